import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { fromBase64 } from "../base64.ts";
import type { EverOnline } from "../ever-online.ts";
import { type DeskChange, HomeError, type KnownFile, type SaveOutcome } from "../home.ts";
import type { ContentEdit, ContentNow } from "../plan-change.ts";
import { saveChange } from "../save-change.ts";
import { encode, periodIn } from "../text-files.ts";
import { blobIdOf } from "./blob-id.ts";
import type { ChangeSubjects } from "./change-subjects.ts";
import type { Proposals } from "./proposals.ts";
import type { PublishedPast } from "./published-past.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { RepositoryTexts } from "./repository-texts.ts";
import type { Point, Rounds } from "./rounds.ts";
import type { Store, StoreChange, StorePlace } from "./store.ts";

/** The dependencies for writing changes. */
export interface WriterParts {
  readonly store: Store;
  readonly rounds: Rounds;
  readonly files: RepositoryFiles;
  readonly texts: RepositoryTexts;
  readonly past: PublishedPast;
  readonly proposals: Proposals;
  readonly subjects: Pick<ChangeSubjects, "ofChange">;
  readonly tell: StorePlace["tell"];
  /** Why something is not deleted. */
  readonly whyKept: (everOnline: Exclude<EverOnline, "never">) => string;
  /** The moment, with its offset (RFC 3339). */
  readonly now: () => string;
}

/** A file for a commit; whether it exists is known when it is written. */
type CommittedFile = Omit<StoreChange, "isThere">;

/** The content in the proposal of a bulletin. */
interface ProposedContent extends ContentNow {
  readonly tip: Tip;
}

/** Writes changes into the proposals of their bulletins. */
export class ChangeWriter {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  async save(change: DeskChange): Promise<SaveOutcome> {
    const { rounds, tell, whyKept } = this.#parts;
    const period = await this.#periodFor(change);
    return saveChange(change, {
      uploads: (change.uploads ?? []).map(({ file, content }) => ({ file, bytes: fromBase64(content) })),
      now: async () => this.#contentAt(await rounds.pointOf(period)),
      write: async (edit, { tip }) => {
        const changes = await this.#changesOf(edit, change, tip);
        const commits = await this.#commitInTurn(tip, await this.#messageOf(change, tip), [
          ...this.#setAsideIn(change),
          changes,
        ]);
        const next = commits === "moved" ? await rounds.pointOf(period) : await this.#placeMissed(period, tip, commits);
        if (next !== undefined) return { again: await this.#contentAt(next) };
        const moved = edit.moves.size === 0 ? undefined : [...edit.moves];
        return { outcome: "saved", files: await this.#filesOf(change, edit), ...defined({ moved }) };
      },
      whyKept,
      refuseMove: () => new HomeError("failed", change.moves?.[0]?.file),
      refuseBusy: ({ tip }) => new HomeError("busy", tell({ kind: "refused", said: tip.branch })),
    });
  }

  async #contentAt(point: Point): Promise<ProposedContent> {
    const { files, texts, past } = this.#parts;
    const tip = await files.tipAt(point);
    return {
      tip,
      hashOf: (file) => files.blobOf(file, tip),
      bytesOf: (file) => files.findBytes(file, tip),
      contentWith: (near, edit) => texts.contentAt(tip, near, edit),
      everOnline: (file) => past.everOnline(tip, file),
    };
  }

  /** A moved item is in the proposal of its former bulletin, to which it may return. */
  async #periodFor(change: DeskChange): Promise<string | undefined> {
    const { files } = this.#parts;
    const [move] = change.moves ?? [];
    const own = periodOf(change);
    if (move?.period === undefined) return own;
    return files.blobOf(move.file, await files.tipOf(own)) === undefined ? move.period : own;
  }

  async #messageOf(change: DeskChange, tip: Tip): Promise<string> {
    const { files, subjects } = this.#parts;
    const file = change.moves?.[0]?.file ?? change.files.slice(0, 1).find(({ text }) => text === null)?.file;
    return subjects.ofChange(change, file === undefined ? undefined : await files.findText(file, tip));
  }

  /** A text that lost a conflict is in the history of its file, because one commit contains it. */
  #setAsideIn({ setAside = [] }: DeskChange): readonly (readonly CommittedFile[])[] {
    return setAside.map(({ file, text }) => [{ path: this.#parts.files.pathOf(file), bytes: encode(text) }]);
  }

  /**
   * The files of the last commit. A store has no moves: they are files that it removes, and writes elsewhere. A file whose other text was
   * committed before gets its own back.
   */
  async #changesOf({ moves, written, removed }: ContentEdit, { setAside = [] }: DeskChange, tip: Tip) {
    const { files } = this.#parts;
    const gone = [...removed, ...moves.keys()].filter((file) => files.blobOf(file, tip) !== undefined);
    const bytesOf = new Map<string, Uint8Array | undefined>(gone.map((file) => [file, undefined]));
    for (const [from, to] of moves) bytesOf.set(to, await files.findBytes(from, tip));
    for (const { file, bytes } of written) bytesOf.set(file, bytes);
    for (const { file } of setAside) if (!bytesOf.has(file)) bytesOf.set(file, await files.findBytes(file, tip));
    return [...bytesOf].map(([file, bytes]): CommittedFile => ({ path: files.pathOf(file), ...defined({ bytes }) }));
  }

  /** Writes changes as one commit each, the later ones on top of the earlier ones. Returns the commit that was there, and these. */
  async #commitInTurn(
    { branch, commit, branchIs, tree }: Tip,
    message: string,
    all: readonly (readonly CommittedFile[])[],
  ): Promise<readonly string[] | "moved"> {
    let last = commit;
    const commits = [commit];
    const written = new Set<string>();
    for (const each of all.filter(({ length }) => length > 0)) {
      const changes = each.map((change) => ({ ...change, isThere: tree.has(change.path) || written.has(change.path) }));
      const committed = await this.#parts.store.commit({
        branch,
        from: last,
        message,
        changes,
        branchIs: last === commit ? branchIs : "going on",
      });
      if (committed === "moved") return committed;
      last = committed.commit;
      commits.push(last);
      for (const { path } of changes) written.add(path);
    }
    return commits;
  }

  /**
   * Proposes the written changes. Returns the place for writing them again if others have begun another round, and proposed it first:
   * everybody searches texts there. Undefined otherwise.
   */
  async #placeMissed(period: string | undefined, tip: Point, commits: readonly string[]): Promise<Point | undefined> {
    const { rounds, proposals } = this.#parts;
    const next = await rounds.missed(period, tip, commits);
    if (next !== undefined) return next;
    // Everything was there already.
    if (tip.branchIs === "new" && commits.length === 1) return undefined;
    const last = commits.at(-1) ?? tip.commit;
    await proposals.propose(period, tip.branch, last);
    const now = await rounds.pointOf(period);
    return (await rounds.isAt(now, tip.branch, last)) ? undefined : now;
  }

  /** The files of a change as they are now, in its proposal. */
  async #filesOf({ files }: DeskChange, { moves, written }: ContentEdit): Promise<readonly KnownFile[]> {
    const bytesOf = new Map<string, Uint8Array>();
    for (const { file, text } of files) if (text !== null) bytesOf.set(moves.get(file) ?? file, encode(text));
    for (const { file, bytes } of written) bytesOf.set(file, bytes);
    const change = { when: this.#parts.now() };
    const known = [...bytesOf].map(async ([file, bytes]) => ({ file, hash: await blobIdOf(bytes), change }));
    return (await Promise.all(known)).map((each) => ({ ...each, isInReview: true }));
  }
}

/** The bulletin that a change belongs to; undefined if it is about none. */
function periodOf({ files, uploads = [], moves = [] }: DeskChange): string | undefined {
  const changed = [...moves, ...files, ...uploads];
  return changed.flatMap(({ file }) => periodIn(file) ?? [])[0];
}
