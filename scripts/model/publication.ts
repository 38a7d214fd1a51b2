import type { PagePath } from "../content/page-path.ts";
import type { Period } from "../content/period.ts";
import type { PlaceCode } from "../content/place-code.ts";
import type { Slug } from "../content/slug.ts";
import type { CalendarDate, Day, DayRange } from "../i18n/day.ts";
import type { Schedule } from "../i18n/event-dates.ts";
import type { TimeZone } from "../i18n/hours-of-event.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Localized } from "../i18n/localized.ts";
import type { Moment } from "../i18n/moment.ts";
import type { Body } from "../markdown/types.ts";
import type { Callout } from "../schema/fields/callout-fields.ts";
import type { EventFields } from "../schema/fields/event-fields.ts";
import type { ItemFacts } from "../schema/fields/fact-fields.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import type { DeclaredSeries } from "../schema/fields/series-fields.ts";
import type { PublishedAddress } from "../schema/former/published-list.ts";
import type { FeatureFileRecord } from "../schema/record.ts";
import type { PlaceFields, TermFields, TopicFields } from "../schema/vocabulary.ts";
import type { Authorship, PictureMaker } from "./authorship.ts";
import type { StandingPage } from "./build-standing-page.ts";
import type { CustomFact } from "./custom-facts.ts";
import type { Move } from "./former/moves.ts";
import type { Credit, ItemMedia, SaidInLanguage } from "./media.ts";
import type { Author, Organizer } from "./people.ts";
import type { Embargoes } from "./timing/embargo.ts";

/** A publication (schema.org Periodical) with all its content, linked and sorted. */
export interface Publication {
  readonly masthead: PublicationFields;
  /** The first is the default. */
  readonly languages: readonly LanguageTag[];
  readonly firstLanguage: LanguageTag;
  /** Newest first. */
  readonly bulletins: readonly Bulletin[];
  /** The series that it declares, in their order; none if it is one periodical. */
  readonly series: readonly Series[];
  /** Newest first. */
  readonly items: readonly NewsItem[];
  /** In the order of the vocabulary. */
  readonly topics: readonly Term[];
  /** The countries and other places with items, by code. */
  readonly countries: readonly Country[];
  /** The regions of `places.yaml`, by key. */
  readonly places: ReadonlyMap<string, PlaceRecord>;
  /** Its own vocabularies that declared fields use, in the order of the fields. */
  readonly vocabularies: readonly Vocabulary[];
  /** The files that features bring. */
  readonly featureFiles: readonly FeatureFileRecord[];
  /** Earliest first; events without a date come last. */
  readonly events: readonly NewsEvent[];
  /** By name. */
  readonly pages: readonly StandingPage[];
  /** The slug of every text of an item, by its file: for links between files. */
  readonly slugs: ReadonlyMap<string, Slug>;
  /** The paths of standing pages, by their files. */
  readonly pagePaths: ReadonlyMap<string, PagePath>;
  /** The media files that its texts show or link to, as paths from the content folder, without media of excluded drafts. */
  readonly mediaFiles: ReadonlySet<string>;
  /** Its former addresses, and every published address that is listed. */
  readonly moves: readonly Move[];
  readonly published: readonly PublishedAddress[];
  /** The files of drafts, which only a preview contains; empty in a release. */
  readonly drafts: ReadonlySet<string>;
  /** The files that are not public yet, which only a preview contains, each with the moment of its publication. */
  readonly embargoes: Embargoes;
}

/** A periodical that is one of several in a publication (schema.org Periodical). */
export interface Series extends Pick<DeclaredSeries, "key" | "name" | "title" | "description" | "subscribe"> {
  /** Newest first. */
  readonly bulletins: readonly Bulletin[];
}

/** The identity of a bulletin: pages of its items and lists of bulletins need nothing else. */
export interface BulletinHead {
  readonly period: Period;
  /** The day of publication, if its file or the name of its folder contains it. */
  readonly published?: Day;
  /** The day by which bulletins are sorted: the day of publication, or else the first day of its period. */
  readonly day: Day;
  /** The key of its series, if the publication declares any. */
  readonly series?: Slug;
  /** Text if it is not a number: "31 bis". */
  readonly number?: number | string;
  /** Its own titles, by language. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A bulletin (schema.org PublicationIssue). */
export interface Bulletin extends BulletinHead {
  /** The days that it reports on, if they differ from its period. */
  readonly covers?: DayRange;
  readonly lead?: NewsItem;
  /** All items including the lead, in the bulletin's order. */
  readonly items: readonly NewsItem[];
  /** Expired items: they have pages, and are in no list. */
  readonly expired: readonly NewsItem[];
  /** The bulletin's own texts by language, the original first; empty if it has no file. */
  readonly texts: ReadonlyMap<LanguageTag, BulletinText>;
  readonly agenda: readonly EventRecord[];
  readonly requires: readonly LanguageTag[];
}

/** A callout of a bulletin. */
export interface BulletinCallout extends Callout {
  /** Only for a kind that the publication has declared: its name, its facts, and whether its deadline is past. */
  readonly declared?: { readonly label: Localized; readonly facts: readonly CustomFact[]; readonly isClosed?: true };
}

export interface BulletinText {
  readonly language: LanguageTag;
  readonly file: string;
  readonly introduction: Body;
  /** In fields that the publication has declared. */
  readonly custom: readonly CustomFact[];
  /** The authors and the reviewer; absent if the file does not declare them. */
  readonly authorship?: Authorship;
  /** Absent in a translation that uses the callouts of the original. */
  readonly callouts?: readonly BulletinCallout[];
  /** Addresses of this bulletin on other sites; absent in a translation that uses the addresses of the original. */
  readonly sources?: readonly BulletinSource[];
}

/** The main picture of an item. */
export interface ItemPicture {
  /** A path from the content folder. */
  readonly file: string;
  /** The focal point, which stays visible when the picture is cropped. */
  readonly focus?: Point;
  /** Where a machine took part in it. */
  readonly madeBy?: PictureMaker;
}

/** A point of a picture: its distance from the left edge and from the top, each as a part of the picture from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One piece of news (IPTC newsItem): its metadata, and its text in each language. */
export interface NewsItem {
  readonly bulletin: BulletinHead;
  /** Its name; each text may have its own slug in its address. */
  readonly slug: Slug;
  /** The first bulletin and the first name of the item: its permanent identity in feeds and data. */
  readonly id: { readonly period: Period; readonly name: Slug };
  /** The date of its bulletin's period if the item has none. */
  readonly date: CalendarDate;
  /** Whether it has its own date. */
  readonly isDated: boolean;
  /** The reason of its withdrawal; its summary is then the notice, and it has no other text. */
  readonly withdrawn?: string;
  /** Its last day or minute, if that is past. */
  readonly expired?: Moment;
  /** One of Dateline's, or a key of `genres` of the masthead. */
  readonly genre?: string;
  /** Facts beside its text; absent if it has none. */
  readonly facts?: ItemFacts;
  /** Whether the deadline of its call is past. */
  readonly isClosed?: true;
  /** The main one first; each once. */
  readonly topics: readonly TermRecord[];
  readonly countries: readonly PlaceCode[];
  /** The events it reports on, the main one first; each once. */
  readonly events: readonly EventRecord[];
  readonly place?: Localized;
  readonly picture?: ItemPicture;
  /** The files of the media in its texts, as paths from the content folder; absent if there are none. */
  readonly mediaFiles?: readonly string[];
  readonly original: ItemText;
  /** By language, the original first. */
  readonly texts: ReadonlyMap<LanguageTag, ItemText>;
}

export interface ItemText {
  readonly language: LanguageTag;
  readonly file: string;
  readonly slug: Slug;
  readonly title: string;
  readonly summary?: string;
  /** Its authors; the authors of the original if a translation lists none. */
  readonly byline: readonly Author[];
  readonly body: Body;
  /** The alternative text of the picture; absent if a translation has none. */
  readonly pictureAlt?: string;
  /** The owner of the picture; in the language of the original if a translation has none. */
  readonly pictureCredit?: Credit;
  /** The caption of the picture; in the language of the original if a translation has none. */
  readonly pictureCaption?: SaidInLanguage;
  /** Media besides its picture and its body. */
  readonly media?: ItemMedia;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
  readonly updated?: Day;
  /** In fields that the publication has declared. */
  readonly custom: readonly CustomFact[];
  readonly corrections: readonly { readonly date: Day; readonly text: string }[];
  /** The authors and the reviewer; absent if the file does not declare them. */
  readonly authorship?: Authorship;
}

/** A region of the publication's own (schema.org Place). */
export interface PlaceRecord extends PlaceFields {
  readonly key: Slug;
}

/** A vocabulary of the publication's own (SKOS concept scheme). */
export interface Vocabulary {
  readonly name: Slug;
  /** Its own label, or the label of the first field that uses it. */
  readonly label: Localized;
  /** Whether items or events use it, so that its terms have pages. */
  readonly hasPages: boolean;
  /** In the order of the file. */
  readonly terms: readonly Term[];
}

/** A topic, or a term of the publication's own vocabulary (SKOS concept), with its names. */
export interface Term {
  readonly record: TermRecord;
  /** Newest first. */
  readonly items: readonly NewsItem[];
  /** As the publication sorts them. */
  readonly events: readonly NewsEvent[];
}

/** Topics alone have a colour. */
export interface TermRecord extends Omit<TermFields, "aliases" | "formerly" | "merged">, Pick<TopicFields, "colour"> {
  readonly key: Slug;
  /** The key that it had first: its permanent id in feeds and data. */
  readonly id: Slug;
}

/** A country, or another place that `countries` may contain. */
export interface Country {
  readonly code: PlaceCode;
  /** Newest first. */
  readonly items: readonly NewsItem[];
}

export interface EventRecord
  extends Pick<
    EventFields,
    | ("name" | "place" | "online" | "url" | "description" | "status" | "updated" | "sequence" | "withdrawn")
    | ("languages" | "participants" | "recording")
  > {
  readonly key: Slug;
  /** The key that it had first: its permanent id in calendars and data. */
  readonly id: Slug;
  /** In fields that the publication has declared. */
  readonly custom: readonly CustomFact[];
  readonly schedule: Schedule;
  /** The place of each of several dates; absent if all of them have the place of the event. */
  readonly venues?: readonly Venue[];
  /** Other time zones in which its hours are shown. */
  readonly otherZones?: readonly NamedZone[];
  /** The main one first. */
  readonly countries: readonly PlaceCode[];
  /** The main one first; absent if there are none. */
  readonly organizers?: readonly Organizer[];
  /** The key of the event that it is a part of. */
  readonly partOf?: Slug;
}

/** Where a date of a series takes place. */
export interface Venue {
  readonly place?: Localized | undefined;
  /** The main one first. */
  readonly countries: readonly PlaceCode[];
}

/** A time zone, with its name for readers. */
export interface NamedZone {
  readonly zone: TimeZone;
  readonly name?: Localized;
}

/** An event (schema.org Event) and the items about it. */
export interface NewsEvent {
  readonly record: EventRecord;
  /** Oldest first. */
  readonly coverage: readonly NewsItem[];
  /** The bulletins whose agenda lists it, oldest first. */
  readonly announcedIn: readonly BulletinHead[];
  /** The event that it is a part of. */
  readonly whole?: EventRecord;
  /** The events that are its parts, earliest first. */
  readonly parts: readonly EventRecord[];
}

/** A bulletin on another site. */
export interface BulletinSource {
  readonly url: string;
  readonly title?: string | undefined;
}
