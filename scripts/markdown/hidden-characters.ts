/** Finds a character that is not allowed in a line of content or in a decoded YAML escape, with its index. */
export function findForbiddenCharacter(line: string): { readonly index: number; readonly name: string } | undefined {
  const match = FORBIDDEN.exec(line);
  if (match !== null) return { index: match.index, name: nameOf(match[0].codePointAt(0) ?? 0) };
  const index = findUnbalancedIsolate(line);
  return index === undefined ? undefined : { index, name: `${nameOf(line.charCodeAt(index))} without its other half` };
}

/** Whether no line contains a character that could be refused. */
export function hasNoForbidden(text: string): boolean {
  return !FORBIDDEN.test(text) && !ISOLATE.test(text);
}

/**
 * C0 and C1 controls except tab and line feed, bidirectional overrides and embeddings (Unicode TR9), byte order marks
 * inside the text, line and paragraph separators, tag characters, lone surrogates and noncharacters. Direction marks and
 * joiners are allowed: Arabic, Persian and emoji need them. Isolates are allowed if they are balanced within their line.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it has to find control characters
  /[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2028}\u{2029}\u{FEFF}\u{E0000}-\u{E007F}\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/** A line without the characters that are not allowed in it. Isolates are removed together, unless each has its counterpart. */
export function removeForbidden(line: string): string {
  const visible = line.replaceAll(new RegExp(FORBIDDEN, "gu"), "");
  return findUnbalancedIsolate(visible) === undefined ? visible : withoutIsolates(visible);
}

/**
 * A line of the same length with visible characters in place of characters that are not allowed in it, and spaces for other line breaks.
 */
export function showForbidden(line: string): string {
  const visible = line
    .replaceAll(/[\r\v\f\u{2028}\u{2029}]/gu, " ")
    .replaceAll(new RegExp(FORBIDDEN, "gu"), (hidden) => "\u{FFFD}".repeat(hidden.length));
  return findUnbalancedIsolate(visible) === undefined
    ? visible
    : visible.replaceAll(/[\u{2066}-\u{2069}]/gu, "\u{FFFD}");
}

/**
 * A line in which characters that are not allowed are deleted, unless their meaning is certain: another line break is a space; C1 controls
 * are the bytes of a letter in UTF-8, or a quotation mark or dash of an old Windows program (windows-1252). The tags after a flag are part
 * of it, and a carriage return is a line break: both stay.
 */
export function mendForbidden(line: string): string {
  const spaced = line
    .replaceAll(/^[\v\f\u{2028}\u{2029}]+|[\v\f\u{2028}\u{2029}]+$/gu, "")
    .replaceAll(/ ?[\v\f\u{2028}\u{2029}]+ ?/gu, " ");
  const decoded = spaced.replaceAll(/[\u{C2}-\u{F4}][\u{80}-\u{BF}]{1,3}/gu, decodeTwice);
  const written = decoded.replaceAll(/[\u{80}-\u{9F}]/gu, (control) =>
    WINDOWS.charAt(control.charCodeAt(0) - 0x80).trim(),
  );
  const pieces = written.split(/(\u{1F3F4}[\u{E0020}-\u{E007F}]+|\r)/u);
  const mended = pieces
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replaceAll(new RegExp(FORBIDDEN, "gu"), "")))
    .join("");
  return findUnbalancedIsolate(mended) === undefined ? mended : withoutIsolates(mended);
}

/** The characters of windows-1252 from 0x80 on; a space for undefined ones. Only some versions of Node have them in `TextDecoder`. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The character whose bytes in UTF-8 were each read as one character; other texts are not changed. */
function decodeTwice(bytes: string): string {
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return /[\u{80}-\u{9F}]/u.test(bytes) && !text.includes("\u{FFFD}") ? text : bytes;
}

function withoutIsolates(line: string): string {
  return line.replaceAll(/[\u{2066}-\u{2069}]/gu, "");
}

const ISOLATE = /[\u{2066}-\u{2069}]/u;

/** The index of the first isolate of a line (Unicode TR9 §3.1.2) without its closing mark, or of a closing mark without its opening one. */
function findUnbalancedIsolate(line: string): number | undefined {
  if (!ISOLATE.test(line)) return undefined;
  const open: number[] = [];
  for (const { 0: character, index } of line.matchAll(/[\u{2066}-\u{2069}]/gu)) {
    if (character !== "\u{2069}") open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0];
}

/** A code point as Unicode writes it: `U+202E`. */
export function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Finds an invisible character in one line of text, with its name: zero-width spaces and operators; a variation selector without a
 * character that has variants (Unicode §23.4); a joiner that joins neither letters nor emoji.
 */
export function findZeroWidth(line: string): string | undefined {
  const [character] = ZERO_WIDTH.exec(line) ?? [];
  return character === undefined ? undefined : nameOf(character.codePointAt(0) ?? 0);
}

/** A text without the characters that {@link findZeroWidth} finds. */
export function removeZeroWidth(text: string): string {
  return text.replaceAll(new RegExp(ZERO_WIDTH, "gu"), "");
}

const JOINED = "[\\p{L}\\p{M}\\p{N}\\p{Emoji}]";
const ZERO_WIDTH = new RegExp(
  [
    "[\\u{180E}\\u{200B}\\u{2060}-\\u{2064}]",
    "(?<![\\p{Lo}\\p{N}\\p{S}\\p{P}\\p{Emoji}])[\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}]",
    `(?<!${JOINED})[\\u{200C}\\u{200D}]|[\\u{200C}\\u{200D}](?!${JOINED})`,
  ].join("|"),
  "u",
);
