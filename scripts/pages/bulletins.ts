import type { Bulletin, NewsEvent, NewsItem } from "../content/model/publication.ts";
import { groupBy } from "../group-by.ts";
import { yearOf } from "../i18n/day.ts";
import { formatMonthTitle } from "../i18n/format-date.ts";
import { fill, plural } from "../i18n/messages.ts";
import { viewAgendaEntry, viewCards } from "../site/cards.ts";
import type { Site } from "../site/context.ts";
import { href, labelOf, phrase, phraseIn, url } from "../site/context.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import type { HeadFacts } from "../site/head.ts";
import { viewHead, viewLanguages } from "../site/head.ts";
import { bulletinLink } from "../site/links.ts";
import type { Link } from "../site/parts.ts";
import type { Place } from "../site/place.ts";
import { pageSheet, placeOf } from "../site/place.ts";
import type { PageSheet } from "../site/route.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import type { BulletinRow, BulletinsView, EventsView, EventView } from "./view.ts";

/** What a page of an archive says of itself. */
interface ArchivePage extends Pick<HeadFacts, "title" | "description" | "image" | "feeds"> {
  /** From home to the page's parent, both excluded. */
  readonly parents?: readonly Link[];
}

/** What every page of an archive has. */
export function viewArchivePage(site: Site, at: Place, { parents = [], ...facts }: ArchivePage) {
  return {
    address: at.address,
    frame: site.frame,
    head: viewHead(site, at, facts),
    breadcrumb: [{ text: site.wording.navigation.home, href: site.frame.home }, ...parents],
    languages: viewLanguages(site, at),
  };
}

/** The list of every bulletin. */
export function bulletinListSheet(site: Site): PageSheet<BulletinsView> {
  const bulletins = shownBulletins(site);
  const at = placeOf(site, site.addresses.bulletins);
  return pageSheet(at, {
    kind: "bulletins",
    shows: {
      bulletins,
      mentions: bulletins.flatMap((bulletin) => leadOf(site, bulletin) ?? []),
      facts: bulletins.map(({ items }) => shown(site, items).length),
    },
    view: () => viewBulletinList(site, at, bulletins),
  });
}

function viewBulletinList(site: Site, at: Place, shownOnes: readonly Bulletin[]): BulletinsView {
  const { addresses, wording } = site;
  const title = wording.bulletin.allBulletins;
  const years = groupBy(shownOnes, ({ month }) => yearOf(month));
  return {
    kind: "bulletins",
    ...viewArchivePage(site, at, {
      title,
      description: describeSite(site, title),
      feeds: viewFeedLinks(site, addresses.bulletins(site.language), wording.navigation.bulletins),
    }),
    title,
    years: [...years].map(([year, bulletins]) => ({
      year,
      bulletins: bulletins.map((bulletin) => viewBulletinRow(site, bulletin)),
    })),
  };
}

/** The home page of a publication that has no bulletin yet: the empty list of them. */
export function emptyHomeSheet(site: Site): PageSheet<BulletinsView> {
  const at = placeOf(site, site.addresses.home);
  return pageSheet(at, {
    kind: "bulletins",
    shows: {},
    view: () => {
      const { title } = site.frame;
      const page = viewArchivePage(site, at, { title, description: describeSite(site, title) });
      return { kind: "bulletins", ...page, breadcrumb: [], title, years: [] };
    },
  });
}

/** "Topics · The one sentence of the publication". */
export function describeSite(site: Site, title: string): string {
  const { description, tagline } = site.publication.masthead;
  const sentence = description ?? tagline;
  return sentence === undefined ? `${title}, ${site.frame.title}` : `${title}. ${phrase(site, sentence).text}`;
}

function viewBulletinRow(site: Site, row: Bulletin): BulletinRow {
  const { month, number, items } = row;
  const { dates, bulletin } = site.wording;
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
function leadOf(site: Site, { items, lead }: Bulletin): NewsItem | undefined {
  const here = shown(site, items);
  return here.find((item) => item === lead) ?? here[0];
}

/** The agenda. */
export function eventListSheet(site: Site): PageSheet<EventsView> {
  const at = placeOf(site, site.addresses.events);
  const events = site.publication.events.map(({ facts }) => facts);
  return pageSheet(at, { kind: "events", shows: { events }, view: () => viewEventList(site, at) });
}

function viewEventList(site: Site, at: Place): EventsView {
  const { addresses, publication, wording } = site;
  const title = wording.navigation.events;
  const years = groupBy(publication.events, ({ facts }) => yearOf(facts.range.start));
  return {
    kind: "events",
    ...viewArchivePage(site, at, { title, description: describeSite(site, title) }),
    title,
    subscription: {
      text: wording.event.subscribe,
      href: url(site, addresses.calendar(site.language)).replace(/^https?:/, "webcal:"),
    },
    years: [...years]
      .reverse()
      .map(([year, events]) => ({ year, events: events.map(({ facts }) => viewAgendaEntry(site, facts)) })),
  };
}

/** Every event. */
export function eventSheets(site: Site): readonly PageSheet<EventView>[] {
  const months = new Set(shownBulletins(site).map(({ month }) => month));
  return site.publication.events.map((event) => {
    const { facts, coverage } = event;
    const announcedIn = event.announcedIn.filter((month) => months.has(month));
    const at = {
      ...placeOf(site, (language) => site.addresses.event(language, facts.key)),
      modified: facts.updated,
    };
    return pageSheet(at, {
      kind: "event",
      shows: { events: [facts], mentions: shown(site, coverage), facts: announcedIn },
      view: () => viewEvent(site, at, { facts, coverage, announcedIn }),
    });
  });
}

function viewEvent(site: Site, at: Place, { facts, coverage, announcedIn }: NewsEvent): EventView {
  const { addresses, wording } = site;
  const entry = viewAgendaEntry(site, facts);
  const description = facts.description === undefined ? undefined : phrase(site, facts.description);
  const where = [entry.place?.text, entry.country?.text].filter((part) => part !== undefined).join(", ");
  const title = entry.name.text;
  return {
    kind: "event",
    ...viewArchivePage(site, at, {
      title,
      description: [`${entry.dates}${where === "" ? "" : `, ${where}`}.`, description?.text ?? ""].join(" ").trim(),
      parents: [{ text: wording.navigation.events, href: href(site, addresses.events(site.language)) }],
    }),
    entry,
    ...(description === undefined ? {} : { description }),
    ...(facts.url === undefined ? {} : { website: { text: new URL(facts.url).hostname, href: facts.url } }),
    coverage: viewCards(site, coverage),
    bulletins: announcedIn.map((month) => bulletinLink(site, month)),
  };
}
