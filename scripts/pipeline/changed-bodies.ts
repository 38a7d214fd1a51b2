import { resolveContentPath } from "../content/content-path.ts";
import type { Bulletin, BulletinText, ItemText, NewsItem, Publication } from "../content/model/publication.ts";
import { partHref } from "../markdown/href.ts";
import type { Route } from "../site/route.ts";
import type { FileHashes } from "./load-file.ts";

/*
 * The most frequent edit changes the body of an item or a bulletin, and nothing else. Then only the routes that show this body, or one
 * that links to its file and perhaps to a heading of it, need a new cache key.
 */

/** The digests of content files, by their paths from the content folder. */
export type HashesByFile = ReadonlyMap<string, FileHashes>;

/**
 * Returns a function that says whether a route shows a body that has changed since `before`; undefined if anything but bodies has
 * changed.
 */
export function findChangedRoutes(
  before: HashesByFile,
  now: HashesByFile,
  publication: Publication,
): ((route: Route) => boolean) | undefined {
  const changed = changedBodies(before, now);
  if (changed === undefined || pagesLeadTo(publication, changed)) return undefined;
  const texts = textsIn(publication, changed);
  return (route) => showsOneOf(route, texts);
}

/** The files whose body has changed; undefined if anything else has changed. */
function changedBodies(before: HashesByFile, now: HashesByFile): ReadonlySet<string> | undefined {
  if (before.size !== now.size) return undefined;
  const changed = new Set<string>();
  for (const [file, { bytes, fields }] of now) {
    const prior = before.get(file);
    if (prior?.bytes === bytes) continue;
    if (!hasOwnPage(file) || prior?.fields !== fields) return undefined;
    changed.add(file);
  }
  return changed;
}

/** Standing pages have a body too, but every page depends on them. */
function hasOwnPage(file: string): boolean {
  return file.startsWith("bulletins/");
}

/** The texts of an item or a bulletin. They stay the same object where a page depends on a copy of an item. */
type Texts = (NewsItem | Bulletin)["texts"];

/** The texts of the items and bulletins with a body in one of these files, or with a link to one. */
function textsIn({ items, bulletins }: Publication, files: ReadonlySet<string>): ReadonlySet<Texts> {
  const found = new Set<Texts>();
  for (const sources of [items, bulletins, ...bulletins.map(({ expired }) => expired)]) {
    for (const { texts } of sources) {
      const own: Iterable<TextWithBody> = texts.values();
      for (const text of own) if (files.has(text.file) || leadsTo(text, files)) found.add(texts);
    }
  }
  return found;
}

function showsOneOf({ dependencies: { items, bulletins } }: Route, changed: ReadonlySet<Texts>): boolean {
  const isOneOf = ({ texts }: NewsItem | Bulletin) => changed.has(texts);
  return items?.some(isOneOf) === true || bulletins?.some(isOneOf) === true;
}

type TextWithBody = Pick<ItemText, "file" | "body"> | Pick<BulletinText, "file" | "introduction">;

function pagesLeadTo({ pages }: Publication, files: ReadonlySet<string>): boolean {
  return pages.some(({ texts }) => [...texts.values()].some((text) => leadsTo(text, files)));
}

/** Whether a text has a link to one of these files. */
function leadsTo(text: TextWithBody, files: ReadonlySet<string>): boolean {
  const { links } = "body" in text ? text.body : text.introduction;
  return links.some(
    ({ href, kind }) => kind === "relative" && files.has(resolveContentPath(text.file, partHref(href).path) ?? ""),
  );
}
