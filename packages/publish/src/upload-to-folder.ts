import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { removeIfEmpty } from "../../../scripts/content/index.ts";
import {
  type Digest,
  digestOf,
  findDigest,
  findLinkTarget,
  listFiles,
  switchLink,
  type Tree,
  type TreeFile,
} from "../../../scripts/release/index.ts";
import type { Journal } from "./lease.ts";
import { type PublishedState, publishedState } from "./plan-upload.ts";
import { message } from "./shell.ts";
import type { FolderStore } from "./stores/folder-store.ts";
import { StoreError } from "./stores/store.ts";
import { readTree, removeTree, writeTree } from "./stores/tree-store.ts";
import { beginAttempt, clearGarbage, finishAttempt } from "./upload-journal.ts";
import type { Upload, UploadPlan } from "./upload-to-store.ts";

/** The folder of the releases: hidden beside the published link, with one folder for each tree, named by its digest. */
export function releasesFolder(output: string): string {
  return join(dirname(resolve(output)), `.${basename(resolve(output))}.releases`);
}

/** Reads the published state of a link: exactly one tree, or nothing. */
export async function readPublishedFolder(store: FolderStore, output: string): Promise<PublishedState> {
  const digest = findDigest(basename(findLinkTarget(resolve(output)) ?? ""));
  return publishedState(digest === undefined ? [] : [await readTree(store, digest)]);
}

/**
 * Publishes a release to a folder. It creates the release beside the published one, reads all of it back, and switches the
 * link with one rename. Files that an earlier release has are hard links to it. Earlier folders stay until their release
 * expires.
 */
export async function uploadToFolder(
  store: FolderStore,
  journal: Journal,
  { output, tree, findBytes }: Upload & { readonly output: string },
  { release, target, retention }: UploadPlan,
): Promise<void> {
  const releases = releasesFolder(output);
  removeUnfinished(releases);
  const earlier = journal.head().releases.map((release) => release.target);
  const sources = await readSources(store, releases, earlier);
  createFolder(join(releases, release.target), target, sources, findBytes);
  await writeTree(store, tree, release.tree);
  await writeTree(store, target, release.target);
  await journal.append((head) => beginAttempt(head, release));
  switchLink(resolve(output), join(releases, release.target));
  await journal.append((head) => finishAttempt(head, release, retention));
  await removeExpired(store, journal, releases);
}

/** Removes unfinished files of an interrupted run. */
function removeUnfinished(releases: string): void {
  for (const name of readdirSync(releases).filter((found) => found.endsWith(".tmp") || found.endsWith(".link")))
    rmSync(join(releases, name), { recursive: true, force: true });
}

/** The files of earlier releases, by digest. */
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

/**
 * Makes the folder of a release, or repairs it. An existing folder may be the published one, so it stays, and each damaged file is replaced
 * by one rename: readers get a damaged file or the correct one. If a run is killed, some files stay damaged, and the next run repairs them.
 */
function createFolder(
  dir: string,
  target: Tree,
  sources: ReadonlyMap<Digest, string>,
  findBytes: Upload["findBytes"],
): void {
  if (isWhole(dir, target)) return;
  const temporary = `${dir}.tmp`;
  const damaged = target.filter((file) => !isSound(join(dir, file.path), file));
  for (const file of damaged) writeFile(join(temporary, file.path), file, sources, findBytes);
  if (!damaged.every((file) => isSound(join(temporary, file.path), file)))
    throw new StoreError(message("store-other-bytes", { key: temporary }));
  if (existsSync(dir)) mendFolder(dir, target, damaged, temporary);
  else renameSync(temporary, dir);
}

function mendFolder(dir: string, target: Tree, damaged: Tree, temporary: string): void {
  const known = new Set(target.map(({ path }) => path));
  for (const path of listFiles(dir)) if (!known.has(path)) rmSync(join(dir, path));
  removeEmptyFolders(dir);
  for (const { path } of damaged) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    renameSync(join(temporary, path), join(dir, path));
  }
  rmSync(temporary, { recursive: true, force: true });
  if (!isWhole(dir, target)) throw new StoreError(message("store-other-bytes", { key: dir }));
}

/** Writes a file of a release, as a hard link to the file of an earlier release if that file is intact. */
function writeFile(
  file: string,
  described: TreeFile,
  sources: ReadonlyMap<Digest, string>,
  findBytes: Upload["findBytes"],
): void {
  mkdirSync(dirname(file), { recursive: true });
  const source = sources.get(described.sha256);
  const isLinkable = source !== undefined && isSound(source, described);
  const bytes = isLinkable ? undefined : findBytes(described.sha256);
  if (isLinkable) linkSync(source, file);
  else if (bytes !== undefined) writeFileSync(file, bytes);
  else throw new StoreError(message("store-lost", { key: described.path }));
}

/** Whether a file is there with its bytes: a disk or an administrator may have changed it since it was published. */
function isSound(file: string, { sha256, size }: TreeFile): boolean {
  if (!existsSync(file)) return false;
  const stats = lstatSync(file);
  return stats.isFile() && stats.size === size && digestOf(readFileSync(file)) === sha256;
}

/** Whether a folder has exactly the files of a tree. */
function isWhole(dir: string, tree: Tree): boolean {
  return listFiles(dir).length === tree.length && tree.every((file) => isSound(join(dir, file.path), file));
}

/** Removes the empty folders in a folder, and folders that become empty. */
function removeEmptyFolders(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    removeEmptyFolders(join(dir, entry.name));
    removeIfEmpty(join(dir, entry.name));
  }
}

async function removeExpired(store: FolderStore, journal: Journal, releases: string): Promise<void> {
  const { garbage, releases: left } = journal.head();
  const needed = new Set(left.flatMap(({ tree, target }) => [tree, target]));
  for (const digest of garbage.flatMap(({ tree, target }) => [tree, target])) {
    if (needed.has(digest)) continue;
    rmSync(join(releases, digest), { recursive: true, force: true });
    await removeTree(store, digest);
  }
  if (garbage.length > 0) await journal.append(clearGarbage);
}
