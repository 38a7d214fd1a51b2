import { createHash } from "node:crypto";
import { formatMessage, type Message, type Words } from "../../../scripts/diagnostics/index.ts";
import {
  type Digest,
  digestOf,
  parseRelease,
  RELEASE_FILE,
  type Release,
  type TreeFile,
} from "../../../scripts/release/index.ts";
import { forEachConcurrently } from "./for-each-concurrently.ts";
import { message } from "./shell.ts";
import { StoreError } from "./stores/store.ts";

/**
 * Reads a file of a live site as a browser does, including caches. Passes the received bytes to `take` piece by piece, until it returns
 * "enough".
 */
export type ReadLiveFile = (path: string, take: (bytes: Uint8Array) => "more" | "enough") => Promise<LiveAnswer>;

/** The answer of a live site to a request for a file. */
export type LiveAnswer =
  | { readonly kind: "file" | "nothing" }
  /** A redirect to another host, which is not followed: both addresses. */
  | { readonly kind: "another host"; readonly address: string; readonly target: string };

/** The files of a live site compared with its `release.json`. */
export interface LiveSiteReport {
  readonly release: Digest;
  /** How many files the release has. */
  readonly files: number;
  readonly differences: readonly FileDifference[];
  /** Another release was published during the check: differences may be outdated. */
  readonly hasChanged: boolean;
}

/** A file that differs from the file in the release. */
export type FileDifference = { readonly path: string } & (
  | { readonly found: "nothing" | "another release" | "other bytes" }
  /** A redirect, and the address to which it leads. */
  | { readonly found: "another host"; readonly target: string }
);

/** How many requests run at the same time. */
const CONCURRENCY = 8;

/** How much is read of a `release.json`, in bytes: enough for a quarter of a million files. */
const LARGEST_RELEASE = 64 * 2 ** 20;

/**
 * The maximum number of bytes that are read of a page of any release, to find its content hash. Other files are read up to their size in
 * the release.
 */
const LARGEST_PAGE = 4 * 2 ** 20;

/**
 * Reads every file of a live site and compares it with the site's own `release.json`. Rejects with a `StoreError` if that file is missing,
 * with a `RecordError` if it is invalid, and with any error of `read`.
 */
export async function checkLiveSite(read: ReadLiveFile): Promise<LiveSiteReport> {
  const { id, files } = await readLiveRelease(read);
  const differences: FileDifference[] = [];
  await forEachConcurrently(files, CONCURRENCY, async (file) => {
    const difference = await findDifference(read, file);
    if (difference !== undefined) differences.push(difference);
  });
  const hasChanged = (await readLiveRelease(read)).id !== id;
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { release: id, files: files.length, differences, hasChanged };
}

/** The report as text, with one line for each file that differs. */
export function formatLiveSiteReport(
  { release: id, files, differences, hasChanged }: LiveSiteReport,
  words: Words,
): string {
  const release = id.slice(0, 12);
  const lineOf = (each: Message) => `${formatMessage(each, words)}\n`;
  if (differences.length === 0 && !hasChanged) return lineOf(message("live-right", { release, files }));
  const rows = differences.map((difference) => `  ${lineOf(describe(difference))}`);
  const advice = hasChanged ? lineOf(message("live-changed")) : "";
  return `${lineOf(message("live-wrong", { release, files, wrong: differences.length }))}${rows.join("")}${advice}`;
}

function describe(difference: FileDifference): Message {
  const { path: file } = difference;
  if (difference.found === "another host") return message("live-other-host", { file, target: difference.target });
  return message(FOUND[difference.found], { file });
}

const FOUND = {
  nothing: "live-nothing",
  "another release": "live-other-release",
  "other bytes": "live-other-bytes",
} as const;

/** Reads the release that a live site declares. Rejects as {@link checkLiveSite} does. */
export async function readLiveRelease(read: ReadLiveFile): Promise<Release> {
  const release = await findLiveRelease(read);
  if (release === undefined) throw new StoreError(message("live-without-release", { file: RELEASE_FILE }));
  return release;
}

/** {@link readLiveRelease}; undefined if the site has no `release.json`. */
export async function findLiveRelease(read: ReadLiveFile): Promise<Release | undefined> {
  const { take, kept, size } = firstBytes(LARGEST_RELEASE + 1, LARGEST_RELEASE);
  const answer = await read(RELEASE_FILE, take);
  if (answer.kind === "nothing") return undefined;
  if (answer.kind === "another host") throw new StoreError(message("live-elsewhere", answer));
  if (size() > LARGEST_RELEASE)
    throw new StoreError(message("live-large", { file: RELEASE_FILE, most: LARGEST_RELEASE }));
  return parseRelease(kept().toString("utf8"));
}

async function findDifference(read: ReadLiveFile, file: TreeFile): Promise<FileDifference | undefined> {
  const { path, size, page } = file;
  const { take, kept, digest } =
    page === undefined ? firstBytes(size + 1, 0) : firstBytes(Math.max(size + 1, LARGEST_PAGE), LARGEST_PAGE);
  const answer = await read(path, take);
  if (answer.kind === "nothing") return { path, found: "nothing" };
  if (answer.kind === "another host") return { path, found: "another host", target: answer.target };
  return digest() === file.sha256 ? undefined : { path, found: compareFile(file, kept()) };
}

/** The first `most` bytes of a file: their digest, and the first `keptMost` of them, or a little more. */
function firstBytes(most: number, keptMost: number) {
  const sha256 = createHash("sha256");
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    take(bytes: Uint8Array): "more" | "enough" {
      const taken = bytes.subarray(0, most - size);
      sha256.update(taken);
      if (size < keptMost) chunks.push(taken);
      size += taken.byteLength;
      return size < most ? "more" : "enough";
    },
    size: () => size,
    kept: () => Buffer.concat(chunks),
    digest: () => sha256.digest("hex"),
  };
}

function compareFile({ page }: TreeFile, bytes: Buffer): "another release" | "other bytes" {
  const text = bytes.toString("utf8");
  const contentHash = CONTENT_HASH.exec(text)?.[2];
  const own = digestOf(text.replace(CONTENT_HASH, "$1$3")).slice(0, 16);
  return page !== undefined && contentHash === own && contentHash !== page ? "another release" : "other bytes";
}

/** The content hash in a page: the start of the digest of the page without it. */
const CONTENT_HASH = /(<meta name="dateline:page" content=")([0-9a-f]{16})(">)/;
