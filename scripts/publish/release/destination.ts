import { resolve } from "node:path";
import type { JournalEntry } from "../journal.ts";
import type { Journal, JournalStore } from "../lease.ts";
import { guardedStore } from "../lease.ts";
import type { PublishedState } from "../plan.ts";
import type { Patience } from "../retry.ts";
import { persistentStore } from "../retry.ts";
import { openFolder } from "../stores/folder-store.ts";
import type { ObjectStore } from "../stores/store.ts";
import { deliverToFolder, readPublishedFolder, releasesFolder } from "../to-folder.ts";
import type { Delivery, DeliveryPlan } from "../to-store.ts";
import { deliver, readPublished } from "../to-store.ts";
import { checkFree } from "./output-dir.ts";

/** Somewhere a site can be published: what is there, and how a release is brought there. */
export interface Destination {
  readonly store: JournalStore;
  readPublished(head: JournalEntry): Promise<PublishedState>;
  deliver(journal: Journal, delivery: Delivery, plan: DeliveryPlan): Promise<void>;
}

/** A bucket, or the part of it under a prefix. */
export function bucketDestination(bucket: ObjectStore, patience: Patience): Destination {
  const store = persistentStore(bucket, patience);
  return {
    store,
    readPublished: (head) => readPublished(store, head),
    deliver: (journal, delivery, plan) =>
      deliver(persistentStore(guardedStore(bucket, journal), patience), journal, delivery, plan),
  };
}

/**
 * A folder, which will be a symbolic link. Throws an `OccupiedError` when something else is there. `run` is a name that no
 * other run has.
 */
export function folderDestination(output: string, run: string): Destination {
  checkFree(resolve(output), output);
  const store = openFolder(releasesFolder(output), run);
  return {
    store,
    readPublished: () => readPublishedFolder(store, output),
    deliver: (journal, delivery, plan) => deliverToFolder(store, journal, { ...delivery, output }, plan),
  };
}
