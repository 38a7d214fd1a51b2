import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * What the judge keeps of a printed file: small, plain JSON, and a pure function of the file's bytes, so that it can be
 * worked out on any thread and kept between builds. What a file shows by itself is judged when it is read; kept is what
 * takes other files to tell. `Text` is a text, or its number in {@link SiteMetadata}.
 */
export interface FileMetadata<Text = string> {
  /** Path from the root of the output, with forward slashes. */
  readonly file: string;
  /** What is wrong with the file, whatever the others are like: mostly nothing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Addresses that a reader follows, each once; fragments of the file itself are judged already. */
  readonly links: readonly Text[];
  /** Addresses that a browser fetches unasked, each once. */
  readonly loads: readonly Text[];
  /** What a fragment can lead to, each once. */
  readonly ids: readonly string[];
  /** What a template or a script left in the print, unless editors wrote it. */
  readonly leftovers: readonly Leftover[];
  /** What only HTML pages have. */
  readonly page?: PageMetadata<Text>;
}

/** Facts of many files, each text that several have written down once. Plain JSON. */
export interface SiteMetadata {
  readonly texts: readonly string[];
  /** By file, in the order of code units. */
  readonly files: readonly FileMetadata<number>[];
}

/** What a page says of itself and of its kin. */
export interface PageMetadata<Text = string> {
  /** Of the `html` element; absent with the element or the attribute. */
  readonly lang?: string;
  /** The first canonical address. */
  readonly canonical?: Text;
  /** An unlisted page asks search engines to leave it out. */
  readonly visibility: "listed" | "unlisted";
  readonly alternates: readonly Alternate<Text>[];
}

/** The page in another language, as `<link rel="alternate" hreflang>` has it. */
export interface Alternate<Text = string> {
  readonly hreflang: string;
  readonly href: Text;
}

/** Text that no page should have. Line and column from 1, in UTF-16 code units. */
export interface Leftover {
  readonly mark: LeftoverMark;
  /** In an attribute that editors' words never reach, such as `class`, nobody can have meant it. */
  readonly where: "anywhere" | "machine-attribute";
  readonly line: number;
  readonly column: number;
}

export type LeftoverMark = "undefined" | "NaN" | "[object" | "{{" | "{%" | "Invalid Date";
