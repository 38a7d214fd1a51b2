import type { Address } from "../../content/addresses.ts";
import { rootFile } from "../../content/addresses.ts";
import type { Author, Bulletin, Localized, NewsEvent, NewsItem } from "../../content/model/publication.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { phrase, url } from "../../site/context.ts";
import type { Dependencies, Route, SitePages } from "../../site/route.ts";
import { languagesOfBulletin } from "../../site/visible.ts";
import { formatDataSchema } from "./data-schema.ts";
import type {
  AuthorData,
  BulletinData,
  ByLanguage,
  DataFileView,
  DataList,
  DataSchemaView,
  DataTableView,
  EventData,
  ItemData,
  ItemTextData,
} from "./data-view.ts";
import { formatDataFile, formatDataTable } from "./format.ts";

/** The addresses of the files of open data, which are there once for all languages. */
export const DATA_FILES = {
  json: (list: DataList): Address => rootFile(`data/${list}.json`),
  schema: (list: DataList): Address => rootFile(`data/${list}.schema.json`),
  csv: rootFile("data/items.csv"),
} as const;

/** The publication as open data, in all its languages. */
export function dataRoutes(
  languages: readonly SitePages[],
): readonly Route<DataFileView | DataTableView | DataSchemaView>[] {
  const sites = languages.map(({ site }) => site);
  const [site] = sites;
  if (site === undefined) return [];
  const { bulletins, events, items } = site.publication;
  return [
    dataRoute(site, "items", { mentions: items }, () => items.map((item) => viewItem(sites, item))),
    tableRoute(sites, site, items),
    dataRoute(site, "bulletins", { bulletins, mentions: bulletins.flatMap((bulletin) => bulletin.items) }, () =>
      bulletins.map((bulletin) => viewBulletin(site, bulletin)),
    ),
    dataRoute(site, "events", { events: events.map(({ record }) => record) }, () =>
      events.map((event) => viewEvent(sites, event)),
    ),
    ...(["items", "bulletins", "events"] as const).map((list) => schemaRoute(site, list)),
  ];
}

function dataRoute(
  site: LocalizedSite,
  list: DataList,
  dependencies: Dependencies,
  records: () => DataFileView["records"],
): Route<DataFileView> {
  const { licence } = site.publication.masthead;
  const [kind, address] = ["data-json", DATA_FILES.json(list)] as const;
  const view = (): DataFileView => ({
    kind,
    address,
    schema: url(site, DATA_FILES.schema(list)),
    publication: url(site, site.addresses.home(site.language)),
    ...(licence === undefined ? {} : { licence: licence.url }),
    list,
    records: records(),
  });
  return { kind, address, dependencies, view, text: () => formatDataFile(view()) };
}

function tableRoute(
  sites: readonly LocalizedSite[],
  site: LocalizedSite,
  items: readonly NewsItem[],
): Route<DataTableView> {
  const [kind, address] = ["data-csv", DATA_FILES.csv] as const;
  const languages = site.publication.languages.map(canonicalTag);
  const view = () => ({ kind, address, languages, records: items.map((item) => viewItem(sites, item)) });
  return { kind, address, dependencies: { mentions: items }, view, text: () => formatDataTable(view()) };
}

function schemaRoute(site: LocalizedSite, list: DataList): Route<DataSchemaView> {
  const [kind, address] = ["data-schema", DATA_FILES.schema(list)] as const;
  const view = () => ({ kind, address, id: url(site, address), list });
  return { kind, address, dependencies: {}, view, text: () => formatDataSchema(view()) };
}

function viewItem(sites: readonly LocalizedSite[], item: NewsItem): ItemData {
  const { month, date, topics, countries, events, original } = item;
  const [topic] = topics;
  const [event] = events;
  return {
    id: idOf(item),
    bulletin: month,
    date,
    ...(topic === undefined ? {} : { topic: topic.key }),
    topics: topics.map(({ key }) => key),
    countries,
    ...(event === undefined ? {} : { event: event.key }),
    events: events.map(({ key }) => key),
    original: canonicalTag(original.language),
    texts: byLanguage(sites, (site) => viewText(site, item)),
  };
}

function viewText(site: LocalizedSite, { month, place, texts }: NewsItem): ItemTextData | undefined {
  const text = texts.get(site.language);
  if (text === undefined) return undefined;
  const { title, summary, slug, byline, updated } = text;
  return {
    title,
    ...(summary === undefined ? {} : { summary }),
    url: url(site, site.addresses.item(site.language, month, slug)),
    ...(place === undefined ? {} : { place: phrase(site, place).text }),
    ...(byline.length === 0 ? {} : { byline: byline.map(viewAuthor) }),
    ...(updated === undefined ? {} : { updated }),
  };
}

function viewAuthor({ name, role, url: page }: Author): AuthorData {
  return { name, ...(role === undefined ? {} : { role }), ...(page === undefined ? {} : { url: page }) };
}

function viewBulletin(site: LocalizedSite, bulletin: Bulletin): BulletinData {
  const { month, number, lead, items, agenda } = bulletin;
  const languages = languagesOfBulletin(site, bulletin);
  return {
    id: month,
    ...(number === undefined ? {} : { number }),
    ...(lead === undefined ? {} : { lead: idOf(lead) }),
    items: items.map(idOf),
    agenda: agenda.map(({ key }) => key),
    urls: urlsIn(site, languages, (language) => site.addresses.bulletin(language, month)),
  };
}

function viewEvent(sites: readonly LocalizedSite[], { record }: NewsEvent): EventData {
  const { key, name, range, place, country, status = "confirmed", updated, url: website } = record;
  return {
    id: key,
    names: inLanguages(sites, name),
    start: range.start,
    end: range.end,
    ...(place === undefined ? {} : { places: inLanguages(sites, place) }),
    ...(country === undefined ? {} : { country }),
    status,
    ...(updated === undefined ? {} : { updated }),
    ...(website === undefined ? {} : { website }),
    urls: byLanguage(sites, (site) => url(site, site.addresses.event(site.language, key))),
  };
}

function idOf({ month, slug }: NewsItem): string {
  return `${month}/${slug}`;
}

/** A text by language: in the languages that it is written in, or in all where it is the same for all. */
function inLanguages(sites: readonly LocalizedSite[], text: Localized): ByLanguage {
  return byLanguage(sites, ({ language }) => (typeof text === "string" ? text : text[language]));
}

function urlsIn(
  site: LocalizedSite,
  languages: readonly LanguageTag[],
  addressOf: (language: LanguageTag) => Address,
): ByLanguage {
  return Object.fromEntries(languages.map((language) => [canonicalTag(language), url(site, addressOf(language))]));
}

function byLanguage<Value>(
  sites: readonly LocalizedSite[],
  valueIn: (site: LocalizedSite) => Value | undefined,
): ByLanguage<Value> {
  return Object.fromEntries(
    sites.flatMap((site): readonly (readonly [string, Value])[] => {
      const value = valueIn(site);
      return value === undefined ? [] : [[canonicalTag(site.language), value]];
    }),
  );
}
