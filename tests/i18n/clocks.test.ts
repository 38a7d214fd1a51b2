import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DateTime, IANAZone, Info } from "luxon";
import { offsetAt, shownBy } from "../../scripts/i18n/clocks.ts";
import { monthNames, weekdayNames } from "../../scripts/i18n/month-names.ts";
import { anyZone } from "./minute-arbitraries.ts";

const anyTime = fc.integer({ min: Date.UTC(1880, 0, 1), max: Date.UTC(2210, 0, 1) });

test("clocks have the offset, and show the second, that Luxon gives them", () => {
  fc.assert(
    fc.property(anyZone, anyTime, (zone, time) => {
      const offset = offsetAt(zone, time);
      assert.equal(offset, IANAZone.create(zone).offset(time));
      assert.equal(shownBy(offset, time), DateTime.fromMillis(time, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss"));
    }),
    { numRuns: 1000 },
  );
});

test("no clocks show a time that no date has", () => {
  assert.equal(shownBy(0, Number.NaN), "");
  assert.equal(shownBy(60, 8.64e15), "");
});

test("months and days of the week have the names that Luxon gives them", () => {
  for (const locale of ["en", "es", "pt", "fr", "de", "nl", "it", "ar", "ja"]) {
    const inDates = (["long", "short"] as const).map((length) => Info.monthsFormat(length, { locale }));
    assert.deepEqual(monthNames(locale), [...inDates, Info.months("long", { locale })], locale);
    const days = (["long", "short"] as const).flatMap((length) => Info.weekdays(length, { locale }));
    assert.deepEqual(weekdayNames(locale), days, locale);
  }
});
