import type { TestMail } from "../../../../../scripts/cli/browser.ts";
import { isMailAddress } from "../../../../../scripts/content/browser.ts";
import { memoizeLast } from "../../../../../scripts/diagnostics/browser.ts";
import type { Change } from "../../../../../scripts/model/browser.ts";
import { buildComparison } from "../../board/build-comparison.ts";
import type { Comparison } from "../../board/comparison.ts";
import { openList } from "../../board/list-items.ts";
import { editTexts, openTexts } from "../../preview/open-texts.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";
import { changesSince } from "../changes-since.ts";
import type { EverOnline } from "../ever-online.ts";
import type {
  DeskChange,
  Home,
  HomeState,
  ListPage,
  ListQuery,
  OpenedBulletin,
  PreparedFile,
  SaveOutcome,
  TestOutcome,
  Version,
} from "../home.ts";
import type { WrittenFile } from "../plan-change.ts";
import { decode, periodIn } from "../text-files.ts";
import { blobIdOf } from "./blob-id.ts";
import { BulletinOpener } from "./bulletin-opener.ts";
import type { ChangeSubjects } from "./change-subjects.ts";
import { ChangeWriter } from "./change-writer.ts";
import { FileHistory } from "./file-history.ts";
import { Proposals } from "./proposals.ts";
import { PublishedPast } from "./published-past.ts";
import { momentOf } from "./published-texts.ts";
import { RepositoryFiles } from "./repository-files.ts";
import { RepositoryTexts } from "./repository-texts.ts";
import { Rounds } from "./rounds.ts";
import type { Store, StorePlace } from "./store.ts";

/** The parts of a home in a repository. */
export interface RepositoryParts {
  readonly store: Store;
  /** Identifies the publication among all others. */
  readonly publication: string;
  readonly place: Pick<StorePlace, "branch" | "contentDir" | "tell">;
  /** The data of the published site: only public content. */
  readonly published: () => Promise<PreviewContext>;
  readonly prepare: (name: string, bytes: Uint8Array) => Promise<PreparedFile>;
  readonly subjects: ChangeSubjects;
  /** Why something is not deleted. */
  readonly whyKept: (everOnline: Exclude<EverOnline, "never">) => string;
  /** The moment, with its offset (RFC 3339). */
  readonly now: () => string;
}

/** Each commit is some requests, of which GitHub takes 500 an hour, and a run of checks. The browser keeps the words meanwhile. */
const REST = { after: 60_000, atMost: 300_000 };

/** So many letters of a picture's name are kept: no disk takes more than 255 of a file. */
const LONGEST_NAME = 60;

/**
 * A repository as the home of a desk. Changes go into one proposal for each bulletin, until it is merged. Texts that the published site
 * contains unchanged need not be read.
 */
export function openRepositoryHome(parts: RepositoryParts): Home {
  return new RepositoryHome(parts);
}

class RepositoryHome implements Home {
  readonly kind = "repository";
  readonly rest = REST;
  readonly #parts: RepositoryParts;
  readonly #rounds: Rounds;
  readonly #files: RepositoryFiles;
  readonly #texts: RepositoryTexts;
  readonly #history: FileHistory;
  readonly #past: PublishedPast;
  readonly #proposals: Proposals;
  readonly #opener: BulletinOpener;
  readonly #writer: ChangeWriter;
  readonly #listItems = openList();
  readonly #openKnown = memoizeLast(openTexts);

  // The desk passes these two on as functions.
  readonly review = (period: string) => this.#proposals.review(period);
  readonly publish = (period: string) => this.#proposals.publish(period);

  constructor(parts: RepositoryParts) {
    const { store, publication, place, published, subjects, whyKept, now } = parts;
    const { branch, tell } = place;
    const rounds = new Rounds(store, place);
    const files = new RepositoryFiles(store, rounds, place);
    const texts = new RepositoryTexts(files, published);
    const history = new FileHistory({ store, rounds, files, branch });
    const past = new PublishedPast({ store, files, texts, branch, now });
    const proposals = new Proposals({ store, rounds, published, subjects });
    this.#parts = parts;
    this.#rounds = rounds;
    this.#files = files;
    this.#texts = texts;
    this.#history = history;
    this.#past = past;
    this.#proposals = proposals;
    this.#opener = new BulletinOpener({ rounds, files, texts, history, proposals, branch, publication, now });
    this.#writer = new ChangeWriter({
      store,
      rounds,
      files,
      texts,
      past,
      proposals,
      subjects,
      tell,
      whyKept,
      now,
    });
  }

  open(period?: string): Promise<OpenedBulletin> {
    return this.#opener.open(period);
  }

  async look(period: string | undefined): Promise<HomeState> {
    const { commit } = await this.#rounds.pointOf(period);
    const published = await this.#parts.store.head(this.#parts.place.branch);
    return { files: [], others: `${commit} ${published}` };
  }

  save(change: DeskChange): Promise<SaveOutcome> {
    return this.#writer.save(change);
  }

  // The browser stores typed words, and nobody else may see them.
  async keep(): Promise<void> {}

  async list(query: ListQuery): Promise<ListPage> {
    const context = await this.#texts.published();
    return this.#listItems(this.#openKnown(context).content(), query, {
      asOf: context.asOf,
      knownOf: (file) => ({ file, reach: { at: "online" } }),
      diagnosticsOf: () => [],
      isReadable: () => true,
    });
  }

  async everOnline(file: string): Promise<EverOnline> {
    return this.#past.everOnline(await this.#files.tipWith(file), file);
  }

  async history(file: string): Promise<readonly Version[]> {
    const versions = await this.#history.versionsOf(file);
    return versions.map(({ commit, when, who, subject }) => ({ id: commit, when, who, subject }));
  }

  version(file: string, id: string): Promise<string> {
    return this.#history.textAt(file, id);
  }

  async changes(file: string): Promise<readonly Change[] | null> {
    const now = openTexts(await this.#texts.readNewest(periodIn(file)));
    const contentWith = (written: readonly WrittenFile[]) =>
      editTexts(now, { texts: written.map((each) => [each.file, decode(each.bytes)] as const) }).content();
    return changesSince(file, contentWith, (original) => this.#history.olderTexts(original));
  }

  async compare(period?: string): Promise<Comparison> {
    const before = openTexts(await this.#texts.published()).content();
    const after = openTexts(await this.#texts.readNewest(period)).content();
    return buildComparison(before, after, { asOf: momentOf(after, this.#parts.now()), warnings: [] });
  }

  // Phones give each photo the same name, and no user may overwrite another's.
  async prepare(name: string, bytes: Uint8Array): Promise<PreparedFile> {
    const prepared = await this.#parts.prepare(name, bytes);
    const id = (await blobIdOf(prepared.bytes)).slice(0, 8);
    const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(prepared.name) ?? [];
    return { ...prepared, name: `${stem.slice(0, LONGEST_NAME).replace(/-$/, "")}-${id}${ending}` };
  }

  picture(file: string): Promise<Uint8Array> {
    return this.#opener.picture(file);
  }

  async sendTest({ to, ...test }: TestMail): Promise<TestOutcome> {
    // In the variables of GitLab, a dollar would begin the name of another one.
    if (!isMailAddress(to) || /[$`]/.test(to)) return { outcome: "no address" };
    const { branch, branchIs } = await this.#rounds.pointOf(test.period);
    const from = branchIs === "going on" ? { branch } : {};
    return { outcome: await this.#parts.store.sendTest({ to, ...test, ...from }) };
  }
}
