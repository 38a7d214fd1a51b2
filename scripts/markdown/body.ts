import { findDestinations } from "./destinations.ts";
import { arrangeHeadings } from "./headings.ts";
import { DEEPEST_LEVEL, type Parsed, parseTokens, type Token } from "./parser.ts";
import type { Decisions } from "./render.ts";
import { renderParts } from "./render.ts";
import { inlineText, plainTextOf } from "./text.ts";
import type { Body, Refusal } from "./types.ts";

/**
 * Reads a Markdown text: CommonMark with tables and strikethrough. Raw HTML is text, quotes stay as written, and links go to
 * https, http, mailto, tel and relative addresses only. Never throws; pure.
 */
export function parseBody(markdown: string): Body {
  const { checked, tokens, decisions } = readText(markdown);
  return { parts: renderParts(tokens, decisions), ...checked };
}

/** {@link parseBody} for those who look for faults: there are no parts until somebody asks for them, who has the text read again. */
export function checkBody(markdown: string): Body {
  return {
    ...readText(markdown).checked,
    get parts() {
      return parseBody(markdown).parts;
    },
  };
}

interface ReadText {
  readonly checked: Omit<Body, "parts">;
  readonly tokens: Parsed["tokens"];
  readonly decisions: Decisions;
}

function readText(markdown: string): ReadText {
  const parsed = parseTokens(markdown);
  const headings = arrangeHeadings(parsed.tokens);
  const { destinations, links, refused } = findDestinations(parsed, headings);
  const isInParts = links.every(({ role }) => role === "link") && refused.length === 0;
  const checked = {
    ...(isInParts ? {} : { text: plainTextOf(parsed.tokens) }),
    links,
    refused: [...refused, ...checkShape(parsed)],
  };
  return { checked, tokens: parsed.tokens, decisions: { headings, destinations } };
}

/** What is well-formed Markdown but can't be printed as it stands: headings without words, and nesting that nobody can follow. */
function checkShape(parsed: Parsed): readonly Refusal[] {
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
