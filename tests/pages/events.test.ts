import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
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

async function agendaOf(context: TestContext, day: string): Promise<EventsView> {
  const view = (await routesOf(context, day)).find(({ address }) => address === "/events/")?.view();
  assert.ok(view?.kind === "events");
  return view;
}

async function routesOf(context: TestContext, day: string) {
  const contentDir = join(await temporaryFolder(context), "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...EVENTS });
  const asOf = parseMoment(day) ?? assert.fail(day);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf });
  assert.ok(checked !== undefined);
  const base = { origin: "https://letter.harbour.example", path: "" };
  const inputs = { ...checked, base, assets: STUB_ASSETS, media: new Map(), downloads: new Map(), drawMap: DRAW_MAP };
  return siteRoutes(inputs);
}
