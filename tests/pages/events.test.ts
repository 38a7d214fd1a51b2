import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { groupBy } from "../../scripts/group-by.ts";
import { parseMoment } from "../../scripts/i18n/moment.ts";
import type { EventsView } from "../../scripts/pages/events-page.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../scripts/pipeline/site-routes.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

const EVENTS = {
  "events/past.yaml": "name: Past\nstart: 2025-03-01\n",
  "events/last-day.yaml": "name: Last day\nstart: 2026-05-11\nend: 2026-05-12\n",
  "events/later.yaml": "name: Later\nstart: 2027-01-01\n",
};

test("an agenda as of a day begins with the events that are not over on that day, and says the day", async (context) => {
  const { upcoming, years } = await agendaOf(context, "2026-05-12");
  assert.equal(upcoming?.asOf, "As of 12\u00A0May 2026");
  assert.deepEqual(
    upcoming?.events.map(({ name }) => name.text),
    ["Last day", "Later"],
  );
  assert.deepEqual(
    years.map(({ year, events }) => [year, ...events.map(({ name }) => name.text)]),
    [
      ["2026", "Open day"],
      ["2025", "Past"],
    ],
  );
});

test("past events come latest first, and nobody adds them to a calendar", async (context) => {
  const { upcoming, years } = await agendaOf(context, "2027-01-01");
  assert.ok(upcoming?.events.every(({ calendar }) => calendar !== undefined));
  const past = years.flatMap(({ events }) => events);
  assert.deepEqual(
    past.map(({ name, calendar }) => [name.text, calendar]),
    [
      ["Last day", undefined],
      ["Open day", undefined],
      ["Past", undefined],
    ],
  );
});

test("an agenda of which everything is over is not divided, and the same on every later day", async (context) => {
  const { upcoming, years } = await agendaOf(context, "2027-01-02");
  assert.equal(upcoming, undefined);
  assert.deepEqual(
    years.map(({ year }) => year),
    ["2027", "2026", "2025"],
  );
});

test("the page of an event that is over has no calendar", async (context) => {
  const routes = await routesOf(context, "2027-01-01");
  const calendarOf = (key: string) => {
    const view = routes.find(({ address }) => address === `/events/${key}/`)?.view();
    assert.ok(view?.kind === "event");
    return view.entry.calendar?.href;
  };
  assert.equal(calendarOf("past"), undefined);
  assert.equal(calendarOf("later"), "/events/later/event.ics");
});

test("the timeline draws events from the first to the last day, on months that are equally wide", async (context) => {
  const { timeline } = await agendaOf(context, "2026-12-16", {
    "events/autumn.yaml": "name: Autumn\nstart: 2026-11-01\nend: 2027-01-31\n",
    "events/cancelled.yaml": "name: Cancelled\nstart: 2027-01-05\nstatus: cancelled\n",
    "events/undated.yaml": "name: Undated\nstart: unknown\n",
    "events/far.yaml": "name: Far away\nstart: 2028-03-01\n",
  });
  assert.deepEqual(
    timeline?.months.map(({ name, year }) => [name, year]),
    [
      ["Nov", "2026"],
      ["Dec", undefined],
      ["Jan", "2027"],
      ["Feb", undefined],
      ["Mar", undefined],
      ["Apr", undefined],
    ],
  );
  assert.deepEqual(
    timeline.marks.map(({ name, bar, isPast }) => [name, bar.x, bar.width, isPast]),
    [
      ["Autumn", 0, 50, false],
      ["Later", 33.33, 0.7, false],
    ],
  );
  assert.ok(Math.abs(timeline.today.x - 24.73) < 0.01);
});

test("no two names on a timeline touch, and events without room for their names are drawn without", async (context) => {
  const days = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, "0"));
  const { timeline } = await agendaOf(
    context,
    "2026-12-01",
    Object.fromEntries(
      days.map((day) => [`events/at-${day}.yaml`, `name: A meeting on the ${day}\nstart: 2027-01-${day}\n`]),
    ),
  );
  const marks = timeline?.marks ?? [];
  assert.equal(marks.length, days.length + 1);
  const named = marks.filter(({ label }) => label !== undefined);
  assert.ok(named.length >= 5 && named.length < marks.length);
  for (const [, row] of groupBy(named, ({ bar }) => bar.y))
    row.slice(1).forEach(({ bar }, index) => {
      const before = row[index];
      assert.ok(before !== undefined && bar.x - before.bar.x > before.name.length);
    });
});

test("in Arabic a timeline runs from right to left", async (context) => {
  const files = {
    "publication.yaml": SMALL_PUBLICATION["publication.yaml"]?.replace("[en, es]", "[en, es, ar]") ?? "",
  };
  const english = await agendaOf(context, "2026-12-16", files);
  const arabic = await agendaOf(context, "2026-12-16", files, "/ar/events/");
  const [ltr, rtl] = [english.timeline, arabic.timeline];
  assert.ok(ltr !== undefined && rtl !== undefined);
  const isMirrored = (left: number, right: number) => Math.abs(left + right - 100) < 0.02;
  assert.ok(isMirrored(ltr.today.x, rtl.today.x));
  assert.ok(ltr.marks.every(({ bar }, index) => isMirrored(bar.x + bar.width, rtl.marks[index]?.bar.x ?? 0)));
});

test("an agenda without a date in the next months has no timeline", async (context) => {
  const { timeline, upcoming } = await agendaOf(context, "2026-05-14", {
    "events/later.yaml": "name: Later\nstart: 2027-09-01\n",
  });
  assert.equal(timeline, undefined);
  assert.equal(upcoming?.events.length, 1);
});

test("a past event has the number of its items, and says that there is a recording", async (context) => {
  const { years } = await agendaOf(context, "2027-01-02", {
    "events/past.yaml": "name: Past\nstart: 2025-03-01\nrecording: https://video.example.org/1\n",
  });
  const outcome = (name: string) =>
    years.flatMap(({ events }) => events).find((event) => event.name.text === name)?.outcome;
  assert.deepEqual(outcome("Past"), ["Recording of the event"]);
  assert.deepEqual(outcome("Later"), []);
});

async function agendaOf(
  context: TestContext,
  day: string,
  files: Readonly<Record<string, string>> = {},
  address = "/events/",
): Promise<EventsView> {
  const view = (await routesOf(context, day, files)).find((route) => route.address === address)?.view();
  assert.ok(view?.kind === "events");
  return view;
}

async function routesOf(context: TestContext, day: string, files: Readonly<Record<string, string>> = {}) {
  const contentDir = join(await temporaryFolder(context), "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...EVENTS, ...files });
  const asOf = parseMoment(day) ?? assert.fail(day);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf });
  assert.ok(checked !== undefined);
  const base = { origin: "https://letter.harbour.example", path: "" };
  const inputs = { ...checked, base, assets: STUB_ASSETS, media: new Map(), downloads: new Map(), drawMap: DRAW_MAP };
  return siteRoutes(inputs);
}
