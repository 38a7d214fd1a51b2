import nunjucks from "nunjucks";
import { escapeMarkupOnly } from "../markdown/html.ts";
import type { Page } from "../pages/page.ts";
import { formatStructuredData } from "../pages/structured-data.ts";
import { escapeMarkup } from "./escape.ts";

/** Filters that return a value, which is escaped when it is output. */
export const FILTERS = valueFilters();

/** Filters that return markup, which is output as it is and is no value. */
export const MARKUP_FILTERS = {
  /** The page's structured data in a `<script>`; nothing for a page without. */
  structuredData(view: Page): string {
    const data = formatStructuredData(view);
    return data === undefined ? "" : `<script type="application/ld+json">${data}</script>\n`;
  },
  /** A date with the ending of an ordinal number raised: `1er octobre` in French. */
  ordinals(date: string): string {
    return escapeMarkup(date).replace(/\b1er\b/g, "1<sup>er</sup>");
  },
  /** For HTML of the Markdown renderer. */
  safe: String,
};

function valueFilters() {
  const environment = new nunjucks.Environment([]);
  return {
    htmlText: escapeMarkupOnly,
    round: environment.getFilter("round"),
    replace: environment.getFilter("replace"),
  };
}
