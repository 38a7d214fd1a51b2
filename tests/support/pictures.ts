import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./folders.ts";

/** Copies the pictures in this repository's cache to another cache: encoding takes long, and their names are digests of their inputs. */
export async function copyPictures(cacheDir: string): Promise<void> {
  const known = join(ROOT, ".cache", "images");
  if (existsSync(known)) await cp(known, join(cacheDir, "images"), { recursive: true });
}
