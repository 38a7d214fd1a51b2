import {
  type ContentCache,
  contentOf,
  isListedText,
  type ListedText,
  type LoadedFile,
  loadCached,
  loadFile,
  loadText,
  readCacheFile,
} from "../../../../scripts/cli/index.ts";
import { type ContentPath, type Listing, listContent, parseContentPath } from "../../../../scripts/content/index.ts";
import { once } from "../../../../scripts/diagnostics/index.ts";
import type { Content } from "../../../../scripts/model/index.ts";
import type { ContentEdit } from "../home/plan-change.ts";
import { findOnDisk } from "./file-on-disk.ts";

/** A content folder, or its state after an edit: all of its paths, and its texts, each checked on its own. */
export interface CheckedTexts {
  readonly paths: readonly ContentPath[];
  readonly files: ReadonlyMap<string, LoadedFile>;
  /** Their common content, built at the first access. */
  readonly content: () => Content;
}

/** A content folder as it was read. */
export interface ReadTexts extends CheckedTexts {
  readonly listing: Listing;
}

/**
 * Opens a content folder. Each call reads the present state; a file with unchanged size and times is not read again, and as long as none
 * has changed, each call returns the same texts. The first call uses the cache of builds.
 */
export function openFolderTexts(
  contentDir: string,
  openCache: () => Pick<ContentCache, "contentCacheFile">,
): () => ReadTexts {
  let known: ReadonlyMap<string, { readonly stamp: string; readonly loaded: LoadedFile }> | undefined;
  let last: ReadTexts | undefined;
  return () => {
    const listing = listContent(contentDir);
    if (last !== undefined && isSameListing(last.listing, listing)) return last;
    const { files } = listing;
    const cached = known === undefined ? readCacheFile(openCache().contentCacheFile) : undefined;
    const load = (file: ListedText) =>
      cached === undefined ? loadFile(contentDir, file) : loadCached(contentDir, file, cached);
    const before = known;
    known = new Map(
      files.filter(isListedText).map((file) => {
        const former = before?.get(file.path.file);
        const loaded = former?.stamp === file.stamp ? former.loaded : load(file);
        return [file.path.file, { stamp: file.stamp, loaded }];
      }),
    );
    const loaded = new Map([...known].map(([file, { loaded: each }]) => [file, each]));
    last = { ...checkedTexts(listing.paths, loaded), listing };
    return last;
  };
}

function checkedTexts(paths: readonly ContentPath[], files: ReadonlyMap<string, LoadedFile>): CheckedTexts {
  return { paths, files, content: once(() => contentOf({ paths }, [...files.values()])) };
}

function isSameListing(one: Listing, other: Listing): boolean {
  return (
    one.paths.length === other.paths.length &&
    one.files.length === other.files.length &&
    one.paths.every(({ file }, index) => other.paths[index]?.file === file) &&
    one.files.every(({ path, stamp }, index) => {
      const each = other.files[index];
      return each?.path.file === path.file && each.stamp === stamp;
    })
  );
}

/** The texts of a content folder after an edit. */
export function textsAfterEdit(
  contentDir: string,
  texts: CheckedTexts,
  { moves, written, removed }: ContentEdit,
): CheckedTexts {
  const moved = [...moves].flatMap(([from, file]) => {
    const onDisk = findOnDisk(contentDir, from);
    return onDisk === undefined ? [] : [{ file, bytes: onDisk.bytes }];
  });
  const placed = new Map([...moved, ...written].map(({ file, bytes }) => [file, bytes]));
  const isSame = (file: string) => !placed.has(file) && !moves.has(file) && !removed.includes(file);
  const paths = texts.paths.filter(({ file }) => isSame(file));
  const files = new Map([...texts.files].filter(([file]) => isSame(file)));
  for (const [file, bytes] of placed) {
    const path = parseContentPath(file);
    if (path === undefined) continue;
    paths.push(path);
    if (path.kind !== "media") files.set(file, loadText(path, bytes));
  }
  return checkedTexts(paths, files);
}
