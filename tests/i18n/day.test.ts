import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as days from "../../scripts/i18n/day.ts";
import { overlaps, rangeOf } from "../../scripts/i18n/range.ts";
import { anyDay, day, month } from "./day-arbitraries.ts";

test("a day is read only if it is written YYYY-MM-DD, is in the calendar and is from 1900 to 2200", () => {
  for (const text of ["2021-10-14", "2024-02-29", "2000-02-29", "1900-01-01", "2200-12-31"]) {
    assert.equal(days.parseDay(text), text);
  }
  const wrong = [
    "2021-02-30",
    "2021-02-29",
    "1900-02-29",
    "2100-02-29",
    "2021-13-01",
    "2021-00-10",
    "2021-04-31",
    "2021-10-00",
    "0000-01-01",
    "1899-12-31",
    "2201-01-01",
    "21-10-14",
    "2021-1-14",
    "2021-10-4",
    "2021/10/14",
    "20211014",
    "2021-10x14",
    "2021-10-14 ",
    " 2021-10-14",
    "2021-10-14\n",
    "2021-10-14T00:00:00Z",
    "+2021-10-14",
    "2021-10-1٤",
    "2021-10-1e",
    "",
    "2021-10",
    "2021-287",
    "2021-W41-4",
  ];
  for (const text of wrong) assert.equal(days.parseDay(text), undefined, text);
});

test("a text is a day exactly if it survives a round trip through the platform's calendar", () => {
  const number = (digits: number, max: number) => fc.nat({ max }).map((value) => String(value).padStart(digits, "0"));
  fc.assert(
    fc.property(
      fc.constantFrom("1900", "2000", "2023", "2024", "2100"),
      number(2, 14),
      number(2, 33),
      (year, inYear, inMonth) => {
        const text = `${year}-${inYear}-${inMonth}`;
        assert.equal(days.parseDay(text) !== undefined, isInCalendar(text));
      },
    ),
  );
});

test("parsing never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const parse of [days.parseDay, days.parseMonth, days.parseYear])
        assert.ok([undefined, text].includes(parse(text)));
    }),
  );
});

test("months and years are read as strictly as days", () => {
  for (const text of ["2021-10", "1900-01", "2200-12"]) assert.equal(days.parseMonth(text), text);
  for (const text of ["2021-13", "2021-00", "2021-1", "2021", "2021-10-01", "1899-12", "2201-01", "2021-10\n"]) {
    assert.equal(days.parseMonth(text), undefined, text);
  }
  for (const text of ["1900", "2021", "2200"]) assert.equal(days.parseYear(text), text);
  for (const text of ["1899", "2201", "021", "02021", "2021\n", "year"])
    assert.equal(days.parseYear(text), undefined, text);
});

test("a day knows its month, year and numbers", () => {
  assert.equal(days.monthOf(day("2021-10-04")), "2021-10");
  assert.equal(days.yearOf(day("2021-10-04")), "2021");
  assert.equal(days.yearOf(month("2021-10")), "2021");
  assert.equal(days.dayNumber(day("2021-10-04")), 4);
  assert.equal(days.monthNumber(month("2021-09")), 9);
  assert.equal(days.monthNumber(day("2021-12-04")), 12);
});

test("a month begins on its first day and ends on its last", () => {
  assert.equal(days.firstDayOf(month("2021-10")), "2021-10-01");
  const lastDays = ["2023-02-28", "2024-02-29", "1900-02-28", "2000-02-29", "2021-04-30", "2021-12-31"];
  for (const last of lastDays) assert.equal(days.lastDayOf(days.monthOf(day(last))), last);
});

test("a year has twelve months in order", () => {
  const months = days.monthsOf(days.yearOf(day("2021-06-01")));
  assert.deepEqual([months[0], months[8], months[11], months.length], ["2021-01", "2021-09", "2021-12", 12]);
  for (const one of months) assert.equal(days.parseMonth(one), one);
});

test("days and months are added across months, years and leap days", () => {
  assert.equal(days.addDays(day("2021-12-31"), 1), "2022-01-01");
  assert.equal(days.addDays(day("2024-03-01"), -1), "2024-02-29");
  assert.equal(days.addMonths(month("2021-12"), 1), "2022-01");
  assert.equal(days.addMonths(month("2021-01"), -13), "2019-12");
});

test("adding beyond the years that Dateline knows is refused", () => {
  assert.throws(() => days.addDays(day("2200-12-31"), 1), RangeError);
  assert.throws(() => days.addMonths(month("1900-01"), -1), RangeError);
});

test("the days between two days, added to the first, give the second", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      assert.equal(days.addDays(from, days.daysBetween(from, to)), to);
      assert.equal(Math.sign(days.compareDates(from, to)), Math.sign(days.daysBetween(to, from)));
    }),
  );
});

test("a month is earlier than its days and later than those before it; it is its own month and begins on its first day", () => {
  fc.assert(
    fc.property(anyDay, (each) => {
      const whole = days.monthOf(each);
      assert.ok(days.compareDates(whole, each) < 0 && days.compareDates(each, whole) > 0);
      if (each > "1900-01-31") assert.ok(days.compareDates(whole, days.lastDayOf(days.addMonths(whole, -1))) > 0);
      assert.deepEqual([days.parseDate(each), days.parseDate(whole)], [each, whole]);
      assert.deepEqual([days.isDay(each), days.isDay(whole)], [true, false]);
      assert.equal(days.monthOf(whole), whole);
      assert.equal(days.earliestDayOf(whole), days.firstDayOf(whole));
      assert.equal(days.earliestDayOf(each), each);
    }),
  );
});

test("a range contains its ends and overlaps what touches it", () => {
  const range = { start: day("2021-11-08"), end: day("2021-11-12") };
  assert.ok(
    overlaps(range, { start: range.start, end: range.start }) && overlaps(range, { start: range.end, end: range.end }),
  );
  assert.ok(
    !overlaps(range, { start: day("2021-11-07"), end: day("2021-11-07") }) &&
      !overlaps(range, { start: day("2021-11-13"), end: day("2021-11-13") }),
  );
  assert.ok(overlaps(range, { start: range.end, end: day("2021-12-01") }));
  assert.ok(overlaps({ start: range.end, end: day("2021-12-01") }, range));
  assert.ok(!overlaps({ start: day("2021-11-13"), end: day("2021-12-01") }, range));
  assert.ok(!overlaps(range, { start: day("2021-11-13"), end: day("2021-12-01") }));
  assert.ok(overlaps(rangeOf(month("2021-11")), range));
});

/** By round trip through the platform's own calendar, in UTC. */
function isInCalendar(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
