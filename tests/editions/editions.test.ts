import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarView } from "../../scripts/features/calendar/calendar-view.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { itemDated, mailAt, viewAll } from "./editions-of.ts";

const OPEN_DAY = "events/open-day.yaml";
const CRANE = "bulletins/2026-05/new-crane.en.md";
const openDay = (more: string) => ({ [OPEN_DAY]: `${SMALL_PUBLICATION[OPEN_DAY]}${more}` });

test("an event's calendar entry ends after its last day, and is the same in every calendar", async (t) => {
  const { data } = await viewAll(t, {});
  const calendars = data.filter((view): view is CalendarView => view.kind === "calendar");
  assert.deepEqual(calendars.map(({ address }) => address).sort(), [
    "/calendar.ics",
    "/es/calendar.ics",
    "/es/events/open-day/event.ics",
    "/events/open-day/event.ics",
  ]);
  const uids = new Set(calendars.flatMap(({ events }) => events.map(({ uid }) => uid)));
  assert.deepEqual([...uids], ["open-day@letter.harbour.example"]);
  const [event] = calendars[0]?.events ?? [];
  assert.deepEqual(
    [event?.when, event?.status, event?.sequence, event?.modified],
    [{ kind: "days", start: "2026-05-09", end: "2026-05-11" }, "confirmed", 0, undefined],
  );
});

test("an event's stamp is the day on which it was announced, never a day to come", async (t) => {
  const fair = { "events/fair.yaml": "name: Fair\nstart: 2099-09-01\n" };
  const announcing = (month: string) => ({
    [`bulletins/${month}/bulletin.en.md`]: "---\nagenda: [fair]\n---\n",
    [`bulletins/${month}/dock.en.md`]: itemDated(`${month}-02`),
  });
  const covering = (text: string) => text.replace("event: open-day", "event: fair");
  const cases = [
    [{}, "2026-05-04", "in no bulletin: the first day of the publication"],
    [announcing("2026-07"), "2026-07-02", "in a bulletin"],
    [{ ...announcing("2026-07"), ...announcing("2026-06") }, "2026-06-02", "in two bulletins"],
    [{ ...announcing("2026-06"), [CRANE]: covering(SMALL_PUBLICATION[CRANE] ?? "") }, "2026-05-04", "in an item"],
    [{ "events/fair.yaml": `${fair["events/fair.yaml"]}updated: 2026-05-20\n` }, "2026-05-20", "changed since"],
  ] as const;
  for (const [files, day, what] of cases) {
    const { data } = await viewAll(t, { ...fair, ...files });
    const stamps = data
      .filter((view): view is CalendarView => view.kind === "calendar")
      .flatMap(({ events }) => events.filter(({ name }) => name === "Fair").map(({ stamp }) => stamp.iso));
    assert.deepEqual([...new Set(stamps)], [`${day}T12:00:00Z`], what);
    assert.equal(stamps.length, 4);
  }
});

test("a changed or cancelled event stays in the calendar with its status and its number of changes", async (t) => {
  const { data } = await viewAll(t, openDay("status: cancelled\nsequence: 2\nupdated: 2026-05-06\ncountry: PT\n"));
  const calendars = data.filter((view): view is CalendarView => view.kind === "calendar");
  assert.ok(calendars.some(({ address }) => address === "/countries/pt/calendar.ics"));
  for (const { events } of calendars) {
    const [event] = events;
    assert.deepEqual(
      [event?.status, event?.sequence, event?.stamp.iso, event?.modified?.iso],
      ["cancelled", 2, "2026-05-06T12:00:00Z", "2026-05-06T12:00:00Z"],
    );
  }
});

test("an email has the lead first, then the other items; after many items, only titles", async (t) => {
  const many = Array.from({ length: 40 }, (_, index) => [
    `bulletins/2026-05/item-${index}.en.md`,
    itemDated("2026-05-20"),
  ]);
  const { items, subject } = await mailAt(t, "/2026/05/email/", Object.fromEntries(many));
  assert.equal(subject, "May 2026 · A new crane");
  assert.deepEqual(
    [items[0]?.rank, items[1]?.rank, items[24]?.rank, items[25]?.rank],
    ["lead", "item", "item", "brief"],
  );
  assert.equal(items.length, 41);
});

test("the email of a publication without contact has no link to unsubscribe", async (t) => {
  const without = await mailAt(t, "/2026/05/email/", {});
  assert.deepEqual([without.contact, without.unsubscribe], [undefined, undefined]);
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: editors@harbour.example }\n`;
  const { unsubscribe } = await mailAt(t, "/2026/05/email/", { "publication.yaml": publication });
  assert.equal(unsubscribe?.url, "mailto:editors@harbour.example?subject=unsubscribe");
});
