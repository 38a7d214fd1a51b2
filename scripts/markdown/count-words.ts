/** The words of a text; of scripts without spaces, the characters. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.,-](?=[\p{L}\p{N}]))*/gu;
