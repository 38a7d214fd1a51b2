import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTimeZone } from "../../scripts/i18n/event-time.ts";
import { dayOf, minuteAt, parseMoment } from "../../scripts/i18n/moment.ts";

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
