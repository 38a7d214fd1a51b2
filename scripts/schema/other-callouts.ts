import * as z from "zod/mini";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { checkFields, jsonValue } from "./check-fields.ts";
import { isCalloutName } from "./custom/custom-callouts.ts";
import { type BulletinSchema, MOST_CALLOUTS } from "./fields/bulletin-fields.ts";
import type { CalloutFields } from "./fields/callout-fields.ts";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

/*
 * Callouts of kinds that Dateline does not have. The publication may have declared them, which can't be known from one file alone: they are
 * kept as written, and reported.
 */

/** A callout of a kind that Dateline does not have, as written, and its place in the list. */
export interface OtherCallout {
  readonly index: number;
  readonly fields: CalloutFields;
}

/** The fields of a file without such callouts, and these. */
export interface PartedCallouts {
  readonly value: unknown;
  readonly others: readonly OtherCallout[];
}

/** Separates callouts of kinds that Dateline does not have from the fields of a file. A list that is too long is not changed. */
export function partCallouts(value: unknown, { callouts: kinds }: BulletinSchema): PartedCallouts {
  const written = isMapping(value) ? value["callouts"] : undefined;
  if (!isMapping(value) || !Array.isArray(written) || written.length > MOST_CALLOUTS) return { value, others: [] };
  const others = written.flatMap((each: unknown, index) => otherCallout(each, index, kinds) ?? []);
  if (others.length === 0) return { value, others };
  const indexes = new Set(others.map(({ index }) => index));
  return { value: { ...value, callouts: written.filter((_, index) => !indexes.has(index)) }, others };
}

function otherCallout(
  written: unknown,
  index: number,
  kinds: readonly { readonly type: string }[],
): OtherCallout | undefined {
  if (!isMapping(written) || !Object.hasOwn(written, "type")) return undefined;
  const { type } = written;
  if (typeof type !== "string" || !isCalloutName(type) || kinds.some((kind) => kind.type === type)) return undefined;
  const fields = Object.entries(written).map(([name, each]) => [name, jsonValue(each)] as const);
  return { index, fields: { ...Object.fromEntries(fields), type } };
}

/** The list with the other callouts at their written positions. */
export function joinCallouts<Known>(
  known: readonly Known[],
  others: readonly OtherCallout[],
): readonly (Known | CalloutFields)[] {
  return others.reduce<readonly (Known | CalloutFields)[]>(
    (list, { index, fields }) => list.toSpliced(index, 0, fields),
    known,
  );
}

/** Diagnostics of a list without the other callouts, with positions in the full list. */
export function placeInList(
  diagnostics: readonly UnlocatedDiagnostic[],
  others: readonly OtherCallout[],
): readonly UnlocatedDiagnostic[] {
  if (others.length === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const { ref } = diagnostic;
    if (!("field" in ref)) return diagnostic;
    const [name, index, ...inside] = ref.field;
    if (name !== "callouts" || typeof index !== "number") return diagnostic;
    const place = others.reduce((at, other) => (other.index <= at ? at + 1 : at), index);
    return { ...diagnostic, ref: { ...ref, field: [name, place, ...inside] } };
  });
}

/** The diagnostic of a callout of an unknown kind. */
export function unknownKind(
  file: string,
  index: number,
  type: unknown,
  kinds: readonly string[],
): readonly UnlocatedDiagnostic[] {
  const kind = z.enum(kinds, { error: remedy("write-one-of", { names: kinds }) });
  return checkFields(field.fields({ type: kind }), file, { type }, ["callouts", index]).diagnostics;
}
