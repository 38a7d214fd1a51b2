import type { LeftoverMark } from "./page-metadata.ts";
import type { Element } from "./parse/element-type.ts";
import type { ParsedFile } from "./parse/parsed-file.ts";

/**
 * The marks in a text that a template or a script leaves when something went wrong: JavaScript's names for missing values,
 * and template syntax that was not run. Called with rendered text, and with content, where an editor may write them.
 */
export function findMarks(text: string): ReadonlySet<LeftoverMark> {
  return new Set(matchesIn(text).map(({ mark }) => mark));
}

/** The same marks with their positions. */
export function findLeftovers(text: string): ParsedFile["leftovers"] {
  return matchesIn(text).map(({ mark, at }) => ({ mark, where: "anywhere", at }));
}

/** Collects marks in attributes whose values are always generated and never contain an editor's text. */
export function leftoverCollector(): {
  readonly start: (element: Element) => void;
  readonly leftovers: () => ParsedFile["leftovers"];
} {
  const leftovers: ParsedFile["leftovers"][number][] = [];
  return {
    start(element) {
      for (const name of generatedAttributes) {
        const [match] = matchesIn(element.attribute(name) ?? "");
        if (match !== undefined) leftovers.push({ mark: match.mark, where: "generated-attribute", at: element.at });
      }
    },
    leftovers: () => leftovers,
  };
}

const generatedAttributes = [
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

/** The beginnings of the marks, at most six letters: V8 searches longer strings with another algorithm, which takes twice the time. */
const PREFIXES = ["undefi", "NaN", "[objec", "{{", "{%", "Invali"] as const;

const marks = /\bundefined\b|\bNaN\b|\[object (?=[A-Z])|\{\{|\{%|\bInvalid Date/g;

function matchesIn(text: string): readonly { readonly mark: LeftoverMark; readonly at: number }[] {
  if (!PREFIXES.some((prefix) => text.includes(prefix))) return [];
  return Array.from(text.matchAll(marks), (match) => ({
    mark: match[0].trimEnd() as LeftoverMark,
    at: match.index,
  }));
}
