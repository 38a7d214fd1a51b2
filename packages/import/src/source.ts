import type { Slug } from "../../../scripts/content/browser.ts";
import { type Message, MessageError } from "../../../scripts/diagnostics/browser.ts";
import type { Day, Month } from "../../../scripts/i18n/browser.ts";

/** A piece of news from another system. Nothing in it is checked yet, and nothing in it is invented. */
export interface SourceItem {
  /** Its id in the source: the same in every export, and different for every item. */
  readonly id: string;
  /** Its address on the old site: absolute, with http or https. */
  readonly address?: string | undefined;
  /** Other addresses that led to it. */
  readonly former?: readonly string[];
  /** Its file on this machine, by which other texts of the source link to it: a `file:` URL. */
  readonly file?: string;
  /** The last step of its address, or the name of its file, as in the source. */
  readonly name?: string | undefined;
  /** Its language as the source writes it: `en`, `en-US`, `pt_BR`. */
  readonly language?: string | undefined;
  /** Items with the same group are one text in several languages. */
  readonly group?: string | undefined;
  /** Plain text. */
  readonly title: string;
  /** Plain text. */
  readonly summary?: string | undefined;
  readonly date?: Day | Month | undefined;
  /** The series whose issue it is in, by its key. */
  readonly series?: Slug | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly content: SourceContent;
  /** The picture that belongs to the whole item. */
  readonly image?: SourcePicture | undefined;
  /** The sources of the text, or further reading. */
  readonly sources?: readonly { readonly name: string; readonly url: string }[];
  /** Values of fields that the publication has declared, as written, by field name. */
  readonly declared?: Readonly<Record<string, string>>;
  /** Values of fields that an item does not have. They are set aside. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** The reasons why it can't be published as it is; without reasons it is not a draft. */
  readonly unfinished: readonly Note[];
  /** The omitted parts. */
  readonly notes: readonly Note[];
}

/** An event from another system. Nothing in it is checked yet, and nothing in it is invented. */
export interface SourceEvent {
  /** Its id in the source: the same in every export, and different for every event. */
  readonly id: string;
  /** Plain text. */
  readonly name: string;
  /** The language of its texts, as the source writes it. */
  readonly language?: string | undefined;
  /** Its dates, in the form of content; absent if the source has none, or they are unreadable. */
  readonly times?: SourceTimes | undefined;
  /** The time zone of its hours (IANA). */
  readonly timeZone?: string | undefined;
  readonly place?: string | undefined;
  /** Its code or name. */
  readonly country?: string | undefined;
  readonly online?: string | undefined;
  readonly organizer?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: string | undefined;
  /** Values of fields that the publication has declared for events, as written, by field name. */
  readonly declared?: Readonly<Record<string, string>>;
  /** Values of fields that an event does not have. They are set aside. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** The omitted parts. */
  readonly notes: readonly Note[];
}

/** The times of an event: one date, or the dates of a series. */
export type SourceTimes =
  | { readonly start: string; readonly end?: string | undefined }
  | { readonly dates: readonly (string | { readonly start: string; readonly end: string })[] };

/** The text of an item. */
export interface SourceContent {
  readonly kind: "html" | "markdown" | "text";
  readonly text: string;
  /** The base of its links and pictures: an address, or a folder as a `file:` URL. */
  readonly base?: string | undefined;
  /** Replaces `base`: the absolute address of a reference, which may be a `file:` URL; undefined if it has none. */
  readonly resolve?: Resolve;
}

/** Returns the absolute address of a reference in a text. */
export type Resolve = (written: string) => string | undefined;

/** A picture by its address, which may be a `file:` or `data:` URL. */
export interface SourcePicture {
  readonly url: string;
  /** Its description in the source. */
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  /** The focal point, which stays visible when the picture is cropped, from its left edge and its top, each from 0 to 1. */
  readonly focus?: readonly [x: number, y: number] | undefined;
}

/** The future content file: the source from which Dateline made a page of an export. */
export interface SourceFile {
  /** Its path from the content folder. */
  readonly file: string;
  /** Returns its text or its bytes, or the reason why they can't be read. */
  readonly read: () => string | Uint8Array | Message;
}

/** A publication as its content files, with the fields of `publication.yaml`. */
export interface SourceFiles {
  readonly files: readonly SourceFile[];
  readonly publication: unknown;
  /** Its unreadable parts. */
  readonly unread: readonly SkippedItem[];
}

/** A note of the report on an item or a source: one or more sentences. */
export type Note = readonly Message[];

/** An item or event that has no place, and why. */
export interface SkippedItem {
  readonly item: Pick<SourceItem, "id" | "title" | "address">;
  readonly reason: Note;
}

/** All that a source has. */
export interface SourceContents {
  readonly items: readonly SourceItem[];
  /** Absent if it can have none. */
  readonly events?: readonly SourceEvent[];
  /** The parts that were not taken, with the reasons. */
  readonly skipped?: readonly SkippedItem[];
  /** Parts that are not news and were not read. */
  readonly notes: readonly Note[];
}

/** Before each heading of a level, at each rule, or nowhere. */
export type Cut = (typeof CUTS)[number];

export const CUTS = ["h1", "h2", "h3", "h4", "hr", "none"] as const;

/** The options for reading a source. */
export interface SourceOptions {
  /** The time zone of the publication (IANA), for moments near midnight. */
  readonly timeZone: string;
  /** The names of the fields that the publication has declared for items. */
  readonly declared?: readonly string[];
  /** The names of the fields that it has declared for events. */
  readonly declaredOfEvents?: readonly string[];
  /** The series of the publication with a key or title in a source. Absent if it declares none. */
  readonly findSeries?: (written: string) => Slug | undefined;
  /** The languages of the publication. */
  readonly languages: readonly string[];
  /** The column of each field. */
  readonly mapping?: FieldMapping;
  /** The result of rows; items by default. */
  readonly as?: "items" | "events";
  /** Whether items without a date have an issue. */
  readonly undated?: boolean;
  /** The address of the old site, if a source does not contain it. */
  readonly site?: string | undefined;
  /** The address of the old site from the command: it has priority over the source's. */
  readonly toldSite?: string | undefined;
  /** Imports of earlier runs: titles by ids. */
  readonly earlier?: ReadonlyMap<string, string>;
  /** The handling of a file with tracked changes or comments: by default it is refused. */
  readonly changes?: "accept" | "refuse";
  /** The place at which an edition is split into its stories; by default according to its layout. */
  readonly cut?: Cut;
  /** Reads an address of the web. */
  readonly fetchText: (url: string) => Promise<string>;
}

/** The columns of fields, by the names of the fields: the value of `--map`. */
export type FieldMapping = ReadonlyMap<string, string>;

/** A kind of source. */
export interface Source {
  /** As in the command: `wordpress`. */
  readonly name: string;
  /** The expected argument after the name: `FILE.xml`. */
  readonly expects: string;
  /** Whether it has columns, for `--map` and `--as`. */
  readonly hasColumns?: true;
  /** Reads it if it is an export of Dateline; undefined for any other. */
  readonly readFiles?: (from: string) => SourceFiles | undefined;
  /** Reads it; throws an {@link ImportError} if it is not such a source. */
  readonly read: (from: string, options: SourceOptions) => Promise<SourceContents>;
}

/** The values of an item for declared fields, from source values with the same names. */
export function declaredIn(
  names: readonly string[],
  textOf: (name: string) => string | undefined,
): Pick<SourceItem, "declared"> {
  const said = names.flatMap((name) => {
    const text = textOf(name);
    return text === undefined || text.trim() === "" ? [] : [[name, text] as const];
  });
  return said.length === 0 ? {} : { declared: Object.fromEntries(said) };
}

/** A source that can't be read: the error, and the expected argument. */
export class ImportError extends MessageError {
  override readonly name = "ImportError";
}
