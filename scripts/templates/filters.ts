import { escapeMarkupOnly } from "../markdown/html.ts";
import type { Page } from "../pages/page.ts";
import { formatStructuredData } from "../pages/structured-data.ts";
import { escapeMarkup } from "./escape.ts";

/** Filters that return a value, which is escaped when it is output. `round` and `replace` are those of Nunjucks. */
export const FILTERS = { htmlText: escapeMarkupOnly, round, replace };

/** Filters that return markup, which is output as it is and is no value. */
export const MARKUP_FILTERS = {
  /** The page's structured data in a `<script>`; nothing for a page without. */
  structuredData(view: Page): string {
    const data = formatStructuredData(view);
    return data === undefined ? "" : `<script type="application/ld+json">${data}</script>\n`;
  },
  /**
   * A date with the ending of an ordinal number raised, `1er octobre` in French, and with hours that no line divides after their
   * dash: `14:00–16:00` has a word joiner (U+2060).
   */
  ordinals(date: string): string {
    return escapeMarkup(date)
      .replace(/\b1er\b/g, "1<sup>er</sup>")
      .replace(/(?<=\d:\d\d–)(?=\d)/g, "\u2060");
  },
  /** For HTML of the Markdown renderer. */
  safe: String,
};

/** A number with so many decimal places. */
function round(value: number, places = 0, method?: "ceil" | "floor"): number {
  const factor = 10 ** places;
  const scaled = value * factor;
  return (method === undefined ? Math.round(scaled) : Math[method](scaled)) / factor;
}

/** A text with another in place of a part of it: everywhere, or in the first `most` places. */
function replace(text: string | number, part: string | number, other: string | number, most = -1): string {
  const parts = String(text).split(String(part));
  if (most < 0) return parts.join(String(other));
  return [parts.slice(0, most + 1).join(String(other)), ...parts.slice(most + 1)].join(String(part));
}
