import { defined } from "../../defined.ts";
import { capitalize } from "../../i18n/format-date.ts";
import { ownNameOf } from "../../i18n/language-names.ts";
import { htmlLang, type LanguageTag } from "../../i18n/language-tag.ts";
import type { ItemText, NewsItem } from "../../model/publication.ts";
import type { HeadImage, Link, Neighbour } from "../../site/parts.ts";
import { hasPoster, posterImage } from "../../site/poster-of-page.ts";
import type { PageAddresses } from "../../site/route.ts";
import { href, type LocalizedSite, nameIn, phrase } from "../../site/site-inputs.ts";
import type { TopicCountry } from "../../site/topic-country.ts";

/*
 * Parts of an item's page.
 */

/** The text of an item in another language. */
export interface OtherText extends Link {
  /** The language of the link's own text. */
  readonly lang: string;
  /** The language of the page that it leads to. */
  readonly hreflang: string;
}

/** An item's own poster, or the poster of its main topic. */
export function posterOf(
  site: LocalizedSite,
  item: NewsItem,
  { slug, title, language }: ItemText,
): HeadImage | undefined {
  const { addresses } = site;
  const [topic] = item.topics;
  if (hasPoster(site, item)) return posterImage(site, addresses.item(language, item.bulletin.period, slug), title);
  if (topic === undefined) return undefined;
  return posterImage(site, addresses.term(site.language, "topics", topic.key), phrase(site, topic.label).text);
}

/** The link to the item before or after. */
export function neighbourItem(site: LocalizedSite, item: NewsItem, label: string): Neighbour {
  const { href: to, title, languageNote, changeNote, draftNote } = site.cardOf(item);
  return {
    href: to,
    label,
    title,
    ...defined({ languageNote, changeNote, draftNote }),
  };
}

/** The same item in its other languages, each by its own name, as readers of it look for it. */
export function viewOtherTexts(
  site: LocalizedSite,
  { translations }: PageAddresses,
  own: LanguageTag,
): readonly OtherText[] {
  return [...translations]
    .filter(([tag]) => tag !== own)
    .map(([tag, to]) => {
      const [lang, hreflang] = [htmlLang(tag), htmlLang(tag)];
      const name = site.messagesByLanguage.get(tag)?.messages.name ?? ownNameOf(tag);
      const link = { href: href(site, to), hreflang };
      return name === undefined
        ? { ...link, text: capitalize(nameIn(site, tag)), lang: site.chrome.lang }
        : { ...link, text: name, lang };
    });
}

/** How many pages of its main topic in its countries an item leads to. */
const MOST_TOPIC_COUNTRIES = 3;

/** The pages of an item's main topic in its countries, its main country first. */
export function topicCountriesOf(site: LocalizedSite, { topics, countries }: NewsItem): readonly TopicCountry[] {
  const [main] = topics;
  if (main === undefined) return [];
  return countries.flatMap((code) => site.findTopicCountry(main, code) ?? []).slice(0, MOST_TOPIC_COUNTRIES);
}
