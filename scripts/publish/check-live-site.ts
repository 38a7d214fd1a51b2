import { formatMessage, type Message, message } from "../diagnostics/message.ts";
import type { MessageLanguage } from "../diagnostics/message-language.ts";
import { forEachConcurrently } from "./for-each-concurrently.ts";
import type { Digest, TreeFile } from "./release/file-tree.ts";
import { digestOf } from "./release/file-tree.ts";
import type { Release } from "./release/manifest.ts";
import { parseRelease } from "./release/manifest.ts";
import { RELEASE_FILE } from "./release/role.ts";
import { StoreError } from "./stores/store.ts";

/** Reads a file of a live site as a browser does, caches included: its bytes, or undefined if it is missing. */
export type ReadLiveFile = (path: string) => Promise<Uint8Array | undefined>;

/** The files of a live site compared with its `release.json`. */
export interface LiveSiteReport {
  readonly release: Digest;
  /** How many files the release has. */
  readonly files: number;
  readonly differences: readonly FileDifference[];
  /** Another release was published during the check: differences may be outdated. */
  readonly hasChanged: boolean;
}

/** A file that differs from the one that the release lists. */
export interface FileDifference {
  readonly path: string;
  /** Missing; an unchanged page of another release; or any other bytes. */
  readonly found: "nothing" | "another release" | "other bytes";
}

/** How many requests run at the same time. */
const CONCURRENCY = 8;

/**
 * Reads every file of a live site and compares it with the site's own `release.json`. Rejects with a `StoreError` if that file
 * is missing, with a `RecordError` if it is invalid, and with whatever `read` rejects with.
 */
export async function checkLiveSite(read: ReadLiveFile): Promise<LiveSiteReport> {
  const { id, files } = await readLiveRelease(read);
  const differences: FileDifference[] = [];
  await forEachConcurrently(files, CONCURRENCY, async (file) => {
    const bytes = await read(file.path);
    if (bytes === undefined || digestOf(bytes) !== file.sha256)
      differences.push({ path: file.path, found: compareFile(file, bytes) });
  });
  const hasChanged = (await readLiveRelease(read)).id !== id;
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { release: id, files: files.length, differences, hasChanged };
}

/** The report as text, with one line for each file that differs. */
export function formatLiveSiteReport(
  { release: id, files, differences, hasChanged }: LiveSiteReport,
  language: MessageLanguage,
): string {
  const release = id.slice(0, 12);
  const lineOf = (words: Message) => `${formatMessage(words, language)}\n`;
  if (differences.length === 0 && !hasChanged) return lineOf(message("live-right", { release, files }));
  const rows = differences.map(({ path, found }) => `  ${lineOf(message(FOUND[found], { file: path }))}`);
  const advice = hasChanged ? lineOf(message("live-changed")) : "";
  return `${lineOf(message("live-wrong", { release, files, wrong: differences.length }))}${rows.join("")}${advice}`;
}

const FOUND = {
  nothing: "live-nothing",
  "another release": "live-other-release",
  "other bytes": "live-other-bytes",
} as const;

/** Reads the release that a live site says it is. Rejects as {@link checkLiveSite} does. */
export async function readLiveRelease(read: ReadLiveFile): Promise<Release> {
  const bytes = await read(RELEASE_FILE);
  if (bytes === undefined) throw new StoreError(message("live-without-release", { file: RELEASE_FILE }));
  return parseRelease(Buffer.from(bytes).toString("utf8"));
}

function compareFile({ page }: TreeFile, bytes: Uint8Array | undefined): FileDifference["found"] {
  if (bytes === undefined) return "nothing";
  const text = Buffer.from(bytes).toString("utf8");
  const contentHash = CONTENT_HASH.exec(text)?.[2];
  const own = digestOf(text.replace(CONTENT_HASH, "$1$3")).slice(0, 16);
  return page !== undefined && contentHash === own && contentHash !== page ? "another release" : "other bytes";
}

/** The content hash in a page: the start of the digest of the page without it. */
const CONTENT_HASH = /(<meta name="dateline:page" content=")([0-9a-f]{16})(">)/;
