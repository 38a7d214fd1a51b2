import type { Address } from "../../content/addresses.ts";
import type { EventRecord, NewsEvent } from "../../content/model/publication.ts";
import type { Day } from "../../i18n/day.ts";
import { addDays } from "../../i18n/day.ts";
import { noonOf } from "../../i18n/instant.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { phrase, url } from "../../site/context.ts";
import { countryIn } from "../../site/places.ts";
import type { Route } from "../../site/route.ts";
import { shown } from "../../site/visible.ts";
import type { CalendarEvent, CalendarView } from "./calendar-view.ts";
import { eventStamps } from "./event-stamp.ts";
import { formatCalendar } from "./ics.ts";

/** The calendars of a language: of all events, of each country that has events, and of each event. */
export function calendarRoutes(site: LocalizedSite): readonly Route<CalendarView>[] {
  const stampOf = eventStamps(site.publication);
  const { addresses, chrome, language, publication, messages } = site;
  const calendarAt = (address: Address, name: string, members: readonly NewsEvent[]): Route<CalendarView> => {
    const kind = "calendar";
    const stamped = members.map((event) => ({ record: event.record, stamp: stampOf(event) }));
    const dependencies = { events: members.map(({ record }) => record), values: stamped.map(({ stamp }) => stamp) };
    const view = (): CalendarView => ({
      kind,
      address,
      name,
      source: url(site, address),
      events: stamped.map((event) => viewEvent(site, event)),
    });
    return { kind, address, dependencies, view, text: () => formatCalendar(view()) };
  };
  return [
    calendarAt(addresses.calendar(language), `${messages.navigation.events} · ${chrome.title}`, publication.events),
    ...publication.countries.flatMap(({ code, items }) => {
      const here = publication.events.filter(({ record }) => record.country === code);
      if (here.length === 0 || shown(site, items).length === 0) return [];
      const name = `${messages.navigation.events}, ${countryIn(site, code)} · ${chrome.title}`;
      return [calendarAt(addresses.countryCalendar(language, code), name, here)];
    }),
    ...publication.events.map((event) => {
      const { key, name } = event.record;
      return calendarAt(addresses.eventCalendar(language, key), phrase(site, name).text, [event]);
    }),
  ];
}

/** An event, and the day for its `DTSTAMP`. */
interface StampedEvent {
  readonly record: EventRecord;
  readonly stamp: Day;
}

function viewEvent(site: LocalizedSite, { record, stamp }: StampedEvent): CalendarEvent {
  const { addresses, language, publication } = site;
  const { key, name, range, status = "confirmed", sequence = 0, updated, description } = record;
  const location = locationOf(site, record);
  const page = url(site, addresses.event(language, key));
  return {
    uid: `${key}@${new URL(publication.masthead.url).hostname}`,
    name: phrase(site, name).text,
    start: range.start,
    end: addDays(range.end, 1),
    status,
    sequence,
    stamp: noonOf(stamp),
    ...(updated === undefined ? {} : { modified: noonOf(updated) }),
    url: page,
    ...(location === "" ? {} : { location }),
    description: [...(description === undefined ? [] : [phrase(site, description).text]), page].join("\n\n"),
  };
}

/** "Panama City, Panama". */
function locationOf(site: LocalizedSite, { place, country }: EventRecord): string {
  return [
    ...(place === undefined ? [] : [phrase(site, place).text]),
    ...(country === undefined ? [] : [countryIn(site, country)]),
  ].join(", ");
}
