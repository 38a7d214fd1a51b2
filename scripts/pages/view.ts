// Longer than 200 lines, since it is the one list of what pages show, and is read as one.

import type { Address } from "../content/addresses.ts";
import type { EditionView } from "../editions/view.ts";
import type { Day } from "../i18n/day.ts";
import type { Html } from "../markdown/types.ts";
import type {
  AgendaEntry,
  CalloutView,
  Head,
  ItemCard,
  Labelled,
  LanguageChoice,
  Link,
  Neighbours,
  PageChrome,
  Phrase,
  Picture,
  TopicMark,
} from "../site/parts.ts";

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
  | DataPageView
  | NotFoundView;

interface Page extends Pick<Labelled, "draftNote"> {
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly head: Head;
  /** From home to the page's parent, the page itself excluded. */
  readonly breadcrumb: readonly Link[];
  readonly languages: readonly LanguageChoice[];
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

/** What the open data is, and where. */
export interface DataPageView extends Page {
  readonly kind: "data";
  readonly title: string;
  readonly introduction: string;
  readonly licence?: Link;
  readonly files: readonly DataFile[];
}

export interface DataFile {
  readonly title: string;
  /** The file in its notations, and its schema. */
  readonly links: readonly Link[];
  readonly fields: readonly { readonly name: string; readonly meaning: string }[];
}

/** What is shown where nothing is: at an address that never was, or at one whose page is gone. */
export interface NotFoundView extends Page {
  readonly kind: "not-found";
  /** What stands large above the title: the number that readers know. */
  readonly number?: "404";
  readonly title: string;
  readonly text: string;
}
