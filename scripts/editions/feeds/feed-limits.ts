import type { FeedEntry } from "./feed-view.ts";

/*
 * A feed has an end: programs load all of it each time, and some refuse large feeds.
 */

/** The most items in a feed, and in one entry of the feed of bulletins. */
export const MOST_ITEMS = 200;
/** A feed has at least this number of items, if there are so many. */
export const FEWEST = 20;
/**
 * A feed has all items of this number of bulletins, up to {@link MOST_ITEMS}. All items of a bulletin appear at once, so a shorter
 * feed would never show some.
 */
export const WHOLE_BULLETINS = 2;
/** How many bulletins the feed of bulletins has. */
export const BULLETINS = 12;
/** In bytes: the HTML of all entries of a feed together. */
const LARGEST = 1_500_000;

/** The entries of the first of these members whose total size is within the limit; of at least one, if there is any. */
export function withinSize<Member>(
  members: readonly Member[],
  entryOf: (member: Member) => FeedEntry,
): readonly FeedEntry[] {
  const kept: FeedEntry[] = [];
  let size = 0;
  for (const member of members) {
    const entry = entryOf(member);
    size += Buffer.byteLength(entry.html ?? "");
    if (size > LARGEST && kept.length > 0) break;
    kept.push(entry);
  }
  return kept;
}
