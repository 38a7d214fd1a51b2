import { fileIn } from "../../content/addresses.ts";
import type { Bulletin } from "../../model/publication.ts";
import { type LocalizedSite, url } from "../../site/site-inputs.ts";
import { shown } from "../../site/visible.ts";
import type { FeedArchive } from "./feed-view.ts";
import { FEED_FORMATS } from "./formats.ts";

/** The format of the archive. */
export const [ARCHIVE_FORMAT] = FEED_FORMATS;

/**
 * The bulletins whose items are the archive of the feed of all items, newest first: each is a document of the same feed, with a link to the
 * previous one (RFC 5005, section 4). A publication without `feedArchive` has none.
 */
export function archivedBulletins(site: LocalizedSite): readonly Bulletin[] {
  const { bulletins, masthead } = site.publication;
  return masthead.feedArchive === undefined ? [] : bulletins.filter(({ items }) => shown(site, items).length > 0);
}

/** How the feed of all items leads to its archive. */
export function archiveFrom(site: LocalizedSite): FeedArchive | undefined {
  const [newest] = archivedBulletins(site);
  return newest === undefined ? undefined : { links: linksTo(site, { "prev-archive": newest }) };
}

/** The links from the document of a bulletin to its neighbours and to the feed. */
export function archiveAt(site: LocalizedSite, all: readonly Bulletin[], index: number): FeedArchive {
  const beside = { "prev-archive": all[index + 1], "next-archive": all[index - 1] };
  const current = url(site, fileIn(site.addresses.home(site.language), ARCHIVE_FORMAT.file));
  return { isDocument: true, links: [{ rel: "current", href: current }, ...linksTo(site, beside)] };
}

function linksTo(site: LocalizedSite, bulletins: Readonly<Record<string, Bulletin | undefined>>): FeedArchive["links"] {
  return Object.entries(bulletins).flatMap(([rel, bulletin]) => {
    if (bulletin === undefined) return [];
    const page = site.addresses.bulletin(site.language, bulletin.period);
    return [{ rel, href: url(site, fileIn(page, ARCHIVE_FORMAT.file)) }];
  });
}
