import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import type { EverOnline } from "../ever-online.ts";
import { type DeskChange, HomeError, type KnownFile, type SaveOutcome } from "../home.ts";
import type { ChangeChecks } from "./change-checks.ts";
import type { ChangeFiles, WrittenFile } from "./change-files.ts";
import type { ChangeSubjects } from "./change-subjects.ts";
import type { Proposals } from "./proposals.ts";
import { blobIdOf, periodIn } from "./published-texts.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { Point, Rounds } from "./rounds.ts";
import type { Store, StorePlace } from "./store.ts";

/** The number of times that a save tries to write after somebody else was faster. */
const TRIES = 8;

/** The dependencies for writing changes. */
export interface WriterParts {
  readonly store: Store;
  readonly rounds: Rounds;
  readonly files: RepositoryFiles;
  readonly checks: ChangeChecks;
  readonly changeFiles: ChangeFiles;
  readonly proposals: Proposals;
  readonly subjects: Pick<ChangeSubjects, "ofChange">;
  readonly tell: StorePlace["tell"];
  /** Why something is not deleted. */
  readonly whyKept: (everOnline: Exclude<EverOnline, "never">) => string;
  /** The moment, with its offset (RFC 3339). */
  readonly now: () => string;
}

/** Writes changes into the proposals of their bulletins. */
export class ChangeWriter {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  async save(change: DeskChange): Promise<SaveOutcome> {
    const { rounds, files, checks, changeFiles, tell, whyKept } = this.#parts;
    const period = await this.#periodFor(change);
    let point = await rounds.pointOf(period);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const tip = await files.tipAt(point);
      const others = await checks.changedSince(change, tip);
      if (others.length > 0) return { outcome: "changed", files: others };
      const kept = await checks.findKept(change, tip);
      if (kept !== undefined) return { outcome: "refused", reason: whyKept(kept), diagnostics: [] };
      const { changes, moved } = await changeFiles.of(change, tip);
      const message = await this.#messageOf(change, tip);
      const commits = await this.#commitInTurn(tip, message, [...changeFiles.setAsideIn(change), changes]);
      const next = commits === "moved" ? await rounds.pointOf(period) : await this.#placeMissed(period, tip, commits);
      if (next === undefined) return { outcome: "saved", files: await this.#filesOf(changes), ...defined({ moved }) };
      point = next;
    }
    throw new HomeError("busy", tell({ kind: "refused", said: point.branch }));
  }

  /** A moved item is in the proposal of its former bulletin, to which it may return. */
  async #periodFor(change: DeskChange): Promise<string | undefined> {
    const { files } = this.#parts;
    const { move } = change;
    const own = periodOf(change);
    if (move?.period === undefined) return own;
    return files.blobOf(move.file, await files.tipOf(own)) === undefined ? move.period : own;
  }

  async #messageOf(change: DeskChange, tip: Tip): Promise<string> {
    const { files, subjects } = this.#parts;
    const file = change.move?.file ?? change.files.slice(0, 1).find(({ text }) => text === null)?.file;
    return subjects.ofChange(change, file === undefined ? undefined : await files.findText(file, tip));
  }

  /** Writes changes as one commit each, the later ones on top of the earlier ones. Returns the commit that was there, and these. */
  async #commitInTurn(
    { branch, commit, branchIs, tree }: Tip,
    message: string,
    all: readonly (readonly WrittenFile[])[],
  ): Promise<readonly string[] | "moved"> {
    let last = commit;
    const commits = [commit];
    const written = new Set<string>();
    for (const each of all) {
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
    const last = commits.at(-1) ?? tip.commit;
    await proposals.propose(period, tip.branch, last);
    const now = await rounds.pointOf(period);
    return (await rounds.isAt(now, tip.branch, last)) ? undefined : now;
  }

  /** The files just written are in the proposal. */
  async #filesOf(changes: readonly WrittenFile[]): Promise<readonly KnownFile[]> {
    const { files, now } = this.#parts;
    const written: KnownFile[] = [];
    for (const { path, bytes } of changes) {
      if (bytes === undefined) continue;
      const hash = await blobIdOf(bytes);
      written.push({ file: files.fileAt(path), hash, change: { when: now() }, isInReview: true });
    }
    return written;
  }
}

/** The bulletin that a change belongs to; undefined if it is about none. */
function periodOf({ files, uploads = [], move }: DeskChange): string | undefined {
  const changed = [...(move === undefined ? [] : [move]), ...files, ...uploads];
  return changed.flatMap(({ file }) => periodIn(file) ?? [])[0];
}
