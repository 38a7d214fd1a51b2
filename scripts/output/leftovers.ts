import type { Leftover, LeftoverMark } from "./facts.ts";
import { spotReader } from "./spots.ts";

/**
 * Every mark in a text that a template or a script leaves when something went wrong: JavaScript's words for nothing, and
 * commands that no template engine ran. Used on what is printed, and on what editors wrote, who may mean them.
 */
export function findMarks(text: string): ReadonlySet<LeftoverMark> {
  return new Set(matchesIn(text).map(({ mark }) => mark));
}

/** The same marks with their places. */
export function findLeftovers(text: string): readonly Leftover[] {
  const spotAt = spotReader(text);
  return matchesIn(text).map(({ mark, index }) => ({ mark, where: "anywhere", ...spotAt(index) }));
}

/** Whether the value of an attribute that scripts alone write has a mark. */
export function findMark(value: string): LeftoverMark | undefined {
  return matchesIn(value)[0]?.mark;
}

/** What every mark has in it; looked for one after the other, they are ruled out in half the time that the expression takes. */
const SIGNS = ["undefined", "NaN", "[object ", "{{", "{%", "Invalid Date"] as const;

const marks = /\bundefined\b|\bNaN\b|\[object (?=[A-Z])|\{\{|\{%|\bInvalid Date/g;

function matchesIn(text: string): readonly { readonly mark: LeftoverMark; readonly index: number }[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  return Array.from(text.matchAll(marks), (match) => ({
    mark: match[0].trimEnd() as LeftoverMark,
    index: match.index,
  }));
}
