import { contentOf, type LoadedFile, loadWithin } from "../../../../scripts/cli/index.ts";
import { parseContentPath, readContentFile, type TextPath } from "../../../../scripts/content/index.ts";
import { memoizeLast } from "../../../../scripts/diagnostics/index.ts";
import type { Moment } from "../../../../scripts/i18n/index.ts";
import {
  type BlobAtRevision,
  type Content,
  type Environment,
  findCommitId,
  isBlob,
  listRevision,
  publicContent,
  readBlobs,
  textsOf,
} from "../../../../scripts/model/index.ts";
import { addressesIn } from "../home/addresses-in.ts";
import type { ReadTexts } from "./edited-content.ts";

/** In seconds: no text of a repository takes longer. */
export const LONGEST = 2;

/**
 * Finds what was published last, as far as this machine can tell: the last commit, all its texts or those that are wanted. Undefined
 * outside a repository.
 */
export type FindPublished = (isWanted?: (file: string) => boolean) => Content | undefined;

/**
 * Opens the last commit of a content folder. What it has as the folder has it now was checked there and is not checked again, nor is a text
 * that was checked once, and a whole commit that was read last is not read again.
 */
export function openPublished(
  contentDir: string,
  environment: Environment,
  readTexts: () => Pick<ReadTexts, "files">,
): FindPublished {
  let known: ReadonlyMap<string, LoadedFile> = new Map();
  const list = memoizeLast((commit: string) => listRevision(contentDir, environment, commit)?.flatMap(textAt));
  const readWhole = memoizeLast((commit: string) => {
    const texts = list(commit);
    if (texts === undefined) return undefined;
    known = new Map([...known, ...currentAmong(texts)]);
    return read(texts);
  });
  return (isWanted) => {
    const commit = findCommitId(contentDir, environment, "HEAD");
    if (commit === undefined) return undefined;
    if (isWanted === undefined) return readWhole(commit);
    const texts = list(commit)?.filter(({ path }) => isWanted(path.file));
    return texts && read(texts);
  };

  function read(texts: readonly CommittedText[]): Content | undefined {
    const others = texts.filter(({ key }) => !known.has(key));
    const blobs = others.map(({ path, id }) => ({ path: path.file, id }));
    const files = readBlobs(contentDir, environment, blobs);
    if (files === undefined) return undefined;
    const checked = others.flatMap(({ path, key }, index): readonly (readonly [string, LoadedFile])[] => {
      const file = files[index];
      return file === undefined ? [] : [[key, loadWithin(LONGEST, path, file.bytes)]];
    });
    known = new Map([...known, ...checked]);
    const loaded = texts.flatMap(({ key }) => known.get(key) ?? []);
    return contentOf({ paths: texts.map(({ path }) => path) }, loaded);
  }

  /** The files that have now the bytes that a commit has, as they were checked. */
  function currentAmong(committed: readonly CommittedText[]): ReadonlyMap<string, LoadedFile> {
    const texts = readTexts();
    const same = committed.flatMap(({ path, id, key }): readonly (readonly [string, LoadedFile])[] => {
      const loaded = known.has(key) ? undefined : texts.files.get(path.file);
      const stored = loaded === undefined ? undefined : readContentFile(contentDir, { path });
      const isSame = stored !== undefined && !("rule" in stored) && isBlob(stored.bytes, id);
      return loaded !== undefined && isSame ? [[key, loaded]] : [];
    });
    // A file that somebody changes meanwhile may have been checked before, and read after that.
    return new Map(readTexts() === texts ? same : []);
  }
}

interface CommittedText {
  readonly path: TextPath;
  readonly id: string;
  /** Of both: what a text says depends on its path, too. */
  readonly key: string;
}

function textAt({ path: file, id }: BlobAtRevision): readonly CommittedText[] {
  const path = parseContentPath(file);
  return path === undefined || path.kind === "media" ? [] : [{ path, id, key: `${file} ${id}` }];
}

/** {@link onlineFiles} for whoever asks again and again. */
export type OnlineNow = (content: Content, published: Content | undefined) => ReadonlySet<string>;

/** Opens {@link onlineFiles} as of a moment. What it was asked last is not found again. */
export function openOnlineNow(asOf: Moment): OnlineNow {
  const ofContent = memoizeLast((content: Content) =>
    memoizeLast((published: Content | undefined) => onlineFiles(content, published, asOf)),
  );
  return (content, published) => ofContent(content)(published);
}

/**
 * The files that everybody can read: those whose addresses are in the list of what was published or, in a publication without that list,
 * those of the last commit that are public as of now.
 */
export function onlineFiles(content: Content, published: Content | undefined, asOf: Moment): ReadonlySet<string> {
  const listed = new Set((content.addresses?.published ?? []).map(({ address }) => address));
  if (listed.size === 0) return new Set(published === undefined ? [] : filesOf(publicContent(published, asOf)));
  return new Set(addressesIn(content, published).flatMap(({ file, address }) => (listed.has(address) ? [file] : [])));
}

function filesOf(content: Content): readonly string[] {
  return [...textsOf(content), ...content.events].map(({ path }) => path.file);
}
