/*
 * What `dateline.config.ts` may say: the types that the package exports. They change with Dateline's major version alone, and none of
 * Dateline's own types is among them, so that these may change. All values are read-only.
 */

/** What `dateline.config.ts` exports by default. */
export interface Config {
  readonly extensions: readonly Extension[];
}

/** Code of a project that Dateline runs: rules, filters, pages and more. Content can't name any. */
export interface Extension {
  /** Lower-case letters, digits and hyphens. The ids of its rules and messages have it before a slash: `people/unknown-person`. */
  readonly name: string;
  /**
   * A folder with templates, styles and interface texts of its own, from the folder of the config. What the project's `theme/` has comes
   * before it, and what it has comes before Dateline's.
   */
  readonly theme?: string;
  /** The texts of its rules and checks, by id. */
  readonly messages?: Readonly<Record<string, MessageTexts>>;
  /** Checks of content: `validate` and every build run them beside Dateline's own. */
  readonly rules?: readonly Rule[];
  /** Checks of the files of a site, before they are published. */
  readonly outputChecks?: readonly OutputCheck[];
  /** Functions for templates, by name: those of the theme, and those that Eleventy renders. */
  readonly filters?: Readonly<Record<string, Filter>>;
  /** Kinds of pages that Dateline does not have. */
  readonly pages?: readonly PageKind[];
  /** Formats of feeds, beside Dateline's own: every feed has a file in each. */
  readonly feedFormats?: readonly FeedFormat[];
  /** What `import` can read news from, beside Dateline's own sources. */
  readonly importSources?: readonly ImportSource[];
  /** Where `publish` can put a site, beside S3 and folders. */
  readonly stores?: readonly Store[];
  /** Mailing services for `mail`, beside Dateline's own. */
  readonly mailProviders?: readonly MailProvider[];
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

/** A check of the files of a site. */
export interface OutputCheck {
  readonly id: string;
  /** Yields what is wrong: each is an error, and the site is not replaced. */
  readonly check: (files: readonly OutputFile[]) => Iterable<OutputFinding>;
}

/** A file of a site. */
export interface OutputFile {
  /** Its path from the root of the site: `2026/11/index.html`. */
  readonly file: string;
  /** Its text, which is read when it is asked for; of a picture, nothing that can be used. */
  readonly text: () => string;
}

/** Something that a check of files has found. */
export interface OutputFinding {
  readonly file: string;
  /** Where it begins in the text, in UTF-16 code units from 0; without it, it is about the whole file. */
  readonly at?: number;
  /** The id of one of the extension's messages. */
  readonly message: string;
  readonly values?: MessageValues;
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

/** A format of feeds. Pages link to its files as to those of Dateline's formats. */
export interface FeedFormat {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** What links call it: `Podcast`. */
  readonly label: string;
  /** The name of its file in the folder of each page with a feed, which ends in `.xml`, `.json`, `.txt` or `.csv`: `podcast.xml`. */
  readonly file: string;
  readonly mediaType: string;
  /** The text of the file. The same feed must always give the same text. It is not escaped. */
  readonly render: (feed: Feed) => string;
}

/** What a feed has, in any format. All addresses are absolute, all moments in UTC (RFC 3339). */
export interface Feed {
  /** Permanent: it stays the same when the site is served from another host. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** The page with the same content. */
  readonly home: string;
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An entry of a feed. */
export interface FeedEntry {
  /** Permanent, too. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly published: string;
  readonly updated: string;
  readonly summary?: string;
  /** The whole text; absent in the feeds of terms. */
  readonly html?: string;
  readonly authors: readonly string[];
  /** The names of topics, countries and the genre. */
  readonly categories: readonly string[];
  /** Recordings and documents. The size is in bytes. */
  readonly enclosures: readonly {
    readonly url: string;
    readonly type: string;
    readonly size: number;
    readonly title: string;
  }[];
}

/** A source that news is imported from: `import <name> <from>`. */
export interface ImportSource {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** What follows the name in the command, for messages: `FILE.json`. */
  readonly expects: string;
  /** Reads all that the source has. What it rejects with is told to whoever imports. */
  readonly read: (from: string, options: ImportOptions) => Promise<readonly ImportedItem[]>;
}

/** What a source may need to be read. */
export interface ImportOptions {
  /** The time zone of the publication (IANA), for moments near midnight. */
  readonly timeZone: string;
  /** Reads an address of the web, with the limits that Dateline has for its own sources. */
  readonly fetchText: (url: string) => Promise<string>;
}

/** A piece of news as a source has it. */
export interface ImportedItem {
  /** The same in every export, and different for every item. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly format: "html" | "markdown" | "text";
  /** Its address on the old site: absolute, with http or https. */
  readonly address?: string;
  /** As the source writes it: `en`, `en-US`, `pt_BR`. */
  readonly language?: string;
  /** Items with the same group are one text in several languages. */
  readonly group?: string;
  readonly summary?: string;
  /** `2026-11-26` or `2026-11`. */
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly categories?: readonly string[];
  readonly picture?: { readonly url: string; readonly alt?: string; readonly credit?: string };
}

/** A kind of store that a site is published to: `publish --target <scheme>:<address>`. */
export interface Store {
  /** Lower-case letters, digits and hyphens; neither `s3` nor `dir`. */
  readonly scheme: string;
  /** Opens it. `address` is what follows the scheme and its colon. */
  readonly open: (address: string) => ObjectStore;
}

/**
 * Objects by key, such as `2026/11/index.html`. Every call is atomic, and everybody sees its effect at once. A call rejects with any
 * error; one with a `retryAfter` in milliseconds, such as 0, is tried again.
 */
export interface ObjectStore {
  /** The first `most` bytes of an object, or all if it has fewer; undefined when there is none. */
  readonly read: (key: string, most: number) => Promise<Uint8Array | undefined>;
  readonly write: (key: string, bytes: Uint8Array, info: ObjectInfo) => Promise<void>;
  /** Writes an object unless one with other bytes exists; then it gives false and changes nothing. */
  readonly create: (key: string, bytes: Uint8Array, info: ObjectInfo) => Promise<boolean>;
  readonly copy: (from: string, to: string, info: ObjectInfo) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** The keys that begin with a prefix, sorted by their UTF-16 code units. */
  readonly list: (prefix: string) => Promise<readonly string[]>;
}

/** What a store keeps with an object. */
export interface ObjectInfo {
  /** The media type. */
  readonly type: string;
  /** The value of `Cache-Control`. */
  readonly cache: string;
}

/** A mailing service: `mail --for <name>`. */
export interface MailProvider {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** Its name in messages. */
  readonly title: string;
  /** What the service replaces by an address in each copy that it sends. */
  readonly tags: { readonly web: string; readonly unsubscribe: string };
  /** Where its template syntax begins: the first character of each beginning. So no text of an edition runs a template there. */
  readonly opener: RegExp;
  /** The environment variables that its API needs. */
  readonly variables: readonly string[];
  /** How its lists are named in `--list`, with an example, and how many a campaign may have. */
  readonly lists: { readonly pattern: RegExp; readonly example: string; readonly most: number };
  /** Where its API is, without a slash at the end, and the header fields with the key; undefined if a variable is malformed. */
  readonly account: (
    variables: Readonly<Record<string, string>>,
  ) => { readonly api: string; readonly headers: Readonly<Record<string, string>> } | undefined;
  /** Makes a draft, and gives the address of where it is. */
  readonly draft: (campaign: Campaign, call: ApiCall) => Promise<string>;
}

/** An email edition, and for whom it is meant. */
export interface Campaign {
  /** What the editors call it in the service. */
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly sender: { readonly name: string; readonly address: string };
  readonly lists: readonly string[];
  /** The address of the API. */
  readonly api: string;
}

/** Sends a request to the API of a service, and gives its answer, a JSON object. */
export type ApiCall = (request: {
  readonly method: "POST" | "PUT";
  /** The path from the address of the API. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}) => Promise<Readonly<Record<string, unknown>>>;
