import { daysOfPeriod, yearOfPeriod } from "../../content/period.ts";
import { defined } from "../../defined.ts";
import { type CalendarDate, monthOf } from "../../i18n/day.ts";
import { GENRES } from "../../i18n/genre.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { Author } from "../../model/people.ts";
import type { ItemText, NewsItem } from "../../model/publication.ts";
import { factJsonSchema } from "../../schema/fact-json-schema.ts";
import type { FactField } from "../../schema/fields/fact-fields.ts";
import { type LocalizedSite, phrase, url } from "../../site/site-inputs.ts";
import { AUTHORSHIP_FIELDS } from "./authorship-fields.ts";
import { byLanguageOf, languagesOfTexts } from "./by-language.ts";
import { customDataFields, declaredFields, IN_ANY_LANGUAGE } from "./custom-data-fields.ts";
import {
  type DataField,
  type DataRecord,
  dataValueOf,
  field,
  objectSchema,
  optionalField,
  recordOf,
  recordSchema,
} from "./data-field.ts";
import { MEDIA_FIELDS, MEDIA_FIELDS_WITH_ELSEWHERE } from "./media-fields.ts";
import type { OwnFields } from "./own-fields.ts";
import {
  byLanguageSchema,
  DATE,
  DAY,
  described,
  ITEM_ID,
  KEY,
  LANGUAGE,
  PERIOD,
  PLACE,
  setOf,
  TEXT,
  URI,
} from "./value-schemas.ts";

/** The sources of the record of an item: the item, and the publication in each of its languages. */
export interface ItemSource {
  readonly item: NewsItem;
  readonly sites: readonly LocalizedSite[];
}

/** An item in one of its languages. */
interface TextSource {
  readonly item: NewsItem;
  readonly text: ItemText;
  readonly site: LocalizedSite;
}

const AUTHOR = objectSchema({ name: TEXT, role: TEXT, url: URI }, ["role", "url"]);
const AUTHORS = { type: "array", items: AUTHOR };
const CORRECTIONS = { type: "array", items: objectSchema({ date: DAY, text: TEXT }, []) };

/** The fields of an item's text in each of its languages. */
const textFields = (media: readonly DataField<TextSource>[]): readonly DataField<TextSource>[] => [
  field("title", "title", TEXT, ({ text }) => text.title),
  optionalField("summary", "summary", TEXT, ({ text }) => text.summary),
  field("url", "page", described(URI, "Its page"), urlOf),
  optionalField("place", "place", described(TEXT, "Where the news comes from"), placeOf),
  optionalField("byline", "byline", described(AUTHORS, "Who wrote it"), bylineOf),
  ...media,
  optionalField("updated", "updated", described(DAY, "Of the last change to know of"), ({ text }) => text.updated),
  optionalField(
    "corrections",
    "corrections",
    described(CORRECTIONS, "What was wrong, and what is right"),
    correctionsOf,
  ),
];

const TEXT_FIELDS = textFields(MEDIA_FIELDS);
const TEXT_FIELDS_WITH_ELSEWHERE = textFields(MEDIA_FIELDS_WITH_ELSEWHERE);

/** The fields of an item's text in each of its languages; `own` are the fields that not every publication has. */
export function itemTextFields(given: OwnFields): readonly DataField<TextSource>[] {
  const { declared, hasFilesElsewhere = false, hasAuthorship = false } = given;
  const own = declaredFields(declared?.fields?.item, "words");
  return [
    ...(hasFilesElsewhere ? TEXT_FIELDS_WITH_ELSEWHERE : TEXT_FIELDS),
    ...(hasAuthorship ? AUTHORSHIP_FIELDS : []),
    ...customDataFields<TextSource>(own, ({ text }) => text.custom, IN_LANGUAGE),
  ];
}

/** The words of a text in its language. */
const IN_LANGUAGE: Parameters<typeof customDataFields<TextSource>>[2] = {
  siteOf: ({ site }) => site,
  words: TEXT,
  wordsOf: ({ site, text: { language } }, text, fact) =>
    typeof text !== "string" ? phrase(site, text).text : fact.language === language ? text : undefined,
};

/** The fields of an item that are the same in all languages. */
export function itemFields(own: OwnFields): readonly DataField<ItemSource>[] {
  const { declared, facts = [], genres = [] } = own;
  const texts = itemTextFields(own);
  return [
    ...FIELDS.map((each) => (each.name === "genre" ? { ...each, schema: { enum: [...GENRES, ...genres] } } : each)),
    ...(declared?.series === undefined ? [] : [SERIES]),
    ...facts.map((name) =>
      optionalField<ItemSource>(name, { fact: name }, factJsonSchema(name), (source) =>
        dataValueOf(factOf(source, name)),
      ),
    ),
    ...customDataFields<ItemSource>(
      declaredFields(declared?.fields?.item, "shared"),
      ({ item }) => item.original.custom,
      WITH_SITE,
    ),
    field("texts", "texts", byLanguageSchema(recordSchema(texts)), (source) => textsOf(source, texts)),
  ];
}

/** A fact, with the whole addresses of the logos in it. */
function factOf({ item, sites: [site] }: ItemSource, name: FactField): unknown {
  const { facts = {} } = item;
  if (name !== "funding" && name !== "partners") return facts[name];
  return facts[name]?.map(({ logo, ...each }) => {
    const image = logo === undefined ? undefined : site?.media.get(logo);
    return { ...each, ...defined({ logo: site && image && url(site, image.address) }) };
  });
}

const WITH_SITE = { ...IN_ANY_LANGUAGE, siteOf: ({ sites: [site] }: ItemSource) => site };

const SERIES = optionalField<ItemSource>("series", "series", KEY, ({ item }) => item.bulletin.series);

const FIELDS: readonly DataField<ItemSource>[] = [
  field(
    "id",
    "item",
    described(ITEM_ID, "The period of its first bulletin and its first name: permanent"),
    ({ item }) => itemId(item),
  ),
  field("bulletin", "month", described(PERIOD, "The id of its bulletin"), ({ item }) => item.bulletin.period),
  field(
    "date",
    "date",
    described(DATE, "Of the news, or else of its bulletin; a month or a year where no more is known"),
    dateOf,
  ),
  optionalField("genre", "genre", { enum: GENRES }, ({ item }) => item.genre),
  optionalField("withdrawn", "withdrawn", described(TEXT, "Why it was withdrawn"), ({ item }) => item.withdrawn),
  optionalField("topic", "topic", described(KEY, "Of its main topic"), ({ item }) => item.topics[0]?.id),
  field("topics", "topics", described(setOf(KEY), "Of all its topics, the main one first"), topicsOf),
  field("countries", "countries", described(setOf(PLACE), "The main one first"), ({ item }) => item.countries),
  optionalField("event", "event", described(KEY, "Of the main event it reports on"), ({ item }) => item.events[0]?.id),
  field("events", "events", described(setOf(KEY), "Of all events it reports on, the main one first"), eventsOf),
  field("original", "original", described(LANGUAGE, "That the others were translated from"), originalOf),
];

/** The permanent id of an item: `2021-10/ecuador-prisons`. */
export function itemId({ id: { period, name } }: NewsItem): string {
  return `${period}/${name}`;
}

/** For a week in two months, only the year is certain. */
function dateOf({ item: { isDated, date, bulletin } }: ItemSource): CalendarDate {
  if (isDated) return date;
  const { start, end } = daysOfPeriod(bulletin.period);
  if (start === end) return start;
  return monthOf(start) === monthOf(end) ? monthOf(start) : yearOfPeriod(bulletin.period);
}

function textsOf({ item, sites }: ItemSource, fields: readonly DataField<TextSource>[]): DataRecord {
  return byLanguageOf(sites, languagesOfTexts(sites), (site, language) => {
    const text = item.texts.get(language);
    return text === undefined ? undefined : recordOf(fields, { item, text, site });
  });
}

function topicsOf({ item: { topics } }: ItemSource): readonly string[] {
  return topics.map(({ id }) => id);
}

function eventsOf({ item: { events } }: ItemSource): readonly string[] {
  return events.map(({ id }) => id);
}

function originalOf({ item: { original } }: ItemSource): string {
  return canonicalTag(original.language);
}

function urlOf({ item: { bulletin }, text: { slug, language }, site }: TextSource): string {
  return url(site, site.addresses.item(language, bulletin.period, slug));
}

function placeOf({ item: { place }, site }: TextSource): string | undefined {
  return place === undefined ? undefined : phrase(site, place).text;
}

function bylineOf({ text: { byline } }: TextSource): readonly DataRecord[] | undefined {
  return byline.length === 0 ? undefined : byline.map(authorOf);
}

function correctionsOf({ text: { corrections } }: TextSource): readonly DataRecord[] | undefined {
  return corrections.length === 0 ? undefined : corrections.map(({ date, text }) => ({ date, text }));
}

function authorOf({ name, role, url: page }: Author): DataRecord {
  return { name, ...defined({ role, url: page }) };
}
