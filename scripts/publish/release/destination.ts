import { resolve } from "node:path";
import type { JournalEntry } from "../journal.ts";
import type { Journal, JournalStore } from "../lease.ts";
import { leasedStore } from "../lease.ts";
import type { PublishedState } from "../plan.ts";
import type { RetryOptions } from "../retry.ts";
import { retryingStore } from "../retry.ts";
import { openFolder } from "../stores/folder-store.ts";
import type { ObjectStore } from "../stores/store.ts";
import { readPublishedFolder, releasesFolder, uploadToFolder } from "../upload-to-folder.ts";
import type { Upload, UploadPlan } from "../upload-to-store.ts";
import { readPublished, uploadToStore } from "../upload-to-store.ts";
import { checkUnoccupied } from "./output-dir.ts";

/** A place to publish to: reads what is published there, and uploads a release. */
export interface Destination {
  readonly store: JournalStore;
  readPublished(head: JournalEntry): Promise<PublishedState>;
  upload(journal: Journal, release: Upload, plan: UploadPlan): Promise<void>;
}

/** A bucket, or the objects of it under a prefix. */
export function bucketDestination(bucket: ObjectStore, options: RetryOptions): Destination {
  const store = retryingStore(bucket, options);
  return {
    store,
    readPublished: (head) => readPublished(store, head),
    upload: (journal, release, plan) =>
      uploadToStore(retryingStore(leasedStore(bucket, journal), options), journal, release, plan),
  };
}

/**
 * A folder, which becomes a symbolic link. Throws an `OccupiedError` if other files are there. `run` is a name that no other
 * run has.
 */
export function folderDestination(output: string, run: string): Destination {
  checkUnoccupied(resolve(output), output);
  const store = openFolder(releasesFolder(output), run);
  return {
    store,
    readPublished: () => readPublishedFolder(store, output),
    upload: (journal, release, plan) => uploadToFolder(store, journal, { ...release, output }, plan),
  };
}
