import { forEachOf } from "./parallel.ts";
import type { Digest, TreeFile } from "./release/file-tree.ts";
import { digestOf } from "./release/file-tree.ts";
import { parseRelease } from "./release/manifest.ts";
import { RELEASE_FILE } from "./release/role.ts";
import { StoreError } from "./stores/store.ts";

/** A site as a reader meets it, through whatever caches are in front: a file's bytes, or undefined where there is none. */
export type Outside = (path: string) => Promise<Uint8Array | undefined>;

/** What a site shows, compared with the release that it says it is. */
export interface Look {
  readonly release: Digest;
  /** How many files the release has. */
  readonly files: number;
  readonly strange: readonly StrangeFile[];
  /** Another release came while the site was read: what was strange may be so no more. */
  readonly moved: boolean;
}

/** A file that is not the one that the release lists. */
export interface StrangeFile {
  readonly path: string;
  /** Not there; a page as it was printed, of another release; or bytes that no seal explains. */
  readonly found: "nothing" | "another release" | "other bytes";
}

/** Requests under way at once. */
const AT_ONCE = 8;

/**
 * Reads every file of a live site, and tells which are not of the release that stands there. Rejects with a `RecordError`
 * when the site says of no release, and with what `read` rejects with.
 */
export async function lookFromOutside(read: Outside): Promise<Look> {
  const { id, files } = await readLiveRelease(read);
  const strange: StrangeFile[] = [];
  await forEachOf(files, AT_ONCE, async (file) => {
    const bytes = await read(file.path);
    if (bytes === undefined || digestOf(bytes) !== file.sha256)
      strange.push({ path: file.path, found: describe(file, bytes) });
  });
  const moved = (await readLiveRelease(read)).id !== id;
  return { release: id, files: files.length, strange: strange.sort((a, b) => (a.path < b.path ? -1 : 1)), moved };
}

/** A look in a few lines, one for each strange file. */
export function formatLook({ release, files, strange, moved }: Look): string {
  const name = release.slice(0, 12);
  if (strange.length === 0 && !moved)
    return `Release ${name}: all of its ${files} files are there, as they were built\n`;
  const rows = strange.map(({ path, found }) => `  ${path}: ${SENTENCES[found]}\n`);
  const advice = moved ? "Another release came meanwhile; look again\n" : "";
  return `Release ${name}: ${strange.length} of its ${files} files are not as they should be\n${rows.join("")}${advice}`;
}

const SENTENCES: Readonly<Record<StrangeFile["found"], string>> = {
  nothing: "is not there",
  "another release": "is a page of another release",
  "other bytes": "is not what was built",
};

async function readLiveRelease(read: Outside) {
  const bytes = await read(RELEASE_FILE);
  if (bytes === undefined) throw new StoreError(`There is no ${RELEASE_FILE}`);
  return parseRelease(Buffer.from(bytes).toString("utf8"));
}

function describe({ page }: TreeFile, bytes: Uint8Array | undefined): StrangeFile["found"] {
  if (bytes === undefined) return "nothing";
  const text = Buffer.from(bytes).toString("utf8");
  const contentHash = CONTENT_HASH.exec(text)?.[2];
  const own = digestOf(text.replace(CONTENT_HASH, "$1$3")).slice(0, 16);
  return page !== undefined && contentHash === own && contentHash !== page ? "another release" : "other bytes";
}

/** What a page says it is; its seal is the digest of its text with nothing in that place. */
const CONTENT_HASH = /(<meta name="dateline:page" content=")([0-9a-f]{16})(">)/;
