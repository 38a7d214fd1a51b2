import type { Address } from "../content/addresses.ts";
import { rootFile } from "../content/addresses.ts";
import type { Route, SitePages } from "../site/route.ts";
import { url } from "../site/site-inputs.ts";
import { SITEMAP_INDEX } from "./sitemap-routes.ts";

/** What crawlers may read (RFC 9309). */
export interface RobotsView {
  readonly kind: "robots";
  readonly address: Address;
  /** The URL of the sitemap index. */
  readonly sitemap: string;
}

/** The file `robots.txt`, once for all languages. */
export function robotsRoutes([first]: readonly SitePages[]): readonly Route<RobotsView>[] {
  if (first === undefined) return [];
  const [kind, address] = ["robots", rootFile("robots.txt")] as const;
  const view = () => ({ kind, address, sitemap: url(first.site, SITEMAP_INDEX) });
  return [{ kind, address, dependencies: {}, view, text: () => formatRobots(view()) }];
}

/** Everyone may read everything, and finds the list of it (RFC 9309). */
function formatRobots({ sitemap }: RobotsView): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
