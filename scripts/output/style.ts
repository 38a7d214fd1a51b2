import type { FileFacts, Reference } from "./facts.ts";
import { findLeftovers } from "./leftovers.ts";
import { spotReader } from "./spots.ts";

/** What the checks need of a style sheet: the addresses it loads (CSS Values 4 §4.5, `@import` of CSS Cascade 5 §2). */
export function factsOfStyle(file: string, css: string): FileFacts {
  const spotAt = spotReader(css);
  const references = Array.from(css.matchAll(loads), (match): readonly Reference[] => {
    const url = match[1] ?? match[2] ?? match[3] ?? match[4];
    return url === undefined ? [] : [{ url, role: "load", ...spotAt(match.index) }];
  });
  return { file, references: references.flat(), ids: [], leftovers: findLeftovers(css), faults: [] };
}

/** Comments first, so that what they hold is not found again. */
const loads = /\/\*[\s\S]*?\*\/|@import\s+["']([^"']*)["']|url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi;
