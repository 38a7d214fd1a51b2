import { contentOf, type LoadedFile, loadText } from "../../../../scripts/cli/index.ts";
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
} from "../../../../scripts/model/index.ts";
import type { Reach } from "../board/truth.ts";
import { addressesIn } from "../home/addresses-in.ts";
import { filesIn } from "../home/ever-online.ts";
import type { ReadTexts } from "./folder-texts.ts";

/** In seconds: no text of a repository takes longer. */
export const LONGEST = 2;

/**
 * Finds the last published content, as far as this machine knows it: the last commit, all its texts or the wanted ones. Undefined outside a
 * repository.
 */
export type FindPublished = (isWanted?: (file: string) => boolean) => Content | undefined;

/**
 * Opens the last commit of a content folder. Files that are the same in the folder were checked there and are not checked again, nor is a
 * text that was checked once, and the last whole commit is cached.
 */
export function openPublished(
  contentDir: string,
  environment: Environment,
  readTexts: () => Pick<ReadTexts, "files">,
): FindPublished {
  let known: ReadonlyMap<string, LoadedFile> = new Map();
  const list = memoizeLast((commit: string) => listRevision(contentDir, environment, commit)?.flatMap(textAt));
  let last: { readonly commit: string; readonly content: Content } | undefined;
  const readWhole = (commit: string) => {
    if (last?.commit === commit) return last.content;
    const texts = list(commit);
    if (texts === undefined) return undefined;
    known = new Map([...known, ...currentAmong(texts)]);
    const content = read(texts);
    // A read that failed now may succeed the next time.
    last = content === undefined ? undefined : { commit, content };
    return content;
  };
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
      return file === undefined ? [] : [[key, loadText(path, file.bytes, { seconds: LONGEST })]];
    });
    known = new Map([...known, ...checked]);
    const loaded = texts.flatMap(({ key }) => known.get(key) ?? []);
    return contentOf({ paths: texts.map(({ path }) => path) }, loaded);
  }

  /** The files that still have the bytes of a commit, with their checks. */
  function currentAmong(committed: readonly CommittedText[]): ReadonlyMap<string, LoadedFile> {
    const texts = readTexts();
    const same = committed.flatMap(({ path, id, key }): readonly (readonly [string, LoadedFile])[] => {
      const loaded = known.has(key) ? undefined : texts.files.get(path.file);
      const stored = loaded === undefined ? undefined : readContentFile(contentDir, { path });
      const isSame = stored !== undefined && !("rule" in stored) && isBlob(stored.bytes, id);
      return loaded !== undefined && isSame ? [[key, loaded]] : [];
    });
    // A file that is being changed may have been checked before, and read after that.
    return new Map(readTexts() === texts ? same : []);
  }
}

interface CommittedText {
  readonly path: TextPath;
  readonly id: string;
  /** The path and the id together: the meaning of a text depends on its path, too. */
  readonly key: string;
}

function textAt({ path: file, id }: BlobAtRevision): readonly CommittedText[] {
  const path = parseContentPath(file);
  return path === undefined || path.kind === "media" ? [] : [{ path, id, key: `${file} ${id}` }];
}

/** Whether a folder is in a repository that has a commit. */
export function isCommitted(contentDir: string, environment: Environment): boolean {
  return findCommitId(contentDir, environment, "HEAD") !== undefined;
}

/** The facts that show how far the files of a content folder are on their way to readers. */
export interface ReachFacts {
  readonly content: Content;
  /** The last commit, as {@link FindPublished} has it. */
  readonly published: Content | undefined;
  /** Whether there is a commit, even if it can't be read. */
  readonly isCommitted: boolean;
  readonly asOf: Moment;
}

/** How far each file has got on its way to readers. Undefined if it is unknown. */
export type ReachOf = (file: string) => Reach | undefined;

/**
 * How far the files of a content folder have got, as far as this machine knows: files that the last commit publishes are handed over, and
 * files whose addresses are in the list of published addresses are online.
 */
export function reachIn({ content, published, isCommitted, asOf }: ReachFacts): ReachOf {
  const listed = listedFiles(content, published);
  const handedOver = published === undefined ? undefined : new Set(filesIn(publicContent(published, asOf)));
  return (file) => {
    const isListed = listed.has(file);
    if (handedOver?.has(file) ?? isListed) return { at: isListed ? "online" : "handedOver" };
    if (handedOver === undefined && isCommitted) return undefined;
    return isListed ? { at: "here", wasOut: true } : { at: "here" };
  };
}

/** The files whose addresses are in the list of published addresses. */
function listedFiles(content: Content, published: Content | undefined): ReadonlySet<string> {
  const listed = new Set((content.addresses?.published ?? []).map(({ address }) => address));
  if (listed.size === 0) return new Set();
  return new Set(addressesIn(content, published).flatMap(({ file, address }) => (listed.has(address) ? [file] : [])));
}

/** Opens {@link reachIn} as of a moment. The last result is kept. */
export function openReach(asOf: Moment): (facts: Omit<ReachFacts, "asOf">) => ReachOf {
  const ofContent = memoizeLast((content: Content) =>
    memoizeLast((published: Content | undefined) =>
      memoizeLast((isCommitted: boolean) => reachIn({ content, published, isCommitted, asOf })),
    ),
  );
  return ({ content, published, isCommitted }) => ofContent(content)(published)(isCommitted);
}
