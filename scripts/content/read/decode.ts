import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { findForbiddenCharacter, hasNoForbidden, showForbidden } from "../../markdown/hidden-characters.ts";
import { message } from "../message.ts";

/** The text of a file, or the errors in its bytes. */
export type Decoded =
  | { readonly text: string; readonly diagnostics?: undefined }
  | {
      readonly text?: undefined;
      readonly diagnostics: readonly UnlocatedDiagnostic[];
      /** The text with a visible character in place of each hidden one, to find its other mistakes; absent if it is not UTF-8. */
      readonly shown?: string;
    };

/**
 * Decodes UTF-8 (RFC 3629) strictly. One byte order mark is removed and CRLF becomes LF. Every other invisible character that
 * programs act on is refused, with its location.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  const text = decodeStrictly(bytes);
  if (text === undefined) return { diagnostics: [otherEncoding(file, bytes)] };
  const diagnostics =
    isOrdinary(text) || hasNoForbidden(text)
      ? []
      : text.split("\n").flatMap((line, index) => checkLine(file, line, index + 1));
  if (diagnostics.length === 0) return { text };
  return { diagnostics, shown: text.split("\n").map(showForbidden).join("\n") };
}

/** {@link decodeLoosely} for valid UTF-8, and undefined for all else. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes).replaceAll("\r\n", "\n");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Decodes bytes that {@link decodeText} may refuse, with the same lines and columns, to show them in a report. */
export function decodeLoosely(bytes: Uint8Array): string {
  return LOOSE.decode(bytes).replaceAll("\r\n", "\n");
}

/** Whether a text has no character that could be refused. True for most texts, and five times as fast as the full check. */
function isOrdinary(text: string): boolean {
  return !UNUSUAL.test(text);
}

/** All characters that {@link findForbiddenCharacter} looks at, and all characters outside the Basic Multilingual Plane. */
const UNUSUAL = /[^\t\n -~\u00A0-\u2027\u202F-\u2065\u206A-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFD]/;

/** Removes one byte order mark, and throws a TypeError for bytes that are not UTF-8. */
const STRICT = new TextDecoder("utf-8", { fatal: true });

/** Removes one byte order mark, and shows bytes that are not UTF-8 as U+FFFD. */
const LOOSE = new TextDecoder("utf-8");

function checkLine(file: string, line: string, number: number): readonly UnlocatedDiagnostic[] {
  const found = findForbiddenCharacter(line);
  if (found === undefined) return [];
  const ref = { file, line: number, column: found.index + 1, length: 1 };
  return [{ rule: "visible-characters", severity: "error", ref, message: messageFor(found.name) }];
}

function messageFor(character: string): Message {
  return character === "U+000D"
    ? message("character-line-break", { character })
    : message("character-hidden", { character });
}

function otherEncoding(file: string, bytes: Uint8Array): UnlocatedDiagnostic {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const location = isUtf16 ? { line: 1, column: 1, length: 1 } : locateInvalid(bytes);
  const words = message(isUtf16 ? "text-utf-16" : "text-not-utf-8");
  return { rule: "utf-8", severity: "error", ref: { file, ...location }, message: words };
}

const NEWLINE = 0x0a;

function locateInvalid(bytes: Uint8Array): { readonly line: number; readonly column: number; readonly length: number } {
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    if (decodeStrictly(bytes.subarray(start, end)) === undefined) break;
    [line, start] = [line + 1, end + 1];
  }
  const shown = decodeLoosely(bytes.subarray(start)).split("\n", 1).join("");
  return { line, column: Math.max(0, shown.indexOf("\u{FFFD}")) + 1, length: 1 };
}
