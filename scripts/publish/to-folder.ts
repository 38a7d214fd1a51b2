import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { beginAttempt, clearGarbage, finishAttempt } from "./journal.ts";
import type { Journal } from "./lease.ts";
import type { PublishedState } from "./plan.ts";
import { publishedState } from "./plan.ts";
import type { Digest, Tree } from "./release/file-tree.ts";
import { digestTree, findDigest } from "./release/file-tree.ts";
import { readFolder } from "./release/manifest.ts";
import { findLinkTarget, pointTo } from "./release/output-dir.ts";
import type { FolderStore } from "./stores/folder-store.ts";
import { StoreError } from "./stores/store.ts";
import { readTree, removeTree, writeTree } from "./stores/tree-store.ts";
import type { Delivery, DeliveryPlan } from "./to-store.ts";

/** Where the folders behind a published link are: hidden beside it, each under the digest of its tree. */
export function releasesFolder(output: string): string {
  return join(dirname(resolve(output)), `.${basename(resolve(output))}.releases`);
}

/** What is at a published link: exactly one tree, or nothing. */
export async function readPublishedFolder(store: FolderStore, output: string): Promise<PublishedState> {
  const digest = findDigest(basename(findLinkTarget(resolve(output)) ?? ""));
  return publishedState(digest === undefined ? [] : [await readTree(store, digest)]);
}

/**
 * Brings a release to a folder: makes it beside, reads all of it back, and switches the link by one rename. Files that an
 * earlier release has are shared with it; the earlier folders stay as long as one can go back to them.
 */
export async function deliverToFolder(
  store: FolderStore,
  journal: Journal,
  { output, tree, findBytes }: Delivery & { readonly output: string },
  { kept, target, retention }: DeliveryPlan,
): Promise<void> {
  const releases = releasesFolder(output);
  removeUnfinished(releases);
  const earlier = journal.head().releases.map((release) => release.target);
  const sources = await readSources(store, releases, earlier);
  makeFolder(join(releases, kept.target), target, sources, findBytes);
  await writeTree(store, tree, kept.tree);
  await writeTree(store, target, kept.target);
  await journal.append((head) => beginAttempt(head, kept));
  pointTo(resolve(output), join(releases, kept.target));
  await journal.append((head) => finishAttempt(head, kept, retention));
  await removeForgotten(store, journal, releases);
}

/** Folders that a run left half made. */
function removeUnfinished(releases: string): void {
  for (const name of readdirSync(releases).filter((found) => found.endsWith(".tmp") || found.endsWith(".link")))
    rmSync(join(releases, name), { recursive: true, force: true });
}

/** Where the bytes of earlier releases are, by digest. */
async function readSources(
  store: FolderStore,
  releases: string,
  targets: readonly Digest[],
): Promise<ReadonlyMap<Digest, string>> {
  const trees = await Promise.all(targets.map(async (target) => ({ target, tree: await readTree(store, target) })));
  return new Map(
    trees.flatMap(({ target, tree }) =>
      tree.map(({ path, sha256 }) => [sha256, join(releases, target, path)] as const),
    ),
  );
}

function makeFolder(
  dir: string,
  target: Tree,
  sources: ReadonlyMap<Digest, string>,
  findBytes: Delivery["findBytes"],
): void {
  if (isFolderOf(dir, target)) return;
  const draft = `${dir}.tmp`;
  for (const { path, sha256 } of target) {
    const place = join(draft, path);
    mkdirSync(dirname(place), { recursive: true });
    const source = sources.get(sha256);
    const bytes = source === undefined ? findBytes(sha256) : undefined;
    if (source !== undefined) linkSync(source, place);
    else if (bytes !== undefined) writeFileSync(place, bytes);
    else throw new StoreError(`The bytes of ${path} are nowhere any more`);
  }
  if (!isFolderOf(draft, target)) throw new StoreError(`${draft} does not read back as it was written`);
  rmSync(dir, { recursive: true, force: true });
  renameSync(draft, dir);
}

function isFolderOf(dir: string, tree: Tree): boolean {
  const types = new Map(tree.map(({ path, type }) => [path, type]));
  return digestTree(readFolder(dir, types)) === digestTree(tree);
}

async function removeForgotten(store: FolderStore, journal: Journal, releases: string): Promise<void> {
  const { garbage, releases: left } = journal.head();
  const needed = new Set(left.flatMap(({ tree, target }) => [tree, target]));
  for (const digest of garbage.flatMap(({ tree, target }) => [tree, target])) {
    if (needed.has(digest)) continue;
    rmSync(join(releases, digest), { recursive: true, force: true });
    await removeTree(store, digest);
  }
  if (garbage.length > 0) await journal.append(clearGarbage);
}
