import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./folders.ts";

/** Gives a cache the pictures that this repository's has: encoding takes long, and they are named by what they are made from. */
export async function copyPictures(cacheDir: string): Promise<void> {
  const known = join(ROOT, ".cache", "images");
  if (existsSync(known)) await cp(known, join(cacheDir, "images"), { recursive: true });
}
