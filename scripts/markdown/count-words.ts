/** The words of a text; of scripts without spaces, the characters. */
export function countWords(text: string): number {
  return countLatin(text) ?? text.match(WORD)?.length ?? 0;
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.,-](?=[\p{L}\p{N}]))*/gu;

/**
 * The same number for a text of Latin letters and general punctuation, among which no character is a letter; undefined for any other. It
 * takes half the time, and counting is felt in a build.
 */
function countLatin(text: string): number | undefined {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLatinLetter(code)) {
      if (!isInWord) count += 1;
      isInWord = true;
    } else if (code > LAST_LATIN && (code < 0x2000 || code > 0x206f)) return undefined;
    else isInWord = isInWord && isJoining(code) && isLatinLetter(text.charCodeAt(at + 1));
  }
  return count;
}

/** The last common Latin letter in texts; later ones follow letters of other scripts. */
const LAST_LATIN = 0x24f;

function isLatinLetter(code: number): boolean {
  return code <= LAST_LATIN && LATIN_LETTERS[code] === 1;
}

/** For each character up to the last Latin letter, whether it is a letter or a number. */
const LATIN_LETTERS = Uint8Array.from({ length: LAST_LATIN + 1 }, (_, code) =>
  Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
);

/** Whether a character is one of `’'.,-`, which may be between two letters of a word. */
function isJoining(code: number): boolean {
  return code === 0x2019 || code === 0x27 || (code >= 0x2c && code <= 0x2e);
}
