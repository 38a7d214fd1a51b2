import { digestOf } from "../../../../scripts/release/index.ts";

/** The name of a text in the journal, and of words that pages have stored: of this length, so that texts of earlier versions are found. */
export function textId(text: Uint8Array | string): string {
  return digestOf(text).slice(0, 40);
}
