import type { NewsEvent } from "../content/model/publication.ts";
import { bulletinLink, viewAgendaEntry, viewCards } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { href, phrase } from "../site/context.ts";
import type { AgendaEntry, ItemCard, Link, Phrase } from "../site/parts.ts";
import type { PageAddresses, PageRoute } from "../site/route.ts";
import { pageAddresses, pageRoute } from "../site/route.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import type { Page } from "./page.ts";
import { viewPage } from "./page.ts";
import { event as eventData } from "./schema-org.ts";

/** An event with the items about it. */
export interface EventView extends Page {
  readonly kind: "event";
  readonly entry: AgendaEntry;
  readonly description?: Phrase;
  readonly website?: Link;
  /** The items about it, oldest first. */
  readonly coverage: readonly ItemCard[];
  /** The bulletins whose agenda names it. */
  readonly bulletins: readonly Link[];
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
  const where = [entry.place?.text, entry.country?.text].filter((part) => part !== undefined).join(", ");
  const page: EventView = {
    kind: "event",
    ...viewPage(site, at, {
      title: entry.name.text,
      description: [`${entry.dates}${where === "" ? "" : `, ${where}`}.`, description?.text ?? ""].join(" ").trim(),
      parents: [{ text: messages.navigation.events, href: href(site, addresses.events(site.language)) }],
    }),
    entry,
    ...(description === undefined ? {} : { description }),
    ...(record.url === undefined ? {} : { website: { text: new URL(record.url).hostname, href: record.url } }),
    coverage: viewCards(site, coverage),
    bulletins: announcedIn.map((bulletin) => bulletinLink(site, bulletin)),
  };
  return { ...page, structuredData: eventData(page) };
}
