import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The version of everything that turns content into pages: our code, our templates, the fonts that posters are drawn with, and
 * the packages that are installed. What is kept between builds is kept under it, so that no version ever serves what another
 * one made.
 */
export function programDigest(root: string): string {
  const files = ["scripts", "templates", "assets/fonts", "assets/posters"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const contents = [join(root, ".eleventy.ts"), join(root, "package-lock.json"), ...files.sort()].map(
    (file) => `${file.slice(root.length)}\0${readFileSync(file, "latin1")}\0`,
  );
  return hash("sha256", contents.join(""), "hex").slice(0, 16);
}
