import nunjucks from "nunjucks";
import type { Page } from "../pages/page.ts";
import { formatStructuredData } from "../pages/structured-data.ts";

/** Gives a value, which is escaped where it is printed. */
export const FILTERS = valueFilters();

/** Gives markup, which can be printed as it is and nothing else. */
export const MARKUP_FILTERS = {
  /** JSON-LD in its script, where a page has something to say. */
  structuredData(view: Page): string {
    const data = formatStructuredData(view);
    return data === undefined ? "" : `<script type="application/ld+json">${data}</script>\n`;
  },
  /** For markup that was made elsewhere. */
  safe: String,
};

function valueFilters() {
  const environment = new nunjucks.Environment([]);
  return { round: environment.getFilter("round"), replace: environment.getFilter("replace") };
}
