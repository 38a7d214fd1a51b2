import type { Address } from "../../content/addresses.ts";
import { parseOldAddress } from "../../schema/former/former-names.ts";

/** The addresses of an old site, and the locations that no host could answer: of other sites, or with `?`. */
export interface SitemapAddresses {
  readonly addresses: readonly Address[];
  readonly others: readonly string[];
}

/**
 * The addresses in a sitemap (sitemaps.org) of the site that was at `base`, which ends with a slash: in the form of a publication at the
 * same place. Undefined for a text that is not a sitemap, or is a list of sitemaps.
 */
export function parseSitemap(text: string, base: string): SitemapAddresses | undefined {
  if (!/<(?:\w+:)?urlset[\s>]/.test(text)) return undefined;
  const addresses = new Set<Address>();
  const others: string[] = [];
  for (const [, written = ""] of text.matchAll(/<(?:\w+:)?loc>([^<]*)<\/(?:\w+:)?loc>/g)) {
    const location = written.trim().replaceAll("&amp;", "&");
    const address = addressOf(location, base);
    if (address !== undefined) addresses.add(address);
    else if (location !== base && location !== base.slice(0, -1)) others.push(location);
  }
  return { addresses: [...addresses], others };
}

function addressOf(location: string, base: string): Address | undefined {
  if (!URL.canParse(location)) return undefined;
  const [url, home] = [new URL(location), new URL(base)];
  const isHere = withoutWww(url.host) === withoutWww(home.host) && url.pathname.startsWith(home.pathname);
  if (!isHere || url.search !== "") return undefined;
  const path = url.pathname.slice(home.pathname.length - 1);
  try {
    return parseOldAddress(decodeURIComponent(path).normalize("NFC"));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}
