import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { SourceMap } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "../assets/esbuild.mjs";
import { hasCode } from "../diagnostics/has-code.ts";
import { faultOf } from "../extensions/extension-error.ts";
import { filesOfConfig } from "./config-files.ts";
import { message } from "./message.ts";
import { codeFolder, isRepository, packageName } from "./package-root.ts";

/** A line of a file; the column is absent if it is unknown. Both count from 1. */
export interface CodePlace {
  /** Absolute. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A config as it was imported. */
export interface ImportedConfig {
  /** The default export. */
  readonly config: unknown;
  /** Where the files of the project are on the stack of an error, the innermost call first. */
  readonly placesOf: (error: unknown) => readonly CodePlace[];
}

/** A config that can't be imported; its cause is the error that was thrown. */
export class FailedImport extends Error {
  override readonly name = "FailedImport";
  readonly places: readonly CodePlace[];
  constructor(cause: unknown, places: readonly CodePlace[]) {
    super(String(cause), { cause });
    this.places = places;
  }
}

/** The first version of Node that imports TypeScript by default. */
const NODE_WITH_TYPESCRIPT = "22.18";

/**
 * Imports a config. Rejects with a {@link FailedImport} for any error in it. Node imports it, if it can: TypeScript since 22.18. If it
 * can't, esbuild bundles it into one module, like the scripts of a theme. In its own repository Dateline always bundles it, since it is not
 * installed there as a package.
 */
export async function importConfig(configFile: string, cacheDir: string): Promise<ImportedConfig> {
  if (isRepository()) return importBundle(configFile, cacheDir);
  try {
    return await importModule(configFile, placesOnStack);
  } catch (error) {
    if (!(error instanceof FailedImport)) throw error;
    if (isNoModule(error.cause)) throw faultOf(message("config-not-module", { file: relative("", configFile) }));
    if (error.cause instanceof SyntaxError && error.places.length === 0)
      throw new FailedImport(error.cause, await placesOfSyntax(filesOfConfig(configFile)));
    if (!hasCode(error.cause, "ERR_UNKNOWN_FILE_EXTENSION")) throw error;
  }
  try {
    return await importBundle(configFile, cacheDir);
  } catch (error) {
    if (!(error instanceof Error && error.name === "EsbuildMissing")) throw error;
    const file = relative("", configFile);
    const other = file.replace(/\.ts$/, ".mjs");
    const values = { command: "npm install esbuild", version: NODE_WITH_TYPESCRIPT, other, file };
    throw faultOf(message("config-typescript", values));
  }
}

/**
 * The module is imported from a new folder of the cache, from where Node finds the packages of the project, and is removed afterwards: the
 * code that runs is always built from the project's present files, and never read from a cache.
 */
async function importBundle(configFile: string, cacheDir: string): Promise<ImportedConfig> {
  mkdirSync(cacheDir, { recursive: true });
  const folder = mkdtempSync(join(resolve(cacheDir), "config-"));
  const outfile = join(folder, "config.mjs");
  try {
    await bundleOf({
      entryPoints: [resolve(configFile)],
      outfile,
      platform: "node",
      target: "node20",
      packages: "external",
      sourcemap: "external",
      logLevel: "silent",
      alias: isRepository() ? { [packageName()]: ownModule() } : {},
    });
    const map = new SourceMap(JSON.parse(readFileSync(`${outfile}.map`, "utf8")));
    return await importModule(outfile, (error) => placesOnStack(error).map((place) => originalOf(place, outfile, map)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The module that Node imports from a file. */
async function importModule(file: string, placesOf: ImportedConfig["placesOf"]): Promise<ImportedConfig> {
  try {
    const module: unknown = await import(pathToFileURL(resolve(file)).href);
    const isModule = typeof module === "object" && module !== null && "default" in module;
    return { config: isModule ? module.default : undefined, placesOf };
  } catch (error) {
    throw new FailedImport(error, placesOf(error));
  }
}

/** {@link bundle}, which throws for syntax errors and missing modules. */
async function bundleOf(options: Parameters<typeof bundle>[0]): Promise<void> {
  try {
    await bundle(options);
  } catch (error) {
    if (error instanceof Error && "errors" in error) throw new FailedImport(error, placesOnStack(error));
    throw error;
  }
}

/** The module that a config in the repository imports as the package. */
function ownModule(): string {
  return join(codeFolder(), "extensions", "define-config.ts");
}

function originalOf(place: CodePlace, outfile: string, map: SourceMap): CodePlace {
  if (place.file !== outfile || place.line === undefined || place.column === undefined) return place;
  const entry = map.findEntry(place.line - 1, place.column - 1);
  if (!("originalSource" in entry)) return place;
  const file = resolve(dirname(outfile), entry.originalSource);
  return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/**
 * The places that an error refers to: for a syntax error the place that esbuild or Node reports, for a missing module the file that imports
 * it, and the places on its stack.
 */
export function placesOnStack(error: unknown): readonly CodePlace[] {
  if (!(error instanceof Error)) return [];
  const ofSyntax = "errors" in error && Array.isArray(error.errors) ? error.errors.flatMap(placeOfMistake) : [];
  const [, missing = "", importer] = /Cannot find \w+ '(.+)' imported from (.+)$/m.exec(error.message) ?? [];
  const lines = (error.stack ?? "").split("\n").flatMap((line) => {
    const [, file, row, column] = PLACE.exec(line) ?? [];
    if (file === undefined || row === undefined) return [];
    return { file: pathOf(file), line: Number(row), ...(column === undefined ? {} : { column: Number(column) }) };
  });
  return [
    ...ofSyntax,
    ...lines,
    ...(importer === undefined ? [] : [placeOfImport(pathOf(importer), basename(missing))]),
  ];
}

/** Where a file imports another one, by its name. */
function placeOfImport(file: string, name: string): CodePlace {
  const line = existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .findIndex((each) => each.includes(name))
    : -1;
  return line === -1 ? { file } : { file, line: line + 1 };
}

/** The file with a syntax error. Node prints the place only when the file is run: a separate process checks each file. */
async function placesOfSyntax(files: readonly string[]): Promise<readonly CodePlace[]> {
  for (const file of files) {
    const check = fork(file, [], { execArgv: ["--check"], silent: true });
    const [said] = await Promise.all([check.stderr === null ? "" : textOf(check.stderr), once(check, "close")]);
    const [, place, line] = PLACE.exec(said.split("\n")[0] ?? "") ?? [];
    if (place !== undefined) return [{ file: pathOf(place), line: Number(line) }];
  }
  return [];
}

/** `at check (file:///project/people.ts:12:5)`, or `file:///project/people.ts:12` above a mistake in the syntax. */
const PLACE = /(?:^|\(|\s)((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()]*?):(\d+)(?::(\d+))?\)?$/;

function pathOf(place: string): string {
  return place.startsWith("file:") ? fileURLToPath(place) : place;
}

/** A mistake that esbuild has found; its paths are from the working directory, and its columns count from 0. */
function placeOfMistake(mistake: {
  readonly location?: { readonly file: string; readonly line: number; readonly column: number } | null;
}): readonly CodePlace[] {
  if (!mistake.location) return [];
  const { file, line, column } = mistake.location;
  return [{ file: resolve(file), line, column: column + 1 }];
}

/** Whether Node has read a module as CommonJS, because of the nearest package.json. */
function isNoModule(error: unknown): boolean {
  return error instanceof SyntaxError && /outside a module$|^Unexpected token 'export'$/.test(error.message);
}
