import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { readEventDates } from "../../scripts/i18n/event-dates.ts";
import {
  inTimeZone,
  isUnknown,
  parseEventTime,
  parseLocalMinute,
  parseTimeZone,
  type ZonedMinute,
} from "../../scripts/i18n/hours-of-event.ts";
import { anyZone, firstMomentOf, minuteIn, shownAt } from "./minute-arbitraries.ts";

/** A zone and minutes in it. */
const minutes = (count: number) =>
  anyZone.chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      written: fc.array(minuteIn(zone), { minLength: count, maxLength: count }),
    }),
  );

test("a minute is the first moment at which the clocks of its zone show it, and none that they skip", () => {
  let skipped = 0;
  fc.assert(
    fc.property(minutes(1), ({ zone, written: [text = ""] }) => {
      const found = read(text, zone);
      const first = firstMomentOf(text, zone);
      if (found === undefined) skipped += 1;
      assert.equal(found === undefined ? undefined : Date.parse(found.utc), first);
      if (found === undefined || first === undefined) return;
      assert.equal(Date.parse(found.iso), first, "its offset is that of its moment");
      assert.equal(found.iso.slice(0, 16), text);
      assert.equal(found.offset, DateTime.fromMillis(first, { zone }).offset);
      assert.equal(shownAt(Date.parse(found.utc), zone), text);
    }),
    { numRuns: 1500 },
  );
  assert.ok(skipped > 5, `${skipped} minutes were skipped by clocks`);
});

test("a time that comes later on the clocks of a place comes later in UTC", () => {
  fc.assert(
    fc.property(minutes(2), ({ zone, written }) => {
      const [first, second] = written.toSorted().map((text) => read(text, zone));
      if (first === undefined || second === undefined || first.local === second.local) return;
      assert.ok(first.utc < second.utc, `${first.iso} ${second.iso}`);
    }),
    { numRuns: 500 },
  );
});

test("the last hour of a year and the hours of a change are written with the offset that they have", () => {
  const said = [
    ["Europe/Madrid", "2022-03-27T01:59", "2022-03-27T01:59:00+01:00", "2022-03-27T00:59:00Z"],
    ["Europe/Madrid", "2022-03-27T02:00", undefined, undefined],
    ["Pacific/Kiritimati", "1979-10-01T00:39", undefined, undefined],
    ["Pacific/Kiritimati", "1979-10-01T00:40", "1979-10-01T00:40:00-10:00", "1979-10-01T10:40:00Z"],
    ["Europe/Madrid", "2022-03-27T03:00", "2022-03-27T03:00:00+02:00", "2022-03-27T01:00:00Z"],
    ["Europe/Madrid", "2022-10-30T02:30", "2022-10-30T02:30:00+02:00", "2022-10-30T00:30:00Z"],
    ["Europe/Madrid", "2022-12-31T23:30", "2022-12-31T23:30:00+01:00", "2022-12-31T22:30:00Z"],
    ["America/Panama", "2022-12-31T23:30", "2022-12-31T23:30:00-05:00", "2023-01-01T04:30:00Z"],
    ["Pacific/Kiritimati", "2023-01-01T00:00", "2023-01-01T00:00:00+14:00", "2022-12-31T10:00:00Z"],
    ["Australia/Lord_Howe", "2022-04-03T01:45", "2022-04-03T01:45:00+11:00", "2022-04-02T14:45:00Z"],
    ["Asia/Beirut", "2022-03-27T00:30", undefined, undefined],
    ["Pacific/Apia", "2011-12-30T12:00", undefined, undefined],
  ] as const;
  for (const [zone, text, iso, utc] of said) {
    const found = read(text, zone);
    assert.deepEqual([found?.iso, found?.utc], [iso, utc], `${text} in ${zone}`);
  }
});

test("dates exist if both their ends do, in one precision", () => {
  const anyTime = (zone: string) =>
    minuteIn(zone).chain((text) => fc.constantFrom(text, text.slice(0, 10), text.slice(0, 7)));
  const dates = anyZone.chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      start: anyTime(zone),
      end: fc.oneof(anyTime(zone), fc.constantFrom("unknown" as const, undefined)),
    }),
  );
  fc.assert(
    fc.property(dates, ({ zone, start, end }) => {
      const [from, to] = [parseEventTime(start), end === undefined || isUnknown(end) ? end : parseEventTime(end)];
      assert.ok(from !== undefined && (end === undefined) === (to === undefined));
      const read = readEventDates(from, to, parseTimeZone(zone));
      const skipped = [start, end].some((each) => each?.length === 16 && firstMomentOf(each, zone) === undefined);
      const mixed = end !== undefined && end !== "unknown" && end.length !== start.length;
      assert.equal(read === undefined, skipped || mixed);
    }),
    { numRuns: 500 },
  );
});

function read(text: string, zone: string): ZonedMinute | undefined {
  const [minute, parsed] = [parseLocalMinute(text), parseTimeZone(zone)];
  assert.ok(minute !== undefined && parsed !== undefined);
  return inTimeZone(minute, parsed);
}
