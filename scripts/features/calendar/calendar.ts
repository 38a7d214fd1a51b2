import type { Address } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import { addDays, type Day } from "../../i18n/day.ts";
import { daysOf, type EventDates } from "../../i18n/event-dates.ts";
import { capitalize } from "../../i18n/format-date.ts";
import { formatEventDates } from "../../i18n/format-event.ts";
import { formatList } from "../../i18n/format-list.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import { isLocalMinute, isUnknown } from "../../i18n/hours-of-event.ts";
import { noonOf } from "../../i18n/instant.ts";
import { fill } from "../../i18n/messages.ts";
import { dayOf } from "../../i18n/moment.ts";
import type { EventRecord, NewsEvent, NewsItem, Publication, Venue } from "../../model/publication.ts";
import { hasDay } from "../../site/dates/event-schedule.ts";
import { bulletinDay, earliestOf, firstPublicationDay, itemDay } from "../../site/dates/publication-dates.ts";
import type { Route } from "../../site/route.ts";
import { type LocalizedSite, phrase, url } from "../../site/site-inputs.ts";
import { countryIn } from "../../site/view-places.ts";
import { vocabulariesWithPages } from "../../site/view-terms.ts";
import { shown } from "../../site/visible.ts";
import type { CalendarEvent, CalendarTime, CalendarView } from "./calendar-view.ts";
import { formatCalendar } from "./ics.ts";

/**
 * The calendars of a language: of all events and deadlines, of each country and term that has events, and of each event. An event without a
 * day is in none: an entry must have a day (RFC 5545 §3.6.1), and any day would be false.
 */
export function calendarRoutes(site: LocalizedSite): readonly Route<CalendarView>[] {
  const stampOf = eventStamps(site.publication);
  const { addresses, chrome, language, publication, messages } = site;
  const calendarAt = (
    address: Address,
    name: string,
    members: readonly NewsEvent[],
    deadlines: readonly NewsItem[] = [],
  ): Route<CalendarView> => {
    const kind = "calendar";
    const stamped = members.map((event) => ({ ...event, stamp: stampOf(event) }));
    const wholes = members.flatMap(({ whole }) => whole ?? []);
    const dependencies = {
      events: [...members.map(({ record }) => record), ...wholes],
      values: stamped.map(({ stamp }) => stamp),
      ...(deadlines.length === 0 ? {} : { mentions: deadlines }),
    };
    const view = (): CalendarView => ({
      kind,
      address,
      name,
      source: url(site, address),
      events: [
        ...stamped.flatMap((event) => viewEvent(site, event)),
        ...deadlines.flatMap((item) => viewDeadline(site, item)),
      ],
    });
    return { kind, address, dependencies, view, text: () => formatCalendar(view()) };
  };
  const calls = publication.items.filter(({ facts }) => facts?.deadline !== undefined);
  const dated = publication.events.filter(({ record }) => hasDay(record));
  return [
    calendarAt(
      addresses.calendar(language),
      `${messages.navigation.events} · ${chrome.title}`,
      dated,
      shown(site, calls),
    ),
    ...publication.countries.flatMap(({ code, items }) => {
      const here = dated.filter(({ record }) => record.countries.includes(code));
      if (here.length === 0 || shown(site, items).length === 0) return [];
      const name = `${messages.navigation.events}, ${countryIn(site, code)} · ${chrome.title}`;
      return [calendarAt(addresses.countryCalendar(language, code), name, here)];
    }),
    ...vocabulariesWithPages(site).flatMap(({ name: vocabulary, terms }) =>
      terms.flatMap(({ record: { key, label }, events }) => {
        const those = events.filter(({ record }) => hasDay(record));
        if (those.length === 0) return [];
        const name = `${messages.navigation.events}, ${phrase(site, label).text} · ${chrome.title}`;
        return [calendarAt(addresses.termCalendar(language, vocabulary, key), name, those)];
      }),
    ),
    ...dated.map((event) => {
      const { key, name } = event.record;
      return calendarAt(addresses.eventCalendar(language, key), phrase(site, name).text, [event]);
    }),
  ];
}

/** An event, and the day for its `DTSTAMP`. */
type StampedEvent = Pick<NewsEvent, "record" | "whole"> & { readonly stamp: Day };

/** The entries of an event: one for each date that is a day or a time. */
function viewEvent(site: LocalizedSite, event: StampedEvent): readonly CalendarEvent[] {
  const { record, stamp } = event;
  const { addresses, language, publication } = site;
  const { key, id, name, schedule, status = "confirmed", sequence = 0, updated } = record;
  const page = url(site, addresses.event(language, key));
  const host = new URL(publication.masthead.url).hostname;
  return schedule.flatMap((dates, index) => {
    const when = viewTime(dates);
    if (when === undefined) return [];
    const location = locationOf(site, record, record.venues?.[index]);
    return [
      {
        uid: `${uidOf(id, index)}@${host}`,
        name: phrase(site, name).text,
        when,
        status,
        sequence,
        stamp: noonOf(stamp),
        ...(updated === undefined ? {} : { modified: noonOf(updated) }),
        url: page,
        ...(location === "" ? {} : { location }),
        description: [...describe(site, event, dates), page].join("\n\n"),
      },
    ];
  });
}

/** The last day of a call, as a separate entry. A deadline with a time still belongs to its day. */
function viewDeadline(site: LocalizedSite, item: NewsItem): readonly CalendarEvent[] {
  const { deadline } = item.facts ?? {};
  if (deadline === undefined) return [];
  const { title, summary, href: page } = site.cardOf(item);
  const { origin } = site.base;
  const { updated } = item.original;
  const day = dayOf(deadline);
  const time = isLocalMinute(deadline) ? [formatMoment(deadline, site.messages)] : [];
  return [
    {
      uid: `${item.id.period}.${item.id.name}.deadline@${new URL(site.publication.masthead.url).hostname}`,
      name: fill(site.messages.calls.calendar, { title: title.text }),
      when: { kind: "days", start: day },
      status: "confirmed",
      sequence: 0,
      stamp: noonOf(updated ?? itemDay(item)),
      ...(updated === undefined ? {} : { modified: noonOf(updated) }),
      url: `${origin}${page}`,
      description: [...time, ...(summary === undefined ? [] : [summary.text]), `${origin}${page}`].join("\n\n"),
    },
  ];
}

/**
 * The entries of a series have the numbers of their dates, so that a moved date keeps its number. The first entry has the name of a single
 * event, since an event may become a series. Keys have no full stops.
 */
function uidOf(id: string, index: number): string {
  return index === 0 ? id : `${id}.${index + 1}`;
}

function viewTime(dates: EventDates): CalendarTime | undefined {
  switch (dates.precision) {
    case "month":
      return undefined;
    case "day":
      return { kind: "days", start: dates.start, ...(isUnknown(dates.end) ? {} : { end: addDays(dates.end, 1) }) };
    case "minute": {
      const end = isUnknown(dates.end) ? undefined : dates.end;
      return { kind: "times", start: dates.start.utc, ...defined({ end: end?.utc }) };
    }
  }
}

/** The description of the event, with the facts for which calendars have no field, or none that programs show. */
function describe(site: LocalizedSite, { record, whole }: StampedEvent, dates: EventDates): readonly string[] {
  const { description, online } = record;
  const { dates: dateMessages, event } = site.messages;
  const facts = [
    ...(isUnknown(dates.end) ? [capitalize(formatEventDates(dates, dateMessages))] : []),
    ...describeOrganizers(site, record),
    ...(whole === undefined ? [] : [`${event.partOf}: ${phrase(site, whole.name).text}`]),
    ...(online === undefined ? [] : [`${event.online}: ${online}`]),
  ];
  return [
    ...(description === undefined ? [] : [phrase(site, description).text]),
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
  ];
}

function describeOrganizers(site: LocalizedSite, { organizers = [] }: EventRecord): readonly string[] {
  const { messages } = site;
  const names = organizers.map(({ name }) => phrase(site, name).text);
  const [only, ...others] = names;
  if (only === undefined) return [];
  const { organizer, organizers: several } = messages.event;
  return [
    others.length === 0 ? fill(organizer, { name: only }) : fill(several, { names: formatList(names, messages.list) }),
  ];
}

/** "Panama City, Panama", of a date or else of the event; the address online for an event without a place. */
function locationOf(site: LocalizedSite, record: EventRecord, { place, countries }: Venue = record): string {
  const { online } = record;
  const places = [
    ...(place === undefined ? [] : [phrase(site, place).text]),
    ...countries.map((code) => countryIn(site, code)),
  ];
  return places.length === 0 ? (online ?? "") : places.join(", ");
}

/**
 * The day for an event's `DTSTAMP`, which is when the entry was last revised (RFC 5545 §3.8.7.2): the day it changed, or else the
 * day the publication first wrote of it, in the agenda of a bulletin or in an item. An event that nothing mentions has the first day
 * of the publication. So an event to come has no stamp to come, and the same content gives the same calendar on any day.
 */
function eventStamps(publication: Publication): (event: NewsEvent) => Day {
  const first = firstPublicationDay(publication);
  const published = new Map(publication.bulletins.map((bulletin) => [bulletin.period, bulletinDay(bulletin)]));
  return ({ record: { updated, schedule }, announcedIn, coverage }) => {
    const announced = announcedIn.flatMap(({ period }) => published.get(period) ?? []);
    const mentioned = earliestOf([...announced, ...coverage.map(itemDay)]);
    return updated ?? mentioned ?? earliestOf([first, ...schedule.map((dates) => daysOf(dates).start)]) ?? first;
  };
}
