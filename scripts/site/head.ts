import type { Address } from "../content/addresses.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { htmlLang, openGraphLocale } from "../i18n/language-tag.ts";
import { fill } from "../i18n/messages.ts";
import type { LocalizedSite, SiteContext } from "./context.ts";
import { href, messagesOf, nameIn, url } from "./context.ts";
import type { Head, LanguageChoice } from "./parts.ts";
import type { PageAddresses } from "./route.ts";

/** What a page states about itself in its `<head>`. */
export interface HeadInput {
  readonly title: string;
  readonly description: string;
  /** The language of the page's text, where it need not be that of the interface. */
  readonly language?: LanguageTag;
  /** Absent for a page that is no article. */
  readonly article?: Head["article"];
  readonly image?: Head["image"] | undefined;
  readonly feeds?: Head["feeds"];
}

/** In characters. Search engines cut longer descriptions. */
const LONGEST_DESCRIPTION = 200;

/** The `<head>` of a page. */
export function viewHead(site: LocalizedSite, at: PageAddresses, input: HeadInput): Head {
  const { address, translations, modified, visibility = "listed" } = at;
  const { title, description, language: own = site.language, article, image, feeds = [] } = input;
  return {
    visibility,
    name: title,
    title: title === site.chrome.title ? title : `${title} · ${site.chrome.title}`,
    description: cutAtWord(description, LONGEST_DESCRIPTION),
    canonical: url(site, address),
    type: article === undefined ? "website" : "article",
    ...(article === undefined ? {} : { article }),
    locale: openGraphLocale(own),
    otherLocales: [...translations.keys()].filter((language) => language !== own).map(openGraphLocale),
    ...(image === undefined ? {} : { image }),
    alternates: visibility === "listed" ? viewAlternates(site, translations) : [],
    feeds,
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The `hreflang` links of a page: one for each language and `x-default`; none for a page in one language. */
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

/** The language switcher: the page in every language, or a note that it does not exist in one. */
export function viewLanguages(site: LocalizedSite, { translations }: PageAddresses): readonly LanguageChoice[] {
  return site.publication.languages.map((language) => {
    const { messages } = messagesOf(site, language);
    const address = translations.get(language);
    const choice = { lang: htmlLang(language), name: messages.name };
    if (address !== undefined) return { ...choice, current: language === site.language, href: href(site, address) };
    return {
      ...choice,
      current: false,
      note: fill(site.messages.translation.missing, { inLanguage: nameIn(site, language) }),
    };
  });
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
