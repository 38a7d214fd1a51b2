import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of Dateline's package.json, absolute, whether the program runs from its sources, compiled, or installed. */
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
 * The folders of all of Dateline's code: in its repository the sources with the packages, in the published package the compiled program.
 */
export function codeFolders(): readonly string[] {
  return isRepository() ? [codeFolder(), join(packageRoot(), "packages")] : [codeFolder()];
}

/**
 * The digest of the sources that this program was compiled from in the repository, which is the name of its folder; undefined for other
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

/**
 * The dependency of a project on this Dateline: the tarball from which npm has installed it, by its path from the project's folder,
 * otherwise its version or a later version with the same forms.
 */
export function packageSpecifier(projectFolder: string): string {
  const [, installation, place] = /^(.*)[\\/](node_modules[\\/].*)$/.exec(packageRoot()) ?? [];
  const tarball = installation === undefined ? undefined : tarballIn(installation, place ?? "");
  if (tarball === undefined) return `^${packageVersion()}`;
  return `file:${relative(projectFolder, tarball).replaceAll("\\", "/")}`;
}

/** The tarball from which npm has installed the package in a place of a folder, if it is a file of this machine. */
function tarballIn(folder: string, place: string): string | undefined {
  const lock = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(lock)) return undefined;
  const { packages }: HiddenLock = JSON.parse(readFileSync(lock, "utf8"));
  const { resolved = "" } = packages?.[place.replaceAll("\\", "/")] ?? {};
  return resolved.startsWith("file:") ? resolve(folder, resolved.slice("file:".length)) : undefined;
}

/** The npm lock file in `node_modules`, which lists the installed packages. */
interface HiddenLock {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

function readManifest(): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
}
