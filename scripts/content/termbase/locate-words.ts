import { writtenPattern } from "./find-terms.ts";

/** Where words stand in the Markdown of a file, on the line on which they begin; undefined if marks or entities stand in them. */
export function locateWords(
  text: string,
  { words, before }: { readonly words: string; readonly before: number },
): { readonly line: number; readonly column: number; readonly length: number } | undefined {
  const start = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : 0;
  const pattern = new RegExp(`${UNSEEN}|(${writtenPattern(words)})`, "gmu");
  const places = [...text.slice(Math.max(0, start)).matchAll(pattern)].filter(([, found]) => found !== undefined);
  const found = places[before];
  if (found === undefined) return undefined;
  const at = Math.max(0, start) + found.index;
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const [first = ""] = found[0].split("\n");
  return { line: text.slice(0, lineStart).split("\n").length, column: at - lineStart + 1, length: first.length };
}

/** What readers don't see of Markdown: comments, destinations of links, and definitions of such. Bare addresses have no words either. */
const UNSEEN = "<!--[\\s\\S]*?-->|\\]\\([^)\\n]*\\)|^ {0,3}\\[[^\\]\\n]+\\]:.*$|<[^>\\n]*>|https?:\\/\\/\\S+";
