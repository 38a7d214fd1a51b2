import type { Address } from "../content/addresses.ts";
import type { Day } from "../i18n/day.ts";
import type { Instant } from "../i18n/instant.ts";
import type { Html } from "../markdown/types.ts";
import type { Head, PageChrome } from "../site/parts.ts";
import type { DataFileView, DataSchemaView, DataTableView } from "./data/data-view.ts";
import type { EmailTextView, EmailView } from "./email/email-view.ts";

/*
 * What editions for machines show. They are views like those of pages, plain and read-only; all addresses in them are whole
 * URLs, since they are read elsewhere.
 */

/** A feed in a notation that is markup: Atom (RFC 4287) or RSS 2.0. Each has a template of its name. */
export interface FeedView {
  readonly kind: "atom" | "rss";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly feed: Feed;
}

/** JSON Feed 1.1. */
export interface JsonFeedView {
  readonly kind: "json-feed";
  readonly address: Address;
  readonly feed: Feed;
}

/** What a feed says, in whatever notation. */
export interface Feed {
  /** Permanent; it does not follow the site when it is served elsewhere. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag in its canonical case. */
  readonly lang: string;
  /** The page that shows the same. */
  readonly home: string;
  /** The feed itself in its notations. */
  readonly self: { readonly atom: string; readonly rss: string; readonly json: string };
  /** When an entry last changed; the epoch for a feed without entries. */
  readonly updated: Instant;
  readonly author: { readonly name: string; readonly url: string; readonly email?: string };
  readonly licence?: { readonly name: string; readonly url: string };
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** A tag URI (RFC 4151) made of the file's name: title, slug and address may change. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** The entry's own language, in its canonical case. */
  readonly lang: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly summary: string;
  readonly html: Html;
  readonly categories: readonly FeedCategory[];
  readonly picture?: { readonly url: string; readonly alt: string };
}

export interface FeedCategory {
  /** The key of the topic or the code of the country. */
  readonly term: string;
  /** The page of all its terms: what makes a term unmistakable. */
  readonly scheme: string;
  readonly label: string;
}

/** Events as a calendar (RFC 5545), for subscribers or to be added to their own. */
export interface CalendarView {
  readonly kind: "calendar";
  readonly address: Address;
  readonly name: string;
  readonly description?: string;
  /** Where the calendar itself is, for programs that look for changes. */
  readonly source: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** Permanent, whatever the event is called: its key and the publication's host. */
  readonly uid: string;
  readonly name: string;
  readonly start: Day;
  /** The day after the last one: ends are exclusive (RFC 5545 §3.6.1). */
  readonly end: Day;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** How often it has changed. */
  readonly sequence: number;
  /** When it was last written down: from the content, so that the same content gives the same calendar. */
  readonly stamp: Instant;
  readonly modified?: Instant;
  readonly url: string;
  readonly location?: string;
  readonly description?: string;
}

/** Pages of one language for search engines (https://www.sitemaps.org/protocol.html), each with its translations. */
export interface SitemapView {
  readonly kind: "sitemap";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly pages: readonly SitemapPage[];
}

export interface SitemapPage extends SitemapEntry {
  readonly alternates: Head["alternates"];
}

/** Where the sitemaps are: in each language, a year that is over has one of its own, which never changes again. */
export interface SitemapIndexView {
  readonly kind: "sitemap-index";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly sitemaps: readonly SitemapEntry[];
}

export interface SitemapEntry {
  readonly url: string;
  /** The day the content last changed, where it is known. */
  readonly modified?: Day;
}

/** What programs that read the whole site may do (RFC 9309). */
export interface RobotsView {
  readonly kind: "robots";
  readonly address: Address;
  readonly sitemap: string;
}

/** The picture that other sites show beside a link to a page (the Open Graph protocol). */
export type PosterView = MastheadPoster | ItemPoster;

interface Poster {
  readonly kind: "poster";
  readonly address: Address;
  readonly dir: "ltr" | "rtl";
  /** The name of the publication. */
  readonly publication: string;
  /** The publication's colour and that of the mark, in hexadecimal sRGB. */
  readonly accent: string;
  readonly mark: string;
}

/** Of the publication, a topic or a bulletin. */
export interface MastheadPoster extends Poster {
  readonly of: "masthead";
  /** At display size: "October", and "2021" in the accent. */
  readonly title: readonly { readonly text: string; readonly tone: "ink" | "accent" }[];
  /** "No. 31 · 11 items · 4 countries". */
  readonly note?: string;
  /** A sentence under the rule. */
  readonly text?: string;
}

export interface ItemPoster extends Poster {
  readonly of: "item";
  readonly title: string;
  readonly topic: string;
  /** "October 2021". */
  readonly month: string;
}

/** Every view of an edition that has a template of its kind, as pages have. */
export type EditionView = FeedView | SitemapView | SitemapIndexView | EmailView;

/** Every view that is written without a template: data, whose escaping is not that of markup, and pictures. */
export type FileView =
  | JsonFeedView
  | CalendarView
  | RobotsView
  | EmailTextView
  | DataFileView
  | DataTableView
  | DataSchemaView
  | PosterView;
