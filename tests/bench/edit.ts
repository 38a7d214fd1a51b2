import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InventedItem } from "./invent/news.ts";
import { itemPath } from "./trees/dateline.ts";

/** An edit that can be undone. */
export interface Edit {
  /** The sentence that the item's page shows after the edit. */
  readonly sentence: string;
  undo(): void;
}

/** Makes the most common edit: adds a sentence to an item. */
export function editItem(contentDir: string, item: InventedItem, number: number): Edit {
  const file = path.join(contentDir, itemPath(item));
  const before = readFileSync(file, "utf8");
  const sentence = `This was added afterwards in edit ${number}.`;
  writeFileSync(file, `${before}\n${sentence}\n`);
  return { sentence, undo: () => writeFileSync(file, before) };
}
