import { MASTHEAD } from "../trees/tree.ts";

/** Links that are the same on all pages. */
const LINKS = ['href="/apple-touch-icon.png', 'href="/site.webmanifest'];

/** The phrases in the heads of all pages. */
export function headOf(address: string, title: string, description: string, others: readonly string[] = []) {
  const name = title === MASTHEAD.title ? title : `${title} · ${MASTHEAD.title}`;
  return [name, description, `og title content ${title}`, urlOf(address), ...feedLinks("/"), ...LINKS, ...others];
}

/** The links to the three feeds at an address. */
export function feedLinks(address: string): readonly string[] {
  return ["feed.xml", "rss.xml", "feed.json"].map((file) => `href="${address}${file}`);
}

/** The last entry of the breadcrumb in the structured data of a page. */
export function stepTo(address: string, title: string, position: number): string {
  return `item ${urlOf(address)} name ${title} position ${position}`;
}

/** The absolute URL of a page. */
export function urlOf(address: string): string {
  return `${MASTHEAD.url}${address.slice(1)}`;
}

/** The description of pages without their own. */
export function describeSite(title: string): string {
  return `${title}. ${MASTHEAD.description}`;
}

/** The start of a description. Each tool truncates descriptions at about 200 characters in its own way. */
export function startOf(text: string): string {
  return text.length <= 180 ? text : text.slice(0, text.lastIndexOf(" ", 180));
}
