import assert from "node:assert/strict";
import { appendFile, cp, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import windows from "cldr-core/supplemental/windowsZones.json" with { type: "json" };
import { ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { rejects } from "../../../tests/support/words.ts";
import { entry, NEVER } from "./calendar.ts";
import { CONTENT } from "./content.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

/** Reads the events of a calendar with these entries. */
async function eventsOf(t: Parameters<typeof readSource>[0], entries: readonly string[], head: readonly string[] = []) {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...head, ...entries, "END:VCALENDAR", ""].join("\r\n");
  return await readSource(t, "ics", { "a.ics": text }, "a.ics");
}

test("every name that Windows has for a time zone is the zone that Unicode's CLDR gives for it", async (t) => {
  const zones = windows.supplemental.windowsZones.mapTimezones
    .map(({ mapZone }) => mapZone)
    .filter(({ _territory, _other }) => _territory === "001" && _other !== "UTC"); // Its hours go onto the clocks of the calendar.
  assert.ok(zones.length > 130);
  const { events = [] } = await eventsOf(
    t,
    zones.map(({ _other }, index) => entry(String(index), `DTSTART;TZID="${_other}":20260505T090000`)),
  );
  const resolve = (timeZone: string) => new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  for (const [index, { _other, _type }] of zones.entries()) {
    const { times, timeZone = "", notes } = events[index] ?? { notes: [] };
    assert.deepEqual(
      [_other, times, resolve(timeZone), notes],
      [_other, { start: "2026-05-05T09:00" }, resolve(_type), []],
    );
  }
});

test("a series has no more dates than an event can have, and one without end has those until a year after the calendar was written", async (t) => {
  const { events = [] } = await eventsOf(t, [
    entry("endless", "DTSTAMP:20260101T000000Z", "DTSTART;VALUE=DATE:20200106", "RRULE:FREQ=WEEKLY"),
    entry("long", "DTSTAMP:20260101T000000Z", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY;COUNT=300"),
    entry("seconds", "DTSTAMP:20260101T000000Z", "DTSTART:20260101T000000Z", "RRULE:FREQ=SECONDLY"),
  ]);
  const ends = events.map(({ times }) =>
    times !== undefined && "dates" in times ? [times.dates.length, times.dates[0], times.dates.at(-1)] : times,
  );
  assert.deepEqual(ends, [
    [200, "2023-03-06", "2026-12-28"],
    [200, "2026-04-11", "2026-10-27"],
    { start: "2026-01-01T01:00" },
  ]);
  assert.deepEqual(
    events.map(({ notes }) => textsOf(notes)),
    [
      [
        "Its series has no end: it has its dates until `2026-12-28`. Import again for later ones.",
        "Its series has more dates than an event can have: 165 were left out, and the dates from `2023-03-06` to `2026-12-28` are kept.",
      ],
      [
        "Its series has more dates than an event can have: 100 were left out, and the dates from `2026-04-11` to `2026-10-27` are kept.",
      ],
      ["The rule `FREQ=SECONDLY` of its series can't be expanded."],
    ],
  );
});

test("another run of a calendar changes nothing, and nothing that was edited", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, CONTENT);
  await cp(path.join(ROOT, "packages/import/tests/cases/ics/what-programs-write"), folder, { recursive: true });
  const run = () => runCommand(["import", "ics", "agenda.ics"], { cwd: folder });
  await run();
  const before = await readTree(folder);
  assert.match((await run()).stdout, /^4 events: 0 written, 4 unchanged, /m);
  const after = await readTree(folder);
  const reports = [...after].filter(([file]) => file.startsWith("import/report."));
  assert.deepEqual(after, new Map([...before, ...reports]));
  await appendFile(path.join(folder, "content/events/taken-2.yaml"), "place: Quay\n");
  assert.match((await run()).stdout, /^4 events: 0 written, 3 unchanged, 1 edited/m);
  assert.match(await readFile(path.join(folder, "content/events/taken-2.yaml"), "utf8"), /place: Quay\n$/);
});

test("a rule without any date, or with an interval of ages, is said, and other events have theirs", async (t) => {
  const rules = [`FREQ=DAILY;${NEVER}`, `FREQ=SECONDLY;${NEVER}`, "FREQ=DAILY;INTERVAL=999999999"];
  const { events = [] } = await eventsOf(t, [
    ...rules.map((rule) => entry(rule, "DTSTART;VALUE=DATE:20260105", `RRULE:${rule}`)),
    entry("other", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;COUNT=2"),
  ]);
  assert.deepEqual(
    events.map(({ times, notes }) => [times, textsOf(notes).length]),
    [...rules.map(() => [{ start: "2026-01-05" }, 1]), [{ dates: ["2026-01-05", "2026-01-06"] }, 0]],
  );
  for (const { notes } of events.slice(0, rules.length))
    assert.match(textsOf(notes)[0] ?? "", /^The rule `FREQ=.*` of its series can't be expanded\.$/);
});

test("a calendar whose series have more dates together than can be counted is refused", async (t) => {
  const entries = Array.from({ length: 25 }, (_, index) =>
    entry(String(index), "DTSTART;VALUE=DATE:19600105", `RRULE:FREQ=DAILY;${NEVER}`),
  );
  await rejects(
    eventsOf(t, entries),
    /^ImportError: The series of `.*a\.ics` have more dates than can be counted\. Export the calendar in parts, or without its old series\.$/,
  );
});
