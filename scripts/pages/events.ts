import { groupBy } from "../group-by.ts";
import { yearOf } from "../i18n/day.ts";
import { viewAgendaEntry } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { url } from "../site/context.ts";
import { describeSite } from "../site/describe.ts";
import type { AgendaEntry, Link } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import type { Page } from "./page.ts";
import { viewPage } from "./page.ts";

/** The agenda: all events, the newest year first; within a year the earliest event first. */
export interface EventsView extends Page {
  readonly kind: "events";
  readonly title: string;
  /** The calendar of all events, as a `webcal:` address to which calendar programs subscribe. */
  readonly subscription: Link;
  readonly years: readonly { readonly year: string; readonly events: readonly AgendaEntry[] }[];
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
  const years = groupBy(publication.events, ({ record }) => yearOf(record.range.start));
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
      .map(([year, events]) => ({ year, events: events.map(({ record }) => viewAgendaEntry(site, record)) })),
  };
}
