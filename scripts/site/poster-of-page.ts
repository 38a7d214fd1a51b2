import { type Address, posterOf } from "../content/addresses.ts";
import type { NewsItem } from "../model/publication.ts";
import { hasEdition } from "../schema/editions.ts";
import type { HeadImage, Picture } from "./parts.ts";
import { phrase, type SiteContext, url } from "./site-inputs.ts";

/** In pixels: the size that the Open Graph protocol's users recommend. */
const SIZE = { width: 1200, height: 630 } as const;
/** How many bulletins have a poster. Drawing one takes as long as rendering ten pages, and few people share older bulletins. */
const NEWEST = 12;
/** How many of the newest bulletins have a poster for each of their items too. */
export const BULLETINS_WITH_ITEM_POSTERS = 3;

/** Whether a bulletin has a poster, by its position among all bulletins; the newest has the position 0. */
export function isNewest(position: number): boolean {
  return position < NEWEST;
}

/** Whether an item has its own poster. Items of the newest bulletins have one, unless they have a picture or have expired. */
export function hasPoster({ publication }: SiteContext, { bulletin: own, picture, expired }: NewsItem): boolean {
  const newest = publication.bulletins.slice(0, BULLETINS_WITH_ITEM_POSTERS);
  return picture === undefined && expired === undefined && newest.some(({ period }) => period === own.period);
}

/** The poster of the whole publication, for pages without a picture and without a poster. */
export function publicationPoster(site: SiteContext): HeadImage | undefined {
  return posterImage(site, site.addresses.home(site.language), nameOf(site));
}

/** The poster of a page, if the publication has posters. `title` is the text that is drawn on it. */
export function posterImage(site: SiteContext, page: Address, title: string): HeadImage | undefined {
  if (!hasEdition(site.publication, "posters")) return undefined;
  const name = nameOf(site);
  return { url: url(site, posterOf(page)), alt: title === name ? name : `${title} · ${name}`, ...SIZE };
}

/** A picture of the page itself, with an absolute URL for other sites. */
export function pictureImage({ base }: SiteContext, { src, alt, width, height }: Picture): HeadImage {
  return { url: src.startsWith("/") ? `${base.origin}${src}` : src, alt, width, height };
}

function nameOf(site: SiteContext): string {
  return phrase(site, site.publication.masthead.title).text;
}
