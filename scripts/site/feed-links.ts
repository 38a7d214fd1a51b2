import type { Address } from "../content/addresses.ts";
import { feedsOf } from "../content/addresses.ts";
import type { SiteContext } from "./context.ts";
import { href } from "./context.ts";
import type { FeedLink } from "./parts.ts";

/** The feeds of a page, best known to programs first, for its head. */
export function viewFeedLinks(site: SiteContext, page: Address, title: string): readonly FeedLink[] {
  const { atom, rss, json } = feedsOf(page);
  return [
    { text: `${title} (Atom)`, type: "application/atom+xml", href: href(site, atom) },
    { text: `${title} (RSS)`, type: "application/rss+xml", href: href(site, rss) },
    { text: `${title} (JSON Feed)`, type: "application/feed+json", href: href(site, json) },
  ];
}
