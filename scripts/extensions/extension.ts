/*
 * What `dateline.config.ts` may say: the types that the package exports. They change with Dateline's major version alone, and none of
 * Dateline's own types is among them, so that these may change. All values are read-only.
 */

/** What `dateline.config.ts` exports by default. */
export interface Config {
  readonly extensions: readonly Extension[];
}

/** Code of a project that Dateline runs: rules, filters and pages. Content can't name any. */
export interface Extension {
  /** Lower-case letters, digits and hyphens. The ids of its rules and messages have it before a slash: `people/unknown-person`. */
  readonly name: string;
  /**
   * A folder with templates, styles and interface texts of its own, from the folder of the config. What the project's `theme/` has comes
   * before it, and what it has comes before Dateline's.
   */
  readonly theme?: string;
  /** The texts of its rules, by id. */
  readonly messages?: Readonly<Record<string, MessageTexts>>;
  /** Checks of content: `validate` and every build run them beside Dateline's own. */
  readonly rules?: readonly Rule[];
  /** Functions for templates, by name: those of the theme, and those that Eleventy renders. */
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

/** What messages are filled in with, by the names in their braces. */
export type MessageValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Plain data: what JSON can say. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };

/** A check of content. */
export interface Rule {
  readonly id: string;
  /** Yields what is wrong. It sees all content, drafts and files with errors included, of which only the valid fields. */
  readonly check: (content: Content) => Iterable<Finding>;
}

/** What a rule sees. */
export interface Content {
  /** The moment as of which content is checked, on the clocks of the publication: `2026-11-26T09:30`. */
  readonly asOf: string;
  /** The files of `content/` with fields, sorted by their paths. */
  readonly files: readonly ContentFile[];
  /** The entries of vocabularies: topics, places, and those of the publication's own. */
  readonly terms: readonly Term[];
}

/** A file of `content/`. */
export interface ContentFile {
  /** Its path from `content/`: `bulletins/2026-11/items/quito.es.md`. */
  readonly file: string;
  readonly kind: "publication" | "bulletin" | "item" | "event" | "page";
  /** The language of its text, if its name says it. */
  readonly language?: string;
  /** The name of the bulletin that it belongs to: `2026-11`. */
  readonly bulletin?: string;
  /** For a translation, the file of the original. */
  readonly original?: string;
  /** Its valid fields as they are written, those that the publication has declared among them. */
  readonly fields: Readonly<Record<string, Data>>;
  /** Where the links and pictures of its text lead. */
  readonly links: readonly string[];
}

/** An entry of a vocabulary. */
export interface Term {
  readonly file: string;
  /** `topics`, `places`, or the name of one of the publication's own. */
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
  /** What was probably meant instead of the value. */
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
   * The pages in one language. It sees what is public alone. A page with the same path in several languages is one page in these
   * languages. The same site must always give the same pages.
   */
  readonly pages: (site: Site) => Iterable<Page>;
}

/** A page of a kind that Dateline does not have. */
export interface Page {
  /** Its address below that of the home page of its language, with a slash at its end, in 200 characters at most: `people/ana/`. */
  readonly path: string;
  readonly title: string;
  /** What search engines show under the title. */
  readonly description?: string;
  /** What its template shows, as `view.data`. The texts of the site are `view.texts` there. */
  readonly data?: Data;
}

/** A publication in one language, as readers may see it. */
export interface Site {
  readonly language: string;
  /** All languages of the publication, the first one first. */
  readonly languages: readonly string[];
  readonly title: string;
  /** What the message files of theme folders have under `own`, in this language, by name. */
  readonly texts: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly bulletins: readonly SiteBulletin[];
  /** Those that this language shows, newest first. */
  readonly items: readonly SiteItem[];
  /** Earliest first, those without a date last. */
  readonly events: readonly SiteEvent[];
}

/** A link to a page of the site. */
export interface SiteLink {
  readonly text: string;
  /** As it stands in a page. */
  readonly href: string;
}

/** A bulletin that is public. */
export interface SiteBulletin extends SiteLink {
  /** Its name: `2026-11`. */
  readonly name: string;
}

/** An item that is public. */
export interface SiteItem extends SiteLink {
  /** The language of its text, which is another one where it is not translated. */
  readonly language: string;
  readonly summary?: string;
  /** `2026-11-26`, or `2026-11` where the day is not known. */
  readonly date: string;
  readonly bulletin: SiteBulletin;
  readonly authors: readonly string[];
  /** By their keys, the main one first. */
  readonly topics: readonly (SiteLink & { readonly key: string })[];
  /** Codes, such as `EC`. */
  readonly countries: readonly string[];
  /** What it says in fields that the publication has declared, as it is written. */
  readonly fields: Readonly<Record<string, Data>>;
}

/** An event that is public. */
export interface SiteEvent extends SiteLink {
  readonly key: string;
  /** The first day, if one is known. */
  readonly date?: string;
  readonly countries: readonly string[];
  readonly fields: Readonly<Record<string, Data>>;
}
