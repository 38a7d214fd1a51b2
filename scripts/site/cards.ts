import { isAssignedCode } from "../content/place-code.ts";
import { defined } from "../defined.ts";
import { formatList } from "../i18n/format-list.ts";
import { isGenre } from "../i18n/genre.ts";
import { fill, plural } from "../i18n/messages.ts";
import { memoize, memoizeWeakly } from "../memoize.ts";
import type { BulletinHead, ItemText, NewsItem, TermRecord } from "../model/publication.ts";
import { changeNoteOf } from "./change-notices.ts";
import { titleOf } from "./dates/bulletin-title.ts";
import { viewItemDate } from "./dates/item-dates.ts";
import type { ItemCard, Link, Neighbour, Neighbours, TopicMark } from "./parts.ts";
import {
  draftNoteOf,
  href,
  type LocalizedSite,
  labelOf,
  languageOf,
  nameAmongWords,
  phrase,
  phraseIn,
  type SiteContext,
  titleIn,
} from "./site-inputs.ts";
import { viewCall } from "./view-call.ts";
import { machineNoteOf, viewDisclosure, viewMaking } from "./view-disclosure.ts";
import { mediaLinks, viewMedia } from "./view-item-media.ts";
import { viewPicture } from "./view-picture.ts";
import { viewCountryLinks } from "./view-places.ts";
import { shown } from "./visible.ts";

/** Cards of the items that the site shows. */
export function viewCards(site: LocalizedSite, items: readonly NewsItem[]): readonly ItemCard[] {
  return shown(site, items).map(site.cardOf);
}

/** An item as other pages show it: in the site's language or, with a note, in its own. */
export function makeCard(
  site: SiteContext,
  item: NewsItem,
  text: ItemText = item.texts.get(site.language) ?? item.original,
): ItemCard {
  const { language } = text;
  const described = text.pictureAlt === undefined ? item.original : text;
  const credit = text.pictureCredit;
  const words = {
    alt: described.pictureAlt,
    credit: credit && phraseIn(site, credit.text, credit.language),
    ...languageOf(described.language, site),
  };
  const making = viewMaking(site, item.picture?.madeBy);
  const picture = viewPicture(site, item.picture?.file, { making, ...words }, item.picture?.focus);
  return {
    id: idOf(item),
    title: titleIn(site, text.title, language),
    hasLongTitle: isLongTitle(text.title),
    ...(text.summary === undefined ? {} : { summary: titleIn(site, text.summary, language) }),
    href: href(site, site.addresses.item(language, item.bulletin.period, text.slug)),
    ...labelOf(language, site),
    ...changeNoteOf(site, item, text),
    ...machineNoteOf(site, text),
    ...draftNoteOf(site, text),
    ...(item.genre === undefined ? {} : { genre: genreName(site, item.genre) }),
    topics: item.topics.map((topic) => viewTopicMark(site, topic)),
    ...viewItemDate(site, item),
    ...(item.place === undefined ? {} : { place: phrase(site, item.place) }),
    countries: viewCountryLinks(site, item.countries),
    ...manyCountries(site, item),
    ...(text.byline.length === 0 ? {} : { byline: formatByline(site, text) }),
    ...defined({ picture, disclosure: viewDisclosure(site, text.authorship)?.text, call: viewCall(site, item) }),
    ...(text.media === undefined ? {} : { media: mediaLinks(viewMedia(site, text.media)) }),
  };
}

/** The word of the site's language for a genre; a genre of the publication in the first language that has a word for it. */
export function genreName(site: SiteContext, genre: string): string {
  if (isGenre(genre)) return site.messages.genre[genre];
  return phrase(site, site.publication.masthead.genres?.[genre] ?? genre).text;
}

/** The maximum number of country names on a card. */
const MOST_NAMES = 3;

function manyCountries(site: SiteContext, item: NewsItem): Pick<ItemCard, "manyCountries"> {
  const count = item.countries.filter(isAssignedCode).length;
  return count <= MOST_NAMES ? {} : { manyCountries: plural(site.messages.bulletin.countries, count, site.plurals) };
}

/** Whether a title is set one size smaller, so that it takes at most seven lines of a phone. */
export function isLongTitle(title: string): boolean {
  return title.length > 90;
}

/** The id of an item's card. The prefix keeps it apart from other ids, such as the agenda's. */
export function idOf({ slug }: Pick<NewsItem, "slug">): string {
  return `i-${slug}`;
}

/** "By Ana Ruiz and Luis Mora". */
function formatByline(site: SiteContext, { byline }: ItemText): string {
  const names = byline.map(({ name }) => nameAmongWords(site, { text: name }));
  return fill(site.messages.item.byline, { names: formatList(names, site.messages.list) });
}

/** The coloured name of a topic, with a link to its page. All cards of a site share one object for each topic. */
export function viewTopicMark(site: SiteContext, topic: TermRecord): TopicMark {
  return marksIn(site)(topic);
}

const marksIn = memoizeWeakly((site: SiteContext) => memoize((topic: TermRecord) => makeTopicMark(site, topic)));

function makeTopicMark(site: SiteContext, topic: TermRecord): TopicMark {
  return {
    href: href(site, site.addresses.term(site.language, "topics", topic.key)),
    ...phrase(site, topic.label),
    hue: hueOf(topic),
  };
}

/** The CSS class with a topic's colour. The build generates the stylesheet with the same names. */
export function hueOf({ key }: Pick<TermRecord, "key">): string {
  return `hue-${key}`;
}

/** The link to the list of all bulletins. */
export function archiveLink(site: SiteContext): Link {
  return { text: site.messages.navigation.bulletins, href: href(site, site.addresses.bulletins(site.language)) };
}

/** The link to a bulletin: "October 2021". */
export function bulletinLink(site: SiteContext, bulletin: BulletinHead): Link {
  return {
    text: titleOf(site, bulletin),
    href: href(site, site.addresses.bulletin(site.language, bulletin.period)),
  };
}

/** The links to the parts of a list before and after another, such as years; none to a part that does not exist. */
export function neighbourParts<Part>(
  site: SiteContext,
  { older, newer }: { readonly older: Part | undefined; readonly newer: Part | undefined },
  linkTo: (part: Part) => Link,
): Neighbours {
  const { previous, next } = site.messages.navigation;
  const neighbour = (part: Part | undefined, label: string): Neighbour | undefined => {
    if (part === undefined) return undefined;
    const link = linkTo(part);
    return { href: link.href, label, title: { text: link.text } };
  };
  return defined({ previous: neighbour(older, previous), next: neighbour(newer, next) });
}
