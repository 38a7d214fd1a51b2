import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A digest of everything that turns content into pages: Dateline's code, the installed packages, the theme and the project's
 * Eleventy config. Each digest has a cache of its own, so that no version uses files that another one
 * rendered.
 */
export function programDigest(themeDirs: readonly string[], configFile?: string): string {
  const root = packageRoot();
  const code = [...filesUnder(join(root, "scripts")), join(root, "package-lock.json")];
  const own = configFile === undefined ? [] : [configFile];
  const files = [...code, ...own, ...themeDirs.flatMap(filesUnder)].filter((file) => existsSync(file));
  const contents = files.map((file) => `${relative(root, file)}\0${readFileSync(file, "latin1")}\0`);
  return hash("sha256", contents.join(""), "hex").slice(0, 16);
}

/** The folder of Dateline's package.json, from wherever in it the program runs: compiled or not. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
