import type { Address } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import { capitalize } from "../i18n/format-date.ts";
import { formatList } from "../i18n/format-list.ts";
import { htmlLang, type LanguageTag, openGraphLocale } from "../i18n/language-tag.ts";
import { fill } from "../i18n/messages.ts";
import { hasFeature } from "./features.ts";
import type { Head } from "./parts.ts";
import type { PageAddresses } from "./route.ts";
import { href, type LocalizedSite, messagesOf, nameIn, type SiteContext, url } from "./site-inputs.ts";

/** The declarations of a page about itself in its `<head>`. */
export interface HeadInput {
  readonly title: string;
  readonly description: string;
  /** The language of the page's text, if it may differ from the interface. */
  readonly language?: LanguageTag;
  /** Absent for a page that is not an article. */
  readonly article?: Head["article"];
  readonly image?: Head["image"] | undefined;
  readonly feeds?: Head["feeds"];
}

/** In characters. Search engines cut longer descriptions. */
const LONGEST_DESCRIPTION = 200;

const UNLISTED = { visibility: "unlisted" } as const;

/** The `<head>` of a page. */
export function viewHead(site: LocalizedSite, at: PageAddresses, input: HeadInput): Head {
  const { address, translations, modified } = at;
  const { visibility = "listed" } = site.base.isPreview === true ? UNLISTED : at;
  const { title, description, language: own = site.language, article, image, feeds = [] } = input;
  return {
    visibility,
    name: title,
    title: title === site.chrome.title ? title : `${title} · ${site.chrome.title}`,
    description: cutAtWord(description, LONGEST_DESCRIPTION),
    canonical: url(site, address),
    type: article === undefined ? "website" : "article",
    ...defined({ article }),
    locale: openGraphLocale(own),
    ...defined({ image }),
    alternates: visibility === "listed" ? viewAlternates(site, translations) : [],
    feeds,
    ...defined({ modified }),
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

/** A language in the switcher. */
export interface LanguageChoice {
  readonly lang: string;
  readonly name: string;
  readonly current: boolean;
  readonly href: string;
  /** "In English", in that language: for readers whose browser prefers it. */
  readonly offer?: string;
}

/** The language switcher: the page in each language that it exists in. */
export function viewLanguages(site: LocalizedSite, { translations }: PageAddresses): readonly LanguageChoice[] {
  return site.publication.languages.flatMap((language) => {
    const address = translations.get(language);
    if (address === undefined) return [];
    const { messages } = messagesOf(site, language);
    const current = language === site.language;
    const offer = capitalize(messages.inLanguage[language] ?? messages.name);
    return [
      {
        lang: htmlLang(language),
        name: messages.name,
        current,
        href: href(site, address),
        ...(current || !hasFeature(site, "language-offer") ? {} : { offer }),
      },
    ];
  });
}

/** "Not available in Portuguese and in French"; undefined for a page that exists in every language. */
export function noteMissingLanguages(site: LocalizedSite, { translations }: PageAddresses): string | undefined {
  const missing = site.publication.languages.filter((language) => !translations.has(language));
  if (missing.length === 0) return undefined;
  const names = missing.map((language) => nameIn(site, language));
  return fill(site.messages.translation.missing, { inLanguage: formatList(names, site.messages.list) });
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
