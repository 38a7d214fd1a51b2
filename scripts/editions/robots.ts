import type { RobotsView } from "./view.ts";

/** Everyone may read everything (RFC 9309), and finds it listed. */
export function formatRobots({ sitemap }: RobotsView): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
