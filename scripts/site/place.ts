import type { Address } from "../content/addresses.ts";
import type { Day } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { htmlLang } from "../i18n/language-tag.ts";
import type { PageView } from "../pages/view.ts";
import type { SiteContext } from "./context.ts";
import { url } from "./context.ts";
import type { Head } from "./parts.ts";
import type { PageRoute, Route } from "./route.ts";

/** Where a page is, and what search engines are told of it. */
export interface PageAddresses {
  readonly address: Address;
  /** The page's address in each language it exists in, by language. */
  readonly translations: ReadonlyMap<LanguageTag, Address>;
  /** The day its content last changed, where that is known. */
  readonly modified?: Day | undefined;
  readonly visibility?: Head["visibility"] | undefined;
}

/** A page as a sheet. */
export function pageRoute<Viewed extends PageView>(
  place: PageAddresses,
  route: Omit<Route<Viewed>, "address">,
): PageRoute<Viewed> {
  return { kind: route.kind, address: place.address, dependencies: route.dependencies, view: route.view, place };
}

/** Where a page is that exists in every language. */
export function pageAddresses(site: SiteContext, addressOf: (language: LanguageTag) => Address): PageAddresses {
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
export function viewAlternates(site: SiteContext, translations: ReadonlyMap<LanguageTag, Address>): Head["alternates"] {
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
