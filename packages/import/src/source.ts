import type { Slug } from "../../../scripts/content/browser.ts";
import { type Message, MessageError } from "../../../scripts/diagnostics/browser.ts";
import type { Day, Month } from "../../../scripts/i18n/browser.ts";

/** A piece of news as another system has it. Nothing in it is checked yet, and nothing in it is made up. */
export interface SourceItem {
  /** What the source calls it: the same in every export, and different for every item. */
  readonly id: string;
  /** Its address on the old site: absolute, with http or https. */
  readonly address?: string | undefined;
  /** Other addresses that led to it. */
  readonly former?: readonly string[];
  /** Its file on this machine, by which other texts of the source link to it: a `file:` URL. */
  readonly file?: string;
  /** The last step of its address, or the name of its file, as the source has it. */
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
  /** Where to read more, or where it was first reported. */
  readonly sources?: readonly { readonly name: string; readonly url: string }[];
  /** What it says in fields that the publication has declared, as written, by the names of these. */
  readonly declared?: Readonly<Record<string, string>>;
  /** What it says in fields that an item does not have. It is set aside. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** Why it can't be published as it is; without reasons it is no draft. */
  readonly unfinished: readonly Note[];
  /** What was left out of it. */
  readonly notes: readonly Note[];
}

/** An event as another system has it. Nothing in it is checked yet, and nothing in it is made up. */
export interface SourceEvent {
  /** What the source calls it: the same in every export, and different for every event. */
  readonly id: string;
  /** Plain text. */
  readonly name: string;
  /** The language of its texts, as the source writes it. */
  readonly language?: string | undefined;
  /** When it takes place, as content writes it; absent if the source does not say it, or nobody can read it. */
  readonly times?: SourceTimes | undefined;
  /** Of its hours (IANA). */
  readonly timeZone?: string | undefined;
  readonly place?: string | undefined;
  /** Its code or name. */
  readonly country?: string | undefined;
  readonly online?: string | undefined;
  readonly organizer?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: string | undefined;
  /** What it says in fields that the publication has declared for events, as written, by the names of these. */
  readonly declared?: Readonly<Record<string, string>>;
  /** What it says in fields that an event does not have. It is set aside. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** What was left out of it. */
  readonly notes: readonly Note[];
}

/** The times of an event: those of one date, or the dates of a series. */
export type SourceTimes =
  | { readonly start: string; readonly end?: string | undefined }
  | { readonly dates: readonly (string | { readonly start: string; readonly end: string })[] };

/** The text of an item. */
export interface SourceContent {
  readonly kind: "html" | "markdown" | "text";
  readonly text: string;
  /** What its links and pictures are relative to: an address, or a folder as a `file:` URL. */
  readonly base?: string | undefined;
  /** In place of `base`: the absolute address of a reference, which may be a `file:` URL; undefined if it has none. */
  readonly resolve?: Resolve;
}

/** Gives the absolute address of a reference as a text has it. */
export type Resolve = (written: string) => string | undefined;

/** A picture by its address, which may be a `file:` or `data:` URL. */
export interface SourcePicture {
  readonly url: string;
  /** What the source says that it shows. */
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  /** The point that stays in sight where it is cut, from its left edge and its top, each from 0 to 1. */
  readonly focus?: readonly [x: number, y: number] | undefined;
}

/** A content file as it is to be: what an export of Dateline was made from. */
export interface SourceFile {
  /** Its path from the content folder. */
  readonly file: string;
  /** Gives its text or its bytes, or says why they can't be read. */
  readonly read: () => string | Uint8Array | Message;
}

/** A publication as its content files, with the fields of `publication.yaml`. */
export interface SourceFiles {
  readonly files: readonly SourceFile[];
  readonly publication: unknown;
  /** What of it can't be read. */
  readonly unread: readonly SkippedItem[];
}

/** What the report says of an item or a source: one or more sentences. */
export type Note = readonly Message[];

/** An item or event that has no place, and why. */
export interface SkippedItem {
  readonly item: Pick<SourceItem, "id" | "title" | "address">;
  readonly reason: Note;
}

/** All that a source has. */
export interface SourceContents {
  readonly items: readonly SourceItem[];
  /** Absent where it can have none. */
  readonly events?: readonly SourceEvent[];
  /** What of it was not taken, and why. */
  readonly skipped?: readonly SkippedItem[];
  /** What of it is no news and was not read. */
  readonly notes: readonly Note[];
}

/** Before each heading of a level, at each rule, or nowhere. */
export type Cut = (typeof CUTS)[number];

export const CUTS = ["h1", "h2", "h3", "h4", "hr", "none"] as const;

/** What a source may need to be read. */
export interface SourceOptions {
  /** The time zone of the publication (IANA), for moments near midnight. */
  readonly timeZone: string;
  /** The names of the fields that the publication has declared for items. */
  readonly declared?: readonly string[];
  /** Those that it has declared for events. */
  readonly declaredOfEvents?: readonly string[];
  /** The series of the publication that a source names by its key or title. Absent where it declares none. */
  readonly findSeries?: (written: string) => Slug | undefined;
  /** The languages of the publication. */
  readonly languages: readonly string[];
  /** Which column has which field. */
  readonly mapping?: FieldMapping;
  /** What rows become; items if it is not said. */
  readonly as?: "items" | "events";
  /** Where the old site was, if a source does not say it. */
  readonly site?: string | undefined;
  /** The same, if the command says so: it counts more than what a source says. */
  readonly toldSite?: string | undefined;
  /** What earlier runs imported: titles by ids. */
  readonly earlier?: ReadonlyMap<string, string>;
  /** What becomes of a file with tracked changes or comments: by default it is refused. */
  readonly changes?: "accept" | "refuse";
  /** Where an edition is cut into its stories; by default where its layout shows it. */
  readonly cut?: Cut;
  /** Reads an address of the web. */
  readonly fetchText: (url: string) => Promise<string>;
}

/** The columns of fields, by the names of the fields: what `--map` says. */
export type FieldMapping = ReadonlyMap<string, string>;

/** A kind of source. */
export interface Source {
  /** As in the command: `wordpress`. */
  readonly name: string;
  /** What the command expects after the name: `FILE.xml`. */
  readonly expects: string;
  /** Whether it has columns, for `--map` and `--as`. */
  readonly hasColumns?: true;
  /** Reads it if it is an export of Dateline; undefined for any other. */
  readonly readFiles?: (from: string) => SourceFiles | undefined;
  /** Reads it; throws an {@link ImportError} for what is no such source. */
  readonly read: (from: string, options: SourceOptions) => Promise<SourceContents>;
}

/** What an item of a source says in declared fields, by what the source has under their names. */
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

/** A source that can't be read: what is wrong with it, and what to name instead. */
export class ImportError extends MessageError {
  override readonly name = "ImportError";
}
