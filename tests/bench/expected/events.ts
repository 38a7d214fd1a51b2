import type { InventedEvent, News } from "../invent/news.ts";
import { addressOfItem, formatMonthYear } from "../trees/tree.ts";
import { type Entry, type Expectation, page } from "./expectation.ts";
import { describeSite, headOf, startOf, stepTo, urlOf } from "./head.ts";
import { eventDetailsOf, nameOf, rowOf, rowOfEvent } from "./phrases.ts";

/** The agenda, and the page and the calendar of each event. */
export function* eventPages(news: News): Generator<Entry> {
  const { events } = news;
  yield page("/events/", () => ({
    kind: "events",
    inOrder: ["Past events", ...events.toReversed().map(rowOfEvent)],
    anywhere: ["Subscribe to the calendar"],
    inHead: headOf("/events/", "Events", describeSite("Events"), [stepTo("/events/", "Events", 2)]),
  }));
  for (const event of events) {
    yield page(`/events/${event.key}/`, () => eventPage(event, news));
    yield [`events/${event.key}/event.ics`, () => calendar("event's calendar", event.name, [event])];
  }
}

/** A calendar of events, under its name. */
export function calendar(kind: string, name: string, events: readonly InventedEvent[]): Expectation {
  return {
    kind,
    inOrder: events.flatMap((event) => [
      `DTSTART;VALUE=DATE:${event.start.replaceAll("-", "")}`,
      `SUMMARY:${event.name}`,
      `LOCATION:${event.place}, ${nameOf(event.country)}`,
      `DESCRIPTION:${event.description} ${urlOf(`/events/${event.key}/`)}`,
    ]),
    anywhere: [`NAME:${name}`],
  };
}

function eventPage(event: InventedEvent, { bulletins, items }: News): Expectation {
  const { key, name, description, start, end, place, country } = event;
  const address = `/events/${key}/`;
  const coverage = items.filter((item) => item.event === event).toReversed();
  const announcements = bulletins.filter(({ agenda }) => agenda.includes(event)).toReversed();
  return {
    kind: "event",
    inOrder: [
      `${name} ${eventDetailsOf(event)}`,
      description,
      ...coverage.map(rowOf),
      ...announcements.map(({ month }) => formatMonthYear(month)),
    ],
    anywhere: [],
    inHead: headOf(address, name, `${eventDetailsOf(event)}. ${startOf(description)}`, [
      `addressCountry ${country}`,
      `name ${place} name ${name} startDate ${start}`,
      `endDate ${end}`,
      ...coverage.map(({ month, slug }) => `id ${urlOf(addressOfItem(month, slug))}`),
      stepTo(address, name, 3),
    ]),
  };
}
