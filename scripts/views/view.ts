import type { Address } from "../addresses/address.ts";
import type { Wording } from "../language/wording.ts";
import type { Html } from "../markdown/body.ts";
import type { Day, DayRange } from "../time/day.ts";
import type { EditionView } from "./editions.ts";

/**
 * What is printed through a template: plain, read-only data, with every text ready to print. A template reaches its view
 * and nothing else, so a page is a pure function of its view and the templates.
 */
export type View = PageView | EditionView;

/** What each kind of page shows. */
export type PageView =
  | BulletinView
  | ItemView
  | BulletinsView
  | SubjectsView
  | SubjectView
  | SubjectYearView
  | EventsView
  | EventView
  | StandingPageView
  | NotFoundView;

/** The kinds of view, each with a template of its name in `templates/pages/`. */
export type ViewKind = View["kind"];

/** A text in a language of its own: `lang` and `dir` are there only where they differ from the page's. */
export interface Phrase {
  readonly text: string;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** A text and where it leads. `href` is ready for an attribute: with the base path, never relative. */
export interface Link extends Phrase {
  readonly href: string;
}

/** What stands in for a text that is not in the page's language. */
export interface Labelled {
  /** "in Spanish"; absent where the text is in the language of the page. */
  readonly languageNote?: string;
}

/** What all pages of one language share. */
export interface Frame {
  /** BCP 47 tag in its canonical case, for `<html lang>`. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly words: Wording;
  readonly title: string;
  readonly tagline?: Phrase;
  readonly publisher: Link;
  readonly home: string;
  readonly navigation: readonly Link[];
  /** Feeds of everything. */
  readonly feeds: readonly FeedLink[];
  readonly assets: FrameAssets;
  readonly colophon: Colophon;
}

/** A feed as programs find it (`<link rel="alternate">`). */
export interface FeedLink extends Link {
  /** Media type. */
  readonly type: string;
}

/** Addresses of what a page loads. */
export interface FrameAssets {
  readonly stylesheet: string;
  /** Fonts worth fetching before the stylesheet is read (`<link rel="preload">`). */
  readonly fonts: readonly string[];
  readonly icon: string;
}

export interface Colophon {
  readonly funding?: Phrase;
  /** `eu`: the emblem of the European Union, drawn by the template. */
  readonly emblem?: "eu";
  readonly disclaimer?: Phrase;
  readonly licence?: Link;
  readonly contact?: Link;
  readonly social: readonly Link[];
  readonly pages: readonly (Link & Labelled)[];
  /** The feed of everything in each notation, by the notation's name. */
  readonly feeds: readonly Link[];
  readonly calendar: Link;
}

/** What `<head>` says of a page. All URLs are absolute. */
export interface Head {
  /** Whether search engines may list the page; one that is not listed has no alternates. */
  readonly visibility: "listed" | "unlisted";
  /** What the page is called. */
  readonly name: string;
  /** The same with the name of the publication. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** Open Graph type. */
  readonly type: "website" | "article";
  /** Open Graph locale, `en` or `pt_BR`. */
  readonly locale: string;
  /** Open Graph locales of the page's other languages. */
  readonly otherLocales: readonly string[];
  readonly image?: { readonly url: string; readonly alt: string; readonly width: number; readonly height: number };
  /** This page in every language it exists in, itself included; empty where it has no other. */
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  /** The page's own feeds, if it has some. */
  readonly feeds: readonly FeedLink[];
  /** The day its content last changed, where that is known. */
  readonly modified?: Day;
}

/** One language in the switcher. Without `href` the page does not exist in it, and `note` says so. */
export interface LanguageChoice {
  readonly lang: string;
  readonly name: string;
  readonly current: boolean;
  readonly href?: string;
  readonly note?: string;
}

interface Page {
  readonly address: Address;
  readonly frame: Frame;
  readonly head: Head;
  /** From home to the page's parent, the page itself excluded. */
  readonly breadcrumb: readonly Link[];
  readonly languages: readonly LanguageChoice[];
}

/** A topic as a small coloured mark with its name. `hue` is the CSS class that sets the custom property `--hue`. */
export interface TopicMark extends Link {
  readonly hue: string;
}

/** A picture; `lang` and `dir` are those of its description. */
export interface Picture extends Pick<Phrase, "lang" | "dir"> {
  readonly src: string;
  /** Width-described candidates in modern formats, best first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit?: string;
}

/** An item as other pages show it. */
export interface ItemCard extends Labelled {
  readonly title: Phrase;
  readonly summary: Phrase;
  readonly href: string;
  readonly topic: TopicMark;
  readonly day: Day;
  /** "14 October 2021". */
  readonly date: string;
  /** "14 October". */
  readonly shortDate: string;
  readonly place?: Phrase;
  readonly countries: readonly Link[];
  readonly picture?: Picture;
}

/** An event as a calendar leaf with its words. */
export interface AgendaEntry {
  readonly name: Phrase;
  readonly href: string;
  readonly range: DayRange;
  /** "8–12 November 2021". */
  readonly dates: string;
  /** The leaf: "Nov" over "8–12", or "May – Jun" over "30–1"; the year beneath. */
  readonly leaf: { readonly month: string; readonly days: string; readonly year: string };
  readonly place?: Phrase;
  /** Without `href` where the country has no page of its own yet. */
  readonly country?: { readonly text: string; readonly href?: string };
  /** The event as a file for the reader's own calendar. */
  readonly calendar: Link;
  /** "cancelled" and "tentative" are said in words; a confirmed event says nothing. */
  readonly status?: { readonly kind: "cancelled" | "tentative"; readonly text: string };
}

export type CalloutView = Labelled & CalloutWords;

type CalloutWords =
  | {
      readonly type: "video";
      readonly title: Phrase;
      readonly text?: Phrase;
      readonly href: string;
      /** "Watch on www.youtube.com". */
      readonly action: string;
      /** "72 min" for people, "PT1H12M" (ISO 8601) for machines. */
      readonly duration?: { readonly text: string; readonly iso: string };
      readonly picture?: Picture;
    }
  | {
      readonly type: "quote";
      readonly text: Phrase;
      readonly attribution: string;
      readonly role?: Phrase;
      readonly href?: string;
    }
  | { readonly type: "notice"; readonly title: Phrase; readonly text: Phrase; readonly link?: Link };

/** A quiet, large link to the neighbour before or after. */
export interface Neighbour extends Labelled {
  readonly href: string;
  /** "Previous bulletin". */
  readonly label: string;
  readonly title: Phrase;
}

export interface Neighbours {
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/** A bulletin; also the home page, which shows the latest one. */
export interface BulletinView extends Page {
  readonly kind: "bulletin";
  /** The e-mail edition. */
  readonly email: Link;
  /** "October". */
  readonly month: string;
  readonly year: string;
  /** ISO 8601 month, for `<time datetime>`. */
  readonly datetime: string;
  /** "No. 31". */
  readonly number?: string;
  readonly issueNumber?: number;
  /** "11 items · 4 countries · 7 topics · 1 event": each leads to its part of the page or its archive. */
  readonly strip: readonly Link[];
  readonly introduction?: Labelled & Pick<Phrase, "lang" | "dir"> & { readonly html: Html };
  readonly lead?: ItemCard;
  /** The items after the lead, in the bulletin's order. */
  readonly items: readonly ItemCard[];
  readonly callouts: readonly CalloutView[];
  readonly agenda: readonly AgendaEntry[];
  readonly neighbours: Neighbours;
  /** "May 2021", "2021": countries and topics of this bulletin, for the contents list. */
  readonly topics: readonly TopicMark[];
  readonly countries: readonly Link[];
}

export interface ItemView extends Page {
  readonly kind: "item";
  readonly title: string;
  readonly summary: string;
  readonly topic: TopicMark;
  readonly day: Day;
  readonly date: string;
  readonly place?: Phrase;
  readonly countries: readonly Link[];
  readonly bulletin: Link;
  readonly picture?: Picture;
  readonly html?: Html;
  readonly sources: readonly Link[];
  /** "Updated 20 October 2021". */
  readonly updated?: { readonly day: Day; readonly text: string };
  readonly corrections: readonly { readonly day: Day; readonly date: string; readonly text: string }[];
  readonly event?: AgendaEntry;
  /** Others on the same topic, nearest in time first. */
  readonly more: readonly ItemCard[];
  /** The same item in its other languages. */
  readonly translations: readonly (Link & { readonly lang: string })[];
  /** The page's absolute URL, printed for paper. */
  readonly permanentLink: string;
  readonly neighbours: Neighbours;
}

export interface BulletinRow {
  readonly href: string;
  /** "October 2021". */
  readonly title: string;
  readonly datetime: string;
  readonly number?: string;
  /** "11 items". */
  readonly count: string;
  readonly lead?: Phrase & Labelled;
}

export interface BulletinsView extends Page {
  readonly kind: "bulletins";
  readonly title: string;
  /** Newest first. */
  readonly years: readonly { readonly year: string; readonly bulletins: readonly BulletinRow[] }[];
}

/** All topics, or all countries, each with its figures. */
export interface SubjectsView extends Page {
  readonly kind: "topics" | "countries";
  readonly title: string;
  readonly entries: readonly (Link & {
    /** CSS class of the topic's hue; countries have none. */
    readonly hue?: string;
    readonly description?: Phrase;
    readonly count: string;
    /** "since June 2021"; nothing for a topic that has no items yet. */
    readonly since?: string;
  })[];
}

/** How many items each month of a year brought, January first: drawn as bars, and read as a table. */
export interface Activity {
  readonly year: string;
  readonly href: string;
  readonly count: string;
  readonly months: readonly { readonly name: string; readonly count: number; readonly text: string }[];
  /** The largest month of all the years shown together, for one scale. */
  readonly most: number;
}

/** A topic or a country: its figures, its years, and the items of its latest year. */
export interface SubjectView extends Page {
  readonly kind: "topic" | "country";
  readonly title: Phrase;
  readonly hue?: string;
  readonly description?: Phrase;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  /** Newest first; empty when there are no items yet. */
  readonly activity: readonly Activity[];
  /** The latest year with items. */
  readonly latest?: { readonly year: string; readonly items: readonly ItemCard[] };
  /** For a country, the topics its items have; for a topic, its countries; most items first. */
  readonly related: readonly (Link & { readonly count: string; readonly hue?: string })[];
}

export interface SubjectYearView extends Page {
  readonly kind: "topic-year" | "country-year";
  /** "Prisons in 2021". */
  readonly title: string;
  readonly subject: Link & { readonly hue?: string };
  readonly year: string;
  readonly activity: Activity;
  /** Newest first. */
  readonly items: readonly ItemCard[];
  readonly neighbours: Neighbours;
}

/** The agenda: every event, newest year first, in order of time within a year. */
export interface EventsView extends Page {
  readonly kind: "events";
  readonly title: string;
  /** The calendar of all events, for programs that keep it up to date (`webcal:`). */
  readonly subscription: Link;
  readonly years: readonly { readonly year: string; readonly events: readonly AgendaEntry[] }[];
}

export interface EventView extends Page {
  readonly kind: "event";
  readonly entry: AgendaEntry;
  readonly description?: Phrase;
  readonly website?: Link;
  /** The items about it, oldest first. */
  readonly coverage: readonly ItemCard[];
  /** The bulletins whose agenda names it. */
  readonly bulletins: readonly Link[];
}

export interface StandingPageView extends Page {
  readonly kind: "page";
  readonly title: Phrase;
  readonly summary?: Phrase;
  readonly html?: Html;
}

export interface NotFoundView extends Page {
  readonly kind: "not-found";
  readonly title: string;
}
