import type { Bulletin, Series } from "../../model/publication.ts";
import { type BulletinsView, bulletinListRoute } from "../../pages/bulletins-page.ts";
import { viewPage } from "../../pages/page-view.ts";
import { periodicalSeries } from "../../pages/structured-data/schema-org.ts";
import { archiveLink, bulletinLink } from "../../site/cards.ts";
import { publicationOf } from "../../site/dates/publication-dates.ts";
import { describeSite } from "../../site/describe.ts";
import { type PageAddresses, type PageRoute, pageAddresses } from "../../site/route.ts";
import { seriesFeedLinks } from "../../site/series.ts";
import { type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { shownBulletins } from "../../site/visible.ts";

/** How many issues the structured data of a series lists. */
const ISSUES = 5;

/** The list of the bulletins of each series that the site shows. */
export function seriesRoutes(site: LocalizedSite): readonly PageRoute<BulletinsView>[] {
  return site.publication.series.map((series) => {
    const bulletins = shownBulletins(site).filter((bulletin) => bulletin.series === series.key);
    const at = pageAddresses(site, (language) => site.addresses.series(language, series.key));
    return bulletinListRoute(site, at, bulletins, () => viewSeries(site, at, series, bulletins));
  });
}

function viewSeries(
  site: LocalizedSite,
  at: PageAddresses,
  series: Series,
  bulletins: readonly Bulletin[],
): Omit<BulletinsView, "kind" | "parts" | "years"> {
  const title = phrase(site, series.title);
  const description = series.description === undefined ? undefined : phrase(site, series.description);
  const page = {
    ...viewPage(site, at, {
      title: title.text,
      description: description?.text ?? describeSite(site, title.text),
      feeds: seriesFeedLinks(site, series),
      parents: [archiveLink(site)],
    }),
    title: title.text,
    ...(description === undefined ? {} : { description }),
    archive: { ...archiveLink(site), text: site.messages.bulletin.allBulletins },
  };
  const issues = bulletins.slice(0, ISSUES).map((issue) => ({ ...bulletinLink(site, issue), ...publicationOf(issue) }));
  return { ...page, structuredData: periodicalSeries(page, title, issues) };
}
