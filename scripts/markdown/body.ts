import { findDestinations } from "./destinations.ts";
import { arrangeHeadings } from "./headings.ts";
import { findHiddenEntities } from "./hidden-entities.ts";
import { DEEPEST_LEVEL, type Parsed, parseTokens, type Token } from "./parser.ts";
import type { TokenDetails } from "./render.ts";
import { renderParts } from "./render.ts";
import { inlineText, plainTextOf } from "./text.ts";
import type { Body, Refusal } from "./types.ts";

/**
 * Parses a Markdown text: CommonMark with tables and strikethrough. Raw HTML is text, quotation marks stay as written, and
 * links may lead to https, http, mailto, tel and relative addresses only. Pure; never throws.
 */
export function parseBody(markdown: string): Body {
  const { checked, tokens, details } = parseText(markdown);
  return { parts: renderParts(tokens, details), ...checked };
}

/** {@link parseBody} for validation, which needs no HTML: the text is parsed again if `parts` is read after all. */
export function checkBody(markdown: string): Body {
  return {
    ...parseText(markdown).checked,
    get parts() {
      return parseBody(markdown).parts;
    },
  };
}

interface ParsedText {
  readonly checked: Omit<Body, "parts">;
  readonly tokens: Parsed["tokens"];
  readonly details: TokenDetails;
}

function parseText(markdown: string): ParsedText {
  const parsed = parseTokens(markdown);
  const headings = arrangeHeadings(parsed.tokens);
  const { destinations, links, refused } = findDestinations(parsed, headings);
  const isInParts = links.every(({ role }) => role === "link") && refused.length === 0;
  const checked = {
    ...(isInParts ? {} : { text: plainTextOf(parsed.tokens) }),
    links,
    refused: [...refused, ...checkShape(parsed), ...findHiddenEntities(parsed)],
  };
  return { checked, tokens: parsed.tokens, details: { headings, destinations } };
}

/** Refuses valid Markdown that makes no readable page: headings without text, and nesting that is too deep to follow. */
function checkShape(parsed: Parsed): readonly Refusal[] {
  const refused: Refusal[] = [];
  for (const [index, token] of parsed.tokens.entries()) {
    const fault = findFault(token, parsed.tokens[index + 1]);
    if (fault === undefined) continue;
    const line = token.map?.[0] ?? 0;
    const length = Math.max(1, parsed.lines[line]?.length ?? 1);
    refused.push({ rule: "body-shape", ...fault, line: line + 1, column: 1, length });
  }
  return refused;
}

function findFault(token: Token, next: Token | undefined): Pick<Refusal, "actual" | "expected"> | undefined {
  if (token.type === "heading_open" && inlineText(next?.children ?? []) === "") {
    return { actual: "heading without text", expected: "text after the `#`" };
  }
  const holdsBlocks = token.type === "blockquote_open" || token.type === "list_item_open";
  if (holdsBlocks && token.level === DEEPEST_LEVEL - 1) {
    return { actual: `nesting ${DEEPEST_LEVEL} deep`, expected: "lists and quotations that are easy to follow" };
  }
  return undefined;
}
