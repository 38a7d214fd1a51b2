/**
 * The candidate that was most likely meant, or undefined if none is similar. Letter case, diacritics, and the choice of space,
 * hyphen or underscore are ignored. Similar means: at most one missing, extra, wrong or swapped character in three, a typed
 * beginning (`human` for `human-trafficking`), or several of its words in their order (`annual-meeting` for
 * `annual-programme-meeting`). The result does not depend on the order of the candidates.
 */
export function findNearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(typed);
  if (wanted === "" || wanted.length > longestTyped) return undefined;
  let nearest: Match | undefined;
  for (const candidate of candidates) {
    const match = matchOf(wanted, candidate);
    if (match !== undefined && (nearest === undefined || compareMatches(match, nearest) < 0)) nearest = match;
  }
  return nearest?.candidate;
}

/** The name that a misspelt name most likely means, among names with synonyms; undefined if none is similar. */
export function findByWords<Name extends string>(
  typed: string,
  names: readonly Name[],
  words: Readonly<Record<Name, readonly string[]>>,
): Name | undefined {
  const meant = new Map([
    ...names.flatMap((name) => words[name].map((word) => [word, name] as const)),
    ...names.map((name) => [name, name] as const),
  ]);
  const nearest = findNearest(typed, meant.keys());
  return nearest === undefined ? undefined : meant.get(nearest);
}

/** The candidates that are most similar to the typed text, at most `most`, in their own order. */
export function nearestOf(typed: string, candidates: readonly string[], most: number): readonly string[] {
  const wanted = fold(typed.slice(0, longestTyped));
  const byDistance = candidates
    .map((candidate) => ({ candidate, edits: countEdits(wanted, fold(candidate), Number.POSITIVE_INFINITY) ?? 0 }))
    .toSorted((a, b) => a.edits - b.edits);
  const nearest = new Set(byDistance.slice(0, most).map(({ candidate }) => candidate));
  return candidates.filter((candidate) => nearest.has(candidate));
}

/** Whether two texts are the same except for letter case, diacritics, and the choice of space, hyphen or underscore. */
export function isSameWord(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

interface Match {
  readonly candidate: string;
  /** 0 if the two are the same when folded, 0.5 for a typed beginning or several of the words, else the number of edits. */
  readonly distance: number;
  readonly lengthGap: number;
  /** The length of the common beginning: people mistype ends more often than beginnings. */
  readonly sharedStart: number;
}

/** A longer text is not a mistyped key, and comparing it would take long. */
const longestTyped = 100;

const shortestBeginning = 3;

function matchOf(wanted: string, candidate: string): Match | undefined {
  const offered = fold(candidate);
  const distance = distanceBetween(wanted, offered);
  if (distance === undefined) return undefined;
  const lengthGap = Math.abs(offered.length - wanted.length);
  return { candidate, distance, lengthGap, sharedStart: countSharedStart(wanted, offered) };
}

function distanceBetween(wanted: string, offered: string): number | undefined {
  if (offered === wanted) return 0;
  if (wanted.length >= shortestBeginning && offered.startsWith(wanted)) return 0.5;
  if (hasSeveralWordsOf(wanted, offered)) return 0.5;
  const tolerance = Math.floor(Math.min(wanted.length, 12) / 3);
  if (Math.abs(offered.length - wanted.length) > tolerance) return undefined;
  return countEdits(wanted, offered, tolerance);
}

/** Whether a text is two or more whole words of another, in their order. */
function hasSeveralWordsOf(wanted: string, offered: string): boolean {
  if (!wanted.includes("-")) return false;
  const words = wanted.split("-");
  const found = offered.split("-").reduce((count, word) => (word === words[count] ? count + 1 : count), 0);
  return found === words.length;
}

function compareMatches(a: Match, b: Match): number {
  return (
    a.distance - b.distance ||
    b.sharedStart - a.sharedStart ||
    a.lengthGap - b.lengthGap ||
    (a.candidate < b.candidate ? -1 : 1)
  );
}

function countSharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/** A text without letter case and diacritics, with hyphens for spaces and underscores: equal for two spellings of the same word. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, "-");
}

/** Most names have this form already. */
const FOLDED = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Damerau-Levenshtein distance in its optimal string alignment form, in UTF-16 code units. Undefined if it is more than `most`: no
 * distance is less than the least of any row.
 */
function countEdits(a: string, b: string, most: number): number | undefined {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, substitution);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = swapped ? Math.min(best, at(beforePrevious, column - 2) + 1) : best;
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return undefined;
    beforePrevious = previous;
    previous = current;
  }
  const edits = at(previous, b.length);
  return edits <= most ? edits : undefined;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
