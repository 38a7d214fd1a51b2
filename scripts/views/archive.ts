import type { Address } from "../addresses/address.ts";
import { groupBy } from "../grouping/group.ts";
import type { LanguageTag } from "../language/tag.ts";
import { fill, plural } from "../language/wording.ts";
import type { Bulletin, NewsEvent } from "../model/publication.ts";
import type { Day } from "../time/day.ts";
import { yearOf } from "../time/day.ts";
import { formatMonthTitle } from "../time/wording.ts";
import { bulletinLink } from "./bulletin.ts";
import { viewAgendaEntry, viewCards } from "./card.ts";
import { viewFeedLinks } from "./feed-link.ts";
import { addressIn, viewHead, viewLanguages } from "./head.ts";
import type { Head, Link } from "./parts.ts";
import { shown, shownBulletins } from "./shown.ts";
import type { Site } from "./site.ts";
import { href, labelOf, phrase, phraseIn, url } from "./site.ts";
import type { BulletinRow, BulletinsView, EventsView, EventView, NotFoundView } from "./view.ts";

/** What a page of an archive says of itself. */
interface ArchivePage {
  readonly title: string;
  readonly description: string;
  /** From home to the page's parent, both excluded. */
  readonly parents?: readonly Link[];
  /** The languages it exists in; all of them when left out. */
  readonly languages?: readonly LanguageTag[];
  readonly visibility?: Head["visibility"];
  readonly feeds?: Head["feeds"];
  readonly modified?: Day | undefined;
  readonly image?: Head["image"] | undefined;
}

/** What every page of an archive has. */
export function viewArchivePage(site: Site, addressOf: (language: LanguageTag) => Address, page: ArchivePage) {
  const { parents = [], languages = site.publication.languages, ...facts } = page;
  const address = addressOf(site.language);
  const translations = addressIn(languages, addressOf);
  return {
    address,
    frame: site.frame,
    head: viewHead(site, { ...facts, address, translations }),
    breadcrumb: [{ text: site.wording.navigation.home, href: site.frame.home }, ...parents],
    languages: viewLanguages(site, translations),
  };
}

/** The list of every bulletin. */
export function viewBulletinList(site: Site): BulletinsView {
  const { addresses, wording } = site;
  const title = wording.bulletin.allBulletins;
  const years = groupBy(shownBulletins(site), ({ month }) => yearOf(month));
  return {
    kind: "bulletins",
    ...viewArchivePage(site, addresses.bulletins, {
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
export function viewEmptyHome(site: Site): BulletinsView {
  const { title } = site.frame;
  const page = viewArchivePage(site, site.addresses.home, { title, description: describeSite(site, title) });
  return { kind: "bulletins", ...page, breadcrumb: [], title, years: [] };
}

/** "Topics · The one sentence of the publication". */
export function describeSite(site: Site, title: string): string {
  const { description, tagline } = site.publication.masthead;
  const sentence = description ?? tagline;
  return sentence === undefined ? `${title}, ${site.frame.title}` : `${title}. ${phrase(site, sentence).text}`;
}

function viewBulletinRow(site: Site, { month, number, items, lead }: Bulletin): BulletinRow {
  const { dates, bulletin } = site.wording;
  const here = shown(site, items);
  const first = here.find((item) => item === lead) ?? here[0];
  const text = first?.texts.get(site.language) ?? first?.original;
  return {
    href: href(site, site.addresses.bulletin(site.language, month)),
    title: formatMonthTitle(month, dates),
    datetime: month,
    ...(number === undefined ? {} : { number: fill(bulletin.number, { number }) }),
    count: plural(bulletin.items, here.length, site.plurals),
    ...(text === undefined
      ? {}
      : { lead: { ...phraseIn(site, text.title, text.language), ...labelOf(text.language, site) } }),
  };
}

/** The agenda. */
export function viewEventList(site: Site): EventsView {
  const { addresses, publication, wording } = site;
  const title = wording.navigation.events;
  const years = groupBy(publication.events, ({ facts }) => yearOf(facts.range.start));
  return {
    kind: "events",
    ...viewArchivePage(site, addresses.events, { title, description: describeSite(site, title) }),
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
export function viewEvents(site: Site): readonly EventView[] {
  return site.publication.events.map((event) => viewEvent(site, event));
}

function viewEvent(site: Site, { facts, coverage, announcedIn }: NewsEvent): EventView {
  const { addresses, wording } = site;
  const entry = viewAgendaEntry(site, facts);
  const description = facts.description === undefined ? undefined : phrase(site, facts.description);
  const where = [entry.place?.text, entry.country?.text].filter((part) => part !== undefined).join(", ");
  const title = entry.name.text;
  const months = new Set(shownBulletins(site).map(({ month }) => month));
  return {
    kind: "event",
    ...viewArchivePage(site, (language) => addresses.event(language, facts.key), {
      title,
      description: [`${entry.dates}${where === "" ? "" : `, ${where}`}.`, description?.text ?? ""].join(" ").trim(),
      parents: [{ text: wording.navigation.events, href: href(site, addresses.events(site.language)) }],
      modified: facts.updated,
    }),
    entry,
    ...(description === undefined ? {} : { description }),
    ...(facts.url === undefined ? {} : { website: { text: new URL(facts.url).hostname, href: facts.url } }),
    coverage: viewCards(site, coverage),
    bulletins: announcedIn.filter((month) => months.has(month)).map((month) => bulletinLink(site, month)),
  };
}

/** The page for an address where there is nothing: no search engine should list it. */
export function viewNotFound(site: Site): NotFoundView {
  const { title, text } = site.wording.notFound;
  const page = viewArchivePage(site, site.addresses.notFound, { title, description: text, visibility: "unlisted" });
  return { kind: "not-found", ...page, title };
}
