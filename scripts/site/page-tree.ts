import type { StandingPage } from "../content/model/build-standing-page.ts";
import type { Labelled, Link } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, labelOf, phraseIn } from "./site-inputs.ts";
import { textShown } from "./visible.ts";

/** The link to a standing page in the site's language or, with a note, in that of its original; none if that is omitted. */
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

/** The pages in the folder of one. */
export function pagesBelow(site: SiteContext, { name }: StandingPage): readonly (Link & Labelled)[] {
  const { pages } = site.publication;
  return pages
    .filter((page) => page.name.replace(/\/[^/]+$/, "") === name && page.name !== name)
    .flatMap((page) => pageLink(site, page));
}
