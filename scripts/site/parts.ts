import type { Day, DayRange } from "../i18n/day.ts";
import type { Messages } from "../i18n/messages.ts";

/*
 * What views are made of: phrases and links, the frame of a page, and items and events as many pages show them.
 */

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

/** What may have a note beside it: "in Spanish" where a text is not in the page's language, "Draft" where a preview shows one. */
export interface Labelled {
  readonly languageNote?: string;
  readonly draftNote?: string;
}

/** What all pages of one language share. */
export interface PageChrome {
  /** BCP 47 tag in its canonical case, for `<html lang>`. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
  readonly title: string;
  readonly tagline?: Phrase;
  readonly publisher: Link;
  readonly home: string;
  readonly navigation: readonly Link[];
  /** Feeds of everything. */
  readonly feeds: readonly FeedLink[];
  readonly assets: ChromeAssets;
  /** What other sites show beside a link to a page that has no picture of its own. */
  readonly poster: HeadImage;
  readonly colophon: Colophon;
}

/** A feed as programs find it (`<link rel="alternate">`). */
export interface FeedLink extends Link {
  /** Media type. */
  readonly type: string;
}

/** Addresses of what a page loads. */
export interface ChromeAssets {
  readonly stylesheet: string;
  /** Fonts worth fetching before the stylesheet is read (`<link rel="preload">`). */
  readonly fonts: readonly string[];
  readonly icon: string;
  /** The emblem of the funder as a picture, for mails. */
  readonly emblem?: string;
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
  /** The page about the open data. */
  readonly data: Link;
}

/** A picture for other sites. */
export type HeadImage = Pick<Picture, "alt" | "width" | "height"> & { readonly url: string };

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
  /** The page's own, in place of the frame's poster. */
  readonly image?: HeadImage;
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
