import { addressesOf } from "../../../content/addresses.ts";
import type { Content } from "../../../content/content.ts";
import { recordsOf, textsOf } from "../../../content/content.ts";
import { parseContentPath } from "../../../content/content-path.ts";
import type { TextPath } from "../../../content/read/front-matter.ts";
import { publicContent } from "../../../content/timing/public-content.ts";
import type { Environment } from "../../../content/translations/git.ts";
import { findCommitId, findRevision } from "../../../content/translations/git.ts";
import type { Moment } from "../../../i18n/moment.ts";
import { memoizeLast } from "../../../memoize.ts";
import type { LoadedFile } from "../../../pipeline/load-file.ts";
import { digestOf, loadWithin } from "../../../pipeline/load-file.ts";
import { contentOf } from "../../../pipeline/read-content.ts";

/** In seconds: no text of a repository takes longer. */
const LONGEST = 2;

/** What was published last, as far as this machine can tell: the last commit. */
export interface PublishedTexts {
  readonly content: Content;
  /** As they are written, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Finds what was published last, all files or those that are wanted; undefined outside a repository. */
export type FindPublished = (isWanted?: (file: string) => boolean) => PublishedTexts | undefined;

/**
 * Opens the last commit of a content folder. A text that was checked once is not checked again, and a whole commit that was read last is
 * not read again.
 */
export function openPublished(contentDir: string, environment: Environment): FindPublished {
  let known: ReadonlyMap<string, LoadedFile> = new Map();
  const readWhole = memoizeLast((commit: string) => read(commit, () => true));
  return (isWanted) => {
    if (isWanted !== undefined) return read("HEAD", isWanted);
    const commit = findCommitId(contentDir, environment, "HEAD");
    return commit === undefined ? undefined : readWhole(commit);
  };

  function read(revision: string, isWanted: (file: string) => boolean): PublishedTexts | undefined {
    const found = findRevision(contentDir, environment, revision, (file) => isText(file) && isWanted(file));
    if (found === undefined) return undefined;
    const now = new Map<string, LoadedFile>();
    const loaded = found.flatMap(({ path: file, bytes }) => {
      const path = parseContentPath(file);
      if (path === undefined || path.kind === "media") return [];
      const key = `${file} ${digestOf(bytes)}`;
      const checked = known.get(key) ?? loadWithin(LONGEST, path satisfies TextPath, bytes);
      now.set(key, checked);
      return [{ path, checked, text: Buffer.from(bytes).toString("utf8") }];
    });
    known = new Map([...known, ...now]);
    return {
      content: contentOf(
        { paths: loaded.map(({ path }) => path) },
        loaded.map(({ checked }) => checked),
      ),
      texts: new Map(loaded.map(({ path, text }) => [path.file, text])),
    };
  }
}

function isText(file: string): boolean {
  const path = parseContentPath(file);
  return path !== undefined && path.kind !== "media";
}

/**
 * The files that everybody can read: those whose addresses are in the list of what was published or, in a publication without that list,
 * those of the last commit that are public as of now.
 */
export function onlineFiles(
  content: Content,
  published: PublishedTexts | undefined,
  asOf: Moment,
): ReadonlySet<string> {
  const listed = new Set((content.addresses?.published ?? []).map(({ address }) => address));
  if (listed.size === 0) return new Set(published === undefined ? [] : filesOf(publicContent(published.content, asOf)));
  const languages = content.publication?.fields.languages ?? [];
  const { item, bulletin, event, page } = addressesOf(languages);
  const before = published?.content;
  const itemSlugs = slugsIn((before?.items ?? []).flatMap(recordsOf));
  const pageSlugs = slugsIn((before?.pages ?? []).flatMap(recordsOf));
  const isListed = [
    ...content.items.flatMap(recordsOf).flatMap(({ path, fields: { slug } }) =>
      // What is written now may not be published yet.
      [slug, itemSlugs.get(path.file), path.slug].map((each = path.slug) => ({
        file: path.file,
        address: item(path.language, path.period, each),
      })),
    ),
    ...content.bulletins.flatMap(recordsOf).map(({ path }) => ({
      file: path.file,
      address: bulletin(path.language, path.period),
    })),
    ...content.pages.flatMap(recordsOf).flatMap(({ path, fields: { slug } }) =>
      [slug, pageSlugs.get(path.file), path.slug].map((each = path.slug) => ({
        file: path.file,
        address: page(path.language, each),
      })),
    ),
    ...languages
      .slice(0, 1)
      .flatMap((language) =>
        content.events.map(({ path }) => ({ file: path.file, address: event(language, path.key) })),
      ),
  ];
  return new Set(isListed.filter(({ address }) => listed.has(address)).map(({ file }) => file));
}

interface WithSlug<Slug> {
  readonly path: { readonly file: string };
  readonly fields: { readonly slug?: Slug };
}

/** The ends of addresses that texts name themselves, by file. */
function slugsIn<Slug>(texts: readonly WithSlug<Slug>[]): ReadonlyMap<string, Slug> {
  return new Map(
    texts.flatMap(({ path, fields: { slug } }) => (slug === undefined ? [] : [[path.file, slug] as const])),
  );
}

function filesOf(content: Content): readonly string[] {
  return [...textsOf(content), ...content.events].map(({ path }) => path.file);
}
