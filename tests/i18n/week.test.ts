import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { addDays, type Day, parseYear, yearOf } from "../../scripts/i18n/day.ts";
import { overlaps } from "../../scripts/i18n/range.ts";
import { countWeeksIn, daysOfWeek, thursdayOf, weekdayOf } from "../../scripts/i18n/week.ts";
import { anyDay, day } from "./day-arbitraries.ts";

test("a year has as many weeks as luxon counts", () => {
  for (let number = 1900; number <= 2200; number += 1) {
    const year = parseYear(String(number));
    assert.ok(year !== undefined);
    assert.equal(countWeeksIn(year), DateTime.fromObject({ weekYear: number }, { zone: "utc" }).weeksInWeekYear);
  }
});

test("each day is in the week that luxon gives it, over the ends of years too", () => {
  const atYearsEnd = fc
    .tuple(fc.integer({ min: 1901, max: 2199 }), fc.integer({ min: -6, max: 6 }))
    .map(([year, count]) => addDays(day(`${year}-01-01`), count));
  fc.assert(
    fc.property(fc.oneof(anyDay, atYearsEnd), (each: Day) => {
      const { weekYear, weekNumber, weekday } = DateTime.fromISO(each, { zone: "utc" });
      const year = parseYear(String(weekYear));
      if (year === undefined || each > "2200-12-28") return;
      const week = { year, week: weekNumber };
      assert.ok(overlaps(daysOfWeek(week), { start: each, end: each }), `${each} in ${weekYear}-w${weekNumber}`);
      assert.equal(weekdayOf(each), weekday - 1);
      assert.equal(yearOf(thursdayOf(week)), year);
    }),
  );
});
