import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Digest, Tree } from "../../release/file-tree.ts";
import { digestOf, digestTree, findDigest } from "../../release/file-tree.ts";
import { readFolder } from "../../release/manifest.ts";
import { findLinkTarget, switchLink } from "../../release/output-dir.ts";
import type { Journal } from "./lease.ts";
import { message } from "./message.ts";
import type { PublishedState } from "./plan-upload.ts";
import { publishedState } from "./plan-upload.ts";
import type { FolderStore } from "./stores/folder-store.ts";
import { StoreError } from "./stores/store.ts";
import { readTree, removeTree, writeTree } from "./stores/tree-store.ts";
import { beginAttempt, clearGarbage, finishAttempt } from "./upload-journal.ts";
import type { Upload, UploadPlan } from "./upload-to-store.ts";

/** The folder of the releases: hidden beside the published link, with one folder for each tree, named by its digest. */
export function releasesFolder(output: string): string {
  return join(dirname(resolve(output)), `.${basename(resolve(output))}.releases`);
}

/** Reads what is published at a link: exactly one tree, or nothing. */
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

/** Removes what an interrupted run left unfinished. */
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

function createFolder(
  dir: string,
  target: Tree,
  sources: ReadonlyMap<Digest, string>,
  findBytes: Upload["findBytes"],
): void {
  if (hasFiles(dir, target)) return;
  const temporary = `${dir}.tmp`;
  for (const { path, sha256 } of target) {
    const file = join(temporary, path);
    mkdirSync(dirname(file), { recursive: true });
    const source = sources.get(sha256);
    const isSound = source !== undefined && hasDigest(source, sha256);
    const bytes = isSound ? undefined : findBytes(sha256);
    if (isSound) linkSync(source, file);
    else if (bytes !== undefined) writeFileSync(file, bytes);
    else throw new StoreError(message("store-lost", { key: path }));
  }
  if (!hasFiles(temporary, target)) throw new StoreError(message("store-other-bytes", { key: temporary }));
  rmSync(dir, { recursive: true, force: true });
  renameSync(temporary, dir);
}

/** Whether a file is there with the bytes of this digest: a disk or an administrator may have changed it since it was published. */
function hasDigest(file: string, sha256: Digest): boolean {
  return existsSync(file) && digestOf(readFileSync(file)) === sha256;
}

function hasFiles(dir: string, tree: Tree): boolean {
  const types = new Map(tree.map(({ path, type }) => [path, type]));
  return digestTree(readFolder(dir, types)) === digestTree(tree);
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
