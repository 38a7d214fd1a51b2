import { editFile } from "../../../../scripts/change/browser.ts";
import {
  comparePeriods,
  daysOfPeriod,
  type Frequency,
  isUsual,
  type Period,
  parsePeriod,
  partsOfPeriod,
  readFields,
} from "../../../../scripts/content/browser.ts";
import { defined } from "../../../../scripts/diagnostics/browser.ts";
import {
  addDays,
  compareDates,
  type Day,
  dayOf,
  daysBetween,
  type Localized,
  laterOf,
  monthNumber,
  monthOf,
  weekdayOf,
  weekNumberOf,
  yearOf,
} from "../../../../scripts/i18n/browser.ts";
import {
  afterInSeries,
  type BulletinRecord,
  type Content,
  type DeclaredSeries,
  type InLanguages,
  periodsOfContent,
  recordsOf,
  seriesOf,
  seriesOfContent,
} from "../../../../scripts/model/browser.ts";
import type { DeskChange } from "../home/home.ts";

/** The inputs for planning a change of several files. */
export interface PlannedTexts {
  readonly content: () => Content;
  readonly text: (file: string) => string | undefined;
  /** The versions of files at the home; null for a missing file. */
  readonly hashOf: (file: string) => string | null;
}

/** Removes an item in all its languages, and its name from its bulletin. Pure. */
export function planRemoval({ content, text, hashOf }: PlannedTexts, file: string): DeskChange {
  const { items, bulletins } = content();
  const item = items.find((each) => recordsOf(each).some(({ path }) => path.file === file));
  if (item === undefined) return { files: [] };
  const { period, slug } = item.original.path;
  const removed = recordsOf(item).map(({ path }) => ({ file: path.file, from: hashOf(path.file), text: null }));
  const bulletin = bulletins.find(({ original }) => original.path.period === period);
  const named = bulletin === undefined ? [] : recordsOf(bulletin).flatMap(({ path }) => unnamed(path.file, text, slug));
  return { files: [...removed, ...named.map((each) => ({ ...each, from: hashOf(each.file) }))] };
}

/** The file of a bulletin without a reference to an item; undefined if it does not refer to it. */
function unnamed(file: string, textOf: PlannedTexts["text"], slug: string) {
  const text = textOf(file);
  const read = text === undefined ? undefined : readFields(file, text);
  if (text === undefined || read === undefined) return [];
  const { lead, order, ...others } = read.fields;
  const rest = Array.isArray(order) ? order.filter((each) => each !== slug) : order;
  const isSame = lead !== slug && (!Array.isArray(order) || order.length === (Array.isArray(rest) ? rest.length : 0));
  if (isSame) return [];
  const isEmpty = Array.isArray(rest) && rest.length === 0;
  const fields = {
    ...others,
    ...(lead === slug ? {} : defined({ lead })),
    ...(isEmpty ? {} : defined({ order: rest })),
  };
  return [{ file, text: editFile(file, text, { fields, body: read.body, order: Object.keys(read.fields) }) }];
}

/** A bulletin that could be made next. */
export interface ProposedBulletin {
  readonly period: Period;
  /** The file that it would have. */
  readonly file: string;
  /** Its series, if the publication has any. */
  readonly series?: { readonly key: string; readonly title: Localized };
  readonly number?: number;
  /** The day on which it would come out, see {@link proposeDay}. */
  readonly date: Day;
}

/** The next bulletin of each series, or of the publication. The first one is the bulletin of today. Pure. */
export function proposeBulletins(content: Content, today: Day): readonly ProposedBulletin[] {
  const all = seriesOfContent(content);
  const series: readonly (DeclaredSeries | undefined)[] = all.length === 0 ? [undefined] : all;
  return series.flatMap((each) => proposeNext(content, each, today));
}

function proposeNext(content: Content, series: DeclaredSeries | undefined, today: Day): readonly ProposedBulletin[] {
  const all = seriesOfContent(content);
  const frequency = series?.frequency ?? content.publication?.fields.frequency;
  const ofSeries = periodsOfContent(content).filter((period) => seriesOf(all, period) === series);
  const regular = ofSeries.filter((period) => series !== undefined || partsOfPeriod(period).kind !== "special");
  const last = regular.at(-1);
  const period =
    last === undefined ? firstPeriod(series, frequency, today) : afterInSeries(last, series ?? defined({ frequency }));
  if (period === undefined || ofSeries.includes(period)) return [];
  const bulletin = content.bulletins.find(({ original }) => original.path.period === last);
  const number = last === undefined ? 1 : numberAfter(bulletin);
  return [
    {
      period,
      file: `bulletins/${period}/bulletin.${languageOf(content, bulletin)}.md`,
      ...(series === undefined ? {} : { series: { key: series.key, title: series.title } }),
      date: proposeDay(content, period, today),
      ...defined({ number }),
    },
  ];
}

function numberAfter(bulletin: InLanguages<BulletinRecord> | undefined): number | undefined {
  const { number } = bulletin?.original.fields ?? {};
  return typeof number === "number" ? number + 1 : undefined;
}

/** The number of the bulletin of a period that has items and no file of its own yet; undefined if it is unknown. Pure. */
export function proposeNumber(content: Content, period: Period): number | undefined {
  const all = seriesOfContent(content);
  const before = content.bulletins
    .filter(({ original: { path } }) => comparePeriods(path.period, period) < 0)
    .filter(({ original: { path } }) => seriesOf(all, path.period) === seriesOf(all, period))
    .toSorted((a, b) => comparePeriods(a.original.path.period, b.original.path.period));
  return before.length === 0 ? 1 : numberAfter(before.at(-1));
}

function languageOf({ publication }: Content, last: InLanguages<BulletinRecord> | undefined): string {
  return last?.original.path.language ?? publication?.fields.languages?.[0] ?? "en";
}

/** From how many bulletins the rhythm of a series is read. */
const RHYTHM = 6;

/**
 * The publication day of a period's bulletin: as many days after the beginning of its period as for earlier bulletins, or as many after its
 * end, whichever is more regular; on their weekday, if all have the same. If no day is known, the last day of the period. Never a past day.
 * Pure.
 */
export function proposeDay(content: Content, period: Period, today: Day): Day {
  const all = seriesOfContent(content);
  const series = seriesOf(all, period);
  const known = content.bulletins.flatMap(({ original: { path, fields } }) => {
    const day = fields.date ?? (fields.publishFrom === undefined ? undefined : dayOf(fields.publishFrom));
    const isBefore = comparePeriods(path.period, period) < 0 && seriesOf(all, path.period) === series;
    return day === undefined || !isBefore ? [] : [{ day, ...daysOfPeriod(path.period) }];
  });
  const recent = known.sort((a, b) => compareDates(a.day, b.day)).slice(-RHYTHM);
  const { start, end } = daysOfPeriod(period);
  const afterStart = recent.map((each) => daysBetween(each.start, each.day));
  const afterEnd = recent.map((each) => daysBetween(each.end, each.day));
  const isWithin = recent.length > 0 && afterEnd.every((days) => days < 0);
  const [fromStart, fromEnd] = [spread(afterStart), spread(afterEnd)];
  const isOfStart = fromStart < fromEnd || (fromStart === fromEnd && isWithin);
  const day = isOfStart ? addDays(start, afterStart.at(-1) ?? 0) : addDays(end, afterEnd.at(-1) ?? 0);
  return laterOf(
    onWeekday(
      day,
      recent.map((each) => weekdayOf(each.day)),
    ),
    today,
  );
}

function spread(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}

/** The nearest day with the weekday that all of three or more have. */
function onWeekday(day: Day, weekdays: readonly number[]): Day {
  const [first = 0, ...others] = weekdays;
  if (others.length < 2 || others.some((each) => each !== first)) return day;
  const days = (first - weekdayOf(day) + 7) % 7;
  return addDays(day, days > 3 ? days - 7 : days);
}

/** The usual period of today for the frequency; a month if there is none. */
function firstPeriod(
  series: DeclaredSeries | undefined,
  frequency: Frequency | undefined,
  today: Day,
): Period | undefined {
  const month = monthOf(today);
  const thursday = addDays(today, 3 - weekdayOf(today));
  const named = series?.name === undefined ? [] : [`${month}-${series.name}`];
  const candidates = [
    ...named,
    month,
    `${yearOf(thursday)}-w${String(weekNumberOf(thursday)).padStart(2, "0")}`,
    `${yearOf(today)}-q${Math.ceil(monthNumber(today) / 3)}`,
    yearOf(today),
    today,
  ].flatMap((text) => parsePeriod(text) ?? []);
  const ofKind = candidates.filter(
    (period) =>
      series === undefined || (series.name === undefined && series.kinds.includes(partsOfPeriod(period).kind)),
  );
  if (named.length > 0) return candidates[0];
  return ofKind.find((period) => isUsual(period, frequency)) ?? ofKind[0];
}
