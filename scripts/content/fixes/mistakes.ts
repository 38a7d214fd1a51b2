import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { readFields } from "../change/edit-fields.ts";
import { parsedText } from "../change/text-edit.ts";
import { isMapping } from "../schema/known-fields.ts";
import { fieldLocator } from "../yaml/yaml.ts";
import type { Mistake } from "./fix.ts";

/** The diagnostics of a file that are about a field or a line, with what is written there. */
export function mistakesIn(
  file: string,
  text: string,
  diagnostics: readonly UnlocatedDiagnostic[],
): readonly Mistake[] {
  if (diagnostics.length === 0) return [];
  const lines = parsedText(text).split("\n");
  const read = readFields(file, text);
  const locate = read === undefined ? undefined : fieldLocator({ file, yaml: read.yaml, firstLine: 1 });
  return diagnostics.flatMap(({ ref, ...words }): readonly Mistake[] => {
    if ("line" in ref) {
      const { line, column, length } = ref;
      const lineText = lines[line - 1] ?? "";
      return [{ ...words, line, column, lineText, written: lineText.slice(column - 1, column - 1 + length) }];
    }
    if (!("field" in ref) || read === undefined || locate === undefined) return [];
    const { field, part } = ref;
    const { line, column, length } = locate(field, "value");
    const written = read.yaml.split("\n")[line - 1]?.slice(column - 1, column - 1 + length) ?? "";
    const siblings = Object.keys(valueAt(read.fields, field.slice(0, -1)) ?? {});
    return [{ ...words, field, part, value: valueAt(read.fields, field), written, siblings }];
  });
}

function valueAt(fields: unknown, field: FieldPath): unknown {
  return field.reduce<unknown>((parent, step) => {
    if (Array.isArray(parent)) return typeof step === "number" ? parent[step] : undefined;
    return isMapping(parent) ? parent[step] : undefined;
  }, fields);
}
