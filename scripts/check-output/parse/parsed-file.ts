import type { Message } from "../../diagnostics/message.ts";
import type { Alternate, Leftover } from "../page-metadata.ts";

/** The data of a rendered file that checks need, with offsets. It is kept only while the file is checked; `FileMetadata` remains. */
export interface ParsedFile {
  /** Path from the root of the output, with forward slashes. */
  readonly file: string;
  /** The URLs in the file, each once for each role, at its first place. */
  readonly references: readonly Reference[];
  /** Ids of elements: the possible targets of fragments. */
  readonly ids: readonly string[];
  /** Marks of broken templates or scripts. */
  readonly leftovers: readonly (Pick<Leftover, "mark" | "where"> & Position)[];
  /** Why the file can't be parsed. */
  readonly errors: readonly ParseError[];
  /** For HTML pages only. */
  readonly page?: ParsedPage;
  /** For feeds, sitemaps, calendars and email editions only. */
  readonly edition?: ParsedEdition;
}

/** A position in a rendered file: the offset in its text, in UTF-16 code units from 0. */
export interface Position {
  readonly at: number;
}

/** A URL as it is written in the file. */
export interface Reference extends Position {
  readonly url: string;
  /** A reader follows a `link`; a browser fetches a `load` by itself. */
  readonly role: ReferenceRole;
}

export type ReferenceRole = "link" | "load";

/** A syntax error. */
export interface ParseError extends Partial<Position> {
  readonly message: Message;
}

/** A text with its position. */
export interface LocatedText extends Position {
  readonly text: string;
}

/** A violation of a standard. */
export interface Violation extends Position {
  readonly message: Message;
}

/** How an edition follows its standard. */
export interface ParsedEdition {
  /** Violations of the standard. */
  readonly violations: readonly Violation[];
  /** The ids of entries whose id an earlier entry has. */
  readonly duplicates: readonly LocatedText[];
}

/** The data of a page that checks need. */
export interface ParsedPage {
  /** The `lang` of the `html` element, if it has one. */
  readonly lang?: string;
  /** All other `lang` and `hreflang` values. */
  readonly languages: readonly LocatedText[];
  readonly titles: readonly LocatedText[];
  readonly descriptions: readonly LocatedText[];
  readonly canonicals: readonly LocatedText[];
  readonly alternates: readonly (Alternate & Position)[];
  /** `unlisted` when the page has the robots directive `noindex`. */
  readonly visibility: "listed" | "unlisted";
  readonly headings: readonly Heading[];
  readonly images: readonly Image[];
  /** Ids that an earlier element has. */
  readonly duplicateIds: readonly LocatedText[];
  /** Scripts and styles that a content security policy without `unsafe-inline` blocks: "<script>", "attribute `onclick`". */
  readonly inlineCode: readonly LocatedText[];
}

export interface Heading extends LocatedText {
  readonly level: number;
}

/** An `img` without a required attribute. */
export interface Image extends Position {
  readonly src: string;
  readonly missing: readonly ("alt" | "width" | "height")[];
}
