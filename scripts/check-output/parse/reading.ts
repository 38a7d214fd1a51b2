import type { Alternate, Leftover } from "../page-metadata.ts";

/** What the checks look at in a printed file, with every place. It lives as long as the file is looked at; facts stay. */
export interface FileReading {
  /** Path from the root of the output, with forward slashes. */
  readonly file: string;
  /** Where the file leads, each address once for each role, at its first place. */
  readonly references: readonly Reference[];
  /** What a fragment can lead to. */
  readonly ids: readonly string[];
  /** What a template or a script left in the print. */
  readonly leftovers: readonly (Pick<Leftover, "mark" | "where"> & FieldRef)[];
  /** Why a parser can't read the file. */
  readonly faults: readonly Fault[];
  /** What only HTML pages have. */
  readonly page?: PageReading;
  /** What only feeds, sitemaps, calendars and mails have. */
  readonly edition?: EditionReading;
}

/** A place in a printed file: an offset of its text, in UTF-16 code units from 0. */
export interface FieldRef {
  readonly at: number;
}

/** An address as it is printed. */
export interface Reference extends FieldRef {
  readonly url: string;
  /** A reader follows a `link`; a browser fetches a `load` unasked. */
  readonly role: ReferenceRole;
}

export type ReferenceRole = "link" | "load";

/** What is wrong with the notation, in the words of a finding. */
export interface Fault extends Partial<FieldRef> {
  readonly notation: "JSON" | "XML" | "UTF-8";
  /** What stands there: "bare `&`". */
  readonly actual: string;
}

/** A text with its place. */
export interface Phrase extends FieldRef {
  readonly text: string;
}

/** How an edition for machines keeps to its standard. */
export interface EditionReading {
  readonly notation: "Atom" | "RSS" | "JSON Feed" | "sitemap" | "iCalendar" | "mail";
  /** What is not as the standard asks, in the words of a finding. */
  readonly lacks: readonly Phrase[];
  /** The id of the second and every further entry that has one id. */
  readonly repeated: readonly Phrase[];
}

/** What the checks of pages look at. */
export interface PageReading {
  /** Of the `html` element; absent with the element or the attribute. */
  readonly lang?: string;
  /** Every other `lang` and `hreflang`. */
  readonly languages: readonly Phrase[];
  readonly titles: readonly Phrase[];
  readonly descriptions: readonly Phrase[];
  readonly canonicals: readonly Phrase[];
  readonly alternates: readonly (Alternate & FieldRef)[];
  /** The page asks search engines to leave it out. */
  readonly visibility: "listed" | "unlisted";
  readonly headings: readonly Heading[];
  readonly images: readonly Image[];
  /** The second and every further element with an id. */
  readonly repeatedIds: readonly Phrase[];
  /** Script and style that a content security policy without `unsafe-inline` blocks: "style attribute", "onclick". */
  readonly inlineCode: readonly Phrase[];
}

export interface Heading extends Phrase {
  readonly level: number;
}

/** An `img` that lacks something. */
export interface Image extends FieldRef {
  readonly src: string;
  readonly lacks: readonly ("alt" | "width" | "height")[];
}
