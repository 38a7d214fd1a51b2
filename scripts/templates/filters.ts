import { escapeMarkupOnly } from "../markdown/html.ts";
import type { Page } from "../pages/page-view.ts";
import { formatStructuredData } from "../pages/structured-data/index.ts";
import { escapeMarkup } from "./escape.ts";

/** Filters that return a value, which is escaped when it is output. `round` and `replace` are the filters of Nunjucks. */
export const FILTERS = { htmlText: escapeMarkupOnly, round, replace };

/** Filters that return markup, which is output unchanged and is not a value. */
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
    const escaped = escapeMarkup(date);
    const raised = escaped.includes("1er") ? escaped.replace(/\b1er\b/g, "1<sup>er</sup>") : escaped;
    return raised.includes("–") ? raised.replace(/(?<=\d:\d\d–)(?=\d)/g, "\u2060") : raised;
  },
  /** For HTML of the Markdown renderer. */
  safe: String,
};

/** Filters of the extensions of a project, by name. Like {@link FILTERS}, they return values, never markup. */
export type OwnFilters = ReadonlyMap<string, (value: unknown, ...others: readonly unknown[]) => unknown>;

/** The filters of a project without any. */
export const NO_FILTERS: OwnFilters = new Map();

/** The names of Dateline's own filters. */
export const FILTER_NAMES: ReadonlySet<string> = new Set([...Object.keys(FILTERS), ...Object.keys(MARKUP_FILTERS)]);

/** A number with so many decimal places. */
function round(value: number, places?: number, method?: unknown): number {
  const factor = 10 ** (places || 0);
  const rounded = method === "ceil" || method === "floor" ? Math[method] : Math.round;
  return rounded(value * factor) / factor;
}

/**
 * A text or number in which another text replaces a part of it, everywhere or in the first `most` places. The empty part is between all
 * code units. A value that is not a text or number is not changed, and neither is a text if there is no part.
 */
function replace(value: unknown, part: unknown, other: unknown, most: unknown = -1): unknown {
  if (!isText(part)) return value;
  if (!isText(value)) return value;
  const text = String(value);
  // `join` treats undefined as a comma, and so does Nunjucks.
  if (part === "") return `${other}${text.split("").join(other === undefined ? "," : String(other))}${other}`;
  const parts = text.split(String(part));
  const places = most === -1 ? parts.length : Math.max(0, Math.ceil(Number(most)) || 0);
  const replaced = parts.slice(0, places + 1).join(String(other));
  return [replaced, ...parts.slice(places + 1)].join(String(part));
}

function isText(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
