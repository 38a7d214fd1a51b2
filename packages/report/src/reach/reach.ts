import type { Address } from "../../../../scripts/content/index.ts";
import type { LanguageTag } from "../../../../scripts/i18n/index.ts";

/** How often something was read, and by how many: one address with one program on one day is one reader. */
export interface Audience {
  readonly views: number;
  readonly readers: number;
}

/** How often a feed or calendar was fetched, and for how many subscribers, as programs say that fetch for several. */
export interface FeedAudience {
  readonly requests: number;
  readonly subscribers: number;
}

/** What the lines of logs are, each counted once. */
export interface LineCounts {
  /** Pages that were read. */
  readonly views: number;
  readonly downloads: number;
  readonly feeds: number;
  /** Pages and downloads that programs asked for. */
  readonly bots: number;
  /** Files that pages load, what the site does not have, and requests that were not answered with a file. */
  readonly others: number;
  /** To hosts that are not the publication's. */
  readonly otherHosts: number;
  /** Of days that the report is not about. */
  readonly otherDays: number;
  /** Lines of no known format. */
  readonly unreadable: number;
}

/** What logs say of the readers of a site. */
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
  /** How many lines name each of the hosts that are not the publication's. */
  readonly otherHosts: ReadonlyMap<string, number>;
}
