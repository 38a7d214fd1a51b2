import type { Address } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import { type CalendarDate, type Day, daysBetween, earliestDayOf } from "../../i18n/day.ts";
import { capitalize } from "../../i18n/format-date.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { mayHaveInitial } from "../../markdown/opening.ts";
import type { Html } from "../../markdown/types.ts";
import type { ItemText, NewsItem, Term } from "../../model/publication.ts";
import { type AgendaEntry, viewAgendaEntry } from "../../site/agenda.ts";
import { archiveLink, bulletinLink, isLongTitle, makeCard, viewCards } from "../../site/cards.ts";
import { formatIssueNumber } from "../../site/dates/bulletin-title.ts";
import { type ItemDates, viewItemDates } from "../../site/dates/item-dates.ts";
import { itemPublishedOn, lastChange } from "../../site/dates/publication-dates.ts";
import { describeItem } from "../../site/describe.ts";
import type { ItemCard, Link, Neighbours, Phrase, Picture, TopicMark } from "../../site/parts.ts";
import { type PlateView, viewPlate } from "../../site/plate.ts";
import { hasPoster, pictureImage } from "../../site/poster-of-page.ts";
import { viewReadingTime } from "../../site/reading-time.ts";
import { type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import { seriesLinks } from "../../site/series.ts";
import {
  draftNoteOf,
  type LocalizedSite,
  languageOf,
  nameIn,
  phraseIn,
  type SiteContext,
  url,
} from "../../site/site-inputs.ts";
import { topicCountryLink } from "../../site/topic-countries.ts";
import { viewBody } from "../../site/view-body.ts";
import { type Disclosure, viewDisclosure } from "../../site/view-disclosure.ts";
import { type FactView, viewFacts } from "../../site/view-facts.ts";
import { viewItemFacts } from "../../site/view-item-facts.ts";
import { type ItemMediaView, type MainPicture, viewMedia } from "../../site/view-item-media.ts";
import { viewPlace } from "../../site/view-places.ts";
import { seriesNeighbours } from "../../site/view-series.ts";
import { shown, textsHere } from "../../site/visible.ts";
import { type Page, viewPage } from "../page-view.ts";
import { newsArticle } from "../structured-data/index.ts";
import { type Byline, viewByline } from "./byline.ts";
import { neighbourItem, type OtherText, posterOf, topicCountriesOf, viewOtherTexts } from "./item-parts.ts";

/** An item in one language. */
export interface ItemView extends Page, ItemDates {
  readonly kind: "item";
  readonly title: string;
  /** Whether the title is set one size smaller. */
  readonly hasLongTitle: boolean;
  readonly summary?: string;
  /** Title and summary with soft hyphens. */
  readonly displayed: Pick<ItemCard, "title" | "summary">;
  /** "Interview". */
  readonly genre?: string;
  /** The main one first. */
  readonly topics: readonly TopicMark[];
  readonly datetime: CalendarDate;
  readonly date: string;
  readonly place?: Phrase;
  readonly byline?: Byline;
  readonly countries: ItemCard["countries"];
  /** "12 countries", which replaces a long row of names. */
  readonly manyCountries?: string;
  readonly bulletin: Link;
  /** "No. 31": the number of its bulletin. */
  readonly number?: string;
  readonly picture?: MainPicture;
  /** The map of its countries, if it has no picture. */
  readonly plate?: PlateView;
  readonly html?: Html;
  /** Whether the text begins with an initial. */
  readonly hasInitial: boolean;
  /** Absent if it was reviewed, or no machine was used for it. */
  readonly disclosure?: Disclosure;
  readonly media?: ItemMediaView;
  /** "3 min read"; absent if it has no text. */
  readonly readingTime?: string;
  /** The contact for questions about it: the mail address of the editors, unless its facts contain another. */
  readonly contact?: Link;
  /** Its facts, including fields that the publication has declared; the fields in `bylineFacts` are in the byline. */
  readonly facts: readonly FactView[];
  readonly bylineFacts: readonly FactView[];
  readonly sources: readonly Link[];
  /** Whether they are below the text: beside it, they would go on where it has ended. */
  readonly hasManySources: boolean;
  readonly events: readonly AgendaEntry[];
  /** Another item of its bulletin, to which nothing else on the page leads. */
  readonly fromBulletin?: ItemCard;
  /** Other items on its main topic, the nearest in time first. */
  readonly more: readonly ItemCard[];
  /** The pages of its main topic in its countries. */
  readonly topicCountries: readonly Link[];
  /** The same item in its other languages. */
  readonly translations: readonly OtherText[];
  readonly share: Share;
  readonly neighbours: Neighbours;
}

/** Every item that is written in the site's language; in the first language, also items in languages that only items have. */
export function itemRoutes(site: LocalizedSite): readonly PageRoute<ItemView>[] {
  const { bulletins, topics } = site.publication;
  const seriesOf = seriesNeighbours(site);
  const moreOf = new Map(topics.flatMap((topic) => nearestOnTopic(site, topic)));
  return bulletins.flatMap((bulletin) => {
    const items = shown(site, bulletin.items);
    const indexOf = new Map(items.map((item, index) => [item, index]));
    const current = bulletin.items.flatMap((item) => {
      const index = indexOf.get(item);
      const [before, after] = index === undefined ? [] : [items[index - 1], items[index + 1]];
      const more = (moreOf.get(item) ?? []).filter((other) => other !== after).slice(0, MOST_MORE);
      const linked = [item, before, after, ...more];
      const fromBulletin = items.find((other) => !linked.includes(other));
      return textsHere(site, item).map((text) =>
        itemRoute(site, item, text, { before, after, more, fromBulletin, series: seriesOf.get(item) }),
      );
    });
    return [...current, ...bulletin.expired.flatMap((item) => expiredRoutes(site, item))];
  });
}

/** The pages of an item that has expired. Its countries have no page if they have no other item. */
function expiredRoutes(site: LocalizedSite, expired: NewsItem): readonly PageRoute<ItemView>[] {
  const countries = expired.countries.filter((code) => viewPlace(site, code).href !== undefined);
  return textsHere(site, expired).map((text) => itemRoute(site, { ...expired, countries }, text, { more: [] }));
}

/** The maximum number of sources in the column beside a text. */
const MOST_SOURCES = 6;

/** The number of other items on its topic on an item's page. The next item has a separate link. */
const MOST_MORE = 3;

/** The items that an item's page leads to. */
interface Around {
  readonly before?: NewsItem | undefined;
  readonly after?: NewsItem | undefined;
  readonly more: readonly NewsItem[];
  readonly fromBulletin?: NewsItem | undefined;
  /** The parts of its series before and after it. */
  readonly series?: readonly NewsItem[] | undefined;
}

/** The view of an item's page in one of its languages, without links to the items around it. */
export function viewItemAlone(site: LocalizedSite, item: NewsItem, text: ItemText): ItemView {
  return itemRoute(site, item, text, { more: [] }).view();
}

function itemRoute(site: LocalizedSite, item: NewsItem, text: ItemText, around: Around): PageRoute<ItemView> {
  const { addresses } = site;
  const { before, after, more, fromBulletin, series = [] } = around;
  const translations = new Map<LanguageTag, Address>();
  for (const [tag, { slug }] of item.texts) translations.set(tag, addresses.item(tag, item.bulletin.period, slug));
  const address = addresses.item(text.language, item.bulletin.period, text.slug);
  const visibility = item.withdrawn === undefined && item.expired === undefined ? undefined : "unlisted";
  const at = { address, translations, modified: lastChange(text, item), visibility } as const;
  return pageRoute<ItemView>(at, {
    kind: "item",
    dependencies: {
      items: [item],
      mentions: [
        ...(before === undefined ? [] : [before]),
        ...(after === undefined ? [] : [after]),
        ...more,
        ...(fromBulletin === undefined ? [] : [fromBulletin]),
        ...series,
      ],
      heads: [item.bulletin],
      events: item.events,
      values: [
        before?.slug,
        after?.slug,
        hasPoster(site, item) ? 1 : 0,
        ...topicCountriesOf(site, item).map(({ code }) => code),
      ],
    },
    view: () => viewItem(site, item, text, at, around),
  });
}

function viewItem(
  site: LocalizedSite,
  item: NewsItem,
  text: ItemText,
  at: PageAddresses,
  { before, after, more, fromBulletin, series = [] }: Around,
): ItemView {
  const { messages } = site;
  const isForeign = text.language !== site.language;
  const card = isForeign ? makeCard(site, item, text) : site.cardOf(item);
  const html = viewBody(site, text.file, text.body);
  const { genre, topics, datetime, date, place, countries, manyCountries, picture } = card;
  const { number } = item.bulletin;
  const published = itemPublishedOn(item);
  const page: ItemView = {
    kind: "item",
    ...viewPage(site, at, {
      title: text.title,
      description: describeItem(site, text, card),
      language: text.language,
      article: {
        tags: [...topics.slice(1), ...countries].map(({ text: name }) => name),
        ...defined({ published, section: topics[0]?.text }),
      },
      image: picture === undefined ? posterOf(site, item, text) : pictureImage(site, picture),
      parents: [archiveLink(site), ...seriesLinks(site, item.bulletin), bulletinLink(site, item.bulletin)],
    }),
    ...draftNoteOf(site, text),
    ...(isForeign
      ? { language: { ...languageOf(text.language, site), note: capitalize(nameIn(site, text.language)) } }
      : {}),
    title: text.title,
    hasLongTitle: isLongTitle(text.title),
    ...defined({ summary: text.summary }),
    displayed: { title: card.title, ...defined({ summary: card.summary }) },
    ...viewItemDates(site, item, text),
    ...defined({ genre }),
    topics,
    datetime,
    date,
    ...defined({ place }),
    ...(text.byline.length === 0 ? {} : { byline: viewByline(site, text) }),
    countries,
    ...defined({ manyCountries }),
    bulletin: bulletinLink(site, item.bulletin),
    ...(number === undefined ? {} : { number: formatIssueNumber(site, number) }),
    share: viewShare(text.title, url(site, at.address)),
    ...defined({ picture: picture && viewMainPicture(site, text, picture), plate: viewPlate(site, item), html }),
    hasInitial: html !== undefined && mayHaveInitial(html),
    ...defined({ disclosure: viewDisclosure(site, text.authorship) }),
    ...(text.media === undefined ? {} : { media: viewMedia(site, text.media) }),
    ...defined({ readingTime: viewReadingTime(site, [text]) }),
    ...defined({ contact: item.facts?.contact === undefined ? site.chrome.colophon.contact : undefined }),
    facts: [...viewItemFacts(site, item, series), ...viewFacts(site, text.custom, ["facts"])],
    bylineFacts: viewFacts(site, text.custom, ["byline"]),
    sources: text.sources.map((source) => ({ text: source.name, href: source.url })),
    hasManySources: text.sources.length > MOST_SOURCES,
    events: item.events.map((event) => viewAgendaEntry(site, event)),
    ...(fromBulletin === undefined ? {} : { fromBulletin: site.cardOf(fromBulletin) }),
    more: viewCards(site, more),
    topicCountries: topicCountriesOf(site, item).map((found) => topicCountryLink(site, found)),
    translations: viewOtherTexts(site, at, text.language),
    neighbours: defined({
      previous: before && neighbourItem(site, before, messages.navigation.previousItem),
      next: after && neighbourItem(site, after, messages.navigation.nextItem),
    }),
  };
  const { timeZone } = site.publication.masthead;
  return { structuredData: newsArticle(page, item.facts, timeZone), ...page };
}

/** The picture with the parts that only its page shows: the caption, and the link of the credit. */
function viewMainPicture(
  site: LocalizedSite,
  { pictureCaption: caption, pictureCredit }: ItemText,
  picture: Picture,
): MainPicture {
  return {
    ...picture,
    ...(caption === undefined ? {} : { caption: phraseIn(site, caption.text, caption.language) }),
    ...defined({ creditUrl: pictureCredit?.url }),
  };
}

/** How many others are found: one more than the page of an item shows, since the next item is left out. */
const MOST_NEAREST = MOST_MORE + 1;

type Nearest = readonly (readonly [NewsItem, readonly NewsItem[]])[];

/** For each item whose main topic this is, the nearest of all items on the topic. */
function nearestOnTopic(site: SiteContext, { record, items }: Term): Nearest {
  return nearestInTime(shown(site, items)).filter(([item]) => item.topics[0] === record);
}

/** For each item of a list sorted by date, the others that are nearest in time; of two equally near items, the newer first. */
function nearestInTime(items: readonly NewsItem[]): Nearest {
  const dated = items.map((item) => ({ item, date: daysBetween(dayOf(item), dayOf(items[0] ?? item)) }));
  return dated.map(({ item, date }, index) => {
    const around = dated
      .slice(Math.max(0, index - MOST_NEAREST), index + 1 + MOST_NEAREST)
      .filter((other) => other.item !== item);
    const byDistance = around.sort((a, b) => Math.abs(a.date - date) - Math.abs(b.date - date));
    return [item, byDistance.slice(0, MOST_NEAREST).map((other) => other.item)];
  });
}

function dayOf({ date }: NewsItem): Day {
  return earliestDayOf(date);
}

/** Links with which a reader shares a page: without scripts, and no request is sent before the link is opened. */
interface Share {
  /** A message with the title as its subject (RFC 6068). */
  readonly mail: string;
  /** WhatsApp's address for a text to be sent; the reader chooses to whom. */
  readonly whatsApp: string;
}

/** The links that share a page, by its title and its absolute URL. */
export function viewShare(title: string, url: string): Share {
  const [subject, body] = [title, url].map(encode);
  return {
    mail: `mailto:?subject=${subject}&body=${body}`,
    whatsApp: `https://wa.me/?text=${encode(`${title} ${url}`)}`,
  };
}

/** A text in a query. YAML can write half a surrogate pair, which no URL has. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
