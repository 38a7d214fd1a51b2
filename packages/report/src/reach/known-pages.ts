import type { Address } from "../../../../scripts/content/index.ts";
import type { LanguageTag } from "../../../../scripts/i18n/index.ts";
import type { NewsItem } from "../../../../scripts/model/index.ts";
import {
  languageName,
  nameAmongWords,
  type Phrase,
  phraseIn,
  type SiteContext,
  titleOf,
} from "../../../../scripts/templates/index.ts";

/** A page or file of the site whose name is known. */
export interface KnownPage {
  readonly name: Phrase;
  readonly language: LanguageTag;
  readonly isItem: boolean;
}

/** The items and issues of the site by their addresses, each in every language. */
export function knownPages(site: SiteContext): ReadonlyMap<Address, KnownPage> {
  const { publication, addresses } = site;
  const { bulletins, languages } = publication;
  const isMonolingual = languages.length === 1;
  const nameIn = ({ text, ...of }: Phrase, language: LanguageTag): Phrase => {
    const name = nameAmongWords(site, { text: languageName(site, language) });
    return { text: isMonolingual ? text : `${text} · ${name}`, ...of };
  };
  const items = bulletins.flatMap(({ items: current, expired }) => [...current, ...expired]);
  return new Map<Address, KnownPage>([
    ...bulletins.flatMap((bulletin) =>
      languages.flatMap((language): readonly (readonly [Address, KnownPage])[] => {
        const [title, { period }] = [titleOf(site, bulletin), bulletin];
        const [page, pdf] = [nameIn({ text: title }, language), nameIn({ text: `${title} (PDF)` }, language)];
        return [
          [addresses.bulletin(language, period), { name: page, language, isItem: false }],
          [addresses.pdf(language, period), { name: pdf, language, isItem: false }],
        ];
      }),
    ),
    ...items.flatMap(({ bulletin, texts }: NewsItem) =>
      [...texts.values()].map(({ language, slug, title }): readonly [Address, KnownPage] => {
        const name = nameIn(phraseIn(site, title, language), language);
        return [addresses.item(language, bulletin.period, slug), { name, language, isItem: true }];
      }),
    ),
  ]);
}

/** The language of an address: for an item the language of its text, for another page the language of its place. */
export function languageOfAddress(
  { publication: { languages, firstLanguage } }: SiteContext,
  known: ReadonlyMap<Address, KnownPage>,
): (address: Address) => LanguageTag {
  return (address) => {
    const step = address.slice(1, address.indexOf("/", 1));
    return known.get(address)?.language ?? languages.slice(1).find((tag) => tag === step) ?? firstLanguage;
  };
}
