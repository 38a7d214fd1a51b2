import type { TestMail, TestMailOutcome } from "../../../../scripts/cli/browser.ts";
import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";
import type { Change } from "../../../../scripts/model/browser.ts";
import type { Board, BoardLanguage } from "../board/board.ts";
import type { Comparison } from "../board/comparison.ts";
import type { Reach, Standing } from "../board/truth.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import type { EverOnline } from "./ever-online.ts";

/**
 * The place where the texts of a desk are stored: the files of this computer (`npm start`), or a repository. The desk uses only this
 * interface. Every call rejects with {@link HomeError} if there is no answer: the desk then keeps the words and tries again.
 */
export interface Home {
  readonly kind: "local" | "repository";
  /** The pause in typing after which words are sent; some seconds by default. */
  readonly rest?: Rest;
  /** Opens a bulletin: the bulletin of this period, or else the next one to be published. */
  open(period?: string): Promise<OpenedBulletin>;
  /** The list of that bulletin, in one small answer before all else, with titles in this language; absent where it takes as long. */
  first?(period: string | undefined, language: string): Promise<FirstList | null>;
  /** The present state of an opened bulletin, by which a page sees that somebody else has changed something. */
  look(period: string | undefined): Promise<HomeState>;
  /** Writes all of a change or nothing. */
  save(change: DeskChange): Promise<SaveOutcome>;
  /** Stores words that are in no file yet, because they have errors or the user is still typing; null deletes them. */
  keep(key: string, kept: KeptText | null): Promise<void>;
  /** Texts of the archive: a page of the matching ones. */
  list(query: ListQuery): Promise<ListPage>;
  /** Whether everybody can or could read a text, determined by the home now: an earlier answer may be out of date. */
  everOnline(file: string): Promise<EverOnline>;
  /** The versions of a file, newest first. */
  history(file: string): Promise<readonly Version[]>;
  /** The text of a version. */
  version(file: string, id: string): Promise<string>;
  /** The changes in the original since a translation of it was made; null if that version is not known any more. */
  changes(file: string): Promise<readonly Change[] | null>;
  /** The differences that readers will notice when a bulletin, with all other changes, is published in its present state. */
  compare(period?: string): Promise<Comparison>;
  /** The files that were deleted in the last 30 days; absent if the home keeps none. Restoring a file saves that version. */
  deleted?(): Promise<readonly DeletedFile[]>;
  /** Converts a file to a form that content may have: a picture is rotated, shrunk and cleaned. The name is a free one. */
  prepare(name: string, bytes: Uint8Array): Promise<PreparedFile>;
  /** The bytes of a picture that the site lacks; absent if the server of the site also answers for these. */
  picture?(file: string): Promise<Uint8Array>;
  /** Sends the email of a bulletin to one reader, who is to look at it. */
  sendTest(test: TestMail): Promise<TestOutcome>;
  /** Publishes the changes in a bulletin; undefined if the administrator of the site does that. */
  readonly publish?: (period: string) => Promise<PublishOutcome>;
  /** The open proposal of a bulletin; absent if nobody is asked to read it. */
  readonly review?: (period: string) => Promise<Review | undefined>;
}

/** In milliseconds. */
export interface Rest {
  readonly after: number;
  /** For who never rests. */
  readonly atMost: number;
}

/** The outcome. A repository only receives the request: it sends the mail some minutes later. */
export type TestOutcome = TestMailOutcome | { readonly outcome: "asked" | "no workflow" | "not allowed" };

/** A proposal that waits for its readers. */
export interface Review {
  /** Its page at the service. */
  readonly url: string;
  /** Since when it is open (RFC 3339). */
  readonly since: string;
  /** Oldest first. */
  readonly remarks: readonly Remark[];
}

/** A reader's comment on a proposal. */
export interface Remark {
  readonly who: string;
  /** RFC 3339; absent if the service does not provide it. */
  readonly when?: string;
  /** Empty if there is the verdict alone. */
  readonly text: string;
  readonly verdict?: "approved" | "changes wanted";
}

/** The outcome of publishing. */
export type PublishOutcome =
  | { readonly outcome: "published" }
  /** With the known obstacles; if there are none, the page of the proposal has the reason. Nothing is lost. */
  | { readonly outcome: "held back"; readonly by: readonly Obstacle[] }
  | { readonly outcome: "nothing new" };

/**
 * The obstacles to merging a proposal: an approval is missing, or changes are requested, or comments are not resolved; checks are running
 * or have failed; the same lines were changed in the published branch, or that branch must be merged first; somebody has written meanwhile;
 * or the user has no permission.
 */
export type Obstacle =
  | "review"
  | "changes wanted"
  | "remarks"
  | "checks"
  | "conflict"
  | "behind"
  | "changed"
  | "not allowed";

/** A bulletin with all that its board, its items and their preview need. */
export interface OpenedBulletin {
  /** Undefined if the publication has no bulletin yet. */
  readonly period?: string;
  /** The periods of all bulletins, oldest first. */
  readonly periods: readonly string[];
  /** The data of the preview: enough for the pages of this bulletin to have the same bytes as in a build. */
  readonly context: PreviewContext;
  /** The files whose full texts are in the context: of files of other bulletins, it may have the fields alone. */
  readonly files: readonly KnownFile[];
  /** Words that are in no file, by their keys. */
  readonly kept: readonly (readonly [key: string, kept: KeptText])[];
  /** The paths of unreadable files with such words; absent if there are none that have not been reported. */
  readonly damaged?: readonly string[];
  /**
   * Identifies the publication among others at the same origin, such as `https://example.github.io`, and at other times at the origin of
   * `npm start`.
   */
  readonly publication: string;
  /** The time of the home's clock, with its offset (RFC 3339). */
  readonly now: string;
}

/** A bulletin before it is open: the data of its list. */
export interface FirstList {
  readonly board: Board;
  /** As in {@link OpenedBulletin}. */
  readonly now: string;
}

/** Identifies the state of a home. */
export interface HomeState {
  /** Files of a bulletin, and files that belong to no bulletin, each with its hash; empty if the file would have to be read. */
  readonly files: readonly (readonly [file: string, hash: string])[];
  /** Identifies everything else: the other files, and the published commit. */
  readonly others: string;
}

/** A file at the home. */
export interface KnownFile {
  /** From the content folder, with `/`. */
  readonly file: string;
  /** Identifies its bytes. A change contains the hash of the version that it was made from. */
  readonly hash: string;
  /** Its last author and time, if known. */
  readonly change?: { readonly who?: string; readonly when: string };
  /** How far it has got on its way to readers; absent if the home does not know. */
  readonly reach?: Reach;
  /** Whether it differs from the online version, and is in a proposal that waits for a review. */
  readonly isInReview?: true;
}

/** Typed words that are in no file. */
export interface KeptText {
  /** The file that they belong to; a new item has the path of a new file. */
  readonly file: string;
  /** The file as it was when typing began; null if there was none. */
  readonly base: { readonly hash: string; readonly text: string } | null;
  readonly text: string;
  /** When they were typed (RFC 3339). */
  readonly at: string;
  /** Other versions that lost a conflict, and that are not in the history yet. */
  readonly setAside?: readonly string[];
  /** Earlier versions that were sent without an answer: the file may have one of these texts. */
  readonly sent?: readonly string[];
}

/** Files that are written together, or not at all. */
export interface DeskChange {
  readonly files: readonly ChangedFile[];
  readonly uploads?: readonly Upload[];
  /** Texts that are in no file, since the user chose others in a conflict: history keeps them. */
  readonly setAside?: readonly { readonly file: string; readonly text: string }[];
  /** Texts with new addresses, one after the other. */
  readonly moves?: readonly Move[];
}

/**
 * An item, with its languages, media and the links to it, into the bulletin of another period; or an item, event or page that gets another
 * name. The former address leads to the new one.
 */
export interface Move {
  readonly file: string;
  readonly period?: string;
  readonly name?: string;
}

/** A text to write, or to delete if it is null. */
export interface ChangedFile {
  readonly file: string;
  /** Its hash when it was read; null for a file that must not be there. */
  readonly from: string | null;
  readonly text: string | null;
}

/** A prepared file, in Base64 (RFC 4648 §4). */
export interface Upload {
  readonly file: string;
  readonly content: string;
}

export interface PreparedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The outcome of a change. Nothing is written unless it is `saved`. */
export type SaveOutcome =
  | {
      readonly outcome: "saved";
      readonly files: readonly KnownFile[];
      readonly moved?: readonly (readonly [string, string])[];
    }
  /** Somebody wrote one of the files since it was read: their present versions; a null text if a file was deleted. */
  | { readonly outcome: "changed"; readonly files: readonly (KnownFile & { readonly text: string | null })[] }
  /** The content would have new errors. */
  | { readonly outcome: "refused"; readonly reason: string; readonly diagnostics: readonly UnlocatedDiagnostic[] };

export interface ListQuery {
  /** The language of titles, if an item has it. */
  readonly language?: string;
  /** Words to find, in any order, without regard to case and accents. */
  readonly words?: string;
  readonly topic?: string;
  readonly year?: string;
  /** How the item stands: the `is` of a {@link Standing}. */
  readonly state?: string;
  /** A code, as `countries` of items has it. */
  readonly country?: string;
  /** `stale` for items with a translation to revise, `missing` for items with a missing translation. */
  readonly work?: string;
  /** `oldest` for the oldest first; else the newest are. */
  readonly sort?: string;
  /** From 1. */
  readonly page: number;
}

export interface ListPage {
  readonly rows: readonly ListedItem[];
  /** On all pages. */
  readonly count: number;
  /** The counts of the publication, independent of the query. */
  readonly whole: {
    readonly items: number;
    readonly bulletins: number;
    /** The day on which the first bulletin begins. */
    readonly since?: string;
  };
  /** The number of items with these words for each topic, year and so on, independent of the other filters. */
  readonly counts: {
    readonly topics: Readonly<Record<string, number>>;
    readonly years: Readonly<Record<string, number>>;
    readonly states: Readonly<Record<string, number>>;
    readonly countries: Readonly<Record<string, number>>;
    readonly works: Readonly<Record<string, number>>;
  };
}

export interface ListedItem {
  readonly file: string;
  readonly period: string;
  readonly title: string;
  readonly date?: string;
  readonly topic?: string;
  readonly standing: Standing;
  readonly languages: readonly BoardLanguage[];
}

export interface Version {
  readonly id: string;
  readonly when: string;
  readonly who?: string;
  /** The subject of the commit, if it comes from a repository. */
  readonly subject?: string;
  /** The event, if it comes from the desk: `found` is the file before the desk first wrote it. */
  readonly event?: DeskEvent;
  /** Its place before it moved. */
  readonly from?: string;
}

export type DeskEvent = "found" | "saved" | "moved" | "deleted" | "set aside";

/** A deleted file. */
export interface DeletedFile {
  readonly file: string;
  readonly when: string;
  /** The id of the version with its text. */
  readonly version: string;
}

/** A home gave no answer. `busy` will answer after a while. */
export class HomeError extends Error {
  readonly why: "offline" | "restarted" | "login" | "busy" | "failed";
  /** The time until the next try, in milliseconds, if known. */
  readonly after: number | undefined;

  constructor(why: HomeError["why"], message = "", after?: number) {
    super(message);
    this.name = "HomeError";
    this.why = why;
    this.after = after;
  }
}
