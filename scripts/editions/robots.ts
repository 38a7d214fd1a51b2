import type { Address } from "../content/addresses.ts";
import { rootFile } from "../content/addresses.ts";
import type { Route, SitePages } from "../site/route.ts";
import { url } from "../site/site-inputs.ts";
import { SITEMAP_INDEX } from "./sitemap-routes.ts";

/** What crawlers may read (RFC 9309). */
export interface RobotsView {
  readonly kind: "robots";
  readonly address: Address;
  /** The URL of the sitemap index, if there is one. */
  readonly sitemap?: string;
}

/** The file `robots.txt`, once for all languages. */
export function robotsRoutes([first]: readonly SitePages[]): readonly Route<RobotsView>[] {
  if (first === undefined) return [];
  const [kind, address] = ["robots", rootFile("robots.txt")] as const;
  const { site } = first;
  const view = () => ({ kind, address, ...(site.base.isPreview ? {} : { sitemap: url(site, SITEMAP_INDEX) }) });
  return [{ kind, address, dependencies: {}, view, text: () => formatRobots(view()) }];
}

/**
 * Everyone may read everything, and finds the list of it (RFC 9309). The same holds for a preview, without a list: its pages say that they
 * are not to be listed, which only those know who read them.
 */
function formatRobots({ sitemap }: RobotsView): string {
  return `User-agent: *\nAllow: /\n${sitemap === undefined ? "" : `\nSitemap: ${sitemap}\n`}`;
}
