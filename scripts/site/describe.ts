import type { LocalizedSite } from "./context.ts";
import { phrase } from "./context.ts";

/** The description of a page that has none of its own: "Topics. A sentence about the publication". */
export function describeSite(site: LocalizedSite, title: string): string {
  const { description, tagline } = site.publication.masthead;
  const sentence = description ?? tagline;
  return sentence === undefined ? `${title}, ${site.chrome.title}` : `${title}. ${phrase(site, sentence).text}`;
}
