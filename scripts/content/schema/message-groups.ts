import * as z from "zod";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { isMapping } from "./known-fields.ts";

/** A message file with empty groups in place of missing ones, so that a check names every message that they lack. */
export function withGroups(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || !isMapping(value)) return value;
  const groups = Object.entries(schema.shape).flatMap(([key, member]) =>
    member instanceof z.ZodObject ? [[key, withGroups(member, value[key] ?? {})] as const] : [],
  );
  return { ...value, ...Object.fromEntries(groups) };
}

/** The diagnostic with the whole name of a missing message: `navigation.home`, because many groups have a `title`. */
export function withFullName(diagnostic: UnlocatedDiagnostic): UnlocatedDiagnostic {
  const { rule, ref, expected } = diagnostic;
  if (rule !== "required-field" || !("field" in ref)) return diagnostic;
  return { ...diagnostic, expected: expected.replace(/^`[^`]*`/, () => `\`${ref.field.join(".")}\``) };
}
