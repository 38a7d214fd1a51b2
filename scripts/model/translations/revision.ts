import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { TranslatedText } from "../../schema/translated.ts";

/**
 * The revision of a text: the first eight hexadecimal digits of the SHA-256 of the JSON array of its `[name, text]` pairs, in Unicode
 * normalization form C and UTF-8. A library computes the hash in browsers as in Node, because the hash function of browsers is
 * asynchronous.
 */
export function revisionOf(texts: readonly TranslatedText[]): string {
  const pairs = texts.map(({ name, text }) => [name, text.normalize("NFC")]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(pairs)))).slice(0, 8);
}
