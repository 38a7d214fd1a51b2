import { daysOfPeriod, type Period } from "../content/period.ts";
import type { Slug } from "../content/slug.ts";
import { defined } from "../defined.ts";
import { groupBy, groupByEach } from "../group-by.ts";
import { typesetLocalized } from "../i18n/localized.ts";
import type { Moment } from "../i18n/moment.ts";
import { typeset } from "../i18n/typography.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import type { BulletinRecord } from "../schema/record.ts";
import { buildBulletins } from "./build-bulletins.ts";
import { buildEventRecords } from "./build-events.ts";
import { buildItems } from "./build-items.ts";
import { buildPages } from "./build-pages.ts";
import { type Content, type InLanguages, periodsOfContent, recordsOf } from "./content.ts";
import { draftFiles } from "./draft-fields.ts";
import { movesOf } from "./former/moves.ts";
import { withFormerSite } from "./former-site.ts";
import { guaranteed } from "./guaranteed.ts";
import { withoutLostHeadings } from "./heading-links.ts";
import type {
  Bulletin,
  BulletinHead,
  Country,
  NewsEvent,
  NewsItem,
  PlaceRecord,
  Publication,
  Series,
  Term,
} from "./publication.ts";
import { publicationDay } from "./publication-order.ts";
import type { References } from "./references.ts";
import { seriesOf, seriesOfContent } from "./series.ts";
import { embargoesOf } from "./timing/embargo.ts";
import type { DeskContent, PublicContent } from "./timing/public-content.ts";
import { typesetEvent, typesetMasthead, typesetPlace } from "./typeset.ts";
import { buildTermRecord, buildVocabularies } from "./vocabularies.ts";

/**
 * Builds the publication as of a moment from content without errors: resolves references, and sorts. It contains the given content: only
 * public content, or all content for a preview.
 */
export function buildPublication(shown: PublicContent | DeskContent, asOf: Moment): Publication {
  const content = withFormerSite(withoutLostHeadings(shown));
  const masthead = buildMasthead(content);
  const references = buildReferences(content);
  const allItems = buildItems(content, references, asOf);
  const items = allItems.filter(({ expired }) => expired === undefined);
  const bulletins = buildBulletins(content, allItems, references, asOf);
  const events = buildEvents(references, items, bulletins);
  const pages = buildPages(content.pages, content.publication?.fields);
  return {
    masthead,
    languages: masthead.languages,
    firstLanguage: guaranteed(masthead.languages[0], "first language"),
    bulletins,
    series: buildSeries(content, bulletins),
    items,
    topics: buildTopics(references, items),
    countries: buildCountries(items),
    places: references.places,
    vocabularies: buildVocabularies(content, items, events),
    featureFiles: content.featureFiles,
    events,
    pages,
    mediaFiles: shown.media,
    slugs: slugsOf(allItems),
    pagePaths: new Map(pages.flatMap(({ texts }) => [...texts.values()].map(({ file, path }) => [file, path]))),
    moves: movesOf(content),
    published: content.addresses?.published ?? [],
    drafts: draftFiles(content),
    embargoes: embargoesOf(content, asOf),
  };
}

function slugsOf(items: readonly NewsItem[]): ReadonlyMap<string, Slug> {
  const slugs = new Map<string, Slug>();
  for (const { texts } of items) for (const { file, slug } of texts.values()) slugs.set(file, slug);
  return slugs;
}

function buildMasthead({ publication }: Content): PublicationFields {
  const { title, publisher, url, languages, ...optional } = guaranteed(publication, "publication.yaml").fields;
  return typesetMasthead({
    ...optional,
    title: guaranteed(title, "title"),
    publisher: guaranteed(publisher, "publisher"),
    url: guaranteed(url, "url"),
    languages: guaranteed(languages, "languages"),
  });
}

function buildReferences(content: Content): References {
  const topics = guaranteed(content.topics, "topics.yaml").entries.map(buildTermRecord);
  const placeRecords = (content.places?.entries ?? []).map(
    ({ key, fields: { label, ...optional } }): PlaceRecord => ({
      ...optional,
      key,
      label: guaranteed(label, `label of ${key}`),
    }),
  );
  const places = new Map(placeRecords.map((place) => [place.key, typesetPlace(place)]));
  return {
    ...defined({ declared: content.publication?.fields }),
    bulletins: buildHeads(content),
    topics: new Map(topics.map((topic) => [topic.key, topic])),
    places,
    events: new Map(buildEventRecords(content, places).map((event) => [event.key, typesetEvent(event)])),
  };
}

function buildTopics({ topics }: References, items: readonly NewsItem[]): readonly Term[] {
  const byTopic = groupByEach(items, (item) => item.topics.map(({ key }) => key));
  return [...topics.values()].map((record) => ({ record, items: byTopic.get(record.key) ?? [], events: [] }));
}

function buildCountries(items: readonly NewsItem[]): readonly Country[] {
  return [...groupByEach(items, ({ countries }) => countries)]
    .map(([code, members]) => ({ code, items: members }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function buildEvents(
  { events, bulletins: heads }: References,
  items: readonly NewsItem[],
  bulletins: readonly Bulletin[],
): readonly NewsEvent[] {
  const coverage = groupByEach([...items].reverse(), (item) => item.events.map(({ key }) => key));
  const announcements = bulletins.flatMap(({ period, agenda }) => agenda.map(({ key }) => ({ key, period })));
  const announced = groupBy(announcements.reverse(), ({ key }) => key);
  const parts = groupBy([...events.values()], ({ partOf }) => partOf);
  return [...events.values()].map((record) => ({
    record,
    ...defined({ whole: events.get(record.partOf ?? "") }),
    parts: parts.get(record.key) ?? [],
    coverage: coverage.get(record.key) ?? [],
    announcedIn: (announced.get(record.key) ?? []).flatMap(({ period }) => heads.get(period) ?? []),
  }));
}

/** The head of each bulletin, by period: the periods that have a bulletin file or an item. */
function buildHeads(content: Content): ReadonlyMap<Period, BulletinHead> {
  const records = new Map(content.bulletins.map((each) => [each.original.path.period, each]));
  const series = seriesOfContent(content);
  return new Map(
    periodsOfContent(content).map((period) => [
      period,
      { ...buildHead(period, records.get(period)), ...defined({ series: seriesOf(series, period)?.key }) },
    ]),
  );
}

function buildSeries(content: Content, bulletins: readonly Bulletin[]): readonly Series[] {
  return seriesOfContent(content).map(({ key, name, title, description, subscribe }) => ({
    key,
    title: typesetLocalized(title),
    ...defined({
      name,
      description: description === undefined ? undefined : typesetLocalized(description),
      subscribe,
    }),
    bulletins: bulletins.filter(({ series }) => series === key),
  }));
}

function buildHead(period: Period, records: InLanguages<BulletinRecord> | undefined): BulletinHead {
  const { number, date } = records?.original.fields ?? {};
  const { start, end } = daysOfPeriod(period);
  const published = date ?? (start === end ? start : undefined);
  return {
    period,
    ...defined({ published }),
    day: publicationDay(period, date),
    ...defined({ number }),
    titles: records === undefined ? {} : titlesOf(records),
  };
}

function titlesOf(records: InLanguages<BulletinRecord>): BulletinHead["titles"] {
  const titles = recordsOf(records).flatMap(({ path: { language }, fields: { title } }) =>
    title === undefined ? [] : [[language, typeset(title, language)] as const],
  );
  return Object.fromEntries(titles);
}
