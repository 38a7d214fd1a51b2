import type { Bulletin, NewsEvent, NewsItem } from "../content/model/publication.ts";
import { groupBy } from "../group-by.ts";
import { yearOf } from "../i18n/day.ts";
import { formatMonthTitle } from "../i18n/format-date.ts";
import { fill, plural } from "../i18n/messages.ts";
import { viewAgendaEntry, viewCards } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { href, labelOf, phrase, phraseIn, url } from "../site/context.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import type { HeadInput } from "../site/head.ts";
import { viewHead, viewLanguages } from "../site/head.ts";
import { bulletinLink } from "../site/links.ts";
import type { Link } from "../site/parts.ts";
import type { PageAddresses } from "../site/place.ts";
import { pageAddresses, pageRoute } from "../site/place.ts";
import type { PageRoute } from "../site/route.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import type { BulletinRow, BulletinsView, EventsView, EventView } from "./view.ts";

/** What a page of an archive says of itself. */
interface ArchivePage extends Pick<HeadInput, "title" | "description" | "image" | "feeds"> {
  /** From home to the page's parent, both excluded. */
  readonly parents?: readonly Link[];
}

/** What every page of an archive has. */
export function viewArchivePage(site: LocalizedSite, at: PageAddresses, { parents = [], ...input }: ArchivePage) {
  return {
    address: at.address,
    chrome: site.chrome,
    head: viewHead(site, at, input),
    breadcrumb: [{ text: site.messages.navigation.home, href: site.chrome.home }, ...parents],
    languages: viewLanguages(site, at),
  };
}

/** The list of every bulletin. */
export function bulletinListRoute(site: LocalizedSite): PageRoute<BulletinsView> {
  const bulletins = shownBulletins(site);
  const at = pageAddresses(site, site.addresses.bulletins);
  return pageRoute(at, {
    kind: "bulletins",
    dependencies: {
      bulletins,
      mentions: bulletins.flatMap((bulletin) => leadOf(site, bulletin) ?? []),
      values: bulletins.map(({ items }) => shown(site, items).length),
    },
    view: () => viewBulletinList(site, at, bulletins),
  });
}

function viewBulletinList(site: LocalizedSite, at: PageAddresses, shownOnes: readonly Bulletin[]): BulletinsView {
  const { addresses, messages } = site;
  const title = messages.bulletin.allBulletins;
  const years = groupBy(shownOnes, ({ month }) => yearOf(month));
  return {
    kind: "bulletins",
    ...viewArchivePage(site, at, {
      title,
      description: describeSite(site, title),
      feeds: viewFeedLinks(site, addresses.bulletins(site.language), messages.navigation.bulletins),
    }),
    title,
    years: [...years].map(([year, bulletins]) => ({
      year,
      bulletins: bulletins.map((bulletin) => viewBulletinRow(site, bulletin)),
    })),
  };
}

/** The home page of a publication that has no bulletin yet: the empty list of them. */
export function emptyHomeRoute(site: LocalizedSite): PageRoute<BulletinsView> {
  const at = pageAddresses(site, site.addresses.home);
  return pageRoute(at, {
    kind: "bulletins",
    dependencies: {},
    view: () => {
      const { title } = site.chrome;
      const page = viewArchivePage(site, at, { title, description: describeSite(site, title) });
      return { kind: "bulletins", ...page, breadcrumb: [], title, years: [] };
    },
  });
}

/** "Topics · The one sentence of the publication". */
export function describeSite(site: LocalizedSite, title: string): string {
  const { description, tagline } = site.publication.masthead;
  const sentence = description ?? tagline;
  return sentence === undefined ? `${title}, ${site.chrome.title}` : `${title}. ${phrase(site, sentence).text}`;
}

function viewBulletinRow(site: LocalizedSite, row: Bulletin): BulletinRow {
  const { month, number, items } = row;
  const { dates, bulletin } = site.messages;
  const first = leadOf(site, row);
  const text = first?.texts.get(site.language) ?? first?.original;
  return {
    href: href(site, site.addresses.bulletin(site.language, month)),
    title: formatMonthTitle(month, dates),
    datetime: month,
    ...(number === undefined ? {} : { number: fill(bulletin.number, { number }) }),
    count: plural(bulletin.items, shown(site, items).length, site.plurals),
    ...(text === undefined
      ? {}
      : { lead: { ...phraseIn(site, text.title, text.language), ...labelOf(text.language, site) } }),
  };
}

/** The item that stands for a bulletin: its lead, or its first one. */
function leadOf(site: LocalizedSite, { items, lead }: Bulletin): NewsItem | undefined {
  const here = shown(site, items);
  return here.find((item) => item === lead) ?? here[0];
}

/** The agenda. */
export function eventListRoute(site: LocalizedSite): PageRoute<EventsView> {
  const at = pageAddresses(site, site.addresses.events);
  const events = site.publication.events.map(({ record }) => record);
  return pageRoute(at, { kind: "events", dependencies: { events }, view: () => viewEventList(site, at) });
}

function viewEventList(site: LocalizedSite, at: PageAddresses): EventsView {
  const { addresses, publication, messages } = site;
  const title = messages.navigation.events;
  const years = groupBy(publication.events, ({ record }) => yearOf(record.range.start));
  return {
    kind: "events",
    ...viewArchivePage(site, at, { title, description: describeSite(site, title) }),
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

/** Every event. */
export function eventRoutes(site: LocalizedSite): readonly PageRoute<EventView>[] {
  const months = new Set(shownBulletins(site).map(({ month }) => month));
  return site.publication.events.map((event) => {
    const { record, coverage } = event;
    const announcedIn = event.announcedIn.filter((month) => months.has(month));
    const at = {
      ...pageAddresses(site, (language) => site.addresses.event(language, record.key)),
      modified: record.updated,
    };
    return pageRoute(at, {
      kind: "event",
      dependencies: { events: [record], mentions: shown(site, coverage), values: announcedIn },
      view: () => viewEvent(site, at, { record, coverage, announcedIn }),
    });
  });
}

function viewEvent(site: LocalizedSite, at: PageAddresses, { record, coverage, announcedIn }: NewsEvent): EventView {
  const { addresses, messages } = site;
  const entry = viewAgendaEntry(site, record);
  const description = record.description === undefined ? undefined : phrase(site, record.description);
  const where = [entry.place?.text, entry.country?.text].filter((part) => part !== undefined).join(", ");
  const title = entry.name.text;
  return {
    kind: "event",
    ...viewArchivePage(site, at, {
      title,
      description: [`${entry.dates}${where === "" ? "" : `, ${where}`}.`, description?.text ?? ""].join(" ").trim(),
      parents: [{ text: messages.navigation.events, href: href(site, addresses.events(site.language)) }],
    }),
    entry,
    ...(description === undefined ? {} : { description }),
    ...(record.url === undefined ? {} : { website: { text: new URL(record.url).hostname, href: record.url } }),
    coverage: viewCards(site, coverage),
    bulletins: announcedIn.map((month) => bulletinLink(site, month)),
  };
}
