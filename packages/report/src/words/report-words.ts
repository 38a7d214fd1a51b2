import type { LineCounts } from "../reach/reach.ts";

/** The words of a report that pages of the site don't have. */
export interface ReportWords {
  /** "Report: 2026", with `{span}`. */
  readonly report: string;
  /** The heading of the totals, and of their two columns. */
  readonly totals: string;
  readonly counted: string;
  readonly number: string;
  readonly texts: string;
  readonly item: string;
  readonly event: string;
  readonly events: string;
  readonly series: string;
  /** The words of the link to the table for spreadsheets. */
  readonly allFigures: string;
  /** The rows of a long table that only the table for spreadsheets has: `{count}`, `{file}`. */
  readonly others: string;
  readonly month: Words<"byMonth" | "month">;
  readonly translations: Words<"translations" | "current" | "stale" | "unconfirmed" | "missing" | "note">;
  readonly funding: Words<
    | ("title" | "edition" | "pages" | "emails" | "plainEmails" | "pdfs")
    | ("files" | "notice" | "emblem" | "disclaimer" | "note")
  >;
  readonly reach: Words<
    | ("byMonth" | "byLanguage" | "byCountry" | "items" | "pages" | "page" | "views" | "readers" | "downloads" | "file")
    | ("feeds" | "requests" | "subscribers" | "lines" | "line" | "note" | "feedNote")
  > & { readonly kinds: Words<keyof LineCounts> };
}

type Words<Key extends string> = { readonly [K in Key]: string };
