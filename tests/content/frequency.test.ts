import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { FREQUENCIES, isUsual, nextPeriod, periodHolding } from "../../scripts/content/frequency.ts";
import { comparePeriods, daysOfPeriod, partsOfPeriod } from "../../scripts/content/period.ts";
import { anyPeriod, period } from "./period-arbitraries.ts";

test("the next bulletin follows the last in its notation, as often as the frequency says", () => {
  const rows = [
    ["daily", "2022-12-31", "2023-01-01"],
    ["weekly", "2022-06-15", "2022-06-22"],
    ["weekly", "2020-w53", "2021-w01"],
    ["fortnightly", "2022-w51", "2023-w01"],
    ["fortnightly", "2022-06-15", "2022-06-29"],
    ["fortnightly", "2022-06-01-15", "2022-06-16-30"],
    ["fortnightly", "2022-12-16-31", "2023-01-01-15"],
    ["monthly", "2022-01-16-31", "2022-02-16-28"],
    ["bimonthly", "2022-b6", "2023-b1"],
    ["half-yearly", "2022-b1", "2022-b4"],
    ["monthly", "2022-12", "2023-01"],
    ["monthly", "2022-01-31", "2022-02-28"],
    ["bimonthly", "2022-11", "2023-01"],
    ["quarterly", "2022-q4", "2023-q1"],
    ["quarterly", "2022-06", "2022-09"],
    ["half-yearly", "2022-07", "2023-01"],
    ["half-yearly", "2022-q2", "2022-q4"],
    ["yearly", "2022", "2023"],
    ["yearly", "2022-q2", "2023-q2"],
  ] as const;
  for (const [frequency, last, next] of rows)
    assert.equal(nextPeriod(period(last), frequency), next, `${frequency} ${last}`);
});

test("there is none where the notation is too coarse, after a special issue, or without a regular frequency", () => {
  const rows = [
    ["daily", "2022-w24"],
    ["weekly", "2022-06"],
    ["monthly", "2022-q2"],
    ["monthly", "2022-w24"],
    ["quarterly", "2022"],
    ["weekly", "2022-06-01-15"],
    ["quarterly", "2022-b3"],
    ["monthly", "2022-06-especial"],
    ["irregular", "2022-06"],
    ["yearly", "2200"],
  ] as const;
  for (const [frequency, last] of rows)
    assert.equal(nextPeriod(period(last), frequency), undefined, `${frequency} ${last}`);
});

test("the next one is later and of the same kind; a week is the one that luxon finds", () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom(...FREQUENCIES), (last, frequency) => {
      const next = nextPeriod(last, frequency);
      if (next === undefined) return;
      assert.ok(comparePeriods(last, next) < 0);
      assert.equal(partsOfPeriod(next).kind, partsOfPeriod(last).kind);
      const week = partsOfPeriod(last);
      if (week.kind !== "week" || frequency !== "weekly") return;
      const start = { weekYear: Number(week.year), weekNumber: week.week };
      const { weekYear, weekNumber } = DateTime.fromObject(start, { zone: "utc" }).plus({ weeks: 1 });
      assert.equal(next, `${weekYear}-w${String(weekNumber).padStart(2, "0")}`);
    }),
  );
});

test("the period that holds a day has it, and is of the usual kind of the frequency", () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom(...FREQUENCIES), (any, frequency) => {
      const day = daysOfPeriod(any).end;
      const held = periodHolding(day, frequency);
      // The last days of 2200 are in the first week of 2201.
      assert.equal(held === undefined, frequency === "weekly" && day > "2200-12-28", day);
      if (held === undefined) return;
      const { start, end } = daysOfPeriod(held);
      assert.ok(start <= day && day <= end, `${day} ${held}`);
      assert.ok(isUsual(held, frequency) || frequency === "irregular");
    }),
  );
});
