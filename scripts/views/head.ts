import type { Address } from "../addresses/address.ts";
import type { LanguageTag } from "../language/tag.ts";
import { htmlLang, openGraphLocale } from "../language/tag.ts";
import { fill } from "../language/wording.ts";
import type { Day } from "../time/day.ts";
import type { Head, LanguageChoice } from "./parts.ts";
import type { Site } from "./site.ts";
import { href, nameIn, url, wordsOf } from "./site.ts";

/** What a page says of itself. */
export interface HeadFacts {
  readonly title: string;
  readonly description: string;
  readonly type?: Head["type"];
  readonly visibility?: Head["visibility"];
  readonly image?: Head["image"] | undefined;
  readonly feeds?: Head["feeds"];
  readonly modified?: Day | undefined;
  /** The page's own address. */
  readonly address: Address;
  /** The address that search engines should keep, if it is another page's. */
  readonly canonical?: Address;
  /** The page's address in each language it exists in, by language. */
  readonly translations: ReadonlyMap<LanguageTag, Address>;
}

/** Longer descriptions are cut by search engines. In characters. */
const LONGEST_DESCRIPTION = 200;

export function viewHead(site: Site, facts: HeadFacts): Head {
  const { title, description, type = "website", image, address, canonical = address, translations } = facts;
  const { visibility = "listed", feeds = [], modified } = facts;
  const isMain = visibility === "listed" && canonical === address;
  return {
    visibility,
    name: title,
    title: title === site.frame.title ? title : `${title} · ${site.frame.title}`,
    description: cutAtWord(description, LONGEST_DESCRIPTION),
    canonical: url(site, canonical),
    type,
    locale: openGraphLocale(site.language),
    otherLocales: [...translations.keys()].filter((language) => language !== site.language).map(openGraphLocale),
    ...(image === undefined ? {} : { image }),
    alternates: isMain ? viewAlternates(site, translations) : [],
    feeds,
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The switcher: the same page in every language, or the word that it isn't there. */
export function viewLanguages(site: Site, translations: ReadonlyMap<LanguageTag, Address>): readonly LanguageChoice[] {
  return site.publication.languages.map((language) => {
    const { wording } = wordsOf(site, language);
    const address = translations.get(language);
    const choice = { lang: htmlLang(language), name: wording.name, current: language === site.language };
    if (address !== undefined) return { ...choice, href: href(site, address) };
    return { ...choice, note: fill(site.wording.translation.missing, { inLanguage: nameIn(site, language) }) };
  });
}

/** The address of a page in each of the languages that it exists in. */
export function addressIn(
  languages: readonly LanguageTag[],
  addressOf: (language: LanguageTag) => Address,
): ReadonlyMap<LanguageTag, Address> {
  return new Map(languages.map((language) => [language, addressOf(language)]));
}

/** `hreflang` as search engines ask for it: every language, and `x-default` for readers of none of them. */
function viewAlternates(site: Site, translations: ReadonlyMap<LanguageTag, Address>): Head["alternates"] {
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

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
