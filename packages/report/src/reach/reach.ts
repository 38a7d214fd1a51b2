import type { Address } from "../../../../scripts/content/index.ts";
import type { LanguageTag } from "../../../../scripts/i18n/index.ts";

/** How often something was read, and by how many: one address with one program on one day is one reader. */
export interface Audience {
  readonly views: number;
  readonly readers: number;
}

/** The number of fetches of a feed or calendar, and of subscribers, as programs report that fetch for several. */
export interface FeedAudience {
  readonly requests: number;
  readonly subscribers: number;
}

/** The kinds of lines in logs, each line counted once. */
export interface LineCounts {
  /** Pages that were read. */
  readonly views: number;
  readonly downloads: number;
  readonly feeds: number;
  /** Pages and downloads that programs requested. */
  readonly bots: number;
  /** Files that pages load, files that the site does not have, and requests that were not answered with a file. */
  readonly others: number;
  /** Requests to hosts that do not belong to the publication. */
  readonly otherHosts: number;
  /** Requests of days outside the report. */
  readonly otherDays: number;
  /** Lines of no known format. */
  readonly unreadable: number;
}

/** The data about the readers of a site in logs. */
export interface Reach {
  readonly lines: LineCounts;
  /** By month: `2026-05`. */
  readonly months: ReadonlyMap<string, Audience>;
  readonly languages: ReadonlyMap<LanguageTag, Audience>;
  readonly pages: ReadonlyMap<Address, Audience>;
  /** By code; empty if the logs have no countries. */
  readonly countries: ReadonlyMap<string, Audience>;
  readonly downloads: ReadonlyMap<Address, number>;
  readonly feeds: ReadonlyMap<Address, FeedAudience>;
  /** The number of lines for each host that does not belong to the publication. */
  readonly otherHosts: ReadonlyMap<string, number>;
}
