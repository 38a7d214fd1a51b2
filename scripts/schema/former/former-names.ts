import type { Address } from "../../content/addresses.ts";
import { type Period, parsePeriod } from "../../content/period.ts";
import { parseSlug, type Slug } from "../../content/slug.ts";

/**
 * One entry of `formerly`: a former name, for an item with its bulletin if that was another one, or a former address from the root of the
 * publication, such as an address of an older site.
 */
export type Former = { readonly name: Slug; readonly period?: Period } | { readonly address: Address };

/** Parses an entry of `formerly`: `prisons`, `2021-10/prisons` or `/news/prisons.html`. Undefined for any other text. */
export function parseFormer(text: string): Former | undefined {
  if (text.startsWith("/")) {
    const address = parseOldAddress(text);
    return address === undefined ? undefined : { address };
  }
  const [first = "", second, ...more] = text.split("/");
  if (second === undefined) {
    const name = parseSlug(first);
    return name === undefined ? undefined : { name };
  }
  const [period, name] = [parsePeriod(first), parseSlug(second)];
  return period === undefined || name === undefined || more.length > 0 ? undefined : { name, period };
}

/** The longest address that is accepted, in UTF-16 code units. */
const LONGEST = 500;

/**
 * The steps of an address: letters and digits of any script, and marks that need no encoding (RFC 3986 §2.3). Only the last has full
 * stops.
 */
const OLD_ADDRESS = /^(?:\/[\p{L}\p{M}\p{N}_~+@-]+)+(?:\.[a-z0-9]{1,12}){0,3}\/?$/u;

/**
 * Parses an address that something had, from the root of the publication: `/news/prisons/`, `/news/prisons.html`. It is written
 * decoded, without `?` and `#`. Undefined for any other text.
 */
export function parseOldAddress(text: string): Address | undefined {
  const isAddress = text.length <= LONGEST && OLD_ADDRESS.test(text) && text.normalize("NFC") === text;
  return isAddress ? (text as Address) : undefined;
}
