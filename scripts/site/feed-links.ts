import { type Address, fileIn } from "../content/addresses.ts";
import type { FeedFile, FeedLink, Link } from "./parts.ts";
import { href, type SiteContext } from "./site-inputs.ts";

/** The feeds of a page for its `<head>`, in every format of such a page. */
export function viewFeedLinks(
  site: Pick<SiteContext, "base" | "feedFiles">,
  page: Address,
  title: string,
  ofKind?: string,
): readonly FeedLink[] {
  return site.feedFiles
    .filter((format) => hasFeedOf(format, ofKind))
    .map(({ name, label, file, mediaType }) => ({
      text: `${title} (${name})`,
      format: label,
      type: mediaType,
      href: href(site, fileIn(page, file)),
    }));
}

/** Whether pages of a kind have a feed in a format. */
export function hasFeedOf({ omitsTerms }: FeedFile, kind: string | undefined): boolean {
  return omitsTerms !== true || kind !== "term";
}

/** The feed of everything for the colophon, in every format. */
export function viewFeedLabels(site: SiteContext): readonly Link[] {
  const home = site.addresses.home(site.language);
  return site.feedFiles.map(({ label, file }) => ({ text: label, href: href(site, fileIn(home, file)) }));
}
