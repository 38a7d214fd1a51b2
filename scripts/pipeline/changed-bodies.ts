import { resolveContentPath } from "../content/content-path.ts";
import { partHref } from "../markdown/href.ts";
import type { Bulletin, BulletinText, ItemText, NewsItem, Publication } from "../model/publication.ts";
import type { Route } from "../site/route.ts";
import type { FileHashes } from "./load-file.ts";

/*
 * The most frequent edit changes the body of an item or a bulletin, and nothing else. Then only the routes that show this body, or one
 * that links to its file and perhaps to a heading of it, need a new cache key.
 */

/** The digests of content files, by their paths from the content folder. */
export type HashesByFile = ReadonlyMap<string, FileHashes>;

/**
 * Returns a function that says whether a route may show a body that has changed since `before`, or a page of the project's own; undefined
 * if anything but bodies has changed.
 */
export function findChangedRoutes(
  before: HashesByFile,
  now: HashesByFile,
  publication: Publication,
): ((route: Route) => boolean) | undefined {
  const changed = changedBodies(before, now);
  if (changed === undefined) return undefined;
  const leadsTo = linkFinder(changed);
  if (publication.pages.some(({ texts }) => [...texts.values()].some(leadsTo))) return undefined;
  const texts = textsIn(publication, (text) => changed.has(text.file) || leadsTo(text));
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

/** The texts of an item or a bulletin. They stay the same object if a page depends on a copy of an item. */
type Texts = (NewsItem | Bulletin)["texts"];

/** The texts of the items and bulletins of which one is among these. */
function textsIn({ items, bulletins }: Publication, isAmong: (text: TextWithBody) => boolean): ReadonlySet<Texts> {
  const found = new Set<Texts>();
  for (const sources of [items, bulletins, ...bulletins.map(({ expired }) => expired)]) {
    for (const { texts } of sources) {
      const own: Iterable<TextWithBody> = texts.values();
      for (const text of own) if (isAmong(text)) found.add(texts);
    }
  }
  return found;
}

function showsOneOf({ dependencies }: Route, changed: ReadonlySet<Texts>): boolean {
  const { items, bulletins, projectPages = false } = dependencies;
  const isOneOf = ({ texts }: NewsItem | Bulletin) => changed.has(texts);
  return projectPages || items?.some(isOneOf) === true || bulletins?.some(isOneOf) === true;
}

type TextWithBody = Pick<ItemText, "file" | "body"> | Pick<BulletinText, "file" | "introduction">;

/** Returns a predicate for texts with a link to one of these files. Only links to their names are resolved. */
export function linkFinder(files: ReadonlySet<string>): (text: TextWithBody) => boolean {
  const names = new Set([...files].map(nameOf));
  return (text) => {
    const { links } = "body" in text ? text.body : text.introduction;
    return links.some(({ href, kind }) => {
      if (kind !== "relative") return false;
      const { path } = partHref(href);
      const name = nameOf(path);
      const mayLead = names.has(name) || hasNoName(name);
      return mayLead && files.has(resolveContentPath(text.file, path) ?? "");
    });
  };
}

/** The last step of a path. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether the last step of a link is not a name, as after a slash: then the name of its target is another step. */
function hasNoName(step: string): boolean {
  return step === "" || step === "." || step === "..";
}
