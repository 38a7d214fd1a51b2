import { atom } from "./atom.ts";
import type { FeedFormat } from "./feed-format.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

/**
 * The formats in which every feed is published, the one that most programs read first. The address of the first is also the
 * permanent id of a feed, so it must not change.
 */
export const FEED_FORMATS = [atom, rss, jsonFeed] as const satisfies readonly FeedFormat[];

/** What their standards require. */
export const FEED_RULES = FEED_FORMATS.map(({ rules }) => rules);
