import { findNearest } from "../diagnostics/suggestion.ts";
import { findLostHeadings } from "../model/heading-links.ts";
import { fewSearches } from "./meant.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/** A link to a heading of another text names one that is there. The text itself is checked with its own links. */
export const knownHeading: Rule = {
  id: "known-heading",
  *check(content) {
    const search = fewSearches();
    for (const { record, link, file, id, headings } of findLostHeadings(content)) {
      const { line, column, length } = link;
      const ref = { file: record.path.file, line: line + record.bodyLine - 1, column, length };
      const words = message("heading-unknown-there", { file, address: `#${asWritten(id)}` });
      const nearest = search(() => findNearest(asWritten(id), [...headings].map(asWritten)));
      const diagnostic = { rule: "known-heading", severity: "warning", ref, message: words } as const;
      yield nearest === undefined ? diagnostic : { ...diagnostic, suggestion: `${file}#${nearest}` };
    }
  },
};

/** The id of a heading as editors write it in a link. */
function asWritten(id: string): string {
  return id.replace(/^s-/, "");
}
