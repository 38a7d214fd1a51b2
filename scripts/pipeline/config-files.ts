import { existsSync, lstatSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { faultOf } from "../extensions/extension-error.ts";
import { checkRegularFile } from "../files/real-folder.ts";
import { message } from "./message.ts";
import { CODE, namedFiles } from "./named-files.mjs";
import { codeFolders } from "./package-root.ts";

/** The possible file names of the config of a project's extensions, which is searched in the working directory alone. */
export const EXTENSION_CONFIGS = ["dateline.config.ts", "dateline.config.mjs", "dateline.config.js"] as const;

/**
 * The config of a project's extensions, if it has one. Throws an `ExtensionError` for two of them, and for a symbolic link, whose target
 * others may be able to write; a `PlaceError` for a folder.
 */
export function findExtensionConfig(): string | undefined {
  const [file, other] = EXTENSION_CONFIGS.filter((name) => lstatSync(name, { throwIfNoEntry: false }) !== undefined);
  if (file === undefined) return undefined;
  if (other !== undefined) throw faultOf(message("config-twice", { file, other }));
  if (lstatSync(file).isSymbolicLink()) throw faultOf(message("config-linked", { file }));
  checkRegularFile(file);
  return file;
}

/** A config and the files of the project that it refers to: see {@link namedFiles}. */
export function filesOfConfig(configFile: string): readonly string[] {
  return namedFiles(configFile, codeFolders());
}

/** The texts that a digest of the config is made from: its files, and which versions the packages have that it may import. */
export function digestedFilesOf(configFile: string): readonly string[] {
  const locks = LOCKS.map((name) => join(dirname(configFile), name));
  return [...filesOfConfig(configFile), ...locks.filter((lock) => existsSync(lock))];
}

const LOCKS = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"];

/** Throws an `ExtensionError` for code in the content folder: anybody who writes content could have put it there. */
export function refuseCodeInContent(files: readonly string[], contentDir: string): void {
  if (!existsSync(contentDir)) return;
  const folder = realpathSync(contentDir) + sep;
  const inside = files.find((file) => CODE.test(file) && realpathSync(file).startsWith(folder));
  if (inside !== undefined)
    throw faultOf(message("config-in-content", { file: relative("", inside), folder: `${contentDir}/` }));
}
