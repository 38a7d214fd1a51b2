import { boundaryAfter, escapePattern, IN_WORD, plainWords } from "../../content/plain-words.ts";
import { groupBy } from "../../group-by.ts";
import { memoize } from "../../memoize.ts";

/** Finds forms in a text that {@link plainWords} has made plain: each place of one, from left to right, the longest form at a place. */
export type FindTerms = (plain: string) => Iterable<string>;

/**
 * A search for forms, all at once. A form is found if no letter, mark or digit touches it, and in no address such as `GOV.UK`; in scripts
 * without spaces between words, anywhere. Without another `patternOf`, its letters have the listed case.
 */
export function termFinder(forms: readonly string[], patternOf = escapePattern): FindTerms {
  const words = [...new Set(forms.map(plainWords))].toSorted((a, b) => b.length - a.length);
  const byEnd = [...groupBy(words, boundaryAfter)];
  const groups = byEnd.map(([end, group]) => `(?:${group.map((each) => patternOf(each)).join("|")})${end}`);
  const pattern = new RegExp(groups.join("|"), "gu");
  return function* find(plain) {
    if (words.length === 0) return;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      if (!startsAt(plain, match.index)) {
        const [first = ""] = match[0]; // In half of a letter, the search would begin at that letter again.
        pattern.lastIndex = match.index + first.length;
        continue;
      }
      const end = pattern.lastIndex;
      yield match[0];
      pattern.lastIndex = end; // Another search may have run meanwhile.
    }
  };
}

/**
 * The pattern of a form in a translation: any word may begin with a capital, as in a title, and up to three other words may come before the
 * next one, as *Fondos estructurales y de cohesión* contains *Fondos de cohesión*.
 */
export function asTranslated(form: string): string {
  const [first = "", ...others] = form.split(" ");
  return others.reduce((before, word) => {
    const pattern = withAnyInitials(word);
    // The nearest one counts: trying all would take forever if a word is repeated.
    const other = `(?!${pattern}${boundaryAfter(word)})[^ .:;!?]+ `;
    return `${before} (?:${other}){0,3}${pattern}`;
  }, withAnyInitials(first));
}

function withAnyInitials(words: string): string {
  return escapePattern(words).replace(
    /(?<![\p{L}\p{M}\p{N}])\p{Ll}/gu,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  );
}

/** Whether a text has a form. */
export function hasTerm(text: string, form: string): boolean {
  return isFound(finderOf(form), plainWords(text));
}

const finderOf = memoize((form: string) => termFinder([form]));

/** Whether a search finds anything. */
export function isFound(find: FindTerms, plain: string): boolean {
  for (const _ of find(plain)) return true;
  return false;
}

/** After no word and no address, or before no word. */
const STARTS_A_WORD = new RegExp(`(?<!${IN_WORD}[.@]?)|(?!${IN_WORD})`, "uy");

/** Whether a form may start at a position of a text. It is called for few positions, where the pattern would test each. */
function startsAt(plain: string, at: number): boolean {
  STARTS_A_WORD.lastIndex = at;
  return STARTS_A_WORD.test(plain);
}
