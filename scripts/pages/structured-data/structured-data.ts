import type { Head, Link, PageChrome } from "../../site/parts.ts";

/** A thing of schema.org. `JSON.stringify` leaves out undefined properties. */
export interface Thing {
  readonly [property: string]: string | number | boolean | Thing | readonly (string | Thing)[] | undefined;
}

/** The data that the structured data of any page needs. */
export interface Described {
  readonly head: Head;
  readonly chrome: PageChrome;
  readonly language?: { readonly lang?: string };
  readonly breadcrumb: readonly Link[];
}

/**
 * A page's structured data with its breadcrumb, as JSON-LD 1.1 for a `<script type="application/ld+json">`; undefined for a page
 * with neither. It contains no `<`, so no text can end the script (HTML Standard §4.12.1.3).
 */
export function formatStructuredData(page: Described & { readonly structuredData?: Thing }): string | undefined {
  const things = [...(page.structuredData === undefined ? [] : [page.structuredData]), ...breadcrumbList(page)];
  if (things.length === 0) return undefined;
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
}

/** The pages from the home page to this one: https://schema.org/BreadcrumbList. */
function breadcrumbList(page: Described): readonly Thing[] {
  if (page.breadcrumb.length === 0) return [];
  const steps = page.breadcrumb.map(({ text, href }) => ({ name: text, item: absoluteUrl(page, href) }));
  const own = { name: page.head.name, item: page.head.canonical };
  const elements = [...steps, own].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step }));
  return [{ "@type": "BreadcrumbList", itemListElement: elements }];
}

/** An address as other sites write it. Addresses of this site begin with a slash, addresses of other sites with a scheme. */
export function absoluteUrl({ head: { canonical } }: Described, href: string): string {
  return href.startsWith("/") ? `${originOf(canonical)}${href}` : href;
}

function originOf(url: string): string {
  return url.slice(0, url.indexOf("/", url.indexOf("://") + 3));
}

/** The member of a list that has one, else the list; undefined for an empty one. */
export function oneOrSeveral<Member>(members: readonly Member[]): Member | readonly Member[] | undefined {
  return members.length === 1 ? members[0] : unlessEmpty(members);
}

/** The list; undefined for an empty one. */
export function unlessEmpty<Member>(members: readonly Member[]): readonly Member[] | undefined {
  return members.length === 0 ? undefined : members;
}
