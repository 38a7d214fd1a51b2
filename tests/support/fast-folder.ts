import { existsSync, readFileSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";

/** Linux's folder in memory. */
const IN_MEMORY = "/dev/shm";

/** In bytes: several times the space that the tests need at once. */
const ROOM = 4 * 2 ** 30;

/**
 * A folder for temporary files: in memory, if there is enough space, otherwise the system's. Tests write and remove many small files, and
 * ext4 searches long for a free inode soon after others were removed.
 */
export function fastFolder(): string {
  if (!existsSync(IN_MEMORY) || freemem() < 2 * ROOM) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM && mayHavePrograms(IN_MEMORY) ? IN_MEMORY : tmpdir();
}

/** Whether programs in a folder may be started: containers can forbid that. */
function mayHavePrograms(folder: string): boolean {
  const mount = readFileSync("/proc/mounts", "utf8")
    .split("\n")
    .find((line) => line.split(" ")[1] === folder);
  return mount === undefined || !/[ ,]noexec[ ,]/.test(mount);
}
