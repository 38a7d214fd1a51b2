import type { Address } from "../content/addresses.ts";

/** Where a publication is served: `https://example.org/bulletin/` has the origin and the path `/bulletin`. */
export interface Base {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Empty at the root of a host; otherwise with a slash at the start and none at the end. */
  readonly path: string;
}

/** Reads a base address. Throws a TypeError when it is not a URL. */
export function parseBase(url: string): Base {
  const { origin, pathname } = new URL(url);
  return { origin, path: pathname.replace(/\/+$/, "") };
}

/** An address as pages of the same publication write it. */
export function hrefOf({ path }: Base, address: Address): string {
  return `${path}${address}`;
}

/** An address as others write it: an absolute URL. */
export function urlOf({ origin, path }: Base, address: Address): string {
  return `${origin}${path}${address}`;
}
