import { countWords } from "./count-words.ts";
import { findLeftovers } from "./find-leftovers.ts";
import { arrangeHeadings } from "./headings.ts";
import { findHiddenEntities } from "./hidden-entities.ts";
import { inlineText, plainTextOf, writtenIn } from "./inline-text.ts";
import { findDestinations } from "./link-destinations.ts";
import { message } from "./message.ts";
import { DEEPEST_LEVEL, parseTokens } from "./parser.ts";
import { renderParts, type TokenDetails } from "./render-body.ts";
import { findShownAsText } from "./shown-as-text.ts";
import type { Body, BodyFault } from "./types.ts";
import type { Parsed, Token } from "./walk-tokens.ts";

/**
 * Parses a Markdown text: CommonMark with tables and strikethrough. Raw HTML is text, quotation marks stay as written, and
 * links may lead to https, http, mailto, tel and relative addresses only; bare addresses are linked. Footnotes come last. Pure; never
 * throws.
 */
export function parseBody(markdown: string): Body {
  const { checked, parsed, tokens, details } = parseText(markdown);
  return { parts: renderParts(tokens, details), ...checked, words: countWords(writtenIn(parsed.tokens)) };
}

/** {@link parseBody} for validation, which needs no HTML and counts no words: the text is parsed again if they are read after all. */
export function checkBody(markdown: string): Body {
  return withParsedLater(parseText(markdown).checked, markdown);
}

/** {@link checkBody} with the plain text, which a check needs of every text where texts are compared. */
export function checkBodyWithText(markdown: string): Body {
  const { checked, parsed } = parseText(markdown);
  return withParsedLater({ ...checked, text: plainTextOf(parsed.tokens) }, markdown);
}

/** The getters come first: V8 would give each object that gets them last a separate hidden class, and every later read would be slow. */
function withParsedLater(checked: CheckedText, markdown: string): Body {
  return {
    get parts() {
      return parseBody(markdown).parts;
    },
    get words() {
      return parseBody(markdown).words;
    },
    ...checked,
  };
}

/** The parts of a text that a check needs. */
type CheckedText = Omit<Body, "parts" | "words">;

interface ParsedText {
  readonly checked: CheckedText;
  readonly parsed: Parsed;
  /** The tokens that are rendered. */
  readonly tokens: Parsed["tokens"];
  readonly details: TokenDetails;
}

function parseText(markdown: string): ParsedText {
  const parsed = parseTokens(markdown);
  const tokens = withoutEmptyHeadings(parsed.tokens);
  const headings = arrangeHeadings(tokens);
  const { destinations, links, faults } = findDestinations(parsed, headings);
  const others = [...faults, ...findShownAsText(parsed), ...checkShape(parsed), ...findHiddenEntities(parsed)];
  const all = [...others, ...withoutRepeated(findLeftovers(parsed), others)];
  const isInParts = links.every(({ role }) => role === "link") && all.length === 0;
  const ids = [...new Set([...headings.values()].map(({ id }) => id))];
  const checked = {
    ...(isInParts ? {} : { text: plainTextOf(parsed.tokens) }),
    links,
    ...(ids.length === 0 ? {} : { headings: ids }),
    faults: all,
  };
  return { checked, parsed, tokens, details: { headings, destinations } };
}

/** Leftovers that no other fault reports already, such as code in place of an address. */
function withoutRepeated(leftovers: readonly BodyFault[], others: readonly BodyFault[]): readonly BodyFault[] {
  const places = new Set(others.map(({ line, column }) => `${line}:${column}`));
  return leftovers.filter(({ line, column }) => !places.has(`${line}:${column}`));
}

/** Reports valid Markdown that makes no readable page: headings without text, and nesting that is too deep to follow. */
function checkShape(parsed: Parsed): readonly BodyFault[] {
  const faults: BodyFault[] = [];
  for (const [index, token] of parsed.tokens.entries()) {
    const fault = findFault(token, parsed.tokens[index + 1]);
    if (fault === undefined) continue;
    const line = token.map?.[0] ?? 0;
    const length = Math.max(1, parsed.lines[line]?.length ?? 1);
    faults.push({ rule: "body-shape", ...fault, line: line + 1, column: 1, length });
  }
  return faults;
}

function findFault(token: Token, next: Token | undefined): Pick<BodyFault, "severity" | "message"> | undefined {
  if (isEmptyHeading(token, next)) return { severity: "warning", message: message("heading-without-text") };

  const holdsBlocks = token.type === "blockquote_open" || token.type === "list_item_open";
  if (holdsBlocks && token.level === DEEPEST_LEVEL - 1) {
    return { severity: "error", message: message("nesting-deep", { count: DEEPEST_LEVEL }) };
  }
  return undefined;
}

function isEmptyHeading({ type }: Token, next: Token | undefined): boolean {
  return type === "heading_open" && inlineText(next?.children ?? []) === "";
}

/** A heading is three tokens: its start, its text and its end. */
function withoutEmptyHeadings(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, index) => isEmptyHeading(token, tokens[index + 1]))) return tokens;
  const opens = tokens.flatMap((token, index) => (isEmptyHeading(token, tokens[index + 1]) ? [index] : []));
  const empty = new Set(opens.flatMap((index) => [index, index + 1, index + 2]));
  return tokens.filter((_, index) => !empty.has(index));
}
