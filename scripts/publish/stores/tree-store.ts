import type { Digest, Tree } from "../release/file-tree.ts";
import { digestTree, formatFiles, parseFiles } from "../release/file-tree.ts";
import type { ObjectStore } from "./store.ts";
import { StoreError } from "./store.ts";

const FACTS = { type: "application/json; charset=utf-8", cache: "no-store" };

/** The tree of a release that was brought before. */
export async function readTree(store: Pick<ObjectStore, "read">, digest: Digest): Promise<Tree> {
  const tree = await findTree(store, digest);
  if (tree === undefined) throw new StoreError(`The store has lost ${treeKey(digest)}`);
  return tree;
}

/** The same, or undefined where the list is not there any more. */
export async function findTree(store: Pick<ObjectStore, "read">, digest: Digest): Promise<Tree | undefined> {
  const bytes = await store.read(treeKey(digest));
  if (bytes === undefined) return undefined;
  const tree = parseFiles(JSON.parse(Buffer.from(bytes).toString("utf8")));
  if (digestTree(tree) !== digest) throw new StoreError(`The store has other contents in ${treeKey(digest)}`);
  return tree;
}

/** Keeps the list of a tree under its digest. */
export async function writeTree(store: Pick<ObjectStore, "write">, tree: Tree, digest: Digest): Promise<void> {
  await store.write(treeKey(digest), Buffer.from(formatFiles(tree)), FACTS);
}

export async function removeTree(store: Pick<ObjectStore, "remove">, digest: Digest): Promise<void> {
  await store.remove(treeKey(digest));
}

function treeKey(digest: Digest): string {
  return `.dateline/trees/${digest}.json`;
}
