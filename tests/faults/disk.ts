import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { ScenarioContext } from "./scenario.ts";

/** Mounts a disk of a size until the scenario is over. Undefined if this process may not mount. */
export function mountDisk(context: ScenarioContext, name: string, size: string): string | undefined {
  const place = path.join(context.dir, name);
  mkdirSync(place, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", place]);
  if (mounted.status !== 0) return undefined;
  context.after(() => spawnSync("umount", ["-l", place]));
  return place;
}

/** Mounts a disk again, with another option. */
export function remount(place: string, option: string): void {
  spawnSync("mount", ["-o", `remount,${option}`, place]);
}

/** Makes a disk so small that only some kB are left. */
export function fillDisk(place: string, kilobytes: number): void {
  remount(place, `size=${usedKilobytes(place) + kilobytes}k`);
}

/** The used space of a disk. */
export function usedKilobytes(place: string): number {
  const { stdout } = spawnSync("df", ["-k", "--output=used", place], { encoding: "utf8" });
  return Number(stdout.split("\n")[1]);
}
