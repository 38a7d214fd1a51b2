import { findLeftovers } from "../leftovers.ts";
import type { FileReading, Reference } from "./reading.ts";
import { eachOnce } from "./references.ts";

/** What the checks need of a style sheet: the addresses it loads (CSS Values 4 §4.5, `@import` of CSS Cascade 5 §2). */
export function readStyle(file: string, css: string): FileReading {
  const references = Array.from(css.matchAll(loads), (match): readonly Reference[] => {
    const url = match[1] ?? match[2] ?? match[3] ?? match[4];
    return url === undefined ? [] : [{ url, role: "load", at: match.index }];
  });
  return { file, references: eachOnce(references.flat()), ids: [], leftovers: findLeftovers(css), faults: [] };
}

/** Comments first, so that what they hold is not found again. */
const loads = /\/\*[\s\S]*?\*\/|@import\s+["']([^"']*)["']|url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi;
