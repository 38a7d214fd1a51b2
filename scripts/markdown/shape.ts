import type { Refusal } from "./body.ts";
import { DEEPEST_LEVEL, type Parsed, type Token } from "./parser.ts";
import { inlineText } from "./text.ts";

/** What is well-formed Markdown but can't be printed as it stands: headings without words, and nesting that nobody can follow. */
export function checkShape(parsed: Parsed): readonly Refusal[] {
  const refused: Refusal[] = [];
  for (const [index, token] of parsed.tokens.entries()) {
    const wrong = findFault(token, parsed.tokens[index + 1]);
    if (wrong === undefined) continue;
    const line = token.map?.[0] ?? 0;
    const length = Math.max(1, parsed.lines[line]?.length ?? 1);
    refused.push({ rule: "body-shape", ...wrong, line: line + 1, column: 1, length });
  }
  return refused;
}

function findFault(token: Token, next: Token | undefined): Pick<Refusal, "actual" | "expected"> | undefined {
  if (token.type === "heading_open" && inlineText(next?.children ?? []) === "") {
    return { actual: "heading without words", expected: "words after the marks" };
  }
  const holdsBlocks = token.type === "blockquote_open" || token.type === "list_item_open";
  if (holdsBlocks && token.level === DEEPEST_LEVEL - 1) {
    return { actual: `nesting ${DEEPEST_LEVEL} deep`, expected: "lists and quotations that a reader can follow" };
  }
  return undefined;
}
