import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../content/change/write-whole.ts";

/**
 * Writes the file that an option names, whole or not at all. A pipe or a device, such as `/dev/stdout`, gets the bytes directly. Throws a
 * `PlaceError` for a symbolic link to a file, which somebody else may have put there.
 */
export function writeNamed(file: string, bytes: Uint8Array | string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  const isSpecial = stats !== undefined && !stats.isFile() && !stats.isDirectory();
  if (isSpecial) writeFileSync(file, bytes);
  else writeWhole(path.dirname(file), path.basename(file), bytes);
}
