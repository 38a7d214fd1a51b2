import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * A disk that accepts half of a write, and reports this only by the number of bytes, as POSIX allows; every later write fails, since it is
 * full. If a program imports this file (`--import`), the disk is the folder in DATELINE_HALF_DISK, after DATELINE_WHOLE_WRITES writes into
 * its files.
 */

/**
 * Makes the files of a folder such a disk, after some writes. Returns a function that ends it.
 * @param {string} folder
 * @param {number} [wholeWrites]
 */
export function halveDisk(folder, wholeWrites = 0) {
  const { writeSync } = fs;
  let writes = 0;
  /**
   * @param {number} descriptor
   * @param {NodeJS.ArrayBufferView | string} given
   * @param {(number | null | undefined)[]} place
   */
  const half = (descriptor, given, ...place) => {
    const bytes = typeof given === "string" ? Buffer.from(given) : given;
    const [offset = 0, length = bytes.byteLength, position] = typeof given === "string" ? [] : place;
    writes += isOn(folder, descriptor) ? 1 : 0;
    if (!isOn(folder, descriptor) || writes <= wholeWrites)
      return writeSync(descriptor, bytes, offset, length, position);
    if (writes > wholeWrites + 1)
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
    return writeSync(descriptor, bytes, offset, Math.floor((length ?? 0) / 2), position);
  };
  Object.assign(fs, { writeSync: half });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, { writeSync });
    syncBuiltinESMExports();
  };
}

/**
 * Whether an open file is below a folder; Linux provides its path.
 * @param {string} folder
 * @param {number} descriptor
 */
function isOn(folder, descriptor) {
  try {
    return fs.readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(`${folder}/`);
  } catch {
    return false;
  }
}

const { DATELINE_HALF_DISK: folder, DATELINE_WHOLE_WRITES: wholeWrites } = process.env;
if (folder !== undefined) halveDisk(folder, Number(wholeWrites));
