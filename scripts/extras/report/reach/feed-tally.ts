import type { Address } from "../../../content/addresses.ts";
import type { FeedAudience } from "./reach.ts";

/** Counts the requests for feeds, and the subscribers that programs name. */
export interface FeedTally {
  readonly add: (feed: Address, agent: string) => void;
  readonly read: () => ReadonlyMap<Address, FeedAudience>;
}

/** Whoever wants to fill the memory with names of programs gets no further. */
const MOST_PROGRAMS = 1000;

/** A tally of nothing yet. */
export function feedTally(): FeedTally {
  const feeds = new Map<Address, { requests: number; readonly most: Map<string, number> }>();
  return {
    add: (address, agent) => {
      const feed = feeds.get(address) ?? { requests: 0, most: new Map<string, number>() };
      feeds.set(address, feed);
      feed.requests += 1;
      const [named, number = ""] = SUBSCRIBERS.exec(agent) ?? [];
      if (named === undefined) return;
      // A copy, since a part of a text keeps the whole in memory.
      const program = Buffer.from(agent.slice(0, 100).replace(/\d+/g, "")).toString();
      const before = feed.most.get(program);
      if (before !== undefined || feed.most.size < MOST_PROGRAMS)
        feed.most.set(program, Math.max(before ?? 0, Number(number)));
    },
    read: () =>
      new Map(
        [...feeds].map(([address, { requests, most }]) => {
          return [address, { requests, subscribers: [...most.values()].reduce((sum, each) => sum + each, 0) }];
        }),
      ),
  };
}

/** As in `Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers)`. */
const SUBSCRIBERS = /\b(\d{1,7}) (?:subscriber|reader)s?\b/;
