import { decode, periodIn } from "../text-files.ts";
import { remember } from "./remember.ts";
import type { Point, Rounds } from "./rounds.ts";
import type { BlobId, Store, StorePlace } from "./store.ts";

/** The files of a commit, by their paths from the root. */
export type Tree = ReadonlyMap<string, BlobId>;

/** A point with its files. */
export interface Tip extends Point {
  readonly tree: Tree;
}

/**
 * The files of the content in a repository, in its proposals and its published branch. All are requested by their paths from the content
 * folder. A file is read only once.
 */
export class RepositoryFiles {
  readonly #store: Store;
  readonly #rounds: Rounds;
  readonly #place: Pick<StorePlace, "branch" | "contentDir">;
  readonly #known: Pick<Store, "tree" | "read">;

  constructor(store: Store, rounds: Rounds, place: Pick<StorePlace, "branch" | "contentDir">) {
    this.#store = store;
    this.#rounds = rounds;
    this.#place = place;
    this.#known = remember(store);
  }

  /** The newest files of a bulletin; undefined means files outside bulletins. */
  async tipOf(period: string | undefined): Promise<Tip> {
    return this.tipAt(await this.#rounds.pointOf(period));
  }

  async tipAt(point: Point): Promise<Tip> {
    return { ...point, tree: await this.#known.tree(point.commit) };
  }

  /** The point that has a file: a file that was moved into a later bulletin is in the proposal of its former bulletin. */
  async tipWith(file: string): Promise<Tip> {
    const own = await this.tipOf(periodIn(file));
    if (this.blobOf(file, own) !== undefined) return own;
    for (const period of await this.#rounds.begun()) {
      const other = await this.tipOf(period);
      if (this.blobOf(file, other) !== undefined) return other;
    }
    return own;
  }

  /** The files of the published branch; undefined if there is no such branch. */
  async publishedTree(): Promise<Tree | undefined> {
    const head = await this.#store.head(this.#place.branch);
    return head === undefined ? undefined : this.#known.tree(head);
  }

  /** The name of a file's bytes in git; undefined if it is not there. */
  blobOf(file: string, { tree }: Pick<Tip, "tree">): BlobId | undefined {
    return tree.get(this.pathOf(file));
  }

  read(blob: BlobId): Promise<Uint8Array> {
    return this.#known.read(blob);
  }

  /** Undefined if it is not there. */
  async findBytes(file: string, tip: Pick<Tip, "tree">): Promise<Uint8Array | undefined> {
    const blob = this.blobOf(file, tip);
    return blob === undefined ? undefined : this.read(blob);
  }

  /** Undefined if it is not there. */
  async findText(file: string, tip: Pick<Tip, "tree">): Promise<string | undefined> {
    const bytes = await this.findBytes(file, tip);
    return bytes === undefined ? undefined : decode(bytes);
  }

  /** The path of a file from the root. */
  pathOf(file: string): string {
    return `${this.#place.contentDir}/${file}`;
  }

  /** The file that has a path from the root. */
  fileAt(path: string): string {
    return path.slice(this.#place.contentDir.length + 1);
  }
}
