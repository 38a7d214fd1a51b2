import { parseYaml } from "../../content/yaml/yaml.ts";
import { isSameWord } from "../../diagnostics/suggestion.ts";
import { findExactCountry } from "../../schema/exact-countries.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

/** `--- ` → `---`: the lines before and after the fields. */
export const spacedMark: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== "front-matter-space" && id !== "front-matter-end-space") return undefined;
  if (mistake.field !== undefined) return undefined;
  return { kind: "characters", line: mistake.line, column: 1, length: mistake.lineText.length, text: "---" };
};

/** Tabs at the beginning of a line of fields → two spaces each. */
export const lineIndentation: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== "yaml-tab" || mistake.field !== undefined) return undefined;
  const [indentation = ""] = /^[ \t]*/.exec(mistake.lineText) ?? [];
  const text = indentation.replaceAll("\t", "  ");
  return { kind: "characters", line: mistake.line, column: 1, length: indentation.length, text };
};

/**
 * Renames a field whose name is the right word in other letters, such as `Title`, unless `title` is there too. A name in another
 * language, such as `Título`, is only suggested.
 */
export const fieldName: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (id !== "field-misnamed" || suggestion === undefined || mistake.field === undefined) return undefined;
  const isSure = isSameWord(String(mistake.field.at(-1)), suggestion) && !mistake.siblings.includes(suggestion);
  return isSure ? { kind: "rename", field: mistake.field, to: suggestion } : undefined;
};

/** Text that YAML reads as something else unless the whole text is in quotes, and a missing space after a colon. */
const MISREAD: ReadonlySet<string> = new Set<MessageId>([
  "yaml-second-colon",
  "yaml-indicator",
  "yaml-outside-quotes",
  "yaml-no-space",
]);

/** `title: Quito: a visit` → `title: "Quito: a visit"`; `topic:prisons` → `topic: prisons`. The suggestion is the whole field. */
export const quotedText: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (!MISREAD.has(id) || suggestion === undefined || mistake.field !== undefined) return undefined;
  const [start = ""] = /^\s*(?:- +)*/.exec(mistake.lineText) ?? [];
  const length = mistake.lineText.trimEnd().length - start.length;
  return { kind: "characters", line: mistake.line, column: start.length + 1, length, text: suggestion };
};

/** `title: 2021` → `title: "2021"`: a text that YAML takes for a number keeps the characters that were written. */
export const quotedValue: Fix = ({ remedy, ...mistake }) =>
  remedy?.id === "quote-value" && mistake.field !== undefined && mistake.part === "value"
    ? { kind: "set", field: mistake.field, value: mistake.written }
    : undefined;

/** `title: “Quito”` → `title: Quito`: YAML has straight quotes only, so these would be part of the value. */
export const typographicQuotes: Fix = ({ message: { id }, ...mistake }) => {
  if (mistake.field === undefined || mistake.part === "key" || typeof mistake.value !== "string") return undefined;
  const [, inside] = /^[“”„«‹‘]\s*([^“”„«»‹›]+?)\s*[“”»›’]$/.exec(mistake.value) ?? [];
  if (inside === undefined) return undefined;
  // A leftover is a text in a field for texts; another diagnostic may be about `“true”`.
  const { value } =
    id === "leftover-quotes"
      ? { value: { inside } }
      : parseYaml({ file: "", yaml: `inside: ${inside}\n`, firstLine: 1 });
  if (typeof value !== "object" || value === null || !("inside" in value)) return undefined;
  return { kind: "set", field: mistake.field, value: value.inside };
};

/** `topics: prisons, courts` → `topics: [prisons, courts]`. */
export const listBrackets: Fix = ({ suggestion, ...mistake }) => {
  if (mistake.field === undefined || typeof mistake.value !== "string" || !/^\[.*\]$/.test(suggestion ?? ""))
    return undefined;
  const { value } = parseYaml({ file: "", yaml: `list: ${suggestion}\n`, firstLine: 1 });
  if (typeof value !== "object" || value === null || !("list" in value) || !Array.isArray(value.list)) return undefined;
  if (mistake.field.at(-1) !== "countries") return { kind: "set", field: mistake.field, value: value.list };
  const codes = mistake.value.split(",").map((name) => findExactCountry(name.trim()));
  return codes.includes(undefined) ? undefined : { kind: "set", field: mistake.field, value: codes };
};

/** The second of two equal members of a list is removed. */
export const twiceInList: Fix = ({ message: { id }, ...mistake }) =>
  id === "member-twice" && mistake.field !== undefined ? { kind: "remove", field: mistake.field } : undefined;
