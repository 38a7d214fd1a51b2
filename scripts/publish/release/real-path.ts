import { resolve } from "node:path";
import type { JournalEntry } from "../journal.ts";
import type { Journal, JournalStore } from "../lease.ts";
import { guardedStore } from "../lease.ts";
import type { Standing } from "../plan.ts";
import type { Patience } from "../retry.ts";
import { persistentStore } from "../retry.ts";
import { openFolder } from "../stores/folder-store.ts";
import type { ObjectStore } from "../stores/store.ts";
import { deliverToFolder, readFolderStanding, releasesFolder } from "../to-folder.ts";
import type { Delivery, DeliveryPlan } from "../to-store.ts";
import { deliver, readStanding } from "../to-store.ts";
import { checkFree } from "./output-dir.ts";

/** Somewhere a site can be published: what is there, and how a release is brought there. */
export interface Place {
  readonly store: JournalStore;
  readStanding(head: JournalEntry): Promise<Standing>;
  deliver(journal: Journal, delivery: Delivery, plan: DeliveryPlan): Promise<void>;
}

/** A bucket, or the part of it under a prefix. */
export function bucketPlace(bucket: ObjectStore, patience: Patience): Place {
  const store = persistentStore(bucket, patience);
  return {
    store,
    readStanding: (head) => readStanding(store, head),
    deliver: (journal, delivery, plan) =>
      deliver(persistentStore(guardedStore(bucket, journal), patience), journal, delivery, plan),
  };
}

/**
 * A folder, which will be a symbolic link. Throws an `OccupiedError` when something else is there. `run` is a name that no
 * other run has.
 */
export function folderPlace(output: string, run: string): Place {
  checkFree(resolve(output), output);
  const store = openFolder(releasesFolder(output), run);
  return {
    store,
    readStanding: () => readFolderStanding(store, output),
    deliver: (journal, delivery, plan) => deliverToFolder(store, journal, { ...delivery, output }, plan),
  };
}
