import type { Address } from "../content/addresses.ts";
import { rootFile } from "../content/addresses.ts";
import type { Route, SitePages } from "../site/route.ts";
import { url } from "../site/site-inputs.ts";
import { refusedCrawlers } from "./crawlers.ts";
import { SITEMAP_INDEX } from "./sitemap-routes.ts";

/** What crawlers may read (RFC 9309). */
export interface RobotsView {
  readonly kind: "robots";
  readonly address: Address;
  /** The names of crawlers that may read nothing. */
  readonly refused: readonly string[];
  /** The URL of the sitemap index, if there is one. */
  readonly sitemap?: string;
}

/** The file `robots.txt`, once for all languages. */
export function robotsRoutes([first]: readonly SitePages[]): readonly Route<RobotsView>[] {
  if (first === undefined) return [];
  const [kind, address] = ["robots", rootFile("robots.txt")] as const;
  const { site } = first;
  const refused = refusedCrawlers(site.publication.masthead.reuse);
  const view = () => ({
    kind,
    address,
    refused,
    ...(site.base.isPreview ? {} : { sitemap: url(site, SITEMAP_INDEX) }),
  });
  return [{ kind, address, dependencies: {}, view, text: () => formatRobots(view()) }];
}

/**
 * Everyone but those who are refused may read everything, and finds the list of it (RFC 9309). The same holds for a preview, without a
 * list: its pages say that they are not to be listed, which only those know who read them.
 */
function formatRobots({ refused, sitemap }: RobotsView): string {
  const names = refused.map((name) => `User-agent: ${name}\n`).join("");
  const others = names === "" ? "" : `${names}Disallow: /\n\n`;
  return `${others}User-agent: *\nAllow: /\n${sitemap === undefined ? "" : `\nSitemap: ${sitemap}\n`}`;
}
