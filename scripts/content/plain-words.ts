/** A text in the one notation in which forms are compared: NFC, straight apostrophes, plain hyphens and single spaces, no soft hyphens. */
export function plainWords(text: string): string {
  const plain = UNUSUAL.test(text)
    ? text
        .replace(/[\u00AD\u2060]+/g, "")
        .replace(/[’ʼ]/g, "'")
        .replace(/[\u2010\u2011]/g, "-")
    : text;
  return (/\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, " ") : plain).normalize("NFC");
}

const UNUSUAL = /[\u00AD\u02BC\u2010\u2011\u2019\u2060]/;

/** A form as Markdown may contain it, with a line break in place of a space. */
export function writtenPattern(form: string): string {
  const letters = [...plainWords(form)].map((letter) => WRITTEN.get(letter) ?? escapePattern(letter));
  return `${boundaryBefore(form)}${letters.join("[\\u00AD\\u2060]*")}${boundaryAfter(form)}`;
}

/** Other notations of the same character. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["'", "['’ʼ]"],
  ["-", "[-\\u2010\\u2011]"],
  [" ", "\\s(?:[\\s\\u00AD\\u2060]*\\s)?"],
]);

/** The scripts that have no spaces between words. */
const UNSPACED = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";
/** A letter, a mark or a digit of a word: part of a pattern with the flag `u`. */
export const IN_WORD = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;

const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, "u");
const STARTS_IN_WORD = new RegExp(`^${IN_WORD}`, "u");
/** Characters that must not follow a form: part of a pattern. */
export function boundaryAfter(form: string): string {
  return ENDS_IN_WORD.test(form) ? `(?![.@]?${IN_WORD})` : "";
}

function boundaryBefore(form: string): string {
  return STARTS_IN_WORD.test(form) ? `(?<!${IN_WORD}[.@]?)` : "";
}

/** A text as a part of a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
