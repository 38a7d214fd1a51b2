import { createHash, hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { memoize } from "../../memoize.ts";
import type { Owner } from "../../release/output-dir.ts";
import { filesBehindLinks } from "../../walk.ts";
import { digestedFilesOf, filesOfConfig } from "../config-files.ts";
import { CODE } from "../named-files.mjs";
import type { SiteOptions } from "../options.ts";
import { codeFolders, isRepository, packageRoot, sourcesDigest } from "../package-root.ts";

/**
 * A digest of everything that turns content into pages: Dateline's code, the versions of the packages that it depends on, the theme, the
 * project's Eleventy config with its imports, its extensions, as they are loaded or else as their files are, and the values of the
 * environment variables that the code of both names. Each digest has its own cache, so that no version uses files that another version
 * rendered.
 */
export function programDigest(
  { themeDirs, configFile, extensionConfig, extensions }: ProgramOptions,
  env: Owner["env"],
): string {
  const root = packageRoot();
  const theme = digestOfFiles(themeDirs.flatMap((dir) => filesUnder(dir, root)));
  const own = configFile === undefined || !existsSync(configFile) ? [] : [digestOfConfig(configFile)];
  const added = extensionConfig === undefined ? [] : [extensions?.digest ?? digestOfConfig(extensionConfig)];
  const variables = variablesNamedIn([configFile, extensionConfig]).map((name) => JSON.stringify([name, env[name]]));
  return hash("sha256", [codeDigest(root), theme, ...own, ...added, ...variables].join(""), "hex").slice(0, 16);
}

/** The environment variables that the code of configs reads by name: `process.env.STAGE`, `env["STAGE"]`, `{ STAGE } = process.env`. */
function variablesNamedIn(configs: readonly (string | undefined)[]): readonly string[] {
  const present = configs.flatMap((file) => (file !== undefined && existsSync(file) ? filesOfConfig(file) : []));
  const found = present
    .filter((file) => CODE.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const read = text.matchAll(/\benv\s*(?:\?\.|\.|(?:\?\.)?\[\s*["'`])\s*(\w+)/g);
      const taken = text.matchAll(/\{([^{}]*)\}\s*=\s*(?:process\s*\.\s*)?env\b/g);
      const names = Array.from(taken, ([, list = ""]) => list.match(/\w+/g) ?? []);
      return [...Array.from(read, ([, name = ""]) => name), ...names.flat()];
    });
  return [...new Set(found)].sort();
}

type ProgramOptions = Pick<SiteOptions, "themeDirs" | "configFile" | "extensionConfig" | "extensions">;

/** A digest of a config, of its imports from the project, and of the versions of packages there. */
export function digestOfConfig(configFile: string): string {
  const root = packageRoot();
  return digestOfFiles(digestedFilesOf(configFile).map((file) => named(file, root)));
}

/**
 * The digest of the code and its packages, computed once: a process keeps the code that it has loaded. The digest of the sources of a
 * compiled program includes the lock file, whose versions are installed before it runs.
 */
const codeDigest = memoize((root: string): string => {
  const code =
    sourcesDigest() ??
    [digestOfFiles(codeFolders().flatMap((folder) => filesUnder(folder, root))), ...dependencyVersions(root)].join("");
  return hash("sha256", code, "hex");
});

/** A file, and its path from the package. */
interface NamedFile {
  readonly name: string;
  readonly file: string;
}

function named(file: string, root: string): NamedFile {
  return { name: relative(root, file), file };
}

function digestOfFiles(files: readonly NamedFile[]): string {
  const digest = createHash("sha256");
  for (const { name, file } of files) digest.update(`${name}\0`).update(readFileSync(file)).update("\0");
  return digest.digest("hex");
}

/**
 * The names and installed versions of the packages that Dateline depends on. In the published package, the code contains the bundled ones.
 * In the repository they are in `node_modules`, among the development dependencies.
 */
function dependencyVersions(root: string): readonly string[] {
  const { dependencies, devDependencies } = readPackage(join(root, "package.json"));
  const all = isRepository() ? { ...dependencies, ...devDependencies } : dependencies;
  return Object.keys(all ?? {}).map((name) => `${name}@${installedVersion(root, name)}\0`);
}

/** The version of a package, from the nearest `node_modules` that contains it, as Node finds it. */
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

/** The files of a folder, sorted. Their names are concatenated as text: every command lists the files of all themes. */
function filesUnder(folder: string, root: string): readonly NamedFile[] {
  const from = relative(root, folder);
  return filesBehindLinks(folder)
    .toSorted()
    .map((file) => ({ name: `${from}${file.slice(folder.length)}`, file }));
}
