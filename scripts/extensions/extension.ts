/*
 * The types of `dateline.config.ts`, which the package exports. They change only with Dateline's major version, and none of Dateline's
 * internal types is among them, so that these may change. All values are read-only.
 */

/** The default export of `dateline.config.ts`. */
export interface Config {
  readonly extensions: readonly Extension[];
}

/** Code of a project that Dateline runs: rules, filters and pages. Content can't refer to any. */
export interface Extension {
  /** Lower-case letters, digits and hyphens. The ids of its rules and messages have it before a slash: `people/unknown-person`. */
  readonly name: string;
  /**
   * A folder with its own templates, styles and interface texts, from the folder of the config. Files of the project's `theme/` come before
   * it, and its files come before Dateline's.
   */
  readonly theme?: string;
  /** The texts of its rules, by id. */
  readonly messages?: Readonly<Record<string, MessageTexts>>;
  /** Checks of content: `validate` and every build run them beside Dateline's own. */
  readonly rules?: readonly Rule[];
  /** Functions for templates, by name: templates of the theme, and templates that Eleventy renders. */
  readonly filters?: Readonly<Record<string, Filter>>;
  /** Kinds of pages that Dateline does not have. */
  readonly pages?: readonly PageKind[];
}

/**
 * A text in each language of messages. A value has its place in braces: `` `{person}` `` for a text, `{count}` for a number,
 * `{count|# person|# people}` for a number with its noun.
 */
export interface MessageTexts {
  readonly en: string;
  readonly es: string;
  readonly pt: string;
  readonly fr: string;
}

/** The values of messages, by the names in their braces. */
export type MessageValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Plain data: values that JSON can represent. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };

/** A check of content. */
export interface Rule {
  readonly id: string;
  /** Yields findings. It gets all content, including drafts and files with errors, of which only the valid fields. */
  readonly check: (content: Content) => Iterable<Finding>;
}

/** The content that a rule gets. */
export interface Content {
  /** The moment as of which content is checked, on the clocks of the publication: `2026-11-26T09:30`. */
  readonly asOf: string;
  /** The files of `content/` with fields, sorted by their paths. */
  readonly files: readonly ContentFile[];
  /** The entries of vocabularies: topics, places, and the publication's own vocabularies. */
  readonly terms: readonly Term[];
}

/** A file of `content/`. */
export interface ContentFile {
  /** Its path from `content/`: `bulletins/2026-11/items/quito.es.md`. */
  readonly file: string;
  readonly kind: "publication" | "bulletin" | "item" | "event" | "page";
  /** The language of its text, if its name contains it. */
  readonly language?: string;
  /** The name of the bulletin that it belongs to: `2026-11`. */
  readonly bulletin?: string;
  /** For a translation, the file of the original. */
  readonly original?: string;
  /** Its valid fields as written, including fields that the publication has declared. */
  readonly fields: Readonly<Record<string, Data>>;
  /** Where the links and pictures of its text lead. */
  readonly links: readonly string[];
}

/** An entry of a vocabulary. */
export interface Term {
  readonly file: string;
  /** `topics`, `places`, or the name of one of the publication's own vocabularies. */
  readonly vocabulary: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, Data>>;
}

/** Something that a rule has found. */
export interface Finding {
  /** The path of a file of `content/`, from there. */
  readonly file: string;
  /** The steps to a value in its fields, such as `["sources", 0, "url"]`; without them, it is about the whole file. */
  readonly field?: readonly (string | number)[];
  /** An error keeps the site from being built. Without it, it is one. */
  readonly severity?: "error" | "warning";
  /** The id of one of the extension's messages. */
  readonly message: string;
  readonly values?: MessageValues;
  /** The value that was probably meant. */
  readonly suggestion?: string;
}

/**
 * A function for templates: `{{ value | name(other) }}`. The same values must always give the same text or number. It is escaped when it
 * is output, so it is never markup.
 */
export type Filter = (value: unknown, ...others: readonly unknown[]) => string | number;

/** A kind of page. */
export interface PageKind {
  /** Lower-case letters, digits and hyphens. `pages/own-<kind>.njk` of the project's theme is its template. */
  readonly kind: string;
  /**
   * The pages in one language. It gets only public content. A page with the same path in several languages is one page in these languages.
   * The same site must always give the same pages.
   */
  readonly pages: (site: Site) => Iterable<Page>;
}

/** A page of a kind that Dateline does not have. */
export interface Page {
  /** Its address below the home page of its language, with a slash at its end, in 200 characters at most: `people/ana/`. */
  readonly path: string;
  readonly title: string;
  /** The text that search engines show under the title. */
  readonly description?: string;
  /** The data for its template, as `view.data`. The texts of the site are `view.texts` there. */
  readonly data?: Data;
}

/** A publication in one language, as readers may see it. */
export interface Site {
  readonly language: string;
  /** All languages of the publication, the first one first. */
  readonly languages: readonly string[];
  readonly title: string;
  /** The texts under `own` in the message files of theme folders, in this language, by name. */
  readonly texts: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly bulletins: readonly SiteBulletin[];
  /** The items that this language shows, newest first. */
  readonly items: readonly SiteItem[];
  /** Earliest first; events without a date come last. */
  readonly events: readonly SiteEvent[];
}

/** A link to a page of the site. */
export interface SiteLink {
  readonly text: string;
  /** As in a link on a page. */
  readonly href: string;
}

/** A bulletin that is public. */
export interface SiteBulletin extends SiteLink {
  /** Its name: `2026-11`. */
  readonly name: string;
}

/** An item that is public. */
export interface SiteItem extends SiteLink {
  /** The language of its text, which is another language if it is not translated. */
  readonly language: string;
  readonly summary?: string;
  /** `2026-11-26`, or `2026-11` if the day is unknown. */
  readonly date: string;
  readonly bulletin: SiteBulletin;
  readonly authors: readonly string[];
  /** By their keys, the main one first. */
  readonly topics: readonly (SiteLink & { readonly key: string })[];
  /** Codes, such as `EC`. */
  readonly countries: readonly string[];
  /** Its fields that the publication has declared, as written. */
  readonly fields: Readonly<Record<string, Data>>;
}

/** An event that is public. */
export interface SiteEvent extends SiteLink {
  readonly key: string;
  /** The first day, if known. */
  readonly date?: string;
  readonly countries: readonly string[];
  readonly fields: Readonly<Record<string, Data>>;
}
