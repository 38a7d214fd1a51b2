import type { Address } from "../addresses/address.ts";
import type { Html } from "../markdown/body.ts";
import type { Day } from "../time/day.ts";
import type { Instant } from "../time/instant.ts";
import type { Frame, Head } from "./parts.ts";

/*
 * What editions for machines show. They are views like those of pages, plain and read-only; all addresses in them are whole
 * URLs, since they are read elsewhere.
 */

/** A feed in a notation that is markup: Atom (RFC 4287) or RSS 2.0. Each has a template of its name. */
export interface FeedView {
  readonly kind: "atom" | "rss";
  readonly address: Address;
  readonly frame: Frame;
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
  readonly frame: Frame;
  readonly pages: readonly (SitemapEntry & { readonly alternates: Head["alternates"] })[];
}

/** Where the sitemaps are: in each language, a year that is over has one of its own, which never changes again. */
export interface SitemapIndexView {
  readonly kind: "sitemap-index";
  readonly address: Address;
  readonly frame: Frame;
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

/** The e-mail edition of a bulletin as HTML. */
export interface EmailView {
  readonly kind: "email";
  readonly address: Address;
  readonly frame: Frame;
  readonly mail: Mail;
}

/** The same as plain text. */
export interface EmailTextView {
  readonly kind: "email-text";
  readonly address: Address;
  readonly mail: Mail;
}

/** What a mail says. All links are whole URLs. */
export interface Mail {
  /** `2021-10.en@example.org`: the same mail whenever it is made (RFC 5322 §3.6.4). */
  readonly id: string;
  /** What all mails of the publication are filed under (RFC 2919): its host. */
  readonly list: string;
  /** When its content last changed. */
  readonly date: Instant;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  /** The publication's name. */
  readonly title: string;
  readonly publisher: MailLink;
  /** "October", "2021", "No. 31". */
  readonly month: string;
  readonly year: string;
  readonly number?: string;
  /** "11 items · 4 countries". */
  readonly sum: string;
  /** The bulletin on the web, in the words of a link. */
  readonly web: MailLink;
  readonly introduction?: MailPhrase & { readonly html: Html };
  /** In the order of the bulletin; the lead, if there is one, is the first and marked. */
  readonly items: readonly MailItem[];
  readonly callouts: readonly MailCallout[];
  readonly agenda?: { readonly title: string; readonly events: readonly MailEvent[] };
  readonly funding?: string;
  readonly disclaimer?: string;
  readonly licence?: MailLink;
  readonly contact?: MailLink;
  readonly unsubscribe?: MailLink;
  /** The colour of the publication, for marks and rules; no text is printed in it. */
  readonly accent: string;
  /** The heading of the list of addresses in the text edition. */
  readonly links: string;
}

export interface MailLink {
  readonly text: string;
  readonly url: string;
}

/** The language and direction of a text where they are not the mail's. */
export interface MailPhrase {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

export interface MailItem extends MailPhrase {
  /** One in brief has its title alone, where there are very many. */
  readonly rank: "lead" | "item" | "brief";
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly topic: string;
  readonly colour: string;
  /** "Quito, 14 October · Ecuador". */
  readonly dateline: string;
  readonly picture?: MailPicture;
  /** "in Spanish", where the item is not in the mail's language. */
  readonly languageNote?: string;
}

/** Every program can show it. Its width is at most that of the mail, in CSS pixels. */
export interface MailPicture {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface MailCallout extends MailPhrase {
  readonly type: "video" | "quote" | "notice";
  /** A quotation has none. */
  readonly title?: string;
  readonly text?: string;
  /** Who said it; how long it is. */
  readonly note?: string;
  readonly link?: MailLink;
  readonly picture?: MailPicture;
}

export interface MailEvent extends MailPhrase {
  readonly name: string;
  readonly url: string;
  /** "Nov" over "8–12". */
  readonly leaf: { readonly month: string; readonly days: string };
  /** "8–12 November 2021 · Panama City, Panama". */
  readonly facts: string;
  readonly calendar: MailLink;
}

/** Open data: records of one kind, with what a reader of the file needs to know of the whole. */
export interface DataFileView {
  readonly kind: "data-json";
  readonly address: Address;
  /** Where its JSON Schema is. */
  readonly schema: string;
  readonly publication: string;
  readonly licence?: string;
  /** The name of the list. */
  readonly list: DataList;
  readonly records: readonly (ItemData | BulletinData | EventData)[];
}

/** The items once more as a table, for spreadsheets. */
export interface DataTableView {
  readonly kind: "data-csv";
  readonly address: Address;
  /** A row an item: each language has columns of its own. */
  readonly languages: readonly string[];
  readonly records: readonly ItemData[];
}

/** The JSON Schema (draft 2020-12) of a file of open data. */
export interface DataSchemaView {
  readonly kind: "data-schema";
  readonly address: Address;
  /** Its own URL, by which it is known. */
  readonly id: string;
  readonly list: DataList;
}

export type DataList = "items" | "bulletins" | "events";

/** Texts or URLs by language tag. */
export type ByLanguage<Value = string> = Readonly<Record<string, Value>>;

export interface ItemData {
  /** The bulletin's folder and the file's name: permanent. */
  readonly id: string;
  readonly bulletin: string;
  readonly date: Day;
  readonly topic: string;
  readonly countries: readonly string[];
  readonly event?: string;
  /** The language that the others were translated from. */
  readonly original: string;
  readonly texts: ByLanguage<ItemTextData>;
}

export interface ItemTextData {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly place?: string;
  readonly updated?: Day;
}

export interface BulletinData {
  readonly id: string;
  readonly number?: number;
  readonly lead?: string;
  /** In the bulletin's order. */
  readonly items: readonly string[];
  readonly agenda: readonly string[];
  readonly urls: ByLanguage;
}

export interface EventData {
  readonly id: string;
  readonly names: ByLanguage;
  readonly start: Day;
  readonly end: Day;
  readonly places?: ByLanguage;
  readonly country?: string;
  readonly status: string;
  readonly updated?: Day;
  readonly website?: string;
  readonly urls: ByLanguage;
}

/** Every view of an edition that has a template of its kind, as pages have. */
export type EditionView = FeedView | SitemapView | SitemapIndexView | EmailView;

/** Every view that is written without a template, since the escaping of its notation is not that of markup. */
export type FileView =
  | JsonFeedView
  | CalendarView
  | RobotsView
  | EmailTextView
  | DataFileView
  | DataTableView
  | DataSchemaView;
