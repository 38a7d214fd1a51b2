import * as z from "zod";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../group-by.ts";
import { message } from "../message.ts";
import { isMapping } from "./known-fields.ts";

/** A message file with empty groups in place of missing ones, so that a check names every message that they lack. */
export function withGroups(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || !isMapping(value)) return value;
  const groups = Object.entries(schema.shape).flatMap(([key, member]) =>
    member instanceof z.ZodObject ? [[key, withGroups(member, value[key] ?? {})] as const] : [],
  );
  return { ...value, ...Object.fromEntries(groups) };
}

/** A message file without the messages that have a name and no text yet. */
export function withoutEmpty(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const filled = Object.entries(value).filter(([, text]) => text !== null && text !== "");
  return Object.fromEntries(filled.map(([key, text]) => [key, withoutEmpty(text)]));
}

/** The plural forms that a message file names without a text. No form but `other` is required, so the schema does not miss them. */
export function emptyForms(value: unknown): readonly FieldPath[] {
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, text]) => {
    if (isMapping(text)) return emptyForms(text).map((path) => [key, ...path]);
    return text === null && key !== "other" && Object.hasOwn(value, "other") ? [[key]] : [];
  });
}

/** A file that lacks more messages than this has just been begun. */
const MOST_MISSING = 20;

/** One diagnostic for each group that lacks messages, with all their names, in place of hundreds for a file that has just been begun. */
export function groupMissing(diagnostics: readonly UnlocatedDiagnostic[]): readonly UnlocatedDiagnostic[] {
  const missing = diagnostics.flatMap((diagnostic) =>
    diagnostic.rule === "required-field" && "field" in diagnostic.ref ? [diagnostic.ref] : [],
  );
  if (missing.length <= MOST_MISSING) return diagnostics;
  const groups = [...groupBy(missing, ({ field }) => String(field[0]))].map(([group, refs]): UnlocatedDiagnostic => {
    const names = refs.map(({ field }) => field.join("."));
    const file = refs[0]?.file ?? "";
    return {
      rule: "required-field",
      severity: "error",
      ref: { file, field: [group], part: "key" },
      message: message("texts-missing", { count: names.length, names }),
    };
  });
  return [...groups, ...diagnostics.filter(({ rule }) => rule !== "required-field")];
}

/** The diagnostic with the whole name of a missing message: `navigation.home`, because many groups have a `title`. */
export function withFullName(diagnostic: UnlocatedDiagnostic): UnlocatedDiagnostic {
  const { rule, ref } = diagnostic;
  if (rule !== "required-field" || !("field" in ref)) return diagnostic;
  return { ...diagnostic, message: message("field-missing", { field: ref.field.join(".") }) };
}
