import {
  cacheControlOf,
  type Digest,
  digestOf,
  digestTree,
  isHashed,
  type Tree,
  type TreeFile,
} from "../../../scripts/release/index.ts";
import { forEachConcurrently } from "./for-each-concurrently.ts";
import type { Journal } from "./lease.ts";
import {
  type Change,
  type Phase,
  type PublishedState,
  planChanges,
  publishedState,
  targetTree,
} from "./plan-upload.ts";
import { message } from "./shell.ts";
import { type ObjectStore, StoreError } from "./stores/store.ts";
import { findTree, readTree, removeTree, writeTree } from "./stores/tree-store.ts";
import {
  beginAttempt,
  clearGarbage,
  finishAttempt,
  type JournalEntry,
  type PublishedRelease,
  publishedTargets,
  type Retention,
} from "./upload-journal.ts";

/** A release to upload. */
export interface Upload {
  readonly id: Digest;
  /** All its files, `release.json` included. */
  readonly tree: Tree;
  /** The bytes with a digest; undefined when only the store has them. */
  readonly findBytes: (digest: Digest) => Uint8Array | undefined;
}

/** The changes to make, planned before the first of them. */
export interface UploadPlan {
  readonly release: PublishedRelease;
  readonly target: Tree;
  readonly phases: readonly Phase[];
  readonly retention: Retention;
}

/** How many requests run at the same time. */
const CONCURRENCY = 8;

/** Plans the changes after which a destination holds a release, whatever an interrupted run left there. */
export async function planUpload(
  store: Pick<ObjectStore, "read">,
  { head, published }: { readonly head: JournalEntry; readonly published: PublishedState },
  { id, tree }: Pick<Upload, "id" | "tree">,
  retention: Retention,
): Promise<UploadPlan> {
  const draft = { id, tree: digestTree(tree), target: digestTree(tree) };
  const others = finishAttempt(head, draft, retention).releases.slice(0, -1);
  const kept = (await Promise.all(others.map((other) => readTree(store, other.tree)))).flat();
  const isKept = new Set(kept.map(({ path, sha256 }) => `${sha256} ${path}`));
  const target = targetTree(published, tree, ({ path, sha256 }) => isKept.has(`${sha256} ${path}`));
  const phases = planChanges(published, target, tree);
  return { release: { ...draft, target: digestTree(target) }, target, phases, retention };
}

/**
 * Uploads a release to a store. It uploads all bytes and reads them back before it changes the first published file; then it
 * makes the changes phase by phase. If it is interrupted, another call completes it.
 */
export async function uploadToStore(
  store: ObjectStore,
  journal: Journal,
  upload: Upload,
  plan: UploadPlan,
): Promise<void> {
  const { release, target, phases, retention } = plan;
  await uploadBytes(store, upload, phases);
  await writeTree(store, upload.tree, release.tree);
  await writeTree(store, target, release.target);
  await journal.append((head) => beginAttempt(head, release));
  for (const { changes } of phases)
    await forEachConcurrently(changes, CONCURRENCY, (change) => applyChange(store, upload, change));
  await verifyInPlace(store, upload.tree);
  await journal.append((head) => finishAttempt(head, release, retention));
  if (journal.head().garbage.length === 0) return;
  await removeGarbage(store, journal.head());
  await journal.append(clearGarbage);
}

/** Reads the possible content of a store. After an interrupted run it lists the hashed files: their names identify their content. */
export async function readPublished(store: ObjectStore, head: JournalEntry): Promise<PublishedState> {
  const trees = await Promise.all(publishedTargets(head).map((target) => readTree(store, target)));
  const published = publishedState(head.releases.length === 0 ? [[], ...trees] : trees);
  if (head.attempts.length === 0) return published;
  const present = new Set([...(await store.list("assets/")), ...(await store.list("media/"))]);
  const certain = (path: string, candidates: readonly (TreeFile | undefined)[]) =>
    present.has(path) ? candidates.filter((file) => file !== undefined) : [undefined];
  return new Map(
    [...published].map(([path, candidates]) => [path, isHashed(path) ? certain(path, candidates) : candidates]),
  );
}

/** The paths, among the paths of some files, at which a store has other bytes. */
export async function findOtherFiles(store: ObjectStore, files: readonly TreeFile[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const keys = new Set(await store.list(""));
  const others: string[] = [];
  await forEachConcurrently(
    files.filter(({ path }) => keys.has(path)),
    CONCURRENCY,
    async (file) => {
      if (!(await hasObject(store, file.path, file))) others.push(file.path);
    },
  );
  return others.sort();
}

/** Uploads hashed files to their final paths, since nothing links to them yet, and all others under their digest. */
async function uploadBytes(store: ObjectStore, { findBytes }: Upload, phases: readonly Phase[]): Promise<void> {
  const files = phases.flatMap(({ changes }) => changes.flatMap((change) => ("file" in change ? [change.file] : [])));
  const keyed = new Map(files.map((file) => [isHashed(file.path) ? file.path : blobKey(file.sha256), file]));
  await forEachConcurrently(keyed, CONCURRENCY, ([key, file]) =>
    uploadObject(store, key, file, findBytes(file.sha256)),
  );
}

/** Makes sure that an object has the right bytes: reads it, uploads it if necessary, and reads it back. */
async function uploadObject(
  store: ObjectStore,
  key: string,
  file: TreeFile,
  bytes: Uint8Array | undefined,
): Promise<void> {
  if (await hasObject(store, key, file)) return;
  if (bytes === undefined) throw new StoreError(message("store-lost", { key }));
  if (digestOf(bytes) !== file.sha256) throw new StoreError(message("publish-file-changed", { file: file.path }));
  await writeAndVerify(store, key, file, bytes);
}

async function writeAndVerify(store: ObjectStore, key: string, file: TreeFile, bytes: Uint8Array): Promise<void> {
  await store.write(key, bytes, infoOf(file));
  if (!(await hasObject(store, key, file))) throw new StoreError(message("store-other-bytes", { key }));
}

async function hasObject(store: ObjectStore, key: string, { sha256, size }: TreeFile): Promise<boolean> {
  const found = await store.read(key, size + 1);
  return found !== undefined && digestOf(found) === sha256;
}

/** Makes a change. A copy is read back. If it differs from its source, which was verified before, it is replaced by an upload. */
async function applyChange(store: ObjectStore, { findBytes }: Upload, change: Change): Promise<void> {
  if (change.kind === "remove") return store.remove(change.path);
  const { file } = change;
  if (isHashed(file.path)) return;
  const source = blobKey(file.sha256);
  await store.copy(source, file.path, infoOf(file));
  if (await hasObject(store, file.path, file)) return;
  const bytes = findBytes(file.sha256) ?? (await store.read(source, file.size + 1));
  if (bytes === undefined) throw new StoreError(message("store-lost", { key: source }));
  await writeAndVerify(store, file.path, file, bytes);
}

/** Reads the home page and the release back once they are in place. */
async function verifyInPlace(store: ObjectStore, tree: Tree): Promise<void> {
  const files = tree.filter(({ path }) => ["index.html", "release.json"].includes(path));
  for (const file of files) {
    if (!(await hasObject(store, file.path, file)))
      throw new StoreError(message("store-other-bytes", { key: file.path }));
  }
}

/** Removes files that only expired releases need. It removes their lists of files last, so that an interrupted run can be completed. */
async function removeGarbage(store: ObjectStore, { releases, garbage }: JournalEntry): Promise<void> {
  const neededTrees = new Set([...releases.map(({ tree }) => tree), ...releases.slice(-1).map(({ target }) => target)]);
  const needed = await Promise.all([...neededTrees].map((digest) => readTree(store, digest)));
  const neededBytes = new Set(needed.flat().map(({ sha256 }) => sha256));
  const goneTrees = garbage.flatMap(({ tree, target }) => [tree, target]).filter((digest) => !neededTrees.has(digest));
  const gone = await Promise.all([...new Set(goneTrees)].map((digest) => findTree(store, digest)));
  const blobFiles = gone.flatMap((tree) => tree ?? []).filter(({ path }) => !isHashed(path));
  const blobs = new Set(blobFiles.map(({ sha256 }) => sha256).filter((sha256) => !neededBytes.has(sha256)));
  await forEachConcurrently(blobs, CONCURRENCY, (sha256) => store.remove(blobKey(sha256)));
  await forEachConcurrently(goneTrees, CONCURRENCY, (digest) => removeTree(store, digest));
}

function infoOf({ path, type }: TreeFile) {
  return { type, cache: cacheControlOf(path) };
}

function blobKey(digest: Digest): string {
  return `.dateline/blobs/${digest}`;
}
