import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { defined } from "../defined.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { entriesUnder } from "../walk.ts";
import { findContentHash } from "./content-hash.ts";
import {
  type Digest,
  digestOf,
  digestTree,
  findDigest,
  formatFiles,
  isObject,
  parseFiles,
  parseRecord,
  RecordError,
  type Tree,
  type TreeFile,
  treeOf,
} from "./file-tree.ts";
import { type FeedType, mediaTypeOf } from "./media-type.ts";
import { message } from "./message.ts";
import { RELEASE_FILE } from "./role.ts";

/** A finished site: all files except `release.json`, and the digest of their tree. */
export interface Release {
  readonly id: Digest;
  /** The moment as of which it was built: `2026-12-01`, or `2026-12-01T09:00`. Releases of earlier versions have none. */
  readonly asOf?: string;
  /** Whether it may contain drafts: then it must not replace the site. */
  readonly isPreview?: true;
  readonly files: Tree;
}

/** The file that a run leaves if it is killed while it writes `release.json`; earlier versions had one name for it. */
const UNFINISHED = /^(?:release\.json\.tmp|\.dateline-[0-9a-f]{32})$/;

/** Files at the root of the output that are not part of the site; configuration files for a host are not, either. */
const OTHER_FILES: ReadonlySet<string> = new Set(["_headers", "_redirects", RELEASE_FILE]);

/** The facts of a release besides its files. */
export type ReleaseFacts = Pick<Release, "asOf" | "isPreview">;

/** A site that was built, with its files. */
export function releaseOf(files: Tree, facts: ReleaseFacts): Release {
  return { id: digestTree(files), ...facts, files };
}

/**
 * Reads a finished site. Throws a {@link ChangedSiteError} when its files differ from `release.json`, and a {@link RecordError} without
 * that file.
 */
export function readRelease(dir: string): Release {
  const declared = findRelease(dir);
  if (declared === undefined) throw new RecordError(RELEASE_FILE);
  const files = describeFiles(dir, []);
  const difference = findDifference(declared.files, files);
  if (difference !== undefined) throw new ChangedSiteError(difference);
  return declared;
}

/**
 * The release of a built site; undefined if it is not built. Throws a {@link RecordError} if its `release.json` is damaged or not a file.
 */
export function findRelease(dir: string): Release | undefined {
  const file = join(dir, RELEASE_FILE);
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isFile()) throw new RecordError(RELEASE_FILE);
  return parseRelease(readFileSync(file, "utf8"));
}

/** The text of `release.json`: `release`, the digest of the tree, `asOf`, `preview` if it is one, and `files`, one line for each. */
export function formatRelease({ id, asOf, isPreview, files }: Release): string {
  const moment = asOf === undefined ? "" : `"asOf":"${asOf}",`;
  const preview = isPreview === undefined ? "" : '"preview":true,';
  return `{"release":"${id}",${moment}${preview}"files":${formatFiles(files)}}\n`;
}

/** Parses `release.json`. Throws a {@link RecordError} for any other text, and when the digest does not match the files. */
export function parseRelease(text: string): Release {
  const value = parseRecord(text);
  if (!isObject(value)) throw new RecordError("release");
  const id = findDigest(value["release"]);
  const files = parseFiles(value["files"]);
  const { asOf, preview } = value;
  if (asOf !== undefined && !isMoment(asOf)) throw new RecordError("release.asOf");
  if (id === undefined || id !== digestTree(files)) throw new RecordError("release.id");
  return { id, ...defined({ asOf }), ...(preview === true ? { isPreview: true } : {}), files };
}

function isMoment(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(value);
}

/** All published files of a release, including `release.json`. */
export function treeOfRelease(release: Release): Tree {
  return treeOf([...release.files, describeFile(RELEASE_FILE, Buffer.from(formatRelease(release)), [])]);
}

/** A site was changed after it was built. */
export class ChangedSiteError extends MessageError {
  readonly path: string;
  constructor(path: string) {
    super(message("publish-site-changed", { file: path, release: RELEASE_FILE }));
    this.path = path;
  }
}

/** Describes the files of a finished site, except `release.json` and configuration files for hosts. */
export function describeFiles(dir: string, feeds: readonly FeedType[]): Tree {
  const paths = listFiles(dir).filter((path) => !OTHER_FILES.has(path) && !UNFINISHED.test(path));
  return treeOf(paths.map((path) => describeIn(dir, path, feeds)));
}

/** The paths of all that is in a folder but folders, with forward slashes; none if it does not exist. */
export function listFiles(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  return entriesUnder(dir)
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dir, "/").length).replaceAll("\\", "/"));
}

/** Reads a file and describes it as a release lists it. */
export function describeIn(dir: string, path: string, feeds: readonly FeedType[]): TreeFile {
  return describeFile(path, readFileSync(join(dir, path)), feeds);
}

/** Describes a file with these bytes as a release lists it. */
export function describeFile(path: string, bytes: Uint8Array, feeds: readonly FeedType[]): TreeFile {
  const page = path.endsWith(".html") ? findContentHash(bytes) : undefined;
  return {
    path,
    sha256: digestOf(bytes),
    size: bytes.byteLength,
    type: mediaTypeOf(path, feeds),
    ...defined({ page }),
  };
}

/** The first path at which the files differ, or that only one of the trees has. */
function findDifference(declared: Tree, found: Tree): string | undefined {
  const expected = new Map(declared.map(({ path, sha256 }) => [path, sha256]));
  const different = found.find(({ path, sha256 }) => expected.get(path) !== sha256);
  if (different !== undefined) return different.path;
  const present = new Set(found.map(({ path }) => path));
  return declared.find(({ path }) => !present.has(path))?.path;
}
