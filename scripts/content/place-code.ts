import { reservedCodes } from "../i18n/countries.ts";
import { type CountryCode, parseCountryCode } from "../i18n/language-tag.ts";
import type { Slug } from "./slug.ts";

/** The code of a place in an item's `countries`: a country by its code, `EC`, or a region of the publication by its key, `amazon-basin`. */
export type PlaceCode = CountryCode | Slug;

/** The country or region of a code; undefined if there is none, or if it is not among the regions of the publication. */
export function findPlace(code: string, regions: ReadonlyMap<string, { readonly key: Slug }>): PlaceCode | undefined {
  return parseCountryCode(code) ?? regions.get(code)?.key;
}

/** Whether a place is a country, `EU`, `UN` or `XK`, and no region of `places.yaml`. */
export function isCountryCode(code: PlaceCode): code is CountryCode {
  return parseCountryCode(code) !== undefined;
}

/** Whether a place is a country of ISO 3166-1. A count of countries has no others. */
export function isAssignedCode(code: PlaceCode): boolean {
  return isCountryCode(code) && !reservedCodes.has(code);
}

/** The last step of the address of a place: a code in lower case, which is why no region may have it as its key. */
export function placeStep(code: PlaceCode): string {
  return code.toLowerCase();
}
