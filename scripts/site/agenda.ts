import type { Address } from "../content/addresses.ts";
import type { PlaceCode } from "../content/place-code.ts";
import type { Localized } from "../i18n/localized.ts";
import { dayOf } from "../i18n/moment.ts";
import type { EventRecord } from "../model/publication.ts";
import { type EventSchedule, hasDay, isOver, viewSchedule } from "./dates/event-schedule.ts";
import { hasFeature } from "./features.ts";
import type { Labelled, Link, Phrase } from "./parts.ts";
import { href, labelOf, languageShown, phrase, type SiteContext, url } from "./site-inputs.ts";
import { titlePhrase } from "./title-phrase.ts";
import { viewPlace } from "./view-places.ts";

/** An event in a list: a calendar leaf with the event's dates, its name and its place. */
export interface AgendaEntry extends EventSchedule, Pick<Labelled, "languageNote"> {
  readonly name: Phrase;
  readonly href: string;
  readonly place?: Phrase;
  /** The main one first. Without `href` while the country has no page. */
  readonly countries: readonly (Phrase & { readonly code: PlaceCode; readonly href?: string })[];
  /** Where to take part online. */
  readonly online?: Link;
  /** The event as a calendar file; absent while it has no day, which calendars require, and once it is over. */
  readonly calendar?: Link;
  /** Absent for a confirmed event. */
  readonly status?: { readonly kind: "cancelled" | "tentative"; readonly text: string };
}

/** The link by which calendar programs subscribe to a calendar; undefined on a site without calendars. */
export function viewCalendarSubscription(site: SiteContext, calendar: Address): Link | undefined {
  if (!hasFeature(site, "calendar")) return undefined;
  return { text: site.messages.event.subscribe, href: url(site, calendar).replace(/^https?:/, "webcal:") };
}

/** The agenda of a bulletin: events to come, earliest first, then past ones, latest first; its title depends on the first event. */
export interface Agenda {
  readonly title: string;
  readonly entries: readonly AgendaEntry[];
}

/** The agenda of a bulletin as of the day of the build. */
export function viewAgenda(site: SiteContext, events: readonly EventRecord[]): Agenda {
  const { messages, asOf } = site;
  const past = events.filter((event) => isOver(event, dayOf(asOf)));
  const upcoming = events.filter((event) => !past.includes(event));
  return {
    title: upcoming.length === 0 && past.length > 0 ? messages.event.past : messages.bulletin.agenda,
    entries: [...upcoming, ...past.toReversed()].map((event) => viewAgendaEntry(site, event)),
  };
}

/** An event in a list: a calendar leaf with the event's dates, its name and its place. */
export function viewAgendaEntry(site: SiteContext, event: EventRecord): AgendaEntry {
  const { status, online } = event;
  const { event: words } = site.messages;
  return {
    name: titlePhrase(site, event.name),
    ...noteOfName(site, event.name),
    href: href(site, site.addresses.event(site.language, event.key)),
    ...viewSchedule(site, event),
    ...(hasDay(event) && !isOver(event, dayOf(site.asOf)) && hasFeature(site, "calendar")
      ? {
          calendar: {
            text: words.addToCalendar,
            href: href(site, site.addresses.eventCalendar(site.language, event.key)),
          },
        }
      : {}),
    ...(event.place === undefined ? {} : { place: phrase(site, event.place) }),
    countries: event.countries.map((code) => ({ code, ...viewPlace(site, code) })),
    ...(online === undefined ? {} : { online: { text: words.online, href: online } }),
    ...(status === undefined || status === "confirmed"
      ? {}
      : { status: { kind: status, text: site.messages.event[status] } }),
  };
}

/** "in Spanish", if the name is not in the site's language. */
function noteOfName(site: SiteContext, name: Localized): Pick<Labelled, "languageNote"> {
  const language = typeof name === "string" ? undefined : languageShown(site, name);
  return language === undefined ? {} : labelOf(language, site);
}
