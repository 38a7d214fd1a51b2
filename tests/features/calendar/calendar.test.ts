import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import { DateTime } from "luxon";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { type CheckedContent, readPublication } from "../../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../../scripts/pipeline/site-routes.ts";
import { anyZone, firstMomentOf, minuteIn, shownAt } from "../../i18n/minute-arbitraries.ts";
import { contentOf } from "../../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The dates of an event's file. */
interface Dates {
  readonly start: string;
  readonly end?: string | undefined;
}
interface EventFile {
  readonly dates: readonly Dates[];
  readonly zone: string;
  /** The zone is the event's own, or the publication's. */
  readonly isOwnZone: boolean;
}

/** Times of one zone in their order, each with or without an end: most of them are valid. */
const eventFile: fc.Arbitrary<EventFile> = anyZone.chain((zone) => {
  const time = minuteIn(zone).chain((minute) =>
    fc.constantFrom(minute, minute, minute.slice(0, "2022-06-14".length), minute.slice(0, "2022-06".length)),
  );
  const known = fc.record({ time, end: fc.constantFrom("the next", "the next", "unknown", undefined) });
  return fc.record({
    dates: fc.array(known, { minLength: 1, maxLength: 5 }).map(inOrder),
    zone: fc.constant(zone),
    isOwnZone: fc.boolean(),
  });
});

/** Dates in the order of their times; a date may end at the next of them. */
function inOrder(known: readonly { readonly time: string; readonly end: string | undefined }[]): readonly Dates[] {
  const dates: Dates[] = [];
  const others = known.toSorted((a, b) => (a.time < b.time ? -1 : 1));
  for (let next = others.shift(); next !== undefined; next = others.shift())
    dates.push({ start: next.time, end: next.end === "the next" ? others.shift()?.time : next.end });
  return dates;
}

test("whatever validate accepts as dates of an event, a calendar program reads back as the same facts", async (t) => {
  const calendarOf = await calendarMaker(t);
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(eventFile, (file) => {
      const text = calendarOf({ "events/meeting.yaml": yamlOf(file) }, file);
      if (text === undefined) {
        refused += 1;
        return;
      }
      accepted += 1;
      const expected = file.dates.flatMap((dates, index) => (isMonth(dates.start) ? [] : [{ ...dates, index }]));
      const entries = entriesOf(text);
      assert.deepEqual(
        entries.map(({ uid }) => uid),
        expected.map(({ index }) => `meeting${index === 0 ? "" : `.${index + 1}`}@letter.harbour.example`),
      );
      for (const [index, dates] of expected.entries()) assertSame(entries[index] ?? assert.fail(), dates, file.zone);
    }),
    { numRuns: 300 },
  );
  assert.ok(accepted > 100 && refused > 5, `${accepted} accepted, ${refused} refused`);
});

test("an entry keeps its UID when its event is renamed or moved, in every calendar, and when dates follow", async (t) => {
  const calendarOf = await calendarMaker(t);
  const uids = (yaml: string, address?: string) =>
    entriesOf(
      calendarOf({ "events/course.yaml": yaml }, { zone: "Europe/Madrid", isOwnZone: false }, address) ?? "",
    ).map(({ uid }) => uid);
  const first = uids("name: Course\ndates: [2022-06-14, 2022-06-21T09:30]\n");
  assert.deepEqual(first, ["course@letter.harbour.example", "course.2@letter.harbour.example"]);
  assert.deepEqual(uids("name: Course\ndates: [2022-06-14, 2022-06-21T09:30]\n", "/es/calendar.ics"), first);
  assert.deepEqual(uids("name: Lessons\nsequence: 1\ndates: [2022-07-14, 2022-07-21]\n"), first);
  const more = uids("name: Course\ndates: [2022-06-14, 2022-06-21T09:30, 2022-06-28]\n");
  assert.deepEqual(more, [...first, "course.3@letter.harbour.example"]);
  assert.deepEqual(uids("name: Course\nstart: 2022-06-14\n"), first.slice(0, 1));
});

test("an event of which only the month or nothing is known is in no calendar, and has none of its own", async (t) => {
  const calendarOf = await calendarMaker(t);
  for (const dates of [
    "start: 2022-06",
    "start: 2022-06\nend: unknown",
    "start: unknown",
    "dates: [2022-06, 2022-09]",
  ]) {
    const files = { "events/meeting.yaml": `name: Meeting\n${dates}\n` };
    const file = { zone: "UTC", isOwnZone: false };
    assert.deepEqual(entriesOf(calendarOf(files, file) ?? ""), [], dates);
    assert.equal(calendarOf(files, file, "/events/meeting/event.ics"), undefined, dates);
  }
});

interface Entry {
  readonly uid: string;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time | undefined;
  readonly description: string;
}

/** The content of a calendar; asserts that its entries differ. */
function entriesOf(text: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents("vevent").map((component) => {
    const [uid, start, end] = ["uid", "dtstart", "dtend"].map((name) => component.getFirstPropertyValue(name));
    assert.ok(start instanceof ICAL.Time && (end === null || end instanceof ICAL.Time));
    const description = String(component.getFirstPropertyValue("description"));
    return { uid: String(uid), start, end: end ?? undefined, description };
  });
  assert.equal(new Set(entries.map(({ uid }) => uid)).size, entries.length);
  return entries;
}

function assertSame({ start, end, description }: Entry, dates: Dates, zone: string): void {
  const isUnknown = dates.end === "unknown";
  assert.equal(description.includes("end not known"), isUnknown);
  if (dates.start.length === "2022-06-14".length) {
    assert.ok(start.isDate && start.toString() === dates.start);
    const last = DateTime.fromISO(dates.end ?? dates.start, { zone: "utc" });
    assert.equal(end?.toString(), isUnknown ? undefined : last.plus({ days: 1 }).toISODate());
    assert.ok(end?.isDate ?? true);
    return;
  }
  const ends = isUnknown ? undefined : dates.end;
  for (const [time, written] of [
    [start, dates.start],
    [end, ends],
  ] as const) {
    assert.equal(time === undefined, written === undefined);
    if (time === undefined || written === undefined) continue;
    assert.ok(!time.isDate && time.zone === ICAL.Timezone.utcTimezone);
    const moment = time.toJSDate().getTime();
    assert.equal(shownAt(moment, zone), written);
    assert.equal(moment, firstMomentOf(written, zone));
  }
  assert.ok(end === undefined || end.compare(start) > 0);
}

function yamlOf({ dates, zone, isOwnZone }: EventFile): string {
  const [first, ...others] = dates;
  const written =
    others.length === 0 ? first : { dates: dates.map((each) => (each.end === undefined ? each.start : each)) };
  return JSON.stringify({ name: "Meeting", ...written, ...(isOwnZone ? { timeZone: zone } : {}) });
}

function isMonth(time: string): boolean {
  return time.length === "2022-06".length;
}

type Zoned = Pick<EventFile, "zone" | "isOwnZone">;

/** Makes a calendar of the small publication with further files; undefined if there is none, or if the files have errors. */
async function calendarMaker(t: Parameters<typeof temporaryFolder>[0]) {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  return (files: Readonly<Record<string, string>>, zoned: Zoned, address = "/calendar.ics"): string | undefined => {
    const masthead = `${SMALL_PUBLICATION["publication.yaml"]}timeZone: ${zoned.isOwnZone ? "Asia/Tokyo" : zoned.zone}\n`;
    const { content, diagnostics } = contentOf({ "publication.yaml": masthead, ...files });
    return diagnostics.length > 0
      ? undefined
      : textAt({ ...checked, publication: buildPublication(publicContent(content, AS_OF), AS_OF) }, address);
  };
}

function textAt(checked: CheckedContent, address: string): string | undefined {
  const base = { origin: "https://letter.harbour.example", path: "" };
  const inputs = { ...checked, base, assets: STUB_ASSETS, media: new Map(), downloads: new Map(), drawMap: DRAW_MAP };
  return siteRoutes(inputs)
    .find((route) => route.address === address)
    ?.text?.();
}
