import { type Address, rootFile } from "../content/addresses.ts";
import type { Reuse } from "../schema/reuse.ts";
import type { Route, SitePages } from "../site/route.ts";
import { url } from "../site/site-inputs.ts";
import { SITEMAP_INDEX } from "./sitemap-routes.ts";

/** The rules for crawlers (RFC 9309). */
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
 * All crawlers that are not refused may read everything, and find the sitemap (RFC 9309). A preview has the same rules without a sitemap:
 * its pages contain the request not to list them, which only crawlers see that may read them.
 */
function formatRobots({ refused, sitemap }: RobotsView): string {
  const names = refused.map((name) => `User-agent: ${name}\n`).join("");
  const others = names === "" ? "" : `${names}Disallow: /\n\n`;
  return `${others}User-agent: *\nAllow: /\n${sitemap === undefined ? "" : `\nSitemap: ${sitemap}\n`}`;
}

/*
 * The names (product tokens, RFC 9309 §2.2.1) of crawlers in robots.txt, as their operators publish them at the address beside each.
 * Crawlers that read a page on a user's request, and crawlers of search engines, are not included.
 */

/** Crawlers, and names without a separate crawler, for the training of models. */
const FOR_TRAINING = [
  ["Amazonbot", "https://developer.amazon.com/amazonbot"],
  ["Applebot-Extended", "https://support.apple.com/en-us/119829"],
  // ByteDance documents nothing. That it trains models is documented by https://github.com/ai-robots-txt/ai.robots.txt.
  ["Bytespider", "https://github.com/ai-robots-txt/ai.robots.txt"],
  ["CCBot", "https://commoncrawl.org/ccbot"],
  ["ClaudeBot", "https://support.anthropic.com/en/articles/8896518"],
  ["Google-Extended", "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers"],
  ["GPTBot", "https://platform.openai.com/docs/bots"],
  ["meta-externalagent", "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers"],
] as const;

/** Crawlers for the answers of such models. */
const FOR_ANSWERS = [
  ["Claude-SearchBot", "https://support.anthropic.com/en/articles/8896518"],
  ["OAI-SearchBot", "https://platform.openai.com/docs/bots"],
  ["PerplexityBot", "https://docs.perplexity.ai/guides/bots"],
] as const;

/** The names of crawlers that may read nothing. */
function refusedCrawlers(reuse: Reuse | undefined): readonly string[] {
  if (reuse === undefined || reuse === "allow") return [];
  return [...FOR_TRAINING, ...(reuse === "none" ? FOR_ANSWERS : [])].map(([name]) => name);
}
