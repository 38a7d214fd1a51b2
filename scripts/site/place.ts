import type { Address } from "../content/addresses.ts";
import type { Day } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { htmlLang } from "../i18n/language-tag.ts";
import type { PageView } from "../pages/view.ts";
import type { Unframed } from "./context.ts";
import { url } from "./context.ts";
import type { Head } from "./parts.ts";
import type { PageSheet, Sheet } from "./route.ts";

/** Where a page is, and what search engines are told of it. */
export interface Place {
  readonly address: Address;
  /** The page's address in each language it exists in, by language. */
  readonly translations: ReadonlyMap<LanguageTag, Address>;
  /** The day its content last changed, where that is known. */
  readonly modified?: Day | undefined;
  readonly visibility?: Head["visibility"] | undefined;
}

/** A page as a sheet. */
export function pageSheet<Viewed extends PageView>(
  place: Place,
  sheet: Omit<Sheet<Viewed>, "address">,
): PageSheet<Viewed> {
  return { kind: sheet.kind, address: place.address, shows: sheet.shows, view: sheet.view, place };
}

/** Where a page is that exists in every language. */
export function placeOf(site: Unframed, addressOf: (language: LanguageTag) => Address): Place {
  return {
    address: addressOf(site.language),
    translations: addressIn(site.publication.languages, addressOf),
  };
}

/** The address of a page in each of the languages that it exists in. */
export function addressIn(
  languages: readonly LanguageTag[],
  addressOf: (language: LanguageTag) => Address,
): ReadonlyMap<LanguageTag, Address> {
  return new Map(languages.map((language) => [language, addressOf(language)]));
}

/** `hreflang` as search engines ask for it: every language, and `x-default` for readers of none of them. */
export function viewAlternates(site: Unframed, translations: ReadonlyMap<LanguageTag, Address>): Head["alternates"] {
  const [first] = translations.values();
  if (first === undefined || translations.size < 2) return [];
  const alternates = [...translations].map(([language, address]) => ({
    hreflang: htmlLang(language),
    href: url(site, address),
  }));
  return [
    ...alternates,
    { hreflang: "x-default", href: url(site, translations.get(site.publication.firstLanguage) ?? first) },
  ];
}
