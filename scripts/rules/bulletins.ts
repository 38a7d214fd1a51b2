import { comparePeriods, type Period, partsOfPeriod } from "../content/period.ts";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { groupBy } from "../group-by.ts";
import { type Content, periodsOfContent } from "../model/content.ts";
import { pageNameOf } from "../model/page-paths.ts";
import { bulletinsInOrder } from "../model/publication-order.ts";
import { afterInSeries, bulletinRuns, isSpecialIssue, seriesOf, seriesOfContent } from "../model/series.ts";
import { once } from "../once.ts";
import type { DeclaredSeries } from "../schema/fields/series-fields.ts";
import { MENU_SECTIONS } from "../schema/menu.ts";
import type { BulletinRecord, ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import { missingFieldError, type Rule, valueError } from "./rule.ts";

/**
 * If a publication declares series, every bulletin belongs to one of them. A menu may contain a series, so no page, vocabulary or section
 * may have its name.
 */
export const bulletinSeries: Rule = {
  id: "bulletin-series",
  *check(content) {
    const { publication } = content;
    if (publication?.fields.series === undefined || publication.faulty.includes("series")) return;
    yield* checkNames(content, publication.path.file);
    const all = seriesOfContent(content);
    for (const period of periodsOfContent(content)) {
      if (seriesOf(all, period) !== undefined) continue;
      const parts = partsOfPeriod(period);
      const series = all.map(({ key }) => key);
      const words =
        parts.kind === "special"
          ? message("series-none-special", { bulletin: period, name: parts.name, series })
          : message("series-none", { bulletin: period, kind: parts.kind, series });
      yield { rule: "bulletin-series", severity: "error", ref: { file: `bulletins/${period}` }, message: words };
    }
  },
};

function* checkNames(content: Content, file: string): Iterable<UnlocatedDiagnostic> {
  const taken = new Map<string, string>([
    ...content.pages.map(({ original }) => [pageNameOf(original), original.path.file] as const),
    ...content.vocabularies.map(({ path }) => [path.name, path.file] as const),
    ...MENU_SECTIONS.map((name) => [name, "menu"] as const),
  ]);
  for (const { key } of seriesOfContent(content)) {
    const owner = taken.get(key);
    if (owner === undefined) continue;
    const words =
      owner === "menu"
        ? message("series-name-section", { name: key })
        : message("series-name-taken", { name: key, file: owner });
    const ref = { file, field: ["series", key], part: "key" } as const;
    yield { rule: "bulletin-series", severity: "error", ref, message: words };
  }
}

/**
 * Numbers increase from one bulletin to the next of its series, or of its kind if none are declared, so that no two have the same number. A
 * text, such as "31 bis", occurs once. Bulletins without a number are skipped.
 */
export const bulletinNumber: Rule = {
  id: "bulletin-number",
  *check(content) {
    for (const { bulletins } of bulletinRuns(content)) {
      yield* checkNumbers(bulletins);
      yield* checkTexts(bulletins);
    }
  },
};

function* checkNumbers(series: readonly BulletinRecord[]): Iterable<UnlocatedDiagnostic> {
  const numbered = series.flatMap(({ path, fields: { number } }) =>
    typeof number === "number" ? [{ path, number }] : [],
  );
  for (const [index, { path, number }] of numbered.entries()) {
    const before = numbered[index - 1];
    if (before === undefined || number > before.number) continue;
    const values = { number: String(number), before: String(before.number), period: before.path.period };
    yield valueError("bulletin-number", path.file, ["number"], message("number-not-higher", values));
  }
}

function* checkTexts(series: readonly BulletinRecord[]): Iterable<UnlocatedDiagnostic> {
  const owners = new Map<string, BulletinRecord>();
  for (const original of series) {
    const { number } = original.fields;
    if (typeof number !== "string") continue;
    const owner = owners.get(number);
    if (owner === undefined) owners.set(number, original);
    else {
      const words = message("number-taken", { number, period: owner.path.period });
      yield valueError("bulletin-number", original.path.file, ["number"], words);
    }
  }
}

const MISSING_RULE = "missing-number";

/**
 * The bulletins of a series, or of a kind if none are declared, are numbered without gaps, once numbers have begun. Only warnings. A number
 * is not missing if a bulletin of another kind has it, or if there are periods left for it: with 31 in October and 33 in December, the
 * bulletin of November is just not in the archive. Special issues need no number.
 */
export const missingNumber: Rule = {
  id: MISSING_RULE,
  *check(content) {
    const all = bulletinsInOrder(content).flatMap(numbersIn);
    for (const { series, bulletins } of bulletinRuns(content)) {
      const regular = bulletins.filter(({ path }) => !isSpecialIssue(path.period, series?.name));
      const taken = new Set(series === undefined ? all : bulletins.flatMap(numbersIn));
      yield* checkEach(regular);
      yield* checkGaps(regular, taken, series ?? defined({ frequency: content.publication?.fields.frequency }));
    }
  },
};

/** Nothing is missing before the first number, nor if most bulletins since then have none: such a series of numbers has ended. */
function* checkEach(series: readonly BulletinRecord[]): Iterable<UnlocatedDiagnostic> {
  const [first] = series.filter(hasNumber);
  if (first === undefined) return;
  const begun = series.slice(series.indexOf(first));
  if (begun.filter(hasNumber).length * 2 < begun.length) return;
  let before = first;
  for (const bulletin of begun) {
    if (hasNumber(bulletin)) before = bulletin;
    else if (!bulletin.faulty.includes("number")) {
      const words = message("number-missing", { period: before.path.period, before: String(before.fields.number) });
      yield { ...missingFieldError(MISSING_RULE, bulletin.path.file, ["number"], words), severity: "warning" };
    }
  }
}

function* checkGaps(
  series: readonly BulletinRecord[],
  taken: ReadonlySet<number>,
  following: Following,
): Iterable<UnlocatedDiagnostic> {
  const numbered = series.flatMap(({ path: { file, period }, fields: { number } }) =>
    typeof number === "number" ? [{ file, period, number }] : [],
  );
  for (const [index, bulletin] of numbered.entries()) {
    const before = numbered[index - 1];
    const highest = before === undefined ? undefined : findHighest(before, bulletin, taken, following);
    if (before === undefined || highest === undefined) continue;
    const next = before.number + 1;
    const values = {
      number: String(bulletin.number),
      period: before.period,
      before: String(before.number),
      next: String(next),
    };
    const words =
      next === highest
        ? message("number-skips", values)
        : message("number-skips-several", { ...values, highest: String(highest) });
    yield { ...valueError(MISSING_RULE, bulletin.file, ["number"], words), severity: "warning" };
  }
}

type Following = Pick<DeclaredSeries, "frequency" | "name">;

interface Numbered {
  readonly period: Period;
  readonly number: number;
}

/**
 * The highest number for which there is a period up to this bulletin; undefined if the bulletin's own number is not higher, or if the
 * periods are unknown.
 */
function findHighest(
  before: Numbered,
  bulletin: Numbered,
  taken: ReadonlySet<number>,
  following: Following,
): number | undefined {
  let next = afterInSeries(before.period, following);
  for (let number = before.number + 1; number < bulletin.number; number += 1) {
    if (taken.has(number)) continue;
    next = next === undefined ? undefined : afterInSeries(next, following);
    if (next === undefined) return undefined;
    if (comparePeriods(bulletin.period, next) < 0) return number;
  }
  return undefined;
}

function hasNumber({ fields: { number } }: BulletinRecord): boolean {
  return number !== undefined;
}

/** The numbers that a bulletin has: two in "32–33". */
function numbersIn({ fields: { number } }: BulletinRecord): readonly number[] {
  return (String(number ?? "").match(/\d+/g) ?? []).map(Number);
}

/**
 * A bulletin's `lead` and `order` name items in its folder. A draft that is named has its place for when it is ready; until then the
 * others follow each other, and there is a warning for a draft that should lead.
 */
export const bulletinItems: Rule = {
  id: "bulletin-items",
  *check(content) {
    const items = itemsByPeriod(content);
    for (const { original } of content.bulletins) {
      const { path, fields } = original;
      const here = items.get(path.period) ?? NONE;
      const named = [
        ...(fields.lead === undefined ? [] : [{ field: ["lead"], name: fields.lead }]),
        ...(fields.order ?? []).map((name, index) => ({ field: ["order", index], name })),
      ];
      for (const { field, name } of named) {
        const item = here.get(name);
        if (item === undefined) {
          const suggestion = findNearest(name.replace(/\.[a-z-]+\.md$/, ""), here.keys());
          const words = message("item-unknown", { item: name, folder: `bulletins/${path.period}/` });
          yield valueError("bulletin-items", path.file, field, words, suggestion);
        } else if (field[0] === "lead" && fields.draft !== true && item.fields.draft === true) {
          const words = message("item-is-draft", { item: name });
          yield { ...valueError("bulletin-items", path.file, field, words), severity: "warning" };
        }
      }
    }
  },
};

const NONE: ReadonlyMap<string, ItemRecord> = new Map();

/** The items in each bulletin's folder by name, including items with errors: other diagnostics report these. */
function itemsByPeriod({ items }: Content): ReadonlyMap<string, ReadonlyMap<string, ItemRecord>> {
  const byPeriod = new Map<string, Map<string, ItemRecord>>();
  for (const { original } of items) {
    const { period, slug } = original.path;
    const here = byPeriod.get(period) ?? new Map<string, ItemRecord>();
    if (here.size === 0) byPeriod.set(period, here);
    here.set(slug, original);
  }
  return byPeriod;
}

/**
 * A bulletin with several items of one day should list their order: otherwise their file names decide it. A warning for each bulletin that
 * has its own file.
 */
export const bulletinOrder: Rule = {
  id: "bulletin-order",
  *check({ bulletins, items }) {
    const byPeriod = once(() => {
      const originals = items
        .map(({ original }) => original)
        .filter(({ fields, faulty }) => fields.draft !== true && !faulty.includes("date"));
      return groupBy(originals, ({ path }) => path.period);
    });
    for (const { original } of bulletins) {
      const { fields, faulty, path } = original;
      if (fields.order !== undefined || faulty.includes("order")) continue;
      yield* checkOrder(original, byPeriod().get(path.period) ?? []);
    }
  },
};

function* checkOrder(
  { path, fields: { lead } }: BulletinRecord,
  items: readonly ItemRecord[],
): Iterable<UnlocatedDiagnostic> {
  const others = items.filter((item) => item.path.slug !== lead);
  const days = [...groupBy(others, dateOf)].sort(([a], [b]) => (a > b ? -1 : 1));
  const [shared] = days.filter(([, ofDay]) => ofDay.length > 1);
  if (shared === undefined) return;
  const names = days.flatMap(([, ofDay]) => ofDay.map((item) => item.path.slug).sort());
  const [date, ofDay] = shared;
  const count = ofDay.length;
  const words = date === "" ? message("order-without-day", { count }) : message("order-of-day", { count, date });
  yield {
    ...missingFieldError("bulletin-order", path.file, ["order"], words),
    severity: "warning",
    suggestion: `order: [${[...(lead === undefined ? [] : [lead]), ...names].join(", ")}]`,
  };
}

/** Items without a date come last, as in the bulletin. */
function dateOf({ fields: { date }, path }: ItemRecord): string {
  const period: string = path.period;
  return date === undefined || date === period ? "" : date;
}
