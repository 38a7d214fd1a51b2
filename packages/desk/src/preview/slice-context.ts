import {
  dateOfPeriod,
  daysOfPeriod,
  kindOfContent,
  type Period,
  parseBody,
  partHref,
  resolveContentPath,
  yearOfPeriod,
} from "../../../../scripts/content/index.ts";
import { defined, groupBy, groupByEach, memoizeLast } from "../../../../scripts/diagnostics/index.ts";
import { compareDates, type LanguageTag } from "../../../../scripts/i18n/index.ts";
import {
  allRecords,
  type BulletinRecord,
  type Content,
  type ContentRecord,
  compareBulletins,
  type InLanguages,
  type ItemRecord,
  mediaNamedIn,
  publicationDay,
  recordsOf,
  seriesOf,
  seriesOfContent,
  type TextRecord,
  topicKeysOf,
} from "../../../../scripts/model/index.ts";
import type { PreviewContext } from "./preview-slice.ts";

type Item = InLanguages<ItemRecord>;

/** The number of known items of a topic before and after the bulletin's: a page shows four. */
const BESIDE = 6;

/** The number of known items of a topic in a country: a page of both needs two. */
const OF_BOTH = 2;

/**
 * The data of a publication that the pages of one bulletin need: its texts and the texts of the following bulletin, all files outside
 * bulletins, and of the other bulletins the records that these pages use, without their texts. The pages of its items, its own and its
 * email have the same bytes as with all data. `content` is the content of the context. Pure.
 */
export function sliceContext(context: PreviewContext, content: Content, period: Period): PreviewContext {
  const isWhole = wholeIn(content, period);
  const inBulletin = content.items.filter(({ original }) => isWhole(original.path.file));
  const beside = new Set(besideItems(content, period, inBulletin).filter((item) => !isWhole(item.original.path.file)));
  const heads = [
    ...content.bulletins.filter(({ original }) => !isWhole(original.path.file)).flatMap(recordsOf),
    ...[...beside].flatMap(recordsOf),
  ];
  const names = new Set(heads.map(({ path }) => path.file));
  const texts = context.texts.filter(([file]) => isWhole(file));
  const records = context.records.filter(({ path }) => isWhole(path.file));
  const own = new Set([...texts.map(([file]) => file), ...records.map(({ path }) => path.file)]);
  const isNamed = namedAmong(beside);
  const shortened = heads.map((record) => headOf(record, isNamed));
  const shown = [...allRecords(content).filter(({ path }) => own.has(path.file)), ...shortened];
  const named = new Set(shown.flatMap((record) => filesNamedBy(record, content)));
  const isKnown = (file: string) => isWhole(file) || names.has(file) || named.has(file);
  return {
    ...context,
    texts,
    records: [...records, ...shortened],
    files: context.files.filter(isKnown),
    media: context.media.filter(([file]) => isKnown(file)),
    downloads: context.downloads.filter(([file]) => isKnown(file)),
    slice: period,
  };
}

/** Whether the slice of a period has all of a file. Former addresses concern no page of a bulletin. */
export function wholeIn(content: Content, period: Period): (file: string) => boolean {
  const follower = followerOf(content, period);
  const whole = [period, ...(follower === undefined ? [] : [follower])].map((each) => `bulletins/${each}/`);
  return (file) =>
    file.startsWith("bulletins/")
      ? whole.some((folder) => file.startsWith(folder))
      : kindOfContent(file) !== "addresses";
}

/** The following bulletin in the series. */
function followerOf(content: Content, period: Period): Period | undefined {
  const run = seriesWith(content, period);
  return run[run.indexOf(period) + 1];
}

/** The periods of the series of a bulletin, in order. */
function seriesWith(content: Content, period: Period): readonly Period[] {
  const all = seriesOfContent(content);
  return periodsOf(content).filter((each) => seriesOf(all, each) === seriesOf(all, period));
}

/**
 * The previous and following bulletins in the series, in both directions up to the first that certainly has a page: a page links to its
 * neighbours. If untranslated items are omitted, each language has separate neighbours.
 */
function neighboursOf(content: Content, period: Period): readonly Period[] {
  const run = seriesWith(content, period);
  const index = run.indexOf(period);
  const languages = omitsUntranslated(content)
    ? new Set(content.items.flatMap(recordsOf).map(({ path }) => path.language))
    : [undefined];
  return [...languages].flatMap((language) => {
    const shown = content.items.filter((item) => isShown(item, language));
    const periods = new Set(shown.map(({ original }) => original.path.period));
    const before = run.slice(0, index);
    const after = run.slice(index + 1);
    const from = before.findLastIndex((each) => periods.has(each));
    const to = after.findIndex((each) => periods.has(each));
    return [...before.slice(Math.max(from, 0)), ...after.slice(0, to === -1 ? after.length : to + 1)];
  });
}

function omitsUntranslated({ publication }: Content): boolean {
  return publication?.fields.untranslated === "omit";
}

/** Whether an item is on pages, whatever the day. */
function isShown(item: Item, language: LanguageTag | undefined): boolean {
  const { expires, withdrawn, publishFrom } = item.original.fields;
  const texts = recordsOf(item).filter(({ path }) => language === undefined || path.language === language);
  const isTimed = [expires, withdrawn, publishFrom].some((field) => field !== undefined);
  return !isTimed && item.original.fields.draft !== true && texts.some(({ fields }) => fields.draft !== true);
}

/** By the day on which they appear. */
function periodsOf({ bulletins, items }: Content): readonly Period[] {
  const days = new Map(bulletins.map(({ original: { path, fields } }) => [path.period, fields.date]));
  const periods = new Set([...bulletins, ...items].map(({ original }) => original.path.period));
  return [...periods]
    .map((period) => ({ period, day: publicationDay(period, days.get(period)) }))
    .sort(compareBulletins)
    .map((each) => each.period);
}

/** The items of other bulletins that pages of the bulletin refer to or depend on. */
function besideItems(content: Content, period: Period, inBulletin: readonly Item[]): readonly Item[] {
  const { ofPeriod, periods, onTopics, onPairs, always } = indexOf(content);
  const whole = [...neighboursOf(content, period), ...ofSameYear(periods, period)];
  const [own, pairs] = [new Set(inBulletin), new Set(inBulletin.flatMap(pairsOf))];
  return [
    ...whole.flatMap((each) => ofPeriod.get(each) ?? []),
    ...onTopics.flatMap((items) => nearOnTopic(items, period, own)),
    ...[...pairs].flatMap((pair) => firstInEachLanguage(onPairs.get(pair) ?? [], OF_BOTH)),
    ...always,
    ...linkedFrom(content, inBulletin, period),
  ];
}

/** The index from which the slices of all bulletins are computed. */
interface ItemIndex {
  readonly periods: readonly Period[];
  readonly ofPeriod: ReadonlyMap<Period, readonly Item[]>;
  /** The items of each topic, newest first; if untranslated items are omitted, also the items of each language alone. */
  readonly onTopics: readonly (readonly Item[])[];
  /** The items of each topic in each country, newest first. */
  readonly onPairs: ReadonlyMap<string, readonly Item[]>;
  /** The items that every slice has. */
  readonly always: readonly Item[];
}

/** Going from one bulletin to another slices the same content again. */
const indexOf = memoizeLast((content: Content): ItemIndex => {
  const newestFirst = content.items.toSorted((a, b) => compareDates(dateOf(b), dateOf(a)));
  const ofPeriod = groupBy(content.items, ({ original }) => original.path.period);
  const withFile = new Set(content.bulletins.map(({ original }) => original.path.period));
  const omits = omitsUntranslated(content);
  // Other bulletins exist because of their items, which determine their languages.
  const isNamed = (each: Period) => withFile.has(each) && !omits;
  return {
    periods: periodsOf(content),
    ofPeriod,
    onTopics: [newestFirst, ...(omits ? byLanguage(newestFirst) : [])].flatMap((items) => [
      ...groupByEach(items, topicsOf).values(),
    ]),
    onPairs: groupByEach(newestFirst, pairsOf),
    always: [
      ...[...ofPeriod].flatMap(([each, items]) => (isNamed(each) ? [] : firstOfEachLanguage(items))),
      ...[countriesOf, topicsOf].flatMap((keysOf) =>
        [...groupByEach(newestFirst, keysOf).values()].flatMap((items) => firstInEachLanguage(items, 1)),
      ),
      ...firstOfEachLanguage(newestFirst, isChanged),
      ...newestFirst.filter(({ original }) => original.fields.partOf !== undefined),
    ],
  };
});

function dateOf({ original: { path, fields } }: Item) {
  return fields.date ?? dateOfPeriod(path.period);
}

function topicsOf({ original }: Item): readonly string[] {
  return topicKeysOf(original.fields);
}

function countriesOf({ original }: Item): readonly string[] {
  return original.fields.countries ?? [];
}

/** Whether the page of corrections in the language of a text lists it. */
function isChanged({ fields }: ItemRecord, { original }: Item): boolean {
  const { corrections, updated } = fields;
  return corrections !== undefined || updated !== undefined || original.fields.withdrawn !== undefined;
}

/** The bulletin of a whole year lists the others of it. */
function ofSameYear(periods: readonly Period[], period: Period): readonly Period[] {
  const year = yearOfPeriod(period);
  return period.length === year.length ? periods.filter((each) => yearOfPeriod(each) === year) : [];
}

/** For each language, the first item with such a text in it: links between languages depend on its existence. */
function firstOfEachLanguage(
  items: readonly Item[],
  isSuch: (text: ItemRecord, item: Item) => boolean = () => true,
): readonly Item[] {
  const found = new Map<string, Item>();
  for (const item of items)
    for (const text of recordsOf(item))
      if (!found.has(text.path.language) && isSuch(text, item)) found.set(text.path.language, item);
  return [...new Set(found.values())];
}

/** The items of a topic around the bulletin's own or, if it has none, around its days. */
function nearOnTopic(items: readonly Item[], period: Period, own: ReadonlySet<Item>): readonly Item[] {
  const { start, end } = daysOfPeriod(period);
  const first = items.findIndex((item) => own.has(item) || compareDates(dateOf(item), end) <= 0);
  const last = items.findLastIndex((item) => own.has(item) || compareDates(dateOf(item), start) >= 0);
  const [from, to] = [first === -1 ? items.length : first, last];
  return items.slice(Math.max(0, Math.min(from, to + 1) - BESIDE), Math.max(from, to + 1) + BESIDE);
}

/** The first of all items, and of the items in each language, up to the item with which `enough` of them certainly have a page. */
function firstInEachLanguage(items: readonly Item[], enough: number): readonly Item[] {
  const inLanguage = groupByEach(items, (item) => recordsOf(item).map(({ path }) => path.language));
  return [
    ...firstShown(items, undefined, enough),
    ...[...inLanguage].flatMap(([language, each]) => firstShown(each, language, enough)),
  ];
}

function firstShown(items: readonly Item[], language: LanguageTag | undefined, enough: number): readonly Item[] {
  const last = items.filter((item) => isShown(item, language))[enough - 1];
  return last === undefined ? items : items.slice(0, items.indexOf(last) + 1);
}

/** The items that each language has. */
function byLanguage(items: readonly Item[]): readonly (readonly Item[])[] {
  return [...groupByEach(items, (item) => recordsOf(item).map(({ path }) => path.language)).values()];
}

function pairsOf(item: Item): readonly string[] {
  return topicsOf(item).flatMap((topic) => countriesOf(item).map((country) => `${topic} ${country}`));
}

/** The items that texts of the slice link to. */
function linkedFrom(content: Content, inBulletin: readonly Item[], period: Period): readonly Item[] {
  const bulletins = content.bulletins.filter(({ original }) => original.path.period === period);
  const texts: readonly TextRecord[] = [...inBulletin, ...bulletins, ...content.pages].flatMap(
    (text: InLanguages<TextRecord>) => recordsOf(text),
  );
  const files = new Set(texts.flatMap(linksOf));
  return content.items.filter((item) => recordsOf(item).some(({ path }) => files.has(path.file)));
}

function linksOf({ path, body }: TextRecord): readonly string[] {
  return body.links.flatMap(({ href, kind }) => {
    const target = kind === "relative" ? resolveContentPath(path.file, partHref(href).path) : undefined;
    return target ?? [];
  });
}

/** The files that a record shows or leads to. */
function filesNamedBy(record: ContentRecord, content: Content): readonly string[] {
  if (!("fields" in record) || record.kind === "publication") return [];
  const media = mediaNamedIn(record, content.publication?.fields.fields);
  return "body" in record ? [...media, ...linksOf(record)] : media;
}

const NO_BODY = parseBody("");

/** Whether an item of a period is among these, by its slug. */
type IsNamed = (period: Period, slug: string) => boolean;

function namedAmong(items: Iterable<Item>): IsNamed {
  const named = new Set([...items].map(({ original: { path } }) => `${path.period}/${path.slug}`));
  return (period, slug) => named.has(`${period}/${slug}`);
}

/**
 * The parts of a text that others use: an item without its words, a bulletin without its callouts, its agenda and unknown names of items.
 * With each key, the rules would search suggestions for every such name.
 */
function headOf(record: BulletinRecord | ItemRecord, isNamed: IsNamed): ContentRecord {
  const head = { ...record, body: { ...NO_BODY, ...defined({ headings: record.body.headings }) } };
  if (head.kind === "item") return head;
  const { callouts: _, ...others } = head;
  const { agenda: _agenda, callouts: _callouts, lead, order, ...fields } = head.fields;
  const { period } = head.path;
  const named = {
    lead: lead !== undefined && isNamed(period, lead) ? lead : undefined,
    order: order?.filter((slug) => isNamed(period, slug)),
  };
  return { ...others, fields: { ...fields, ...defined(named) } };
}
