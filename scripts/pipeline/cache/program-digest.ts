import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { memoize } from "../../memoize.ts";
import { digestedFilesOf } from "../config-files.ts";
import type { SiteOptions } from "../options.ts";
import { codeFolder, isRepository, packageRoot, sourcesDigest } from "../package-root.ts";

/**
 * A digest of everything that turns content into pages: Dateline's code, the versions of the packages that it depends on, the theme, the
 * project's Eleventy config, and its extensions, as they are loaded or else as their files are. Each digest has a cache of its own, so
 * that no version uses files that another one rendered.
 */
export function programDigest({ themeDirs, configFile, extensionConfig, extensions }: ProgramOptions): string {
  const root = packageRoot();
  const own = configFile === undefined ? [] : [configFile];
  const project = contentsOf([...own, ...themeDirs.flatMap(filesUnder)], root);
  const added = extensionConfig === undefined ? [] : [extensions?.digest ?? digestOfConfig(extensionConfig)];
  return hash("sha256", [codeDigest(root), ...project, ...added].join(""), "hex").slice(0, 16);
}

type ProgramOptions = Pick<SiteOptions, "themeDirs" | "configFile" | "extensionConfig" | "extensions">;

/** A digest of the config of extensions, of what it imports from the project, and of the versions of packages there. */
export function digestOfConfig(configFile: string): string {
  return hash("sha256", contentsOf(digestedFilesOf(configFile), packageRoot()).join(""), "hex");
}

/**
 * The digest of the code and its packages, computed once: a process keeps what it has loaded. That of the sources of a compiled program
 * covers the lock file, whose versions are installed before it runs.
 */
const codeDigest = memoize((root: string): string => {
  const code = sourcesDigest() ?? [...contentsOf(filesUnder(codeFolder()), root), ...dependencyVersions(root)].join("");
  return hash("sha256", code, "hex");
});

function contentsOf(files: readonly string[], root: string): readonly string[] {
  const existing = files.filter((file) => existsSync(file));
  return existing.map((file) => `${relative(root, file)}\0${readFileSync(file, "latin1")}\0`);
}

/**
 * The names and versions of the packages that Dateline depends on, as they are installed. In the package the code contains those that
 * are compiled into it. The repository has them in `node_modules`, among the packages for development.
 */
function dependencyVersions(root: string): readonly string[] {
  const { dependencies, devDependencies } = readPackage(join(root, "package.json"));
  const all = isRepository() ? { ...dependencies, ...devDependencies } : dependencies;
  return Object.keys(all ?? {}).map((name) => `${name}@${installedVersion(root, name)}\0`);
}

/** The version of a package, from the nearest `node_modules` that has it, where Node looks for it, too. */
function installedVersion(folder: string, name: string): string {
  const file = join(folder, "node_modules", name, "package.json");
  if (existsSync(file)) return readPackage(file).version ?? "";
  return folder === dirname(folder) ? "" : installedVersion(dirname(folder), name);
}

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readPackage(file: string): PackageFile {
  return JSON.parse(readFileSync(file, "utf8"));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
