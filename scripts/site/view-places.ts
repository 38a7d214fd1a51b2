import { isCountryCode, type PlaceCode } from "../content/place-code.ts";
import { defined } from "../defined.ts";
import { reservedCodes } from "../i18n/countries.ts";
import { compareText, countryName } from "../i18n/messages.ts";
import { memoize, memoizeWeakly } from "../memoize.ts";
import type { Phrase, PlaceLink } from "./parts.ts";
import { href, messagesOf, phrase, phraseIn, type SiteContext } from "./site-inputs.ts";
import { shown } from "./visible.ts";

/** The name of a country in the site's language; the name of a region of the publication from its `label`. */
export function placeName(site: SiteContext, code: PlaceCode): Phrase {
  if (isCountryCode(code)) {
    const { countries, fallback } = messagesOf(site, site.language);
    const language = fallback?.countries.includes(code) === true ? fallback.language : site.language;
    return phraseIn(site, countryName(code, countries), language);
  }
  const place = site.publication.places.get(code);
  if (place === undefined) throw new RangeError(`no place ${code}`);
  return phrase(site, place.label);
}

/** {@link placeName} in a line of plain text. */
export function countryIn(site: SiteContext, code: PlaceCode): string {
  return placeName(site, code).text;
}

/** An item's countries: the main one first, then the others by name. */
export function viewCountryLinks(site: SiteContext, [main, ...others]: readonly PlaceCode[]): readonly PlaceLink[] {
  if (main === undefined) return [];
  return [viewCountryLink(site, main), ...byName(others.map((code) => viewCountryLink(site, code)))];
}

/** Links and names in the alphabetical order of their texts. */
export function byName<Named extends Phrase>(links: readonly Named[]): readonly Named[] {
  return links.toSorted((a, b) => compareText(a.text, b.text));
}

/**
 * The name of a country, with a link to its page. All cards of a site share one object: there are thousands of cards, and few countries.
 */
export function viewCountryLink(site: SiteContext, code: PlaceCode): PlaceLink {
  return linksIn(site)(code);
}

const linksIn = memoizeWeakly((site: SiteContext) => memoize((code: PlaceCode) => makeCountryLink(site, code)));

function makeCountryLink(site: SiteContext, code: PlaceCode): PlaceLink {
  const kind = kindOf(code);
  return {
    href: href(site, site.addresses.country(site.language, code)),
    ...placeName(site, code),
    ...defined({ kind }),
  };
}

/** The name of a country. A country without items has no page, so its name is not a link. */
export function viewPlace(site: SiteContext, code: PlaceCode): Phrase & Partial<PlaceLink> {
  const country = site.publication.countries.find((known) => known.code === code);
  const hasPage = country !== undefined && shown(site, country.items).length > 0;
  return hasPage ? viewCountryLink(site, code) : placeName(site, code);
}

function kindOf(code: PlaceCode): PlaceLink["kind"] {
  return isCountryCode(code) ? reservedCodes.get(code) : "place";
}
