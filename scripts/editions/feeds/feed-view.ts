import type { Address } from "../../content/addresses.ts";
import type { Instant } from "../../i18n/instant.ts";
import type { Html } from "../../markdown/types.ts";
import type { PageChrome } from "../../site/parts.ts";

/** A feed in one format. */
export interface FeedView<Kind extends string = string> {
  readonly kind: Kind;
  readonly address: Address;
  readonly chrome: PageChrome;
  /** The feed's own URL. */
  readonly self: string;
  readonly feed: Feed;
}

/** The content of a feed, in any format. All URLs are absolute, since feeds are read elsewhere. */
export interface Feed {
  /** Permanent: it stays the same when the site is served from another host. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag in its canonical case. */
  readonly lang: string;
  /** The page with the same content. */
  readonly home: string;
  /**
   * When an entry last changed; the publication's first day for a feed without entries, since a feed must have a date (RFC 4287
   * §4.2.15).
   */
  readonly updated: Instant;
  readonly author: { readonly name: string; readonly url: string; readonly email?: string };
  readonly licence?: { readonly name: string; readonly url: string };
  /** The Uniform Resource Names of its ISSNs; absent if it has none. */
  readonly issns?: readonly string[];
  /** Where it has several documents. */
  readonly archive?: FeedArchive;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** How the documents of one feed lead to each other (RFC 5005, section 4). */
export interface FeedArchive {
  /** Whether this document is a part of the archive, and not the feed to subscribe to. */
  readonly isDocument?: true;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

export interface FeedEntry {
  /** A tag URI (RFC 4151) made from the file's name, since title, slug and address may change. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** The entry's own language, in its canonical case. */
  readonly lang: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly summary?: string;
  /** The whole text; absent in the feeds of terms, which have summaries alone. */
  readonly html?: Html;
  /** Absent if the publisher is the author. */
  readonly authors?: readonly { readonly name: string; readonly url?: string }[];
  readonly categories: readonly FeedCategory[];
  readonly picture?: { readonly url: string; readonly alt: string };
  /** Recordings and documents, in this order; absent if there are none. */
  readonly enclosures?: readonly Enclosure[];
}

/** An entry with the whole text. */
export interface WholeEntry extends FeedEntry {
  readonly html: Html;
}

/** A file that belongs to an entry. */
export interface Enclosure {
  /** Absolute. */
  readonly url: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly title: string;
  readonly hreflang: string;
  readonly seconds?: number;
}

export interface FeedCategory {
  /** The key of the topic, the code of the country, or the genre. */
  readonly term: string;
  /** The page that lists all terms of this kind; for a genre the page of the open data. */
  readonly scheme: string;
  readonly label: string;
}
