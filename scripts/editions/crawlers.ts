import type { Reuse } from "../schema/reuse.ts";

/*
 * The names (product tokens, RFC 9309 §2.2.1) under which robots.txt speaks to crawlers, as those who run them say at the address beside
 * each. Crawlers that read a page because somebody asks for it, and those of search engines, are not among them.
 */

/** Crawlers, and names without a crawler of their own, for the training of models. */
const FOR_TRAINING = [
  ["Amazonbot", "https://developer.amazon.com/amazonbot"],
  ["Applebot-Extended", "https://support.apple.com/en-us/119829"],
  // ByteDance documents nothing. That it trains models is what https://github.com/ai-robots-txt/ai.robots.txt says.
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
export function refusedCrawlers(reuse: Reuse | undefined): readonly string[] {
  if (reuse === undefined || reuse === "allow") return [];
  return [...FOR_TRAINING, ...(reuse === "none" ? FOR_ANSWERS : [])].map(([name]) => name);
}
