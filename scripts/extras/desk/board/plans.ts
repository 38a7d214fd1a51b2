import { readFields } from "../../../content/change/edit-fields.ts";
import { editFile } from "../../../content/change/edit-file.ts";
import type { Content, InLanguages } from "../../../content/content.ts";
import { periodsOfContent, recordsOf } from "../../../content/content.ts";
import type { Frequency } from "../../../content/frequency.ts";
import { isUsual } from "../../../content/frequency.ts";
import type { Localized } from "../../../content/model/localized.ts";
import type { Period } from "../../../content/period.ts";
import { daysOfPeriod, parsePeriod, partsOfPeriod } from "../../../content/period.ts";
import type { BulletinRecord } from "../../../content/schema/record.ts";
import type { DeclaredSeries } from "../../../content/schema/series-fields.ts";
import { afterInSeries, seriesOf, seriesOfContent } from "../../../content/series.ts";
import { defined } from "../../../defined.ts";
import type { Day } from "../../../i18n/day.ts";
import { addDays, daysBetween, monthNumber, monthOf, yearOf } from "../../../i18n/day.ts";
import { weekdayOf, weekNumberOf } from "../../../i18n/week.ts";
import type { DeskChange } from "../home/home.ts";

/** What a change of several files is planned with. */
export interface PlannedTexts {
  readonly content: () => Content;
  readonly text: (file: string) => string | undefined;
  /** What the home has; null for a file that it has not. */
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

/** The file of a bulletin that names an item no more; nothing if it does not name it. */
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
  /** Of the series that it would be of, where the publication has any. */
  readonly series?: { readonly key: string; readonly title: Localized };
  readonly number?: number;
  /** As many days after its period begins as that of the last one. */
  readonly date?: Day;
}

/** The next bulletin of each series, or of the publication. The first of all is that of today. Pure. */
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
  const { number: known, date } = bulletin?.original.fields ?? {};
  const number = last === undefined ? 1 : typeof known === "number" ? known + 1 : undefined;
  return [
    {
      ...{ period, file: `bulletins/${period}/bulletin.${languageOf(content, bulletin)}.md` },
      ...(series === undefined ? {} : { series: { key: series.key, title: series.title } }),
      ...defined({ number, date: last === undefined || date === undefined ? undefined : sameDay(last, period, date) }),
    },
  ];
}

function languageOf({ publication }: Content, last: InLanguages<BulletinRecord> | undefined): string {
  return last?.original.path.language ?? publication?.fields.languages?.[0] ?? "en";
}

/** The day that is as far into one period as another is into an earlier one. */
function sameDay(last: Period, next: Period, date: Day): Day {
  return addDays(daysOfPeriod(next).start, daysBetween(daysOfPeriod(last).start, date));
}

/** The period of today that is usual for the frequency; a month where none is. */
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
    ...[month, `${yearOf(thursday)}-w${String(weekNumberOf(thursday)).padStart(2, "0")}`],
    ...[`${yearOf(today)}-q${Math.ceil(monthNumber(today) / 3)}`, yearOf(today), today],
  ].flatMap((text) => parsePeriod(text) ?? []);
  const ofKind = candidates.filter(
    (period) =>
      series === undefined || (series.name === undefined && series.kinds.includes(partsOfPeriod(period).kind)),
  );
  if (named.length > 0) return candidates[0];
  return ofKind.find((period) => isUsual(period, frequency)) ?? ofKind[0];
}
