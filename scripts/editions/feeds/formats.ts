import { atom } from "./atom.ts";
import type { FeedFormat } from "./feed-format.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

/**
 * The formats in which every feed is published, the most widely supported first. The address of the first is also the permanent id of a
 * feed, so it must not change.
 */
export const FEED_FORMATS = [atom, rss, jsonFeed] as const satisfies readonly FeedFormat[];

/** The requirements of their standards. */
export const FEED_RULES = FEED_FORMATS.map(({ rules }) => rules);
