import { resolveContentPath } from "../content/content-path.ts";
import { partHref } from "../markdown/href.ts";
import type { PageText, StandingPage } from "../model/build-standing-page.ts";
import type { Labelled, Link } from "./parts.ts";
import { href, labelOf, phraseIn, type SiteContext } from "./site-inputs.ts";
import { textShown } from "./visible.ts";

/**
 * The link to a standing page in the site's language or, with a note, in the language of its original; none if untranslated pages are
 * omitted.
 */
export function pageLink(site: SiteContext, { texts, original }: StandingPage): readonly (Link & Labelled)[] {
  const text = textShown(site, texts, original);
  if (text === undefined) return [];
  const { title, language, path } = text;
  const to = href(site, site.addresses.page(language, path));
  return [{ ...phraseIn(site, title, language), ...labelOf(language, site), href: to }];
}

/** The standing pages in no folder, which the colophon lists. */
export function topPages({ publication }: SiteContext): readonly StandingPage[] {
  return publication.pages.filter(({ name }) => !name.includes("/"));
}

/** The pages above one, the first at the top. */
export function pagesAbove(site: SiteContext, { name }: StandingPage): readonly Link[] {
  const { pages } = site.publication;
  return pages.filter((page) => name.startsWith(`${page.name}/`)).flatMap((page) => pageLink(site, page));
}

/** The pages in the folder of a page: the pages that its text links to, in the order of these links, and then the others by name. */
export function pagesBelow(site: SiteContext, { name, texts, original }: StandingPage): readonly (Link & Labelled)[] {
  const linked = linkedFiles(textShown(site, texts, original) ?? original);
  return site.publication.pages
    .filter((page) => page.name.replace(/\/[^/]+$/, "") === name && page.name !== name)
    .map((page) => ({ page, place: placeAmong(linked, page) }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ page }) => pageLink(site, page));
}

/** The files that a text links to. */
function linkedFiles({ file, body }: PageText): readonly string[] {
  return body.links.flatMap(({ href: to }) => resolveContentPath(file, partHref(to).path) ?? []);
}

/** The position of the first link to a page among the links of a text; after all of them if there is none. */
function placeAmong(linked: readonly string[], { texts }: StandingPage): number {
  const files = new Set([...texts.values()].map(({ file }) => file));
  const place = linked.findIndex((file) => files.has(file));
  return place === -1 ? linked.length : place;
}
