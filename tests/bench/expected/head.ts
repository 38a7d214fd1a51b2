import { MASTHEAD } from "../trees/tree.ts";

/** What the heads of all pages say. */
export function headOf(address: string, title: string, description: string, others: readonly string[] = []) {
  const name = title === MASTHEAD.title ? title : `${title} · ${MASTHEAD.title}`;
  return [name, description, `og title content ${title}`, urlOf(address), ...feedLinks("/"), ...others];
}

/** Where the three feeds at an address are, as links say it. */
export function feedLinks(address: string): readonly string[] {
  return ["feed.xml", "rss.xml", "feed.json"].map((file) => `href="${address}${file}`);
}

/** The last step of the way that a page's structured data describes. */
export function stepTo(address: string, title: string, position: number): string {
  return `item ${urlOf(address)} name ${title} position ${position}`;
}

/** The whole address of a page. */
export function urlOf(address: string): string {
  return `${MASTHEAD.url}${address.slice(1)}`;
}

/** How pages are described that have no description of their own. */
export function describeSite(title: string): string {
  return `${title}. ${MASTHEAD.description}`;
}

/** Descriptions are cut at about 200 characters, by each tool in its own way. */
export function startOf(text: string): string {
  return text.length <= 180 ? text : text.slice(0, text.lastIndexOf(" ", 180));
}
