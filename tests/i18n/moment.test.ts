import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseTimeZone } from "../../scripts/i18n/hours-of-event.ts";
import { dayOf, isLater, minuteAt, parseMoment, utcOf } from "../../scripts/i18n/moment.ts";
import { nearChanges, shownAt } from "./minute-arbitraries.ts";

test("a moment is a day or a minute", () => {
  assert.equal(parseMoment("2026-12-01"), "2026-12-01");
  assert.equal(parseMoment("2026-12-01T09:30"), "2026-12-01T09:30");
  for (const text of ["2026-12", "2026-12-32", "2026-12-01T24:00", "2026-12-01 09:30", "2026-12-01T09:30Z", ""])
    assert.equal(parseMoment(text), undefined, text);
});

test("the minute and its day are those of the zone's clocks", () => {
  const time = Date.parse("2026-11-30T23:30:59Z");
  const shown = ["UTC", "Europe/Madrid", "America/Bogota", "Asia/Kathmandu"].map((name) =>
    minuteAt(time, parseTimeZone(name) ?? assert.fail(name)),
  );
  assert.deepEqual(shown, ["2026-11-30T23:30", "2026-12-01T00:30", "2026-11-30T18:30", "2026-12-01T05:15"]);
  assert.deepEqual(
    shown.map((minute) => dayOf(minute)),
    ["2026-11-30", "2026-12-01", "2026-11-30", "2026-12-01"],
  );
});

test("while clocks show an hour again, it is the minute before they were put back", () => {
  const at = (time: string, zone = "Europe/Madrid") =>
    minuteAt(Date.parse(time), parseTimeZone(zone) ?? assert.fail(zone));
  // In Madrid, 03:00 is 02:00 again on 25 October 2026, at 01:00 in UTC.
  assert.equal(at("2026-10-25T00:30:00Z"), "2026-10-25T02:30");
  assert.equal(at("2026-10-25T00:59:59Z"), "2026-10-25T02:59");
  assert.equal(at("2026-10-25T01:00:00Z"), "2026-10-25T02:59");
  assert.equal(at("2026-10-25T01:59:59Z"), "2026-10-25T02:59");
  assert.equal(at("2026-10-25T02:00:00Z"), "2026-10-25T03:00");
  // In Beirut, midnight is 23:00 again: the new day does not begin twice, nor late.
  assert.equal(at("2026-10-24T20:59:00Z", "Asia/Beirut"), "2026-10-24T23:59");
  assert.equal(at("2026-10-24T21:30:00Z", "Asia/Beirut"), "2026-10-24T23:59");
  assert.equal(at("2026-10-24T22:00:00Z", "Asia/Beirut"), "2026-10-25T00:00");
});

test("a minute that clocks skip comes when they skip it", () => {
  const madrid = parseTimeZone("Europe/Madrid") ?? assert.fail();
  for (const minute of ["2026-03-29T02:00", "2026-03-29T02:30", "2026-03-29T03:00"])
    assert.equal(utcOf(parseMoment(minute) ?? assert.fail(), madrid), "2026-03-29T01:00:00Z", minute);
});

test("in every zone, what has come by the clocks has come in UTC, and stays so", () => {
  const property = fc.property(nearChanges, ({ zone: name, times }) => {
    const zone = parseTimeZone(name) ?? assert.fail(name);
    const sorted = times.toSorted((a, b) => a - b);
    const moments = sorted.flatMap((time) => parseMoment(shownAt(time, name)) ?? []);
    for (const moment of moments)
      assert.deepEqual(
        sorted.map((time) => !isLater(moment, minuteAt(time, zone))),
        sorted.map((time) => Date.parse(utcOf(moment, zone)) <= time),
        `${moment} in ${name}`,
      );
  });
  fc.assert(property, { numRuns: 120 });
});
