import type { Address } from "../addresses/address.ts";
import { posterOf } from "../addresses/address.ts";
import type { PosterView } from "./editions.ts";
import type { HeadImage, Picture } from "./parts.ts";
import type { Unframed } from "./site.ts";
import { phrase, url } from "./site.ts";
import type { BulletinView, PageView } from "./view.ts";

/** In pixels, as the sites that show them advise. */
const SIZE = { width: 1200, height: 630 } as const;
/** How many bulletins have posters: a drawing takes as long as many pages, and few people share what is older. */
const NEWEST = 12;
/** What is drawn where the publication names no colour: its ink. */
const INK = "#1c1a17";

/** The posters of a language: of the publication, of each topic, and of the newest bulletins. */
export function viewPosters(site: Unframed, pages: readonly PageView[]): readonly PosterView[] {
  const { addresses, language, publication } = site;
  const { masthead, topics } = publication;
  const common = { kind: "poster", publication: nameOf(site), accent: accentOf(site), mark: accentOf(site) } as const;
  const sentence = masthead.tagline ?? masthead.description;
  return [
    {
      ...common,
      address: posterOf(addresses.home(language)),
      title: [{ text: nameOf(site), tone: "ink" }],
      ...(sentence === undefined ? {} : { text: phrase(site, sentence).text }),
    },
    ...topics.map(({ facts: { key, label, description, colour } }) => ({
      ...common,
      address: posterOf(addresses.topic(language, key)),
      title: [{ text: phrase(site, label).text, tone: "ink" } as const],
      ...(description === undefined ? {} : { text: phrase(site, description).text }),
      mark: colour ?? common.mark,
    })),
    ...pages.filter(hasPoster).map((page) => ({ ...common, address: posterOf(page.address), ...bulletinWords(page) })),
  ];
}

/** The poster of the whole publication. */
export function publicationPoster(site: Unframed): HeadImage {
  return posterImage(site, site.addresses.home(site.language), nameOf(site));
}

/** Whether a bulletin has a poster, by its place among all; that of the newest is 0. */
export function isNewest(place: number): boolean {
  return place < NEWEST;
}

/** The poster of a page, in the words that are drawn on it. */
export function posterImage(site: Unframed, page: Address, words: string): HeadImage {
  const name = nameOf(site);
  return { url: url(site, posterOf(page)), alt: words === name ? name : `${words} · ${name}`, ...SIZE };
}

/** A picture of the page itself as other sites show it. */
export function pictureImage({ base }: Unframed, { src, alt, width, height }: Picture): HeadImage {
  return { url: src.startsWith("/") ? `${base.origin}${src}` : src, alt, width, height };
}

/** A bulletin whose page says that its poster is its image; the home page borrows that of the latest. */
function hasPoster(page: PageView): page is BulletinView {
  return page.kind === "bulletin" && page.head.image?.url === `${page.head.canonical}poster.png`;
}

function bulletinWords({ month, year, number, strip, lead, items }: BulletinView) {
  const [first] = lead === undefined ? items : [lead];
  const note = [...(number === undefined ? [] : [number]), ...strip.map(({ text }) => text)].join(" · ");
  const title = [
    { text: month, tone: "ink" },
    { text: year, tone: "accent" },
  ] as const;
  return { title, note, ...(first === undefined ? {} : { text: first.title.text }) };
}

function nameOf(site: Unframed): string {
  return phrase(site, site.publication.masthead.title).text;
}

function accentOf({ publication }: Unframed): string {
  return publication.masthead.colours?.accent ?? INK;
}
