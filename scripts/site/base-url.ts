import type { Address } from "../content/addresses.ts";

/** Where a publication is served: `https://example.org/bulletin/` is the origin `https://example.org` and the path `/bulletin`. */
export interface Base {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Empty at the root of a host; otherwise with a slash at the start and none at the end. */
  readonly path: string;
  /** Whether it is served only to its editors: then search engines are asked to list no page. */
  readonly isPreview?: boolean;
}

/** Parses a base URL. Throws a TypeError if it is not a URL. */
export function parseBase(url: string): Base {
  const { origin, pathname } = new URL(url);
  return { origin, path: pathname.replace(/\/+$/, "") };
}

/** The link to an address from pages of the same site. */
export function hrefOf({ path }: Base, address: Address): string {
  return `${path}${address}`;
}

/** The absolute URL of an address. */
export function urlOf({ origin, path }: Base, address: Address): string {
  return `${origin}${path}${address}`;
}
