import type { Refusal } from "./body.ts";
import { DEEPEST_LEVEL, type Parsed, type Token } from "./parser.ts";
import { inlineText } from "./text.ts";

/** What is well-formed Markdown but can't be printed as it stands: headings without words, and nesting that nobody can follow. */
export function checkShape({ tokens, lines }: Parsed): readonly Refusal[] {
  return tokens.flatMap((token, index): readonly Refusal[] => {
    const wrong = findFault(token, tokens[index + 1]);
    if (wrong === undefined) return [];
    const line = token.map?.[0] ?? 0;
    return [{ rule: "body-shape", ...wrong, line: line + 1, column: 1, length: Math.max(1, lines[line]?.length ?? 1) }];
  });
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
