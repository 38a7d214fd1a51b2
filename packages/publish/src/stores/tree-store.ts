import {
  type Digest,
  digestTree,
  formatFiles,
  parseFiles,
  parseRecord,
  type Tree,
} from "../../../../scripts/release/index.ts";
import { message } from "../shell.ts";
import { LARGEST_RECORD, type ObjectStore, StoreError } from "./store.ts";

const INFO = { type: "application/json; charset=utf-8", cache: "no-store" };

/** Reads the tree of a release that was uploaded before. Rejects with a {@link StoreError} if the store has lost it. */
export async function readTree(store: Pick<ObjectStore, "read">, digest: Digest): Promise<Tree> {
  const tree = await findTree(store, digest);
  if (tree === undefined) throw new StoreError(message("store-lost", { key: treeKey(digest) }));
  return tree;
}

/** Reads a tree; undefined if the store does not have it any more. */
export async function findTree(store: Pick<ObjectStore, "read">, digest: Digest): Promise<Tree | undefined> {
  const bytes = await store.read(treeKey(digest), LARGEST_RECORD);
  if (bytes === undefined) return undefined;
  const tree = parseFiles(parseRecord(bytes));
  if (digestTree(tree) !== digest) throw new StoreError(message("store-other-bytes", { key: treeKey(digest) }));
  return tree;
}

/** Writes the list of files of a tree under its digest. */
export async function writeTree(store: Pick<ObjectStore, "write">, tree: Tree, digest: Digest): Promise<void> {
  await store.write(treeKey(digest), Buffer.from(formatFiles(tree)), INFO);
}

export async function removeTree(store: Pick<ObjectStore, "remove">, digest: Digest): Promise<void> {
  await store.remove(treeKey(digest));
}

function treeKey(digest: Digest): string {
  return `.dateline/trees/${digest}.json`;
}
