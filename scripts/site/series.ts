import type { BulletinHead, Series } from "../model/publication.ts";
import { hasFeature } from "./features.ts";
import { viewFeedLinks } from "./feed-links.ts";
import type { FeedLink, Link } from "./parts.ts";
import { type BareSite, href, phrase, type SiteContext } from "./site-inputs.ts";

/** The series of a site, in the order of their declarations; none if it is one periodical. */
export function seriesOfSite(site: Pick<SiteContext, "features" | "publication">): readonly Series[] {
  return hasFeature(site, "series") ? site.publication.series : [];
}

/** The series that a bulletin is of. */
export function findSeries(
  site: Pick<SiteContext, "features" | "publication">,
  { series }: Pick<BulletinHead, "series">,
): Series | undefined {
  return series === undefined ? undefined : seriesOfSite(site).find(({ key }) => key === series);
}

/** The link to the bulletins of a series: "Weekly letter". */
export function seriesLink(site: BareSite, { key, title }: Series): Link {
  return { ...phrase(site, title), href: href(site, site.addresses.series(site.language, key)) };
}

/** The link to the bulletins of the series of a bulletin, in a list of one or none. */
export function seriesLinks(site: SiteContext, head: Pick<BulletinHead, "series">): readonly Link[] {
  const series = findSeries(site, head);
  return series === undefined ? [] : [seriesLink(site, series)];
}

/** The feeds of a series: of its whole bulletins. */
export function seriesFeedLinks(site: SiteContext, { key, title }: Series): readonly FeedLink[] {
  return viewFeedLinks(site, site.addresses.series(site.language, key), phrase(site, title).text);
}
