import { daysOfPeriod } from "../content/period.ts";
import type { Message } from "../diagnostics/message.ts";
import { groupBy } from "../group-by.ts";
import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  earlierOf,
  earliestDayOf,
  FIRST_DAY,
  isDay,
  lastDayOf,
  laterOf,
  type Month,
} from "../i18n/day.ts";
import { dayOf, isLater, type Moment } from "../i18n/moment.ts";
import { overlaps } from "../i18n/range.ts";
import { draftFiles } from "../model/draft-fields.ts";
import { bulletinsInOrder, publicationDay } from "../model/publication-order.ts";
import { seriesOf, seriesOfContent } from "../model/series.ts";
import type { BulletinRecord, ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import { type Rule, valueError } from "./rule.ts";

/** How many days before its bulletin's period an item may be dated in any case. */
const DAYS_BEFORE = 62;

/**
 * An item's date is one of the days that its bulletin covers. If the bulletin does not list them, they begin with the bulletin before it in
 * its series, or 62 days before its own period, and end with its period or its publication. Only a warning: news is found late.
 */
export const itemDate: Rule = {
  id: "item-date",
  *check(content) {
    const bulletins = bulletinsInOrder(content);
    const all = seriesOfContent(content);
    const series = groupBy(bulletins, ({ path }) => seriesOf(all, path.period)?.key);
    const covered = new Map(
      [...series.values()].flatMap((ofSeries) =>
        ofSeries.map((each, at) => [each.path.period, coveredDays(each, ofSeries[at - 1])] as const),
      ),
    );
    for (const { original } of content.items) {
      const { date } = original.fields;
      const { period, file } = original.path;
      const days = covered.get(period) ?? daysAround(daysOfPeriod(period));
      if (date === undefined || overlaps(daysOf(date), days)) continue;
      const words = message("date-outside", { date, period, from: days.start, to: days.end });
      yield { ...valueError("item-date", file, ["date"], words), severity: "warning" };
    }
  },
};

function daysOf(date: Day | Month): DayRange {
  return { start: earliestDayOf(date), end: isDay(date) ? date : lastDayOf(date) };
}

function coveredDays({ path, fields }: BulletinRecord, before: BulletinRecord | undefined): DayRange {
  const { covers } = fields; // Days in the wrong order have their own error, and nothing about the items follows from them.
  if (covers !== undefined && covers.from <= covers.to) return { start: covers.from, end: covers.to };
  const { start, end } = daysAround(daysOfPeriod(path.period));
  const last = before === undefined ? start : publicationDay(before.path.period, before.fields.date);
  return { start: earlierOf(start, last), end: laterOf(end, fields.date ?? end) };
}

function daysAround({ start, end }: DayRange): DayRange {
  const hasDaysBefore = daysBetween(FIRST_DAY, start) >= DAYS_BEFORE;
  return { start: hasDaysBefore ? addDays(start, -DAYS_BEFORE) : FIRST_DAY, end };
}

/**
 * An item that is dated later than the day of the build has a moment of publication, or its bulletin has one. Only a warning: a bulletin
 * may be dated ahead.
 */
export const futureItem: Rule = {
  id: "future-item",
  asksFor: "moment",
  *check(content, _purpose, asOf) {
    const drafts = draftFiles(content);
    const today = dayOf(asOf);
    const timed = new Set(
      content.bulletins.flatMap(({ original: { path, fields, faulty } }) =>
        fields.publishFrom !== undefined || faulty.includes("publishFrom") ? [path.period] : [],
      ),
    );
    for (const { original } of content.items) {
      const { path, fields, faulty } = original;
      const { date, publishFrom } = fields;
      if (date === undefined || !isLater(earliestDayOf(date), today)) continue;
      if (publishFrom !== undefined || faulty.includes("publishFrom") || timed.has(path.period)) continue;
      if (drafts.has(path.file)) continue;
      const line = `publishFrom: ${earliestDayOf(date)}`;
      const words = message("date-future", { date, today, line });
      yield { ...valueError("future-item", path.file, ["date"], words), severity: "warning" };
    }
  },
};

/** An item is updated neither before its date nor after the day as of which the site is made. */
export const updatedDate: Rule = {
  id: "updated-date",
  asksFor: "moment",
  *check(content, _purpose, asOf) {
    for (const { original } of content.items) {
      const words = findFault(original.fields, asOf);
      if (words === undefined) continue;
      yield { ...valueError("updated-date", original.path.file, ["updated"], words), severity: "warning" };
    }
  },
};

function findFault({ date, updated }: ItemRecord["fields"], asOf: Moment): Message | undefined {
  if (updated === undefined) return undefined;
  if (date !== undefined && updated < earliestDayOf(date)) return message("updated-early", { date });
  const today = dayOf(asOf);
  return updated > today ? message("updated-late", { today }) : undefined;
}

/** An item that says where to apply has a deadline: without it, the item is no call, and only its page has the link. */
export const callDeadline: Rule = {
  id: "call-deadline",
  *check(content) {
    for (const { original } of content.items) {
      const { path, fields, faulty } = original;
      const { apply, deadline, withdrawn } = fields;
      if (apply === undefined || deadline !== undefined || withdrawn !== undefined || faulty.includes("deadline"))
        continue;
      yield { ...valueError("call-deadline", path.file, ["apply"], message("call-endless")), severity: "warning" };
    }
  },
};
