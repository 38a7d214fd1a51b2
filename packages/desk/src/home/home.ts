import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";
import type { Change } from "../../../../scripts/model/browser.ts";
import type { BoardLanguage } from "../board/board.ts";
import type { Comparison } from "../board/comparison.ts";
import type { Reach, Standing } from "../board/truth.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import type { EverOnline } from "./ever-online.ts";

/**
 * Where the texts of a desk are kept: the files of this computer (`npm start`), or a repository. The desk asks for nothing else. Every
 * call rejects with {@link HomeError} if there is no answer: the desk then keeps the words and asks again.
 */
export interface Home {
  readonly kind: "local" | "repository";
  /** How long somebody has to rest before what they typed is sent; where nothing is said, some seconds. */
  readonly rest?: Rest;
  /** Opens a bulletin: the one with this period, or else the next one to come out. */
  open(period?: string): Promise<OpenedBulletin>;
  /** Writes all of a change or nothing. */
  save(change: DeskChange): Promise<SaveOutcome>;
  /** Keeps words that are in no file yet, because they have errors or somebody is still typing; null forgets them. */
  keep(key: string, kept: KeptText | null): Promise<void>;
  /** Texts of the archive: a page of those that match. */
  list(query: ListQuery): Promise<ListPage>;
  /** Whether everybody could ever read a text, as the home can tell now: what it told of it before may be over. */
  everOnline(file: string): Promise<EverOnline>;
  /** The versions of a file, newest first. */
  history(file: string): Promise<readonly Version[]>;
  /** The text of a version. */
  version(file: string, id: string): Promise<string>;
  /** What has changed in the original since a translation of it was made; null if nobody knows that version any more. */
  changes(file: string): Promise<readonly Change[] | null>;
  /** What readers will notice when a bulletin, with all that is changed beside it, is published as it is now. */
  compare(period?: string): Promise<Comparison>;
  /** The files that were deleted in the last 30 days; absent where the home keeps none. Whoever restores one saves that version. */
  deleted?(): Promise<readonly DeletedFile[]>;
  /** Makes a file one that content may have: a picture is turned, shrunk and cleaned. The name is one that is free. */
  prepare(name: string, bytes: Uint8Array): Promise<PreparedFile>;
  /** The bytes of a picture that the site has not got; absent where the server of the site answers for those, too. */
  picture?(file: string): Promise<Uint8Array>;
  /** Sends the email of a bulletin to one reader, who is to look at it. */
  sendTest(test: TestMail): Promise<TestOutcome>;
  /** Puts online what was changed in a bulletin; undefined where whoever runs the site does that. */
  readonly publish?: (period: string) => Promise<PublishOutcome>;
  /** The proposal of a bulletin while it is open; absent where nobody is asked to read it. */
  readonly review?: (period: string) => Promise<Review | undefined>;
}

/** In milliseconds. */
export interface Rest {
  readonly after: number;
  /** For who never rests. */
  readonly atMost: number;
}

/** The email of a bulletin in a language, for one reader. */
export interface TestMail {
  readonly period: string;
  readonly language: string;
  /** The reader's address. */
  readonly to: string;
}

/** What became of it. A server that refuses it says why in its own language. A repository is only asked: it sends it some minutes later. */
export type TestOutcome =
  | { readonly outcome: "asked" | "no workflow" | "not allowed" }
  | { readonly outcome: "sent" | "no address" | "no server" | "no sender" | "no bulletin" | "errors" }
  | { readonly outcome: "refused"; readonly reason: string };

/** A proposal that waits for its readers. */
export interface Review {
  /** Its page at the service. */
  readonly url: string;
  /** Since when it is open (RFC 3339). */
  readonly since: string;
  /** Oldest first. */
  readonly remarks: readonly Remark[];
}

/** What a reader said of a proposal. */
export interface Remark {
  readonly who: string;
  /** RFC 3339; absent where the service does not tell. */
  readonly when?: string;
  /** Empty if there is the verdict alone. */
  readonly text: string;
  readonly verdict?: "approved" | "changes wanted";
}

/** What became of a wish to publish. */
export type PublishOutcome =
  | { readonly outcome: "published" }
  /** By what is known; if that is nothing, the page of the proposal says why. Nothing is lost. */
  | { readonly outcome: "held back"; readonly by: readonly Obstacle[] }
  | { readonly outcome: "nothing new" };

/**
 * What keeps a proposal from being merged: somebody is still to approve it, or wants changes, or has remarks that are not settled; checks
 * have not ended or have found something; the same lines were changed in what is published, or that has to be taken in first; somebody
 * has written meanwhile; or whoever asks may not.
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
  /** What the preview knows: enough for the pages of this bulletin to have the bytes that a build gives them. */
  readonly context: PreviewContext;
  /** The files whose texts are in the context as a whole: of those of other bulletins, it may have the fields alone. */
  readonly files: readonly KnownFile[];
  /** Words that are in no file, by their keys. */
  readonly kept: readonly (readonly [key: string, kept: KeptText])[];
  /** Where files with such words are that nobody can read; absent if there are none that have not been told of. */
  readonly damaged?: readonly string[];
  /** Tells the publication from others at the same origin, such as `https://example.github.io`, and at other times at that of `npm start`. */
  readonly publication: string;
  /** The moment of the home's clock, with its offset (RFC 3339). */
  readonly now: string;
}

/** A file as it is at home. */
export interface KnownFile {
  /** From the content folder, with `/`. */
  readonly file: string;
  /** What tells its bytes from others. A change names the one that it was made from. */
  readonly hash: string;
  /** Who changed it last and when, where that is known. */
  readonly change?: { readonly who?: string; readonly when: string };
  /** How far it has got on its way to readers; absent where the home cannot tell. */
  readonly reach?: Reach;
  /** Whether it is another than what is online, and is in a proposal that waits for its readers. */
  readonly isInReview?: true;
}

/** Words that somebody has typed and that are in no file. */
export interface KeptText {
  /** The file that they belong to; a new item has one that nobody has yet. */
  readonly file: string;
  /** The file as it was when typing began; null if there was none. */
  readonly base: { readonly hash: string; readonly text: string } | null;
  readonly text: string;
  /** When they were typed (RFC 3339). */
  readonly at: string;
  /** Others that nobody chose in a conflict, and that history has not got yet. */
  readonly setAside?: readonly string[];
  /** What was sent of them before, as far as no answer has come: the file may have one of these texts. */
  readonly sent?: readonly string[];
}

/** Files that are written together, or not at all. */
export interface DeskChange {
  readonly files: readonly ChangedFile[];
  readonly uploads?: readonly Upload[];
  /** Texts that are in no file, since somebody chose others in a conflict: history keeps them. */
  readonly setAside?: readonly { readonly file: string; readonly text: string }[];
  /** What gets another address. */
  readonly move?: Move;
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

/** What became of a change. Nothing is written unless it is saved. */
export type SaveOutcome =
  | {
      readonly outcome: "saved";
      readonly files: readonly KnownFile[];
      readonly moved?: readonly (readonly [string, string])[];
    }
  /** Somebody wrote one of the files since it was read: as they are now; a null text if one is gone. */
  | { readonly outcome: "changed"; readonly files: readonly (KnownFile & { readonly text: string | null })[] }
  /** The content would have errors that it does not have now. */
  | { readonly outcome: "refused"; readonly reason: string; readonly diagnostics: readonly UnlocatedDiagnostic[] };

export interface ListQuery {
  /** The language in which titles are told, where an item has it. */
  readonly language?: string;
  /** Words to find, in any order, without regard to case and accents. */
  readonly words?: string;
  readonly topic?: string;
  readonly year?: string;
  /** How the item stands: the `is` of a {@link Standing}. */
  readonly state?: string;
  /** From 1. */
  readonly page: number;
}

export interface ListPage {
  readonly rows: readonly ListedItem[];
  /** Of all pages. */
  readonly count: number;
  /** Of the publication, whatever is asked for. */
  readonly whole: {
    readonly items: number;
    readonly bulletins: number;
    /** The day on which the first bulletin begins. */
    readonly since?: string;
  };
  /** How many of those with these words have each topic, year and state, whatever else is asked for. */
  readonly counts: {
    readonly topics: Readonly<Record<string, number>>;
    readonly years: Readonly<Record<string, number>>;
    readonly states: Readonly<Record<string, number>>;
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
  /** What became of it, if it comes from the desk: `found` is the file as it was before the desk first wrote it. */
  readonly event?: DeskEvent;
  /** Where it was before it moved. */
  readonly from?: string;
}

export type DeskEvent = "found" | "saved" | "moved" | "deleted" | "set aside";

/** A file that is not there any more. */
export interface DeletedFile {
  readonly file: string;
  readonly when: string;
  /** The id of the version that has what it said. */
  readonly version: string;
}

/** Why a home gave no answer. What is `busy` will answer after a while. */
export class HomeError extends Error {
  readonly why: "offline" | "restarted" | "login" | "busy" | "failed";
  /** In how many milliseconds to ask again, where that is known. */
  readonly after: number | undefined;

  constructor(why: HomeError["why"], message = "", after?: number) {
    super(message);
    this.name = "HomeError";
    this.why = why;
    this.after = after;
  }
}
