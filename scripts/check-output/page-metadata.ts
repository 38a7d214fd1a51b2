import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * The data of a rendered file that output checks keep. It is small, plain JSON and a pure function of the file's bytes, so any thread can
 * compute it and builds can cache it. Checks of the file by itself have already run; the rest is what checks across files need. `Text` is a
 * text, or its number in {@link SiteMetadata}.
 */
export interface FileMetadata<Text = string> {
  /** Path from the root of the output, with forward slashes. */
  readonly file: string;
  /** Errors that do not depend on other files; usually none. */
  readonly diagnostics: readonly Diagnostic[];
  /** URLs that a reader follows, each once, without fragments of the file itself. */
  readonly links: readonly Text[];
  /** URLs that a browser fetches by itself, each once. */
  readonly loads: readonly Text[];
  /** Ids of elements: the possible targets of fragments, each once. */
  readonly ids: readonly string[];
  /** Marks of broken templates or scripts; an editor may have written them. */
  readonly leftovers: readonly Leftover[];
  /** For HTML pages only. */
  readonly page?: PageMetadata<Text>;
}

/** Metadata of many files, in which each text is stored once. Plain JSON. */
export interface SiteMetadata {
  readonly texts: readonly string[];
  /** Sorted by path, in the order of UTF-16 code units. */
  readonly files: readonly FileMetadata<number>[];
}

/** The declarations of a page about itself and its translations. */
export interface PageMetadata<Text = string> {
  /** The `lang` of the `html` element, if it has one. */
  readonly lang?: string;
  /** The first canonical URL. */
  readonly canonical?: Text;
  /** `unlisted` when the page has the robots directive `noindex`. */
  readonly visibility: "listed" | "unlisted";
  readonly alternates: readonly Alternate<Text>[];
}

/** A translation of the page, from `<link rel="alternate" hreflang>`. */
export interface Alternate<Text = string> {
  readonly hreflang: string;
  readonly href: Text;
}

/** A mark that no page should show. Line and column count from 1, in UTF-16 code units. */
export interface Leftover {
  readonly mark: LeftoverMark;
  /** In a generated attribute such as `class`, no editor can have written it. */
  readonly where: "anywhere" | "generated-attribute";
  readonly line: number;
  readonly column: number;
}

export type LeftoverMark = "undefined" | "NaN" | "[object" | "{{" | "{%" | "Invalid Date";
