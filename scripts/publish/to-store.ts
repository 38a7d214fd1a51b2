import { cacheControlOf } from "./headers.ts";
import type { JournalEntry, KeptRelease, Retention } from "./journal.ts";
import { beginAttempt, clearGarbage, finishAttempt, publishedTargets } from "./journal.ts";
import type { Journal } from "./lease.ts";
import { forEachOf } from "./parallel.ts";
import type { Change, Phase, PublishedState } from "./plan.ts";
import { planChanges, publishedState, targetTree } from "./plan.ts";
import type { Digest, Tree, TreeFile } from "./release/file-tree.ts";
import { digestOf, digestTree } from "./release/file-tree.ts";
import { isHashed } from "./release/role.ts";
import type { ObjectStore } from "./stores/store.ts";
import { StoreError } from "./stores/store.ts";
import { findTree, readTree, removeTree, writeTree } from "./stores/tree-store.ts";

/** A release to be brought to a store. */
export interface Delivery {
  readonly id: Digest;
  /** Every file to be published, `release.json` included. */
  readonly tree: Tree;
  /** The bytes with a digest; undefined where only the store has them. */
  readonly findBytes: (digest: Digest) => Uint8Array | undefined;
}

/** What will be done to a store, worked out before anything is. */
export interface DeliveryPlan {
  readonly kept: KeptRelease;
  readonly target: Tree;
  readonly phases: readonly Phase[];
  readonly retention: Retention;
}

/** Requests under way at once. */
const AT_ONCE = 8;

/** Works out what has to be done so that a place holds a release, whatever a run before left there. */
export async function planDelivery(
  store: Pick<ObjectStore, "read">,
  { head, published }: { readonly head: JournalEntry; readonly published: PublishedState },
  { id, tree }: Pick<Delivery, "id" | "tree">,
  retention: Retention,
): Promise<DeliveryPlan> {
  const draft = { id, tree: digestTree(tree), target: digestTree(tree) };
  const others = finishAttempt(head, draft, retention).releases.slice(0, -1);
  const kept = (await Promise.all(others.map((other) => readTree(store, other.tree)))).flat();
  const isKept = new Set(kept.map(({ path, sha256 }) => `${sha256} ${path}`));
  const target = targetTree(published, tree, ({ path, sha256 }) => isKept.has(`${sha256} ${path}`));
  const phases = planChanges(published, target, tree);
  return { kept: { ...draft, target: digestTree(target) }, target, phases, retention };
}

/**
 * Brings a release to a store. All bytes are there, and were read back, before the first file in place changes; then the
 * phases follow one another. Interrupted anywhere, another call completes it.
 */
export async function deliver(
  store: ObjectStore,
  journal: Journal,
  delivery: Delivery,
  plan: DeliveryPlan,
): Promise<void> {
  const { kept, target, phases, retention } = plan;
  await bringBytes(store, delivery, phases);
  await writeTree(store, delivery.tree, kept.tree);
  await writeTree(store, target, kept.target);
  await journal.append((head) => beginAttempt(head, kept));
  for (const { changes } of phases) await forEachOf(changes, AT_ONCE, (change) => applyChange(store, change));
  await checkInPlace(store, delivery.tree);
  await journal.append((head) => finishAttempt(head, kept, retention));
  if (journal.head().garbage.length === 0) return;
  await removeGarbage(store, journal.head());
  await journal.append(clearGarbage);
}

/** What may be in a store. After an interrupted run it is asked which of the files are there whose names say what is in them. */
export async function readPublished(store: ObjectStore, head: JournalEntry): Promise<PublishedState> {
  const brought = await Promise.all(publishedTargets(head).map((target) => readTree(store, target)));
  const published = publishedState(head.releases.length === 0 ? [[], ...brought] : brought);
  if (head.attempts.length === 0) return published;
  const present = new Set([...(await store.list("assets/")), ...(await store.list("media/"))]);
  const sure = (path: string, candidates: readonly (TreeFile | undefined)[]) =>
    present.has(path) ? candidates.filter((file) => file !== undefined) : [undefined];
  return new Map(
    [...published].map(([path, candidates]) => [path, isHashed(path) ? sure(path, candidates) : candidates]),
  );
}

/** Hashed files go where they will be: nothing links to them yet. All others wait under their digest. */
async function bringBytes(store: ObjectStore, { findBytes }: Delivery, phases: readonly Phase[]): Promise<void> {
  const files = phases.flatMap(({ changes }) => changes.flatMap((change) => ("file" in change ? [change.file] : [])));
  const keyed = new Map(files.map((file) => [isHashed(file.path) ? file.path : blobKey(file.sha256), file]));
  await forEachOf(keyed, AT_ONCE, ([key, file]) => bring(store, key, file, findBytes(file.sha256)));
}

/** Sees to it that an object has the right bytes, by reading it; sends them only where it has not. */
async function bring(store: ObjectStore, key: string, file: TreeFile, bytes: Uint8Array | undefined): Promise<void> {
  if (await isThere(store, key, file)) return;
  if (bytes === undefined) throw new StoreError(`The store has lost ${key}, which is nowhere else`);
  if (digestOf(bytes) !== file.sha256) throw new StoreError(`${file.path} changed while it was being published`);
  await store.write(key, bytes, infoOf(file));
  if (!(await isThere(store, key, file))) throw new StoreError(`The store does not give ${key} back as it was sent`);
}

async function isThere(store: ObjectStore, key: string, { sha256 }: TreeFile): Promise<boolean> {
  const found = await store.read(key);
  return found !== undefined && digestOf(found) === sha256;
}

async function applyChange(store: ObjectStore, change: Change): Promise<void> {
  if (change.kind === "remove") return store.remove(change.path);
  const { file } = change;
  if (!isHashed(file.path)) await store.copy(blobKey(file.sha256), file.path, infoOf(file));
}

/** Reads the entry points back once they are in place: they lead everywhere. */
async function checkInPlace(store: ObjectStore, tree: Tree): Promise<void> {
  const entries = tree.filter(({ path }) => ["index.html", "release.json"].includes(path));
  for (const file of entries) {
    if (!(await isThere(store, file.path, file))) throw new StoreError(`The store does not have the new ${file.path}`);
  }
}

/** Removes what only forgotten releases needed; the lists of their files last, so that an interrupted run can be completed. */
async function removeGarbage(store: ObjectStore, { releases, garbage }: JournalEntry): Promise<void> {
  const neededTrees = new Set([...releases.map(({ tree }) => tree), ...releases.slice(-1).map(({ target }) => target)]);
  const needed = await Promise.all([...neededTrees].map((digest) => readTree(store, digest)));
  const neededBytes = new Set(needed.flat().map(({ sha256 }) => sha256));
  const goneTrees = garbage.flatMap(({ tree, target }) => [tree, target]).filter((digest) => !neededTrees.has(digest));
  const gone = await Promise.all([...new Set(goneTrees)].map((digest) => findTree(store, digest)));
  const waiting = gone.flatMap((tree) => tree ?? []).filter(({ path }) => !isHashed(path));
  const blobs = new Set(waiting.map(({ sha256 }) => sha256).filter((sha256) => !neededBytes.has(sha256)));
  await forEachOf(blobs, AT_ONCE, (sha256) => store.remove(blobKey(sha256)));
  await forEachOf(goneTrees, AT_ONCE, (digest) => removeTree(store, digest));
}

function infoOf({ path, type }: TreeFile) {
  return { type, cache: cacheControlOf(path) };
}

function blobKey(digest: Digest): string {
  return `.dateline/blobs/${digest}`;
}
