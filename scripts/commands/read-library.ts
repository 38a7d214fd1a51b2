import { readFileSync } from "node:fs";
import path from "node:path";
import type { LibrarySources } from "./describe-library.ts";

/** Reads what declares the library, given the folder of the sources. */
export function readLibrary(folder: string): LibrarySources {
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
  const types = ["diagnostics/diagnostic.ts", "pipeline/options.ts"];
  return { library: read("index.ts"), types: types.map(read) };
}
