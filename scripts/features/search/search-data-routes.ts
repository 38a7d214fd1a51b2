import type { Address } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import { groupBy } from "../../group-by.ts";
import { yearOf } from "../../i18n/day.ts";
import { textOf } from "../../markdown/plain.ts";
import type { PageText } from "../../model/build-standing-page.ts";
import { termKeysIn } from "../../model/custom-facts.ts";
import type { NewsItem } from "../../model/publication.ts";
import type { SearchedPage } from "../../pages/project-page.ts";
import type { Picture } from "../../site/parts.ts";
import type { Route, View } from "../../site/route.ts";
import { draftNoteOf, href, type LocalizedSite, labelOf, phraseIn } from "../../site/site-inputs.ts";
import { shown } from "../../site/visible.ts";
import { pagesFound } from "./pages-found.ts";
import { searchItems, searchTexts } from "./search-addresses.ts";
import type { SearchItem, SearchItems, SearchTexts } from "./search-data.ts";

/** A file of data for the script of the search page. */
export interface SearchDataView extends View {
  readonly kind: "search-data";
  readonly data: SearchItems | SearchTexts;
}

/** For every year with items, the items and their texts, and then the standing pages. An edit changes the files of one year. */
export function searchDataRoutes(site: LocalizedSite): readonly Route<SearchDataView>[] {
  const { language, publication } = site;
  const years = groupBy(shown(site, publication.items), ({ date }) => yearOf(date));
  const ofYears = [...years].flatMap(([year, items]) => [
    dataRoute(searchItems(site, language, year), { mentions: items }, () => ({
      items: items.map((item) => viewSearchItem(site, item)),
    })),
    dataRoute(searchTexts(site, language, year), { items }, () => ({
      texts: items.map(({ texts, original }) => textOf((texts.get(language) ?? original).body)),
    })),
  ]);
  return [...ofYears, ...pagesRoutes(site)];
}

/** The standing pages that the language shows. All cache keys contain the standing pages: no dependencies. */
function pagesRoutes(site: LocalizedSite): readonly Route<SearchDataView>[] {
  const texts = pagesFound(site);
  if (texts.length === 0) return [];
  return [
    dataRoute(searchItems(site, site.language, "pages"), {}, () => ({
      items: texts.map((text) => viewSearchPage(site, text)),
    })),
    dataRoute(searchTexts(site, site.language, "pages"), {}, () => ({ texts: texts.map(({ body }) => textOf(body)) })),
  ];
}

/** The pages of the project's own templates that say so. */
export function ownSearchRoutes(site: LocalizedSite, pages: readonly SearchedPage[]): readonly Route<SearchDataView>[] {
  const items = pages.map(({ address, title, summary }) => ({
    title,
    ...defined({ summary }),
    href: href(site, address),
    topics: [],
    countries: [],
  }));
  return [
    dataRoute(searchItems(site, site.language, "own"), {}, () => ({ items })),
    dataRoute(searchTexts(site, site.language, "own"), {}, () => ({ texts: pages.map(({ text }) => text) })),
  ];
}

function dataRoute(
  address: Address,
  dependencies: Route["dependencies"],
  viewData: () => SearchDataView["data"],
): Route<SearchDataView> {
  const kind = "search-data";
  const view = (): SearchDataView => ({ kind, address, data: viewData() });
  return { kind, address, dependencies, view, text: () => `${JSON.stringify(view().data)}\n` };
}

function viewSearchItem(site: LocalizedSite, item: NewsItem): SearchItem {
  const { title, summary, href, datetime, date, place, byline, picture, ...labels } = site.cardOf(item);
  const { text, lang, dir } = title;
  const notes = [labels.languageNote, labels.changeNote, labels.draftNote].filter((note) => note !== undefined);
  return {
    title: text,
    ...defined({ lang, dir }),
    ...(notes.length === 0 ? {} : { notes }),
    ...defined({ summary: summary?.text }),
    href,
    datetime,
    date,
    ...defined({ place: place?.text, byline }),
    topics: item.topics.map(({ key }) => key),
    countries: item.countries,
    ...termsOf(site, item),
    ...defined({ keywords: item.facts?.keywords }),
    ...(picture === undefined ? {} : { picture: viewPicture(picture) }),
  };
}

function viewSearchPage(site: LocalizedSite, { file, language, path, title, summary, keywords }: PageText): SearchItem {
  const { text, lang, dir } = phraseIn(site, title, language);
  const { languageNote, draftNote } = { ...labelOf(language, site), ...draftNoteOf(site, { file }) };
  const notes = [languageNote, draftNote].filter((note) => note !== undefined);
  return {
    title: text,
    ...defined({ lang, dir, summary, keywords }),
    ...(notes.length === 0 ? {} : { notes }),
    href: href(site, site.addresses.page(language, path)),
    topics: [],
    countries: [],
  };
}

function termsOf({ publication }: LocalizedSite, { original }: NewsItem): Pick<SearchItem, "terms"> {
  const named = publication.vocabularies.map(({ name }) => [name, termKeysIn(original.custom, name)] as const);
  const terms = Object.fromEntries(named.filter(([, keys]) => keys.length > 0));
  return Object.keys(terms).length === 0 ? {} : { terms };
}

function viewPicture({ src, width, height, sources }: Picture): NonNullable<SearchItem["picture"]> {
  const [source] = sources;
  const [smallest = ""] = source?.srcset.split(" ") ?? [];
  return { src, width, height, ...(source === undefined ? {} : { modern: { type: source.type, srcset: smallest } }) };
}
