import type { LeftoverMark } from "./page-metadata.ts";
import type { Element } from "./parse/element-type.ts";
import type { ParsedFile } from "./parse/parsed-file.ts";

/**
 * The marks in a text that a failed template or script leaves: JavaScript's names for missing values, and template syntax that was not run.
 * Called with rendered text, and with content, where an editor may write them.
 */
export function findMarks(text: string): ReadonlySet<LeftoverMark> {
  return new Set(firstOfEach(text).map(({ mark }) => mark));
}

/** Each mark once, with its first position: an editor may write one by the thousand. */
export function findLeftovers(text: string): ParsedFile["leftovers"] {
  return firstOfEach(text).map(({ mark, at }) => ({ mark, where: "anywhere", at }));
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
        const [match] = firstOfEach(element.attribute(name) ?? "");
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

interface MarkPattern {
  readonly mark: LeftoverMark;
  /** How the mark begins, at most six letters: V8 searches longer strings with another algorithm, which takes twice the time. */
  readonly prefix: string;
  readonly pattern: RegExp;
}

const MARKS: readonly MarkPattern[] = [
  { mark: "undefined", prefix: "undefi", pattern: /\bundefined\b/ },
  { mark: "NaN", prefix: "NaN", pattern: /\bNaN\b/ },
  { mark: "[object", prefix: "[objec", pattern: /\[object (?=[A-Z])/ },
  { mark: "{{", prefix: "{{", pattern: /\{\{/ },
  { mark: "{%", prefix: "{%", pattern: /\{%/ },
  { mark: "Invalid Date", prefix: "Invali", pattern: /\bInvalid Date/ },
];

/** The first place of each mark, in the order of the text. */
function firstOfEach(text: string): readonly { readonly mark: LeftoverMark; readonly at: number }[] {
  return MARKS.flatMap(({ mark, prefix, pattern }) => {
    const at = text.includes(prefix) ? text.search(pattern) : -1;
    return at === -1 ? [] : [{ mark, at }];
  }).sort((a, b) => a.at - b.at);
}
