import type { Address } from "../../../../scripts/content/index.ts";
import type { FeedAudience } from "./reach.ts";

/** Counts the requests for feeds, and the subscribers that programs report. */
export interface FeedTally {
  readonly add: (feed: Address, agent: string) => void;
  readonly read: () => ReadonlyMap<Address, FeedAudience>;
}

/**
 * The services that fetch a feed once for all their readers and report their number: the services that Buttondown lists (*RSS subscribers*
 * in its documentation). Numbers of other programs are ignored.
 */
export const ONLINE_READERS: readonly string[] = [
  "BazQux",
  "Dreamwidth",
  "Feedbin",
  "Feedly",
  "Inoreader",
  "NewsBlur",
  "The Old Reader",
];

/** A tally of nothing yet. */
export function feedTally(): FeedTally {
  const feeds = new Map<Address, { requests: number; readonly most: Map<string, number> }>();
  return {
    add: (address, agent) => {
      const feed = feeds.get(address) ?? { requests: 0, most: new Map<string, number>() };
      feeds.set(address, feed);
      feed.requests += 1;
      const [, number] = SUBSCRIBERS.exec(agent) ?? [];
      const reader = number === undefined ? undefined : findReader(agent);
      if (reader !== undefined) feed.most.set(reader, Math.max(feed.most.get(reader) ?? 0, Number(number)));
    },
    read: () =>
      new Map(
        [...feeds].map(([address, { requests, most }]) => {
          return [address, { requests, subscribers: [...most.values()].reduce((sum, each) => sum + each, 0) }];
        }),
      ),
  };
}

/** Some use the name of their host: `theoldreader.com`. */
function findReader(agent: string): string | undefined {
  const written = agent.toLowerCase();
  return ONLINE_READERS.find((name) => written.includes(name.toLowerCase().replaceAll(" ", "")));
}

/** As in `Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers)`. */
const SUBSCRIBERS = /\b(\d{1,7}) (?:subscriber|reader)s?\b/;
