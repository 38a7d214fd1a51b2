import { formatValue, showValue } from "../content/shown-value.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { LocalMinute } from "../i18n/hours-of-event.ts";
import { isLocalMinute } from "../i18n/hours-of-event.ts";
import { DEFAULT_ZONE } from "../i18n/moment.ts";
import { memoize } from "../memoize.ts";
import type { Content } from "../model/content.ts";
import type { TermUse } from "../model/term-uses.ts";
import { termsIn } from "../model/term-uses.ts";
import { checkFields } from "../schema/check-fields.ts";
import type { CustomField, DeclaredFields, ReadField } from "../schema/custom/custom-fields.ts";
import { customSchema, readDeclared } from "../schema/custom/custom-fields.ts";
import { skippedIn } from "./event-time.ts";
import type { CheckCountry } from "./known-country.ts";
import { countryCheck } from "./known-country.ts";
import { unknownIn } from "./meant.ts";
import { message } from "./message.ts";
import { missingFieldError, valueError } from "./rule.ts";

/*
 * Checks values in declared fields, of files and of callouts alike.
 */

/** What is written in declared fields, and where. */
export interface WrittenFields {
  readonly file: string;
  /** The path of the fields in their file; empty at its top. */
  readonly parent: FieldPath;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The checks of values that depend on something else in the content. */
interface ValueChecks {
  readonly term: CheckTerm;
  readonly country: CheckCountry;
  readonly moment: (minute: LocalMinute, field: string) => Message | undefined;
}

/** The checks of values that depend on something else in this content. */
export function valueChecks(content: Content): ValueChecks {
  return { term: termCheck(content), country: countryCheck(content), moment: momentCheck(content) };
}

/** The values are of their types, required ones are there, terms and countries are known, and clocks show the moments. */
export function* checkOriginal(
  checks: ValueChecks,
  { file, parent, values }: WrittenFields,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const read = readDeclared(declared)(values);
  if (!isFaultless(read, values)) yield* checkFields(customSchema(declared), file, values, parent).diagnostics;
  for (const field of read) {
    const { name, value } = field;
    if (value?.kind === "country") yield* checks.country(file, [...parent, name], value.code);
    if (value?.kind === "moment" && isLocalMinute(value.moment)) {
      const skipped = checks.moment(value.moment, name);
      if (skipped !== undefined) yield valueError("custom-field", file, [...parent, name], skipped);
    }
    for (const use of termsIn(field, parent)) yield* checks.term(file, use);
  }
}

/** Whether the schema has nothing to report: every value is of its type, nothing that is required is missing, and all is declared. */
function isFaultless(read: readonly ReadField[], values: WrittenFields["values"]): boolean {
  const isRight = ({ declared, written, value }: ReadField) =>
    written === undefined ? declared.required !== true : value !== undefined;
  return read.every(isRight) && Object.keys(values).every((name) => read.some((field) => field.name === name));
}

/** A translation says what is translated, and else nothing or the same as the original. */
export function* checkTranslation(
  original: WrittenFields,
  { file, parent, values }: WrittenFields,
  declared: DeclaredFields,
): Iterable<UnlocatedDiagnostic> {
  const isRepeated = (name: string) => Object.hasOwn(declared, name) && declared[name]?.translated !== true;
  const said = Object.entries(values);
  const own = Object.fromEntries(said.filter(([name]) => !isRepeated(name)));
  yield* checkFields(customSchema(optional(declared)), file, own, parent).diagnostics;
  for (const [name, value] of said) {
    const right = original.values[name];
    if (right === undefined && !isRepeated(name) && isWithoutFile(value, declared[name])) {
      const words = message("translation-picture-missing", { original: original.file });
      yield missingFieldError("custom-field", file, [...parent, name, "src"], words);
    }
    if (!isRepeated(name) || formatValue(sorted(value)) === formatValue(sorted(right))) continue;
    const shown = { field: name, value: showValue(value), original: original.file };
    const words =
      right === undefined
        ? message("translation-adds", shown)
        : message("translation-differs", { ...shown, right: showValue(right) });
    yield valueError("custom-field", file, [...parent, name], words);
  }
}

/** The declarations, none of them required. */
const optional = memoize(
  (declared: DeclaredFields): DeclaredFields =>
    Object.fromEntries(
      Object.entries(declared).map(([name, { required: _, ...field }]): readonly [string, CustomField] => [
        name,
        field,
      ]),
    ),
);

/** Whether a value describes a picture of the original. */
function isWithoutFile(value: unknown, declared: CustomField | undefined): boolean {
  return declared?.type.kind === "picture" && isMapping(value) && value["src"] === undefined;
}

type CheckTerm = (file: string, use: TermUse) => Iterable<UnlocatedDiagnostic>;

function termCheck({ vocabularies }: Content): CheckTerm {
  const known = new Map<string, readonly [file: string, findUnknown: ReturnType<typeof unknownIn>]>(
    vocabularies.map((vocabulary) => [vocabulary.path.name, [vocabulary.path.file, unknownIn(vocabulary)]]),
  );
  return function* (file, { vocabulary, field, key }) {
    const [terms = "", findUnknown] = known.get(vocabulary) ?? [];
    const found = findUnknown?.(key);
    if (found === undefined) return;
    const words = message("term-unknown", { term: key, file: terms });
    yield valueError("custom-field", file, field, words, found.suggestion);
  };
}

/** The clocks of a publication of which the zone can't be read show every minute. */
function momentCheck({ publication }: Content): ValueChecks["moment"] {
  if (publication?.faulty.includes("timeZone") === true) return () => undefined;
  const zone = publication?.fields.timeZone ?? DEFAULT_ZONE;
  const isSkipped = memoize((minute: LocalMinute) => skippedIn(zone, "", minute) !== undefined);
  return (minute, field) => (isSkipped(minute) ? skippedIn(zone, field, minute) : undefined);
}

/** A value whose fields are in the order of their names. */
function sorted(value: unknown): unknown {
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : Array.isArray(value)
      ? value.map(sorted)
      : value;
}
