import type { ItemPoster, MastheadPoster, PosterView } from "../assets/posters/poster.ts";
import { type Address, posterOf } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import { htmlLang, type LanguageTag } from "../i18n/language-tag.ts";
import type { ItemText, NewsItem, TermRecord } from "../model/publication.ts";
import { type BulletinView, bulletinRoutes } from "../pages/bulletin/bulletin-page.ts";
import { titleOf } from "../site/dates/bulletin-title.ts";
import { BULLETINS_WITH_ITEM_POSTERS, hasPoster, isNewest } from "../site/poster-of-page.ts";
import type { Dependencies, Route } from "../site/route.ts";
import { type LocalizedSite, phrase } from "../site/site-inputs.ts";
import { textsHere } from "../site/visible.ts";

/** The default colour of posters. */
const INK = "#1c1a17";

/** The posters of a language: of the publication, of each topic, of the newest bulletins and of the newest items. */
export function posterRoutes(site: LocalizedSite): readonly Route<PosterView>[] {
  const { addresses, language, publication } = site;
  return [
    posterRoute(site, addresses.home(language), {}, () => describePublication(site)),
    ...publication.topics.map(({ record }) =>
      posterRoute(site, addresses.term(language, "topics", record.key), {}, () => describeTopic(site, record)),
    ),
    ...bulletinRoutes(site)
      .filter((_, position) => isNewest(position))
      .map(({ address, dependencies, view }) =>
        posterRoute(site, address, dependencies, () => describeBulletin(view())),
      ),
    ...itemPosterRoutes(site),
  ];
}

/** Whether a route is a poster: it is drawn, and has neither a template nor a text. */
export function isPosterRoute(route: Route): route is Route<PosterView> {
  return route.kind === "poster";
}

function itemPosterRoutes(site: LocalizedSite): readonly Route<PosterView>[] {
  const { addresses, publication } = site;
  const bulletins = publication.bulletins.slice(0, BULLETINS_WITH_ITEM_POSTERS);
  return bulletins
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      if (!hasPoster(site, item)) return [];
      return textsHere(site, item).map((text) => {
        const page = addresses.item(text.language, item.bulletin.period, text.slug);
        return posterRoute(site, page, { mentions: [item], heads: [item.bulletin] }, () =>
          describeItem(site, item, text),
        );
      });
    });
}

/** The differences between posters. */
type PosterText = (OwnFields<MastheadPoster> | OwnFields<ItemPoster>) & Partial<Pick<PosterView, "mark" | "face">>;
type OwnFields<Poster extends PosterView> = Omit<
  Poster,
  "kind" | "address" | "dir" | "publication" | "logo" | "accent" | "mark" | "face"
>;

function posterRoute(
  site: LocalizedSite,
  page: Address,
  dependencies: Dependencies,
  describe: () => PosterText,
): Route<PosterView> {
  const { chrome, publication } = site;
  const accent = publication.masthead.colours?.accent ?? INK;
  const [kind, address] = ["poster", posterOf(page)] as const;
  const logo =
    site.posterLogo === undefined
      ? {}
      : { logo: { ...site.posterLogo, hasName: publication.masthead.logo?.hasName === true } };
  const face = faceOf(site, site.language);
  const common = { kind, address, dir: chrome.dir, publication: chrome.title, ...logo, accent, mark: accent, ...face };
  return { kind, address, dependencies, view: () => ({ ...common, ...describe() }) };
}

function faceOf({ faces = [] }: LocalizedSite, language: LanguageTag): Pick<PosterView, "face"> {
  const found = faces.find(({ lang }) => lang === htmlLang(language));
  return found === undefined ? {} : { face: { file: found.file, digest: found.digest } };
}

function describePublication(site: LocalizedSite): PosterText {
  const { tagline, description } = site.publication.masthead;
  const sentence = tagline ?? description;
  return {
    of: "masthead",
    title: [{ text: site.chrome.title, tone: "ink" }],
    ...(sentence === undefined ? {} : { text: phrase(site, sentence).text }),
  };
}

function describeTopic(site: LocalizedSite, { label, description, colour }: TermRecord): PosterText {
  return {
    of: "masthead",
    title: [{ text: phrase(site, label).text, tone: "ink" }],
    ...(description === undefined ? {} : { text: phrase(site, description).text }),
    ...defined({ mark: colour }),
  };
}

function describeBulletin({ masthead, series, number, strip, lead, items }: BulletinView): PosterText {
  const [first] = lead === undefined ? items : [lead];
  const note = [
    ...[series?.text, masthead.period, number].filter((part) => part !== undefined),
    ...strip.map(({ text }) => text),
  ].join(" · ");
  const title = [
    ...(masthead.name === undefined ? [] : [{ text: masthead.name, tone: "ink" } as const]),
    ...(masthead.year === undefined ? [] : [{ text: masthead.year, tone: "accent" } as const]),
  ];
  return { of: "masthead", title, note, ...defined({ text: first?.title.text }) };
}

function describeItem(site: LocalizedSite, { bulletin, topics }: NewsItem, { title, language }: ItemText): PosterText {
  const [{ label, colour } = {}] = topics;
  return {
    of: "item",
    title,
    ...(label === undefined ? {} : { topic: phrase(site, label).text }),
    bulletin: titleOf(site, bulletin),
    ...faceOf(site, language),
    ...defined({ mark: colour }),
  };
}
