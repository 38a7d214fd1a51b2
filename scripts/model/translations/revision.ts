import { createHash } from "node:crypto";
import type { TranslatedText } from "../../schema/translated.ts";

/**
 * The revision of a text: the first eight hexadecimal digits of the SHA-256 of the JSON array of its `[name, text]` pairs, in
 * Unicode normalization form C and UTF-8.
 */
export function revisionOf(texts: readonly TranslatedText[]): string {
  const pairs = texts.map(({ name, text }) => [name, text.normalize("NFC")]);
  return createHash("sha256").update(JSON.stringify(pairs), "utf8").digest("hex").slice(0, 8);
}
