import type { DBSchema } from "idb";
import { openDB } from "idb";
import type { KeptText } from "../../../../scripts/extras/desk/home/home.ts";
import type { DraftStore } from "../../../../scripts/extras/desk/home/saver.ts";

interface Drafts extends DBSchema {
  readonly drafts: { key: string; value: KeptText };
}

/** The words that this browser keeps, of one publication. */
export interface OwnDrafts extends DraftStore {
  /** From now on, those of this publication: others may have been at the same address before. */
  of(publication: string): void;
}

/** Opens the browser's store (Indexed Database API). What it has is there after a crash, and until it is forgotten. */
export function openDrafts(): OwnDrafts {
  const database = openDB<Drafts>("dateline-desk", 1, {
    upgrade: (created) => {
      created.createObjectStore("drafts");
    },
  });
  // Whoever needs it is told; nobody else.
  database.catch(() => {});
  let own = "";
  const prefix = () => `${own} `;
  return {
    of: (publication) => {
      own = publication;
    },
    async put(key, kept) {
      const transaction = (await database).transaction("drafts", "readwrite");
      void transaction.store.put(kept, prefix() + key);
      // Without this, nothing is written of a page that is left before the answer comes.
      transaction.commit();
      await transaction.done;
    },
    async remove(key) {
      await (await database).delete("drafts", prefix() + key);
    },
    async all() {
      const opened = await database;
      const keys = (await opened.getAllKeys("drafts")).filter((key) => key.startsWith(prefix()));
      const found = await Promise.all(keys.map(async (key) => ({ key, kept: await opened.get("drafts", key) })));
      return found.flatMap(({ key, kept }) => (kept === undefined ? [] : [{ key: key.slice(prefix().length), kept }]));
    },
  };
}
