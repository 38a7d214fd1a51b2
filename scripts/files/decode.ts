import type { Remark } from "../diagnostics/finding.ts";

/** A text as it is used from here on, or the reasons why it isn't. */
export type Decoded =
  | { readonly text: string; readonly remarks?: undefined }
  | { readonly text?: undefined; readonly remarks: readonly Remark[] };

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads bytes as UTF-8 (RFC 3629), strictly. One byte order mark is removed and CRLF becomes LF; every other character
 * that people can't see, but programs obey, is refused at its place.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const remark = { rule: "utf-8", severity: "error", spot: { file } } as const;
    const actual = startsAsUtf16(bytes) ? "UTF-16 text" : "bytes that are not UTF-8";
    return { remarks: [{ ...remark, actual, expected: "text saved as UTF-8" }] };
  }
  const plain = (text.startsWith("\u{FEFF}") ? text.slice(1) : text).replaceAll("\r\n", "\n");
  const remarks = checkCharacters(file, plain);
  return remarks.length > 0 ? { remarks } : { text: plain };
}

/**
 * C0 and C1 controls except tab and line feed, bidirectional overrides and embeddings (Unicode TR9), byte order marks
 * inside the text, line and paragraph separators, tag characters, lone surrogates and noncharacters. Direction marks and
 * joiners are kept: Arabic, Persian and emoji need them; isolates too, where they are balanced within their line.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2028}\u{2029}\u{FEFF}\u{FDD0}-\u{FDEF}\u{E0000}-\u{E007F}\p{Surrogate}]|[\u{FFFE}\u{FFFF}\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu;
const ISOLATE = /[\u{2066}-\u{2069}]/u;
const ISOLATE_START = /[\u{2066}-\u{2068}]/gu;
const ISOLATE_END = /\u{2069}/gu;

/** Characters that may not stand in content, named by their code point; used on files and on what YAML escapes decode to. */
export function findForbiddenCharacter(text: string): { readonly index: number; readonly name: string } | undefined {
  FORBIDDEN.lastIndex = 0;
  const match = FORBIDDEN.exec(text);
  FORBIDDEN.lastIndex = 0;
  if (match !== null) return { index: match.index, name: nameOf(match[0]) };
  if (!ISOLATE.test(text)) return undefined;
  const unbalanced = (text.match(ISOLATE_START)?.length ?? 0) !== (text.match(ISOLATE_END)?.length ?? 0);
  return unbalanced ? { index: text.search(ISOLATE), name: "unbalanced direction isolate" } : undefined;
}

function checkCharacters(file: string, text: string): readonly Remark[] {
  if (findForbiddenCharacter(text) === undefined) return [];
  return text.split("\n").flatMap((line, index): readonly Remark[] => {
    const found = findForbiddenCharacter(line);
    if (found === undefined) return [];
    return [
      {
        rule: "visible-characters",
        severity: "error",
        spot: { file, line: index + 1, column: found.index + 1, length: 1 },
        actual: `character ${found.name}`,
        expected: "text without hidden control characters; delete it and type the text again",
      },
    ];
  });
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function startsAsUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
