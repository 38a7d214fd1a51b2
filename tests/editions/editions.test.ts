import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarView } from "../../scripts/editions/calendar/calendar-view.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { itemDated, mailAt, viewAll } from "./editions-of.ts";

const OPEN_DAY = "events/open-day.yaml";
const openDay = (more: string) => ({ [OPEN_DAY]: `${SMALL_PUBLICATION[OPEN_DAY]}${more}` });

test("an event's calendar entry ends after its last day, and is the same in every calendar", async (t) => {
  const { data } = await viewAll(t, {});
  const calendars = data.filter((view): view is CalendarView => view.kind === "calendar");
  assert.deepEqual(calendars.map(({ address }) => address).sort(), [
    ...["/calendar.ics", "/es/calendar.ics", "/es/events/open-day/event.ics", "/events/open-day/event.ics"],
  ]);
  const uids = new Set(calendars.flatMap(({ events }) => events.map(({ uid }) => uid)));
  assert.deepEqual([...uids], ["open-day@letter.harbour.example"]);
  const [event] = calendars[0]?.events ?? [];
  assert.deepEqual(
    [event?.start, event?.end, event?.status, event?.sequence, event?.modified],
    ["2026-05-09", "2026-05-11", "confirmed", 0, undefined],
  );
  assert.equal(event?.stamp.iso, "2026-05-09T12:00:00Z");
});

test("a changed or cancelled event stays in the calendar with its status and its number of changes", async (t) => {
  const { data } = await viewAll(t, openDay("status: cancelled\nsequence: 2\nupdated: 2026-05-06\ncountry: PT\n"));
  const calendars = data.filter((view): view is CalendarView => view.kind === "calendar");
  assert.ok(calendars.some(({ address }) => address === "/countries/pt/calendar.ics"));
  for (const { events } of calendars) {
    const [event] = events;
    assert.deepEqual(
      [event?.status, event?.sequence, event?.stamp.iso, event?.modified?.iso],
      [...["cancelled", 2, "2026-05-06T12:00:00Z", "2026-05-06T12:00:00Z"]],
    );
  }
});

test("an e-mail has the lead first, then the other items; after many items, only titles", async (t) => {
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

test("the e-mail of a publication without contact has no link to unsubscribe", async (t) => {
  const without = await mailAt(t, "/2026/05/email/", {});
  assert.deepEqual([without.contact, without.unsubscribe], [undefined, undefined]);
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: editors@harbour.example }\n`;
  const { unsubscribe } = await mailAt(t, "/2026/05/email/", { "publication.yaml": publication });
  assert.equal(unsubscribe?.url, "mailto:editors@harbour.example?subject=unsubscribe");
});
