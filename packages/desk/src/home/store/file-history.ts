import { millisecondsOf } from "../../../../../scripts/i18n/browser.ts";
import { HomeError, type KnownFile } from "../home.ts";
import { decode, periodIn } from "../text-files.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import { branchAt, type Rounds } from "./rounds.ts";
import type { Store, StoreVersion } from "./store.ts";

/** The dependencies of the history of files. */
export interface HistoryParts {
  readonly store: Store;
  readonly rounds: Rounds;
  readonly files: RepositoryFiles;
  /** The branch that is published. */
  readonly branch: string;
}

/** The commits that changed files, with the contents of the files. */
export class FileHistory {
  readonly #parts: HistoryParts;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /**
   * The commits that changed a file, newest first. If a service squashes a merged proposal, its single commits are only in the proposal; if
   * the service rewrites them, the commits of the proposal are left out.
   */
  async versionsOf(file: string): Promise<readonly StoreVersion[]> {
    const { store, rounds, files, branch } = this.#parts;
    const path = files.pathOf(file);
    const here = await store.history(path, branchAt(await rounds.pointOf(periodIn(file)), branch));
    const heads = await rounds.mergedHeads(periodIn(file));
    // A partial result is better than none.
    const merged = await Promise.all(heads.map((head) => store.history(path, head).catch(() => [])));
    const known = new Set(here.map(keyOf));
    const others = new Map(merged.flat().map((version) => [keyOf(version), version]));
    const lost = [...others].flatMap(([key, version]) => (known.has(key) ? [] : [version]));
    return lost.length === 0 ? here : [...here, ...lost].sort((a, b) => timeOf(b) - timeOf(a));
  }

  /** The text of a version. Throws a {@link HomeError} if the file was not there. */
  async textAt(file: string, commit: string): Promise<string> {
    const bytes = await this.#bytesAt(file, commit);
    if (bytes === undefined) throw new HomeError("failed", file);
    return decode(bytes);
  }

  /** The former texts of a file, newest first, loaded on demand. */
  async *olderTexts(file: string): AsyncIterable<string> {
    for (const { commit } of await this.versionsOf(file)) {
      const bytes = await this.#bytesAt(file, commit);
      if (bytes !== undefined) yield decode(bytes);
    }
  }

  /** Who changed files last and when, on a branch. */
  async lastChanges(
    changed: readonly string[],
    branch: string,
  ): Promise<ReadonlyMap<string, NonNullable<KnownFile["change"]>>> {
    const { store, files } = this.#parts;
    const found = await Promise.all(
      // A board without names is better than none.
      changed.map((file) => store.history(files.pathOf(file), branch, 1).catch(() => [])),
    );
    return new Map(
      changed.flatMap((file, index) => (found[index] ?? []).map(({ who, when }) => [file, { who, when }])),
    );
  }

  #bytesAt(file: string, commit: string): Promise<Uint8Array | undefined> {
    const { store, files } = this.#parts;
    return store.readAt(files.pathOf(file), commit);
  }
}

function keyOf({ subject, who, when }: StoreVersion): string {
  return [subject, who, when].join("\n");
}

function timeOf({ when }: StoreVersion): number {
  return millisecondsOf(when) ?? 0;
}
