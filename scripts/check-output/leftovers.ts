import type { LeftoverMark } from "./page-metadata.ts";
import type { Element } from "./parse/element.ts";
import type { FileReading } from "./parse/reading.ts";

/**
 * Every mark in a text that a template or a script leaves when something went wrong: JavaScript's words for nothing, and
 * commands that no template engine ran. Used on what is printed, and on what editors wrote, who may mean them.
 */
export function findMarks(text: string): ReadonlySet<LeftoverMark> {
  return new Set(matchesIn(text).map(({ mark }) => mark));
}

/** The same marks with their places. */
export function findLeftovers(text: string): FileReading["leftovers"] {
  return matchesIn(text).map(({ mark, at }) => ({ mark, where: "anywhere", at }));
}

/** Collects marks in attributes that scripts alone write, never with an editor's words. */
export function startMachineLeftovers(): {
  readonly start: (element: Element) => void;
  readonly leftovers: () => FileReading["leftovers"];
} {
  const leftovers: FileReading["leftovers"][number][] = [];
  return {
    start(element) {
      for (const name of machineAttributes) {
        const [match] = matchesIn(element.attribute(name) ?? "");
        if (match !== undefined) leftovers.push({ mark: match.mark, where: "machine-attribute", at: element.at });
      }
    },
    leftovers: () => leftovers,
  };
}

const machineAttributes = [
  "class",
  "datetime",
  "dir",
  "for",
  "height",
  "hreflang",
  "lang",
  "rel",
  "sizes",
  "type",
  "width",
];

/** How the marks begin, in six letters at most: longer texts are sought in another way, which takes twice the time. */
const BEGINNINGS = ["undefi", "NaN", "[objec", "{{", "{%", "Invali"] as const;

const marks = /\bundefined\b|\bNaN\b|\[object (?=[A-Z])|\{\{|\{%|\bInvalid Date/g;

function matchesIn(text: string): readonly { readonly mark: LeftoverMark; readonly at: number }[] {
  if (!BEGINNINGS.some((beginning) => text.includes(beginning))) return [];
  return Array.from(text.matchAll(marks), (match) => ({
    mark: match[0].trimEnd() as LeftoverMark,
    at: match.index,
  }));
}
