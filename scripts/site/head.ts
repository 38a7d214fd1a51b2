import { htmlLang, openGraphLocale } from "../i18n/language-tag.ts";
import { fill } from "../i18n/messages.ts";
import type { LocalizedSite } from "./context.ts";
import { href, messagesOf, nameIn, url } from "./context.ts";
import type { Head, LanguageChoice } from "./parts.ts";
import type { PageAddresses } from "./place.ts";
import { viewAlternates } from "./place.ts";

/** What a page says of itself. */
export interface HeadInput {
  readonly title: string;
  readonly description: string;
  readonly type?: Head["type"];
  readonly image?: Head["image"] | undefined;
  readonly feeds?: Head["feeds"];
}

/** Longer descriptions are cut by search engines. In characters. */
const LONGEST_DESCRIPTION = 200;

export function viewHead(site: LocalizedSite, at: PageAddresses, input: HeadInput): Head {
  const { address, translations, modified, visibility = "listed" } = at;
  const { title, description, type = "website", image, feeds = [] } = input;
  return {
    visibility,
    name: title,
    title: title === site.chrome.title ? title : `${title} · ${site.chrome.title}`,
    description: cutAtWord(description, LONGEST_DESCRIPTION),
    canonical: url(site, address),
    type,
    locale: openGraphLocale(site.language),
    otherLocales: [...translations.keys()].filter((language) => language !== site.language).map(openGraphLocale),
    ...(image === undefined ? {} : { image }),
    alternates: visibility === "listed" ? viewAlternates(site, translations) : [],
    feeds,
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The switcher: the same page in every language, or the word that it isn't there. */
export function viewLanguages(site: LocalizedSite, { translations }: PageAddresses): readonly LanguageChoice[] {
  return site.publication.languages.map((language) => {
    const { messages } = messagesOf(site, language);
    const address = translations.get(language);
    const choice = { lang: htmlLang(language), name: messages.name, current: language === site.language };
    if (address !== undefined) return { ...choice, href: href(site, address) };
    return { ...choice, note: fill(site.messages.translation.missing, { inLanguage: nameIn(site, language) }) };
  });
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
