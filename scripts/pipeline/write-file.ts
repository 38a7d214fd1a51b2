import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file into an output folder, and creates the folders it needs. */
export function writeOutput(dir: string, file: string, content: Uint8Array | string): void {
  const target = join(dir, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
