import { isScalar, type Node } from "yaml";
import { formatBlock, formatFlow, formatKey, formatText, type Surrounding } from "../yaml/format-yaml-value.ts";
import { isMapping } from "../yaml/is-mapping.ts";

/** A text, number or boolean that replaces another, with the same quotes. */
export function formatScalar(before: Node, value: unknown, surrounding: Surrounding): string {
  if (typeof value !== "string") return formatFlow(value);
  const type = isScalar(before) ? before.type : undefined;
  return formatText(value, surrounding, type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? type : "PLAIN");
}

/** A field in block style. A list of words is in brackets; a list or mapping of more is below, indented by two columns. */
export function formatEntry(name: string, value: unknown, column: number): string {
  const flat = Array.isArray(value) && value.every((member) => typeof member !== "object");
  const indent = " ".repeat(column);
  return `${indent}${flat ? `${formatKey(name)}: ${formatFlow(value)}` : formatBlock({ [name]: value }, indent)}\n`;
}

/** A field between braces: `en: Quito`. */
export function formatFlowEntry(name: string, value: unknown): string {
  return `${formatKey(name, "flow")}: ${formatFlow(value)}`;
}

/** A member of a block list. */
export function formatListMember(value: unknown, column: number): string {
  const indent = " ".repeat(column);
  return `${indent}${isMapping(value) ? formatBlock([value], indent) : `- ${formatFlow(value)}`}\n`;
}
