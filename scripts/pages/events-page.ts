import { type Address, addressWithin, LONGEST_LIST } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import { groupBy } from "../group-by.ts";
import { type Day, type Year, yearOf } from "../i18n/day.ts";
import { spanOf } from "../i18n/event-dates.ts";
import { formatDay } from "../i18n/format-date.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { fill, plural } from "../i18n/messages.ts";
import { dayOf } from "../i18n/moment.ts";
import type { NewsEvent } from "../model/publication.ts";
import { type AgendaEntry, viewAgendaEntry, viewCalendarSubscription } from "../site/agenda.ts";
import { isOver } from "../site/dates/event-schedule.ts";
import { describeSite } from "../site/describe.ts";
import type { Link } from "../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../site/route.ts";
import { href, type LocalizedSite } from "../site/site-inputs.ts";
import { shown } from "../site/visible.ts";
import { NEWEST } from "./divided-list.ts";
import { type Page, viewPage } from "./page-view.ts";
import { type Timeline, viewTimeline } from "./timeline.ts";

/**
 * The agenda: the events that are not over on the day of the build, earliest first, events without a date last; then past events, latest
 * first, by year. With very many events it has the newest ones, and each year has a separate page. An agenda of past events only is the
 * same on every later day.
 */
export interface EventsView extends Page {
  readonly kind: "events";
  readonly title: string;
  /** The calendar of all events, as a `webcal:` address to which calendar programs subscribe. */
  readonly subscription?: Link;
  /** The pages of the years, newest first; none where all events are on this page. */
  readonly parts: readonly (Link & { readonly count: string })[];
  /** "As of 25 November 2026", and the events to come, earliest first. Absent if there are none. */
  readonly upcoming?: { readonly asOf: string; readonly events: readonly AgendaEntry[] };
  /** Absent on the pages of years, and if no event has a date in the next months. */
  readonly timeline?: Timeline;
  /** Whether the past events are few enough to be beside the events to come. */
  readonly isPastBeside: boolean;
  /** The past events, latest first. */
  readonly years: readonly { readonly year: string; readonly events: readonly PastEntry[] }[];
  /** Replaces the stylesheet of its kind, with the rules for events to come. */
  readonly stylesheet?: "agenda";
}

/** An event that is over. */
interface PastEntry extends AgendaEntry {
  /** What came of it: "2 items", "Recording of the event". */
  readonly outcome: readonly string[];
}

/** The agenda, and the pages of its years if it is too long for one page. */
export function eventListRoutes(site: LocalizedSite): readonly PageRoute<EventsView>[] {
  const { addresses, publication, messages } = site;
  const { events } = publication;
  const today = dayOf(site.asOf);
  const upcoming = events.filter((event) => isUpcoming(event, today));
  const years = events.length <= LONGEST_LIST ? [] : yearsOf(events);
  const newest = years.flatMap(([, members]) => members.toReversed()).slice(0, NEWEST);
  const isShown = (event: NewsEvent) => newest.includes(event) || upcoming.includes(event);
  const shownOnes = years.length === 0 ? events : events.filter(isShown);
  const title = messages.navigation.events;
  return [
    eventListRoute(site, {
      addressOf: addresses.events,
      title,
      events: shownOnes,
      years,
      ...(upcoming.length === 0 ? {} : { today }),
    }),
    ...years.map(([year, members]) =>
      eventListRoute(site, {
        addressOf: (language) => addressWithin(addresses.events(language), year),
        title: `${title}${messages.list.comma} ${year}`,
        events: members,
        years: [],
        ...(members.some((event) => isUpcoming(event, today)) ? { today } : {}),
      }),
    ),
  ];
}

/** A page of the agenda. */
interface EventList {
  readonly addressOf: (language: LanguageTag) => Address;
  readonly title: string;
  /** By their beginning, the earliest first. */
  readonly events: readonly NewsEvent[];
  /** The years that have a separate page. */
  readonly years: readonly (readonly [Year, readonly NewsEvent[]])[];
  /** The day by which the page is divided into events to come and past ones, if it is. */
  readonly today?: Day;
}

function eventListRoute(site: LocalizedSite, list: EventList): PageRoute<EventsView> {
  const at = pageAddresses(site, list.addressOf);
  const events = list.events.map(({ record }) => record);
  const values = [
    list.today,
    ...list.years.flatMap(([year, members]) => [year, members.length]),
    ...list.events.map((event) => shown(site, event.coverage).length),
  ];
  return pageRoute<EventsView>(at, {
    kind: "events",
    dependencies: { events, values },
    view: () => viewEventList(site, at, list),
  });
}

/** The years in which events begin, newest first. */
function yearsOf(events: readonly NewsEvent[]): readonly (readonly [Year, readonly NewsEvent[]])[] {
  const years = [...groupBy(events, yearOfEvent)].reverse();
  return years.flatMap(([year, members]) => (year === undefined ? [] : [[year, members] as const]));
}

function viewEventList(site: LocalizedSite, at: PageAddresses, { title, events, years, today }: EventList): EventsView {
  const { addresses, messages } = site;
  const upcoming = today === undefined ? [] : events.filter((event) => isUpcoming(event, today));
  const listed = events.filter((event) => !upcoming.includes(event));
  const isWhole = at.address === addresses.events(site.language);
  const timeline =
    today === undefined || !isWhole
      ? undefined
      : viewTimeline(
          site,
          events.map(({ record }) => record),
          today,
        );
  return {
    kind: "events",
    ...viewPage(site, at, { title, description: describeSite(site, title), parents: parentsOf(site, at) }),
    title,
    ...defined({ subscription: viewCalendarSubscription(site, addresses.calendar(site.language)) }),
    parts: years.map(([year, members]) => ({
      text: year,
      href: href(site, addressWithin(addresses.events(site.language), year)),
      count: plural(messages.bulletin.events, members.length, site.plurals),
    })),
    ...(today === undefined
      ? {}
      : {
          upcoming: {
            asOf: fill(messages.event.asOf, { date: formatDay(today, messages.dates) }),
            events: upcoming.map(({ record }) => viewAgendaEntry(site, record)),
          },
          stylesheet: "agenda",
        }),
    ...defined({ timeline }),
    isPastBeside: listed.length > 0 && listed.length <= upcoming.length + MORE_BESIDE,
    years: yearsOf(listed).map(([year, members]) => ({
      year,
      events: members.toReversed().map((event) => viewPastEntry(site, event)),
    })),
  };
}

/** A past event is as high as an event to come. A few more are beside it even so. */
const MORE_BESIDE = 3;

function viewPastEntry(site: LocalizedSite, { record, coverage }: NewsEvent): PastEntry {
  const { messages, plurals } = site;
  const items = shown(site, coverage).length;
  return {
    ...viewAgendaEntry(site, record),
    outcome: [
      ...(items === 0 ? [] : [plural(messages.bulletin.items, items, plurals)]),
      ...(record.recording === undefined ? [] : [messages.event.recording]),
    ],
  };
}

/** The agenda is the parent of its years. */
function parentsOf(site: LocalizedSite, { address }: PageAddresses): readonly Link[] {
  const agenda = site.addresses.events(site.language);
  return address === agenda ? [] : [{ text: site.messages.navigation.events, href: href(site, agenda) }];
}

/** Whether an event is not over at the beginning of a day. */
function isUpcoming({ record }: NewsEvent, day: Day): boolean {
  return !isOver(record, day);
}

/** The year in which an event begins; undefined while no date is known. */
function yearOfEvent({ record }: NewsEvent): Year | undefined {
  const span = spanOf(record.schedule);
  return span === undefined ? undefined : yearOf(span.start);
}
