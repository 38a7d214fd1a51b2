import { appendFileSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../files/write-whole.ts";

/**
 * Writes the file that an option specifies, whole or not at all. The outputs of the process, such as `/dev/stdout`, get the bytes directly.
 * Throws a `PlaceError` for any other pipe or device, which could wait for ever, and for a symbolic link, which somebody else may have put
 * there.
 */
export function writeNamed(file: string, bytes: Uint8Array | string): void {
  const [, name = ""] = OUTPUTS.exec(file) ?? [];
  if (name === "stdout" || name === "fd/1") process.stdout.write(bytes);
  else if (name === "stderr" || name === "fd/2") process.stderr.write(bytes);
  else if (name !== "") appendFileSync(file, bytes);
  else writeWhole(path.dirname(file), path.basename(file), bytes);
}

/** Shells pass such a name to a process for a pipe to another one (`>(…)`). */
const OUTPUTS = /^\/dev\/(stdout|stderr|null|fd\/\d+)$/;
