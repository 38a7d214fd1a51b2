import type { Day, DayRange, Month } from "../../i18n/day.ts";
import type { CountryCode, LanguageTag } from "../../i18n/language-tag.ts";
import type { Body } from "../../markdown/types.ts";
import type { Callout } from "../schema/callout.ts";
import type { PublicationFields } from "../schema/publication.ts";
import type { EventFields, TopicFields } from "../schema/vocabulary.ts";
import type { Slug } from "../slug.ts";

/** A text for all languages, or one for each of several. */
export type Localized = string | Readonly<Record<string, string>>;

/** A periodical (schema.org Periodical) with everything in it, linked and ordered. Read-only. */
export interface Publication {
  readonly masthead: PublicationFields;
  /** The first is the default. */
  readonly languages: readonly LanguageTag[];
  readonly firstLanguage: LanguageTag;
  /** Newest first. */
  readonly bulletins: readonly Bulletin[];
  /** Newest first. */
  readonly items: readonly NewsItem[];
  /** In the order of the vocabulary. */
  readonly topics: readonly Topic[];
  /** Those with items, by code. */
  readonly countries: readonly Country[];
  /** By their first day, earliest first. */
  readonly events: readonly NewsEvent[];
  /** By slug. */
  readonly pages: readonly StandingPage[];
  /** The slug of every text that has a page, by its file: what links between files lead to. */
  readonly slugs: ReadonlyMap<string, Slug>;
  /** The images that its texts show or lead to, as paths from the content folder: not those of drafts that were left out. */
  readonly images: ReadonlySet<string>;
  /** The files of its texts that may not be published yet: a preview has them, a release has none. */
  readonly drafts: ReadonlySet<string>;
}

/** One month's number (schema.org PublicationIssue). */
export interface Bulletin {
  readonly month: Month;
  readonly number?: number;
  readonly lead?: NewsItem;
  /** All of them, the lead included, in the bulletin's order. */
  readonly items: readonly NewsItem[];
  /** The bulletin's own words, as far as it has a file; the original first. */
  readonly texts: ReadonlyMap<LanguageTag, BulletinText>;
  readonly agenda: readonly EventRecord[];
  readonly requires: readonly LanguageTag[];
}

export interface BulletinText {
  readonly language: LanguageTag;
  readonly file: string;
  readonly introduction: Body;
  /** Absent in a translation that leaves the original's as they are. */
  readonly callouts?: readonly Callout[];
}

/** One piece of news (IPTC newsItem): its facts, and its words in each language it is written in. */
export interface NewsItem {
  readonly month: Month;
  /** Its name for ever; each text may have a slug of its own. */
  readonly slug: Slug;
  readonly day: Day;
  readonly topic: TopicRecord;
  readonly countries: readonly CountryCode[];
  readonly event?: EventRecord;
  readonly place?: Localized;
  /** The picture's file, as a path from the content folder. */
  readonly picture?: { readonly file: string; readonly credit?: string };
  readonly original: ItemText;
  /** By language, the original first. */
  readonly texts: ReadonlyMap<LanguageTag, ItemText>;
}

export interface ItemText {
  readonly language: LanguageTag;
  readonly file: string;
  readonly slug: Slug;
  readonly title: string;
  readonly summary: string;
  readonly body: Body;
  /** What the picture shows; absent where a translation does not say it. */
  readonly pictureAlt?: string;
  /** Whose picture it is; absent where a translation leaves the original's as it is. */
  readonly pictureCredit?: string;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
  readonly updated?: Day;
  readonly corrections: readonly { readonly date: Day; readonly text: string }[];
}

export interface TopicRecord extends TopicFields {
  readonly key: Slug;
}

export interface Topic {
  readonly record: TopicRecord;
  /** Newest first. */
  readonly items: readonly NewsItem[];
}

export interface Country {
  readonly code: CountryCode;
  /** Newest first. */
  readonly items: readonly NewsItem[];
}

export interface EventRecord extends Omit<EventFields, "start" | "end"> {
  readonly key: Slug;
  readonly range: DayRange;
}

/** A happening (schema.org Event) and what was written about it. */
export interface NewsEvent {
  readonly record: EventRecord;
  /** Oldest first. */
  readonly coverage: readonly NewsItem[];
  /** The bulletins whose agenda names it, oldest first. */
  readonly announcedIn: readonly Month[];
}

/** A page that belongs to no bulletin: about, contact. */
export interface StandingPage {
  readonly slug: Slug;
  readonly original: PageText;
  /** By language, the original first. */
  readonly texts: ReadonlyMap<LanguageTag, PageText>;
}

export interface PageText {
  readonly language: LanguageTag;
  readonly file: string;
  readonly slug: Slug;
  readonly title: string;
  readonly summary?: string;
  readonly body: Body;
}
