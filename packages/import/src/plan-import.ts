import { type Period, parseContentPath, parseSlug, type Slug } from "../../../scripts/content/index.ts";
import { defined } from "../../../scripts/diagnostics/index.ts";
import type { Day, LanguageTag, Month } from "../../../scripts/i18n/index.ts";
import { type Content, type DeclaredSeries, seriesOfContent } from "../../../scripts/model/index.ts";
import { type Group, groupItems } from "./groups.ts";
import { nameOf, type TakenNames, takeName, takenNames } from "./item-names.ts";
import { message } from "./message.ts";
import { periodOfDate } from "./periods.ts";
import type { Note, SkippedItem, SourceItem } from "./source.ts";

/** An item with its place in the publication. */
export interface PlannedItem {
  readonly item: SourceItem;
  readonly language: LanguageTag;
  readonly period: Period;
  /** Its path from the content folder. */
  readonly file: string;
  /** The last step of its address, if it is not the name of its file. */
  readonly slug?: Slug;
  /** The item that it is a translation of; absent for an original. */
  readonly original?: SourceItem;
  /** All items that are the same text, in every language. */
  readonly group: readonly SourceItem[];
  /** The reasons why it can't be published as it is. */
  readonly unfinished: readonly Note[];
}

/** All items of a source, each in one of the lists. */
export interface Plan {
  readonly planned: readonly PlannedItem[];
  readonly skipped: readonly SkippedItem[];
}

/** The inputs for the choice of files. */
export interface PlanOptions {
  readonly content: Content;
  /** The files of items that earlier runs imported, by the items' ids. */
  readonly known: ReadonlyMap<string, string>;
  /** The bulletin for items without a date; they are not imported without it. */
  readonly undated?: Period | undefined;
  /** The series of items without one. */
  readonly series?: DeclaredSeries | undefined;
}

/** Gives each item a file: the file of an earlier run, or a new file that no other text has. */
export function planItems(items: readonly SourceItem[], options: PlanOptions): Plan {
  const { content, known, undated } = options;
  const { languages = [], itemLanguages = [] } = content.publication?.fields ?? {};
  const { groups, skipped } = groupItems(items, [...languages, ...itemLanguages]);
  const taken = takenNames(content, new Set(known.values()));
  for (const file of known.values()) taken.all.add(nameInBulletin(file));
  const planned: PlannedItem[] = [];
  const undatedItems: SkippedItem[] = [];
  for (const group of groups) {
    const file = group.flatMap(({ item }) => known.get(item.id) ?? [])[0];
    const date = group.find(({ item }) => item.date !== undefined)?.item.date;
    const own = date === undefined ? undefined : periodInSeries(date, seriesOfGroup(group, options), content);
    const period = periodOfFile(file) ?? own ?? undated;
    const reason = [date === undefined ? message("import-undated") : message("import-series-date", { date })];
    if (period === undefined) undatedItems.push(...group.map(({ item }) => ({ item, reason })));
    else
      planned.push(
        ...placeGroup(group, {
          period,
          file,
          taken,
          unfinished: date === undefined ? [[message("import-without-date")]] : [],
        }),
      );
  }
  return { planned, skipped: [...skipped, ...undatedItems] };
}

/** The series in the items, or else in the command. */
function seriesOfGroup(group: Group, { content, series }: PlanOptions): DeclaredSeries | undefined {
  const key = group.find(({ item }) => item.series !== undefined)?.item.series;
  return seriesOfContent(content).find((each) => each.key === key) ?? series;
}

/** The bulletin of a date in a series; without one, in the first series with such a bulletin. */
function periodInSeries(date: Day | Month, series: DeclaredSeries | undefined, content: Content): Period | undefined {
  const all = series === undefined ? seriesOfContent(content) : [series];
  const names = all.length === 0 ? [{ frequency: content.publication?.fields.frequency }] : all;
  return names.flatMap((each) => periodOfDate(date, defined(each)) ?? [])[0];
}

interface Place extends Pick<PlannedItem, "period" | "unfinished"> {
  /** The file of an earlier run. */
  readonly file: string | undefined;
  readonly taken: TakenNames;
}

function placeGroup(group: Group, { period, file, taken, unfinished }: Place): readonly PlannedItem[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const items = group.map(({ item }) => item);
  const name = file === undefined ? takeName(taken, period, nameOf(first.item)) : nameInBulletin(file).split("/")[1];
  const fileIn = (language: LanguageTag): string => `bulletins/${period}/${name}.${language}.md`;
  const shared = { period, unfinished, group: items };
  return [
    { ...first, ...shared, file: fileIn(first.language) },
    ...others.map((each) => {
      const slug = each.item.name === undefined ? undefined : parseSlug(each.item.name);
      const isOwn = slug !== undefined && slug !== name && slug !== "bulletin" && !taken.all.has(`${period}/${slug}`);
      if (isOwn) taken.all.add(`${period}/${slug}`);
      return { ...each, ...shared, ...(isOwn ? { slug } : {}), original: first.item, file: fileIn(each.language) };
    }),
  ];
}

function periodOfFile(file: string | undefined): Period | undefined {
  const path = file === undefined ? undefined : parseContentPath(file);
  return path?.kind === "item" ? path.period : undefined;
}

/** `2021-10/quito` of `bulletins/2021-10/quito.en.md`. */
function nameInBulletin(file: string): string {
  return file.split("/").slice(1).join("/").split(".", 1)[0] ?? "";
}
