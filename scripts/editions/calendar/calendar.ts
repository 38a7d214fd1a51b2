import type { Address } from "../../content/addresses.ts";
import type { EventFacts, NewsEvent } from "../../content/model/publication.ts";
import { addDays } from "../../i18n/day.ts";
import { noonOf } from "../../i18n/instant.ts";
import type { Site } from "../../site/context.ts";
import { countryIn, phrase, url } from "../../site/context.ts";
import type { Sheet } from "../../site/route.ts";
import { shown } from "../../site/visible.ts";
import type { CalendarEvent, CalendarView } from "../view.ts";

/** The calendars of a language: of all events, of each country that has some, and of each event by itself. */
export function calendarSheets(site: Site): readonly Sheet<CalendarView>[] {
  const { addresses, frame, language, publication, wording } = site;
  const calendarAt = (address: Address, name: string, members: readonly NewsEvent[]): Sheet<CalendarView> => ({
    kind: "calendar",
    address,
    shows: { events: members.map(({ facts }) => facts) },
    view: () => ({
      kind: "calendar",
      address,
      name,
      source: url(site, address),
      events: members.map((event) => viewEvent(site, event)),
    }),
  });
  return [
    calendarAt(addresses.calendar(language), `${wording.navigation.events} · ${frame.title}`, publication.events),
    ...publication.countries.flatMap(({ code, items }) => {
      const here = publication.events.filter(({ facts }) => facts.country === code);
      if (here.length === 0 || shown(site, items).length === 0) return [];
      const name = `${wording.navigation.events}, ${countryIn(site, code)} · ${frame.title}`;
      return [calendarAt(addresses.countryCalendar(language, code), name, here)];
    }),
    ...publication.events.map((event) => {
      const { key, name } = event.facts;
      return calendarAt(addresses.eventCalendar(language, key), phrase(site, name).text, [event]);
    }),
  ];
}

function viewEvent(site: Site, { facts }: NewsEvent): CalendarEvent {
  const { addresses, language, publication } = site;
  const { key, name, range, status = "confirmed", sequence = 0, updated, description } = facts;
  const location = locationOf(site, facts);
  const page = url(site, addresses.event(language, key));
  return {
    uid: `${key}@${new URL(publication.masthead.url).hostname}`,
    name: phrase(site, name).text,
    start: range.start,
    end: addDays(range.end, 1),
    status,
    sequence,
    stamp: noonOf(updated ?? range.start),
    ...(updated === undefined ? {} : { modified: noonOf(updated) }),
    url: page,
    ...(location === "" ? {} : { location }),
    description: [...(description === undefined ? [] : [phrase(site, description).text]), page].join("\n\n"),
  };
}

/** "Panama City, Panama". */
function locationOf(site: Site, { place, country }: EventFacts): string {
  return [
    ...(place === undefined ? [] : [phrase(site, place).text]),
    ...(country === undefined ? [] : [countryIn(site, country)]),
  ].join(", ");
}
