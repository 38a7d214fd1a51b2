import type { NewsEvent, Organizer as OrganizerRecord } from "../content/model/publication.ts";
import type { AgendaEntry } from "../site/agenda.ts";
import { viewAgendaEntry } from "../site/agenda.ts";
import { bulletinLink, viewCards } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { href, phrase } from "../site/context.ts";
import type { ItemCard, Link, Phrase } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import { eventThing } from "./event-thing.ts";
import type { Page } from "./page.ts";
import { viewPage } from "./page.ts";

/** An event with the items about it. */
export interface EventView extends Page {
  readonly kind: "event";
  readonly entry: AgendaEntry;
  readonly description?: Phrase;
  readonly organizer?: Organizer;
  readonly website?: Link;
  /** The items about it, oldest first. */
  readonly coverage: readonly ItemCard[];
  /** The bulletins whose agenda names it. */
  readonly bulletins: readonly Link[];
}

/** "Organised by Ministry of Justice": the name, perhaps with a link, and the words around it. */
interface Organizer extends Phrase {
  readonly before: string;
  readonly after: string;
  readonly href?: string;
}

/** Every event. */
export function eventRoutes(site: LocalizedSite): readonly PageRoute<EventView>[] {
  const bulletins = new Set(shownBulletins(site).map(({ period }) => period));
  return site.publication.events.map((event) => {
    const { record, coverage } = event;
    const announcedIn = event.announcedIn.filter(({ period }) => bulletins.has(period));
    const at = {
      ...pageAddresses(site, (language) => site.addresses.event(language, record.key)),
      modified: record.updated,
    };
    return pageRoute<EventView>(at, {
      kind: "event",
      dependencies: { events: [record], mentions: shown(site, coverage), heads: announcedIn },
      view: () => viewEvent(site, at, { record, coverage, announcedIn }),
    });
  });
}

function viewEvent(site: LocalizedSite, at: PageAddresses, { record, coverage, announcedIn }: NewsEvent): EventView {
  const { addresses, messages } = site;
  const entry = viewAgendaEntry(site, record);
  const description = record.description === undefined ? undefined : phrase(site, record.description);
  const where = [
    ...(entry.place === undefined ? [] : [entry.place.text]),
    ...entry.countries.map(({ text }) => text),
  ].join(", ");
  const page: EventView = {
    kind: "event",
    ...viewPage(site, at, {
      title: entry.name.text,
      description: [`${entry.dates}${where === "" ? "" : `, ${where}`}.`, description?.text ?? ""].join(" ").trim(),
      parents: [{ text: messages.navigation.events, href: href(site, addresses.events(site.language)) }],
    }),
    entry,
    ...(description === undefined ? {} : { description }),
    ...(record.organizer === undefined ? {} : { organizer: viewOrganizer(site, record.organizer) }),
    ...(record.url === undefined ? {} : { website: { text: new URL(record.url).hostname, href: record.url } }),
    coverage: viewCards(site, coverage),
    bulletins: announcedIn.map((bulletin) => bulletinLink(site, bulletin)),
  };
  return { ...page, structuredData: eventThing(page) };
}

function viewOrganizer(site: LocalizedSite, { name, url }: OrganizerRecord): Organizer {
  const [before = "", after = ""] = site.messages.event.organizer.split("{name}");
  return { ...phrase(site, name), before, after, ...(url === undefined ? {} : { href: url }) };
}
