import type { NewsEvent } from "../content/model/publication.ts";
import { groupBy } from "../group-by.ts";
import type { Year } from "../i18n/day.ts";
import { yearOf } from "../i18n/day.ts";
import { spanOf } from "../i18n/event-dates.ts";
import type { AgendaEntry } from "../site/agenda.ts";
import { viewAgendaEntry } from "../site/agenda.ts";
import type { LocalizedSite } from "../site/context.ts";
import { url } from "../site/context.ts";
import { describeSite } from "../site/describe.ts";
import type { Link } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import type { Page } from "./page.ts";
import { viewPage } from "./page.ts";

/** The agenda: all events, the newest year first; within a year the earliest event first. Those without a date come last. */
export interface EventsView extends Page {
  readonly kind: "events";
  readonly title: string;
  /** The calendar of all events, as a `webcal:` address to which calendar programs subscribe. */
  readonly subscription: Link;
  readonly years: readonly { readonly year: string; readonly events: readonly AgendaEntry[] }[];
  readonly undated?: { readonly title: string; readonly events: readonly AgendaEntry[] };
}

/** The agenda. */
export function eventListRoutes(site: LocalizedSite): readonly PageRoute<EventsView>[] {
  const at = pageAddresses(site, site.addresses.events);
  const events = site.publication.events.map(({ record }) => record);
  return [pageRoute<EventsView>(at, { kind: "events", dependencies: { events }, view: () => viewEventList(site, at) })];
}

function viewEventList(site: LocalizedSite, at: PageAddresses): EventsView {
  const { addresses, publication, messages } = site;
  const title = messages.navigation.events;
  const years = groupBy(publication.events, yearOfEvent);
  const undated = years.get(undefined) ?? [];
  const view = ({ record }: NewsEvent) => viewAgendaEntry(site, record);
  return {
    kind: "events",
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    subscription: {
      text: messages.event.subscribe,
      href: url(site, addresses.calendar(site.language)).replace(/^https?:/, "webcal:"),
    },
    years: [...years]
      .reverse()
      .flatMap(([year, events]) => (year === undefined ? [] : [{ year, events: events.map(view) }])),
    ...(undated.length === 0 ? {} : { undated: { title: messages.event.undated, events: undated.map(view) } }),
  };
}

/** The year in which an event begins; undefined while no date is known. */
function yearOfEvent({ record }: NewsEvent): Year | undefined {
  const span = spanOf(record.schedule);
  return span === undefined ? undefined : yearOf(span.start);
}
