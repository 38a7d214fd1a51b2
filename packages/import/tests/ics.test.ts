import assert from "node:assert/strict";
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import windows from "cldr-core/supplemental/windowsZones.json" with { type: "json" };
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { rejects } from "../../../tests/support/words.ts";
import { CALENDAR, entry, NEVER } from "./calendar.ts";
import { CONTENT } from "./content.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

/** Reads the events of a calendar with these entries. */
async function eventsOf(t: Parameters<typeof readSource>[0], entries: readonly string[], head: readonly string[] = []) {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...head, ...entries, "END:VCALENDAR", ""].join("\r\n");
  return await readSource(t, "ics", { "a.ics": text }, "a.ics");
}

test("hours of named zones stay as they are, those in UTC go onto the clocks of the calendar, and floating ones are said", async (t) => {
  const custom = [
    "BEGIN:VTIMEZONE",
    "TZID:Customized",
    "BEGIN:STANDARD",
    "DTSTART:16010101T000000",
    "TZOFFSETFROM:-0500",
    "TZOFFSETTO:-0500",
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
  const { events = [] } = await eventsOf(
    t,
    [
      entry("iana", "DTSTART;TZID=America/Panama:20260505T090000", "DTEND;TZID=America/Panama:20260505T103000"),
      entry("path", "DTSTART;TZID=/freeassociation.sourceforge.net/America/Bogota:20260505T090000"),
      entry("windows", 'DTSTART;TZID="SA Pacific Standard Time":20260505T0900', "DURATION:PT1H"),
      entry("utc", "DTSTART:20260505T090000Z", "DTEND:20260505T100000Z"),
      entry("floating", "DTSTART:20260505T090000"),
      entry("custom", "DTSTART;TZID=Customized:20260505T090000", "DTEND;TZID=Customized:20260505T100000"),
      entry("flight", "DTSTART;TZID=Europe/Madrid:20260505T230000", "DTEND;TZID=America/Panama:20260506T030000"),
      entry("skipped", "DTSTART;TZID=Europe/Madrid:20260329T023000"),
    ],
    ["X-WR-TIMEZONE:Europe/Lisbon", ...custom],
  );
  assert.deepEqual(
    events.map(({ id, times, timeZone, notes }) => [id, times, timeZone, textsOf(notes)]),
    [
      ["iana", { start: "2026-05-05T09:00", end: "2026-05-05T10:30" }, "America/Panama", []],
      ["path", { start: "2026-05-05T09:00" }, "America/Bogota", []],
      ["windows", { start: "2026-05-05T09:00", end: "2026-05-05T10:00" }, "America/Bogota", []],
      ["utc", { start: "2026-05-05T10:00", end: "2026-05-05T11:00" }, "Europe/Lisbon", []],
      [
        "floating",
        { start: "2026-05-05T09:00" },
        "Europe/Lisbon",
        ["Its hours have no time zone: they are taken as those of `Europe/Lisbon`."],
      ],
      [
        "custom",
        { start: "2026-05-05T15:00", end: "2026-05-05T16:00" },
        "Europe/Lisbon",
        [
          "Its time zone `Customized` has no known name: its hours are now those of `Europe/Lisbon`. Compare them with the calendar.",
        ],
      ],
      ["flight", { start: "2026-05-05T23:00", end: "2026-05-06T10:00" }, "Europe/Madrid", []],
      ["skipped", { start: "2026-03-29T03:30" }, "Europe/Madrid", []],
    ],
  );
});

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

test("whole days end on their last day, as calendars of every kind write them", async (t) => {
  const { events = [] } = await eventsOf(t, [
    entry("one", "DTSTART;VALUE=DATE:20260505", "DTEND;VALUE=DATE:20260506"),
    entry("three", "DTSTART:20260505", "DTEND:20260508"),
    entry("duration", "DTSTART;VALUE=DATE:20260505", "DURATION:P3D"),
    entry("bare", "DTSTART;VALUE=DATE:20260505"),
    entry("outlook", "DTSTART:20260505T000000", "DTEND:20260507T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
    entry("backwards", "DTSTART:20260505T100000Z", "DTEND:20260505T090000Z"),
  ]);
  assert.deepEqual(
    events.map(({ id, times, timeZone }) => [id, times, timeZone]),
    [
      ["one", { start: "2026-05-05" }, undefined],
      ["three", { start: "2026-05-05", end: "2026-05-07" }, undefined],
      ["duration", { start: "2026-05-05", end: "2026-05-07" }, undefined],
      ["bare", { start: "2026-05-05" }, undefined],
      ["outlook", { start: "2026-05-05", end: "2026-05-06" }, undefined],
      ["backwards", { start: "2026-05-05T12:00" }, "Europe/Madrid"],
    ],
  );
  assert.deepEqual(textsOf(events.at(-1)?.notes), [
    "Its end `2026-05-05T11:00` was left out, since it is not after its start `2026-05-05T12:00`.",
  ]);
});

test("a series has its dates: without those that are excluded or cancelled, with those that are added or moved", async (t) => {
  const zone = "TZID=Europe/Madrid";
  const { events = [] } = await eventsOf(t, [
    entry(
      "weekly",
      `DTSTART;${zone}:20261006T090000`,
      `DTEND;${zone}:20261006T100000`,
      "RRULE:FREQ=WEEKLY;UNTIL=20261103T080000Z",
      `EXDATE;${zone}:20261013T090000`,
      "EXDATE:20261020T070000Z",
      `RDATE;${zone};VALUE=PERIOD:20261105T090000/PT3H`,
    ),
    entry("weekly", `RECURRENCE-ID;${zone}:20261027T090000`, `DTSTART;${zone}:20261028T160000`, "SUMMARY:Moved"),
    entry("weekly", `RECURRENCE-ID;${zone}:20261103T090000`, "DTSTART:20261103T080000Z", "STATUS:CANCELLED"),
    entry("later", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;COUNT=4"),
    entry("later", "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260107", "DTSTART;VALUE=DATE:20260117"),
    entry("leap", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20321231"),
  ]);
  assert.deepEqual(
    events.map(({ times }) => times),
    [
      {
        dates: [
          { start: "2026-10-06T09:00", end: "2026-10-06T10:00" },
          "2026-10-28T16:00",
          { start: "2026-11-05T09:00", end: "2026-11-05T12:00" },
        ],
      },
      { dates: ["2026-01-05", "2026-01-06", "2026-01-17", "2026-01-18"] },
      { dates: ["2024-02-29", "2028-02-29", "2032-02-29"] },
    ],
  );
  assert.deepEqual(textsOf(events[0]?.notes), [
    "Its date `2026-11-03T09:00` was cancelled and left out.",
    "On `2026-10-27T09:00:00` it differs in `name`, which an event says once for all its dates.",
  ]);
  assert.deepEqual(events[0]?.others, { "RECURRENCE-ID": { "2026-10-27T09:00:00": { name: "Moved" } } });
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
        "Its series has more dates than an event can have: 165 were left out, and those from `2023-03-06` to `2026-12-28` are there.",
      ],
      [
        "Its series has more dates than an event can have: 100 were left out, and those from `2026-04-11` to `2026-10-27` are there.",
      ],
      ["The rule `FREQ=SECONDLY` of its series can't be expanded."],
    ],
  );
});

test("an entry that is cancelled is, one that is private is left, and one that is there twice counts as it was changed last", async (t) => {
  const { events = [], skipped = [] } = await eventsOf(t, [
    entry("off", "DTSTART;VALUE=DATE:20260505", "STATUS:CANCELLED"),
    entry("maybe", "DTSTART;VALUE=DATE:20260505", "STATUS:TENTATIVE"),
    entry("none", "DTSTART;VALUE=DATE:20260505", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20260505,20260506"),
    entry("secret", "DTSTART;VALUE=DATE:20260505", "CLASS:PRIVATE"),
    entry("twice", "DTSTART;VALUE=DATE:20260505", "SEQUENCE:1"),
    entry("twice", "DTSTART;VALUE=DATE:20260506", "SEQUENCE:2"),
  ]);
  assert.deepEqual(
    events.map(({ id, status, times }) => [id, status, times]),
    [
      ["off", "cancelled", { start: "2026-05-05" }],
      ["maybe", "tentative", { start: "2026-05-05" }],
      ["none", "cancelled", { start: "2026-05-05" }],
      ["twice", undefined, { start: "2026-05-06" }],
    ],
  );
  assert.deepEqual(textsOf(skipped.map(({ reason }) => reason)), [
    "The calendar says that it is not for everybody: `PRIVATE`.",
    "The source has it twice.",
  ]);
});

test("a calendar becomes files of events that validate, and another run changes nothing that was edited", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    ...CONTENT,
    "content/events/taken.yaml": "name: { en: Taken, es: Ocupado }\nstart: 2020-01-01\n",
    "agenda.ics": CALENDAR,
  });
  const run = () => runCommand(["import", "ics", "agenda.ics"], { cwd: folder });
  const first = await run();
  assert.equal(first.code, 0, first.stdout + first.stderr);
  assert.match(first.stdout, /^4 events: 4 written, 0 unchanged, 0 edited or removed since the last import\. 3 not/m);
  const files = await readTree(path.join(folder, "content/events"));
  assert.deepEqual([...files.keys()].sort(), [
    "dia-del-puerto.yaml",
    "event-2.yaml",
    "event-2026.yaml",
    "taken-2.yaml",
    "taken.yaml",
  ]);
  assert.equal(
    String(files.get("dia-del-puerto.yaml")),
    `name:
  es: Día del Puerto
start: 2026-05-05T09:00
end: 2026-05-05T10:30
timeZone: America/Bogota
place:
  es: Puerto, muelle 3
online: https://meet.example/a?b=1
organizer:
  name:
    es: Harbour Office
url: https://harbour.example/day
description:
  es: Todo el día. Con música; y “comida”.
status: tentative
`,
  );
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
  const report = await readFile(path.join(folder, "import/report.md"), "utf8");
  for (const said of [
    /1 entry of the kind `VTODO` left out: only events are read\./,
    /The address of its organizer, `office@harbour\.example`, was left out\./,
    /Its 2 participants were left out/,
    /An event has no field for `CATEGORIES`, `X-UNREADABLE`, `VALARM`\. All of it is in `import\/set-aside\/events\/dia-del-puerto\.yaml`\./,
    /“Undated”\n {2}- Content can't contain this event\. It has no date that can be read\./,
    /“nameless”\n {2}- Content can't contain this event\. It has no name\./,
  ])
    assert.match(report, said);
  const before = await readTree(folder);
  const second = await run();
  assert.match(second.stdout, /^4 events: 0 written, 4 unchanged, /m);
  assert.deepEqual(
    await readTree(folder),
    new Map([...before, ["import/report.md", (await readTree(folder)).get("import/report.md")]]),
  );
  await appendFile(path.join(folder, "content/events/taken-2.yaml"), "place: Quay\n");
  const third = await run();
  assert.match(third.stdout, /^4 events: 0 written, 3 unchanged, 1 edited/m);
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
