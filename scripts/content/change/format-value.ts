import type { Node } from "yaml";
import { Document, isScalar, stringify } from "yaml";
import { isMapping } from "../schema/known-fields.ts";

const CORE = { version: "1.2", schema: "core", lineWidth: 0 } as const;

/** Where a value stands: in brackets, where a comma ends it, or on lines of its own. */
export type Surrounding = "flow" | "block";

/** A text, number or boolean in place of another, with the same quotes. */
export function formatScalar(before: Node, value: unknown, surrounding: Surrounding): string {
  const type = isScalar(before) ? before.type : undefined;
  const quotes = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? type : "PLAIN";
  if (typeof value !== "string" || surrounding === "flow") return formatFlow(value, quotes);
  return stringify(value, { ...CORE, defaultStringType: quotes, singleQuote: quotes === "QUOTE_SINGLE" }).trim();
}

/** A value on one line: `Quito`, `[EC, PE]`, `{ src: media/quito.jpg, alt: A wall. }`. */
export function formatFlow(value: unknown, quotes: "PLAIN" | "QUOTE_DOUBLE" | "QUOTE_SINGLE" = "PLAIN"): string {
  const document = new Document([value], CORE);
  const text = document.toString({
    ...{ collectionStyle: "flow", flowCollectionPadding: !Array.isArray(value), lineWidth: 0 },
    defaultStringType: quotes,
    defaultKeyType: "PLAIN",
    singleQuote: quotes === "QUOTE_SINGLE",
  });
  return text.trim().slice(1, -1).trim();
}

/** A field on lines of its own. A list of words is in brackets; a list or mapping of more stands below, two columns further in. */
export function formatEntry(name: string, value: unknown, column: number): string {
  const flat = Array.isArray(value) && value.every((member) => typeof member !== "object");
  const text = flat ? `${formatKey(name)}: ${formatFlow(value)}\n` : stringify({ [name]: value }, CORE);
  return indent(text, column);
}

/** A field between braces: `en: Quito`. */
export function formatFlowEntry(name: string, value: unknown): string {
  return `${formatFlow(name)}: ${formatFlow(value)}`;
}

export function formatKey(name: string): string {
  return stringify(name, CORE).trim();
}

/** A member of a block list. */
export function formatListMember(value: unknown, column: number): string {
  const text = isMapping(value) ? stringify([value], CORE) : `- ${formatFlow(value)}\n`;
  return indent(text, column);
}

function indent(text: string, column: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(column));
}
