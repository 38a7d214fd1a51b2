import type { CalendarDate } from "../i18n/day.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Moment } from "../i18n/moment.ts";
import type { PictureMaker } from "../model/authorship.ts";
import type { ChromeAssets } from "./chrome-assets.ts";
import type { FundingNotice, Logo } from "./logo-view.ts";

/*
 * The parts of views: phrases and links, the page chrome, and items and events as many pages show them.
 */

/** A text with its language. `lang` and `dir` are present only if they differ from the page's. */
export interface Phrase {
  readonly text: string;
  /** The text with soft hyphens in its long words, as pages, mail and PDF show it; absent if it has none. */
  readonly hyphenated?: string;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** A link. `href` has the base path and is never relative. */
export interface Link extends Phrase {
  readonly href: string;
}

/** The link to a country's page; `kind` is set for other places and for `UN`. */
export type PlaceLink = Link & { readonly kind?: "place" | "organization" };
/**
 * Notes beside a text: "in Spanish" if it is not in the page's language, "Corrected" or "Withdrawn", "Translated by AI" if nobody reviewed
 * it, "Draft" in a preview.
 */
export interface Labelled {
  readonly languageNote?: string;
  readonly changeNote?: string;
  readonly machineNote?: string;
  readonly draftNote?: string;
}

/** An entry of the menu. */
export type NavigationLink = Link & { /** Whether it leads to another site. */ readonly isOutside?: true };

/** The parts that all pages of one language share. */
export interface PageChrome {
  /** BCP 47 tag in its canonical case, for `<html lang>`. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly messages: Messages;
  readonly title: string;
  readonly tagline?: Phrase;
  /** `hasName`: it contains the publication's name, which then is not repeated beside it. */
  readonly logo?: Logo & { readonly hasName: boolean };
  readonly publisher: Link;
  readonly home: string;
  readonly navigation: readonly NavigationLink[];
  /** Functions for readers, such as searching: beside the navigation. */
  readonly tools: readonly Link[];
  /** Feeds of everything. */
  readonly feeds: readonly FeedLink[];
  readonly assets: ChromeAssets;
  /** The picture that other sites show beside a link to a page without its own picture. */
  readonly poster?: HeadImage;
  readonly colophon: Colophon;
  /** Absent where readers can only use feeds and calendars. */
  readonly subscription?: Subscription;
}

/** A feed in the `<head>`, where programs find it (`<link rel="alternate">`). */
export interface FeedLink extends Link {
  /** Media type. */
  readonly type: string;
  /** "JSON". */
  readonly format: string;
}

/** The data of a feed format that pages need. */
export interface FeedFile {
  /** "JSON Feed": the name of the format, in the `<head>` of pages. */
  readonly name: string;
  /** "JSON": the link text in the colophon. */
  readonly label: string;
  /** The name of the file in the folder of its page. */
  readonly file: string;
  readonly mediaType: string;
  /** Whether the terms of a publication's own vocabularies have no feed in it: they are many, and have few readers each. */
  readonly omitsTerms?: true;
}

/** A partner of the publication. */
export interface Partner extends Phrase {
  readonly href?: string;
  readonly logo?: Logo;
}

/** An ISSN of the publication. */
export interface Issn {
  /** "2049-3630". */
  readonly number: string;
  /** Its Uniform Resource Name (RFC 8254): "urn:ISSN:2049-3630". */
  readonly urn: string;
  /** "ISSN 2049-3630"; "ISSN 2049-3630 (online)" if the printed edition has one, too. */
  readonly text: string;
}

export interface Colophon {
  readonly funding: readonly FundingNotice[];
  /** The partners of the publication; absent if it lists none. */
  readonly partners?: { readonly title: string; readonly all: readonly Partner[] };
  readonly disclaimer?: Phrase;
  /** The ISSNs of the edition in the page's language; absent if it has none. */
  readonly issns?: readonly Issn[];
  readonly licence?: Link;
  /** The permitted uses of texts and pictures by programs, in one sentence or two. */
  readonly reuse?: string;
  /** The editors' mail address. */
  readonly contact?: Link;
  /** A page with other ways to reach them, and their postal address. */
  readonly contactPage?: Link;
  readonly address?: Phrase;
  /** The accessibility statement, if it is none of `pages`. */
  readonly accessibility?: Link & Labelled;
  readonly social: readonly Link[];
  readonly pages: readonly (Link & Labelled)[];
  /** The page that explains feeds. */
  readonly subscribe?: string;
  /** The feed of everything in each format. */
  readonly feeds: readonly Link[];
  readonly calendar?: Link;
  /** The page about the open data. */
  readonly data?: Link;
  /** The corrections; absent while there are none. */
  readonly corrections?: Link;
}

/** A picture for other sites, with an absolute URL. */
export type HeadImage = Pick<Picture, "alt" | "width" | "height"> & { readonly url: string };

/** The `<head>` of a page. All URLs are absolute. */
export interface Head {
  /** Whether search engines may list the page. An unlisted page has no alternates. */
  readonly visibility: "listed" | "unlisted";
  /** The title of the page. */
  readonly name: string;
  /** The title with the name of the publication. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** Open Graph type. */
  readonly type: "website" | "article";
  /** Open Graph locale, `en_GB` or `pt_BR`. */
  readonly locale: string;
  /** The subject of the page if it is an article (https://ogp.me/#type_article). */
  readonly article?: {
    /** Absent if unknown. */
    readonly published?: CalendarDate;
    /** The main topic's name; `tags` are the names of other topics and of countries. */
    readonly section?: string;
    readonly tags: readonly string[];
  };
  /** The page's own picture, which replaces the publication's poster. */
  readonly image?: HeadImage;
  /** The page in each of its languages, its own included; empty for a page in one language. */
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  /** The page's own feeds. */
  readonly feeds: readonly FeedLink[];
  /** The day its content last changed, if known. */
  readonly modified?: CalendarDate;
}

/** The name of a topic with a coloured mark. `hue` is the CSS class that sets the custom property `--hue`. */
export interface TopicMark extends Link {
  readonly hue: string;
}

/** The use of a machine for a picture, and the disclosure to readers. */
export interface PictureMaking {
  readonly madeBy: PictureMaker;
  readonly text: string;
}

/** A picture. `lang` and `dir` belong to its description, and not to its credit. */
export interface Picture extends Pick<Phrase, "lang" | "dir"> {
  readonly src: string;
  /** Files in modern formats, the smallest format first, each in several widths. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit?: Phrase;
  /** "Image generated by artificial intelligence.": if a machine was used for it. */
  readonly making?: PictureMaking;
  /** A portrait or a square, which is shown whole: a wide box would cut it or blow it up. */
  readonly isTall: boolean;
  /** A panorama, which its item shows as wide as the page. */
  readonly isWide: boolean;
  /** Whether it is a map in place of a picture. */
  readonly isMap?: true;
  /** The classes of the focal point, which stays visible when the picture is cropped, in tenths: `focus-x3 focus-y7`. */
  readonly focus?: string;
}

/** A call as pages and editions show it. */
export interface CallView {
  /** "26 November 2026"; "25 November 2026 (closed)" for a past one. */
  readonly deadline: { readonly datetime: Moment; readonly text: string };
  /** "Deadline: 26 November 2026". */
  readonly sentence: string;
  /** Where to apply, on another site; absent once it is closed. */
  readonly apply?: Link;
}

/** An item as other pages show it. */
export interface ItemCard extends Labelled {
  /** The id of its card on the page of its bulletin. */
  readonly id: string;
  readonly title: Phrase;
  /** A title of many characters, which is set one size smaller. */
  readonly hasLongTitle: boolean;
  readonly summary?: Phrase;
  readonly href: string;
  /** "Interview". */
  readonly genre?: string;
  /** The main one first. */
  readonly topics: readonly TopicMark[];
  /** ISO 8601: `2021-10-14`, `2021-10`. */
  readonly datetime: CalendarDate;
  /** "14 October 2021", "October 2021". */
  readonly date: string;
  /** "14 October", "October". */
  readonly shortDate: string;
  /** "14 October"; "14 October 2019" if its year differs from its issue's. */
  readonly dateInIssue: string;
  readonly place?: Phrase;
  readonly countries: readonly PlaceLink[];
  /** "12 countries", which replaces a long row of names. */
  readonly manyCountries?: string;
  /** "By Ana Ruiz and Luis Mora". */
  readonly byline?: string;
  readonly picture?: Picture;
  /** Its video, documents and recordings, for editions that don't show the item's page. */
  readonly media?: readonly Link[];
  /** The disclosure that a machine made its text, in a sentence for editions. */
  readonly disclosure?: string;
  /** Its deadline, if it is a call. */
  readonly call?: CallView;
}

/** A link to the page before or after this one. */
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

/** How readers subscribe, on every bulletin and item: a form, or a link to a page or a mail. */
export interface Subscription {
  /** The page that explains all ways. */
  readonly page: { readonly text: string; readonly href: string };
  readonly form?: SubscriptionForm;
  readonly link?: { readonly text: string; readonly href: string };
}

/** A form of a mailing service. */
interface SubscriptionForm {
  readonly action: string;
  /** The names of its fields. */
  readonly email: string;
  readonly name?: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** The series that readers may choose, if the publication has several. */
  readonly choices?: readonly (Phrase & { readonly name: string; readonly value: string })[];
}
