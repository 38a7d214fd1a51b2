import type { Address } from "../content/addresses.ts";
import { posterOf } from "../content/addresses.ts";
import type { ItemText, NewsItem, TopicRecord } from "../content/model/publication.ts";
import type { ItemPoster, MastheadPoster, PosterView } from "../editions/view.ts";
import { formatMonthTitle } from "../i18n/format-date.ts";
import { directionOf } from "../i18n/language-tag.ts";
import type { BulletinRoute } from "../pages/bulletin.ts";
import type { BulletinView } from "../pages/view.ts";
import type { SiteContext } from "./context.ts";
import { phrase, url } from "./context.ts";
import type { HeadImage, Picture } from "./parts.ts";
import type { Dependencies, Route } from "./route.ts";

/** In pixels, as the sites that show them advise. */
const SIZE = { width: 1200, height: 630 } as const;
/** How many bulletins have posters: a drawing takes as long as ten pages, and few people share what is older. */
const NEWEST = 12;
/** How many bulletins have a poster for each of their items. */
const NEWEST_IN_FULL = 3;
/** What is drawn where the publication names no colour: its ink. */
const INK = "#1c1a17";

/** The posters of a language: of the publication, of each topic, of the newest bulletins and of the newest items. */
export function posterRoutes(site: SiteContext, bulletins: readonly BulletinRoute[]): readonly Route<PosterView>[] {
  const { addresses, language, publication } = site;
  return [
    posterRoute(site, addresses.home(language), {}, () => publicationText(site)),
    ...publication.topics.map(({ record }) =>
      posterRoute(site, addresses.topic(language, record.key), {}, () => topicText(site, record)),
    ),
    ...bulletins
      .slice(0, NEWEST)
      .map(({ address, dependencies, view }) => posterRoute(site, address, dependencies, () => bulletinText(view()))),
    ...itemPosterRoutes(site),
  ];
}

/** Whether an item has a poster of its own: the newest have, unless they have a picture. */
export function hasPoster({ publication }: SiteContext, { month, picture }: NewsItem): boolean {
  const newest = publication.bulletins.slice(0, NEWEST_IN_FULL);
  return picture === undefined && newest.some((bulletin) => bulletin.month === month);
}

function itemPosterRoutes(site: SiteContext): readonly Route<PosterView>[] {
  const { addresses, language, publication } = site;
  const bulletins = publication.bulletins.slice(0, NEWEST_IN_FULL);
  return bulletins
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const text = item.texts.get(language);
      if (text === undefined || !hasPoster(site, item)) return [];
      const page = addresses.item(language, item.month, text.slug);
      return [posterRoute(site, page, { mentions: [item] }, () => itemText(site, item, text))];
    });
}

type PosterText = (Own<MastheadPoster> | Own<ItemPoster>) & Partial<Pick<PosterView, "mark">>;
/** What a poster says besides what all of them do. */
type Own<Poster extends PosterView> = Omit<Poster, "kind" | "address" | "dir" | "publication" | "accent" | "mark">;

function posterRoute(
  site: SiteContext,
  page: Address,
  dependencies: Dependencies,
  words: () => PosterText,
): Route<PosterView> {
  const [kind, address, accent] = ["poster", posterOf(page), accentOf(site)] as const;
  const common = { kind, address, dir: directionOf(site.language), publication: nameOf(site), accent, mark: accent };
  return { kind, address, dependencies, view: () => ({ ...common, ...words() }) };
}

function itemText(site: SiteContext, { month, topic }: NewsItem, { title }: ItemText): PosterText {
  const { label, colour } = topic;
  return {
    of: "item",
    title,
    topic: phrase(site, label).text,
    month: formatMonthTitle(month, site.messages.dates),
    ...(colour === undefined ? {} : { mark: colour }),
  };
}

function publicationText(site: SiteContext): PosterText {
  const { tagline, description } = site.publication.masthead;
  const sentence = tagline ?? description;
  return {
    of: "masthead",
    title: [{ text: nameOf(site), tone: "ink" }],
    ...(sentence === undefined ? {} : { text: phrase(site, sentence).text }),
  };
}

function topicText(site: SiteContext, { label, description, colour }: TopicRecord): PosterText {
  return {
    of: "masthead",
    title: [{ text: phrase(site, label).text, tone: "ink" }],
    ...(description === undefined ? {} : { text: phrase(site, description).text }),
    ...(colour === undefined ? {} : { mark: colour }),
  };
}

/** The poster of the whole publication. */
export function publicationPoster(site: SiteContext): HeadImage {
  return posterImage(site, site.addresses.home(site.language), nameOf(site));
}

/** Whether a bulletin has a poster, by its rank among all; that of the newest is 0. */
export function isNewest(rank: number): boolean {
  return rank < NEWEST;
}

/** The poster of a page, and the words that are drawn on it. */
export function posterImage(site: SiteContext, page: Address, words: string): HeadImage {
  const name = nameOf(site);
  return { url: url(site, posterOf(page)), alt: words === name ? name : `${words} · ${name}`, ...SIZE };
}

/** A picture of the page itself as other sites show it. */
export function pictureImage({ base }: SiteContext, { src, alt, width, height }: Picture): HeadImage {
  return { url: src.startsWith("/") ? `${base.origin}${src}` : src, alt, width, height };
}

function bulletinText({ month, year, number, strip, lead, items }: BulletinView): PosterText {
  const [first] = lead === undefined ? items : [lead];
  const note = [...(number === undefined ? [] : [number]), ...strip.map(({ text }) => text)].join(" · ");
  const title = [
    { text: month, tone: "ink" },
    { text: year, tone: "accent" },
  ] as const;
  return { of: "masthead", title, note, ...(first === undefined ? {} : { text: first.title.text }) };
}

function nameOf(site: SiteContext): string {
  return phrase(site, site.publication.masthead.title).text;
}

function accentOf({ publication }: SiteContext): string {
  return publication.masthead.colours?.accent ?? INK;
}
