import { hash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { findFolder, makeRoot } from "../../files/real-folder.ts";
import { writeWhole } from "../../files/write-whole.ts";
import { parseJson } from "../../parse-json.ts";
import type { Owner } from "../../release/output-dir.ts";
import { refuseTracked } from "./cache-dirs.ts";

/**
 * The state of the sources from which the site in an output folder was built. It stays on this machine: a site contains no information
 * about its source files.
 */
export interface BuiltFrom {
  /** The id of the release. */
  readonly release: string;
  /** The real path of the content folder. */
  readonly contentDir: string;
  /** The digest of their public part, as `publicDigest` computes it. */
  readonly digest: string;
}

/** A folder of the cache. */
const FOLDER = "built";

/** Records the sources from which the site in an output folder was built. */
export function noteBuiltFrom(cacheDir: string, outputDir: string, built: BuiltFrom): void {
  const text = JSON.stringify(built);
  makeRoot(cacheDir);
  // Writing whole waits for the disk.
  if (readNote(cacheDir, outputDir) !== text) writeWhole(cacheDir, `${FOLDER}/${noteOf(outputDir)}`, text);
}

/**
 * The recorded sources of the last build of the site in an output folder, if it was on this machine. Throws a `MessageError` if git tracks
 * a file of the cache.
 */
export function findBuiltFrom(cacheDir: string, outputDir: string, owner: Pick<Owner, "env">): BuiltFrom | undefined {
  refuseTracked(cacheDir, owner);
  return existsSync(cacheDir) ? parseNote(readNote(cacheDir, outputDir) ?? "") : undefined;
}

function readNote(cacheDir: string, outputDir: string): string | undefined {
  const folder = findFolder(cacheDir, FOLDER);
  const file = folder === undefined ? undefined : join(folder, noteOf(outputDir));
  if (file === undefined || lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return readFileSync(file, "utf8");
}

/** The name of a note: the folder's own, to be readable, and a digest of its path. The folder itself may be a link, which a build moves. */
function noteOf(outputDir: string): string {
  const { dir, name } = { dir: realpathSync(dirname(resolve(outputDir))), name: basename(resolve(outputDir)) };
  return `${name}-${hash("sha256", join(dir, name), "hex").slice(0, 8)}.json`;
}

function parseNote(text: string): BuiltFrom | undefined {
  const value = parseJson(text);
  return isNote(value) ? value : undefined;
}

function isNote(value: unknown): value is BuiltFrom {
  if (typeof value !== "object" || value === null) return false;
  if (!("release" in value && "contentDir" in value && "digest" in value)) return false;
  return [value.release, value.contentDir, value.digest].every((each) => typeof each === "string");
}
