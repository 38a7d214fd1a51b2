import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of Dateline's package.json, absolute, from wherever in it the program runs: its sources, compiled, or installed. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** The folder of Dateline's code: the sources in its repository, the compiled program in the package. */
export function codeFolder(): string {
  const [sources, compiled] = [join(packageRoot(), "scripts"), join(packageRoot(), "dist")];
  return existsSync(sources) ? sources : compiled;
}

/**
 * The digest of the sources that this program was compiled from in the repository, which names its folder; undefined for other
 * programs.
 */
export function sourcesDigest(): string | undefined {
  return /[\\/]\.cache[\\/]program[\\/]([0-9a-f]{16})\b/.exec(fileURLToPath(import.meta.url))?.[1];
}

/** Whether the program runs in its repository, where its code may change; otherwise it is an installed package. */
export function isRepository(): boolean {
  return existsSync(join(packageRoot(), "scripts"));
}

/** The version of Dateline. */
export function packageVersion(): string {
  return readManifest().version;
}

/** The name under which npm has Dateline. */
export function packageName(): string {
  return readManifest().name;
}

function readManifest(): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
}
