import { existsSync } from "node:fs";
import { join } from "node:path";
import { MOST_FILES, namesIn } from "../../../scripts/content/index.ts";
import type { Message } from "../../../scripts/diagnostics/index.ts";
import { message } from "./message.ts";

/** The space left in folders of the content. */
export interface Room {
  /** Reserves the place of a file, a path from the content folder. Returns the reason if its folder is full. */
  readonly take: (file: string) => Message | undefined;
}

/** Counts the files in the folders, as they are at the first file, and the files that this run adds. */
export function openRoom(contentDir: string): Room {
  const folders = new Map<string, Set<string>>();
  const namesOf = (folder: string): Set<string> => {
    const path = join(contentDir, folder);
    const names = folders.get(folder) ?? new Set(existsSync(path) ? namesIn(path) : []);
    folders.set(folder, names);
    return names;
  };
  return {
    take(file) {
      const steps = file.split("/");
      const places = steps.map((name, index) => ({ folder: steps.slice(0, index).join("/"), name }));
      const full = places.find(({ folder, name }) => {
        const names = namesOf(folder);
        return !names.has(name) && names.size >= MOST_FILES;
      });
      if (full !== undefined) return message("import-folder-full", { folder: full.folder, most: MOST_FILES });
      for (const { folder, name } of places) namesOf(folder).add(name);
      return undefined;
    },
  };
}
