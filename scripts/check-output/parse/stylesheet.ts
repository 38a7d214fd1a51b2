import { findLeftovers } from "../leftovers.ts";
import { uniqueReferences } from "./parse-references.ts";
import type { ParsedFile, Reference } from "./parsed-file.ts";

/** Parses a stylesheet: the URLs that it loads (CSS Values 4 §4.5, `@import` of CSS Cascade 5 §2). */
export function parseStylesheet(file: string, css: string): ParsedFile {
  const references = Array.from(css.matchAll(commentsAndUrls), (match): readonly Reference[] => {
    const url = match[1] ?? match[2] ?? match[3] ?? match[4];
    return url === undefined ? [] : [{ url, role: "load", at: match.index }];
  });
  return { file, references: uniqueReferences(references.flat()), ids: [], leftovers: findLeftovers(css), errors: [] };
}

/** Comments come first, so that URLs in them do not match. */
const commentsAndUrls =
  /\/\*[\s\S]*?\*\/|@import\s+["']([^"']*)["']|url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi;
