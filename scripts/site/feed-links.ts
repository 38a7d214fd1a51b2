import type { Address } from "../content/addresses.ts";
import { fileIn } from "../content/addresses.ts";
import type { FeedLink, Link } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href } from "./site-inputs.ts";

/** The feeds of a page for its `<head>`, in every format. */
export function viewFeedLinks(
  site: Pick<SiteContext, "base" | "feedFiles">,
  page: Address,
  title: string,
): readonly FeedLink[] {
  return site.feedFiles.map(({ name, file, mediaType }) => ({
    text: `${title} (${name})`,
    type: mediaType,
    href: href(site, fileIn(page, file)),
  }));
}

/** The feed of everything for the colophon, in every format. */
export function viewFeedLabels(site: SiteContext): readonly Link[] {
  const home = site.addresses.home(site.language);
  return site.feedFiles.map(({ label, file }) => ({ text: label, href: href(site, fileIn(home, file)) }));
}
