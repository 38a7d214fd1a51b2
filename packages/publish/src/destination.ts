import { dirname, resolve } from "node:path";
import { checkUnoccupied, findLinkTarget, OccupiedError, type TreeFile } from "../../../scripts/release/index.ts";
import { type Journal, type JournalStore, leasedStore } from "./lease.ts";
import type { PublishedState } from "./plan-upload.ts";
import { type RetryOptions, retryingStore } from "./retry.ts";
import { openFolder } from "./stores/folder-store.ts";
import type { ObjectStore } from "./stores/store.ts";
import type { JournalEntry } from "./upload-journal.ts";
import { readPublishedFolder, releasesFolder, uploadToFolder } from "./upload-to-folder.ts";
import { findOtherFiles, readPublished, type Upload, type UploadPlan, uploadToStore } from "./upload-to-store.ts";

/** A publishing target: reads the published state, and uploads a release. */
export interface Destination {
  readonly store: JournalStore;
  readPublished(head: JournalEntry): Promise<PublishedState>;
  /** The paths, among the paths of some files, at which there are other files. */
  findOtherFiles(files: readonly TreeFile[]): Promise<readonly string[]>;
  upload(journal: Journal, release: Upload, plan: UploadPlan): Promise<void>;
}

/** A bucket, or the objects of it under a prefix. */
export function bucketDestination(bucket: ObjectStore, options: RetryOptions): Destination {
  const store = retryingStore(bucket, options);
  return {
    store,
    readPublished: (head) => readPublished(store, head),
    findOtherFiles: (files) => findOtherFiles(store, files),
    upload: (journal, release, plan) =>
      uploadToStore(retryingStore(leasedStore(bucket, journal), options), journal, release, plan),
  };
}

/**
 * A folder, which becomes a symbolic link. Throws an `OccupiedError` if other files are there, or a link that publishing did not make, such
 * as a build's.
 */
export function folderDestination(output: string): Destination {
  checkUnoccupied(resolve(output), output);
  const linked = findLinkTarget(resolve(output));
  if (linked !== undefined && dirname(linked) !== releasesFolder(output)) throw new OccupiedError(output);
  const store = openFolder(releasesFolder(output));
  return {
    store,
    readPublished: () => readPublishedFolder(store, output),
    findOtherFiles: async () => [], // Each release has a separate folder.
    upload: (journal, release, plan) => uploadToFolder(store, journal, { ...release, output }, plan),
  };
}
