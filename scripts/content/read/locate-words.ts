import { lineAt, lineStarts } from "../../markdown/inline-text.ts";
import { memoize } from "../../memoize.ts";
import { writtenPattern } from "../plain-words.ts";

/**
 * Locates words in the Markdown of a file, on the line on which they begin; undefined if marks or entities are inside them, or if they are
 * part of an address, a reference or code.
 */
export function wordLocator(
  text: string,
): (ref: {
  readonly words: string;
  readonly before: number;
}) => { readonly line: number; readonly column: number; readonly length: number } | undefined {
  const start = text.startsWith("---\n") ? Math.max(0, text.indexOf("\n---\n", 3)) : 0;
  const body = text.slice(start);
  const starts = lineStarts(text);
  const placesOf = memoize((words: string) => {
    const pattern = new RegExp(`${UNSEEN}|(?<words>${writtenPattern(words)})`, "gmu");
    return [...body.matchAll(pattern)].flatMap(({ index, groups }) => {
      const [first] = groups?.["words"]?.split("\n") ?? [];
      return first === undefined ? [] : [{ at: start + index, length: first.length }];
    });
  });
  return ({ words, before }) => {
    const found = placesOf(words)[before];
    if (found === undefined) return undefined;
    const line = lineAt(starts, found.at);
    return { line: line + 1, column: found.at - (starts[line] ?? 0) + 1, length: found.length };
  };
}

/** Parts of Markdown that readers don’t see or that are not prose: addresses, which other words would change, and code. */
const UNSEEN = [
  "<!--(?:(?!<!--)[\\s\\S])*?-->",
  "^ {0,3}(?<fence>`{3}|~{3})[\\s\\S]*?^ {0,3}\\k<fence>",
  "(?<![\\\\`])(?<ticks>`+)(?!`)(?:[^\\n]|\\n(?!\\n))*?(?<!`)\\k<ticks>(?!`)",
  "\\]\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)",
  "^ {0,3}\\[[^\\]\\n]+\\]:.*$",
  "\\[[^[\\]\\n]*\\](?!\\()", // References, whose definitions have the same words.
  "<[^<>\\n]*>",
  "(?:https?:\\/\\/|www\\.|(?<![\\w.+-])[\\w.+-]{1,64}@)\\S+",
].join("|");
