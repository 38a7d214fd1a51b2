import { defined } from "../defined.ts";
import { canonicalTag } from "../i18n/language-tag.ts";
import { dayOf } from "../i18n/moment.ts";
import type { Organizer as OrganizerRecord } from "../model/people.ts";
import type { NewsEvent } from "../model/publication.ts";
import { type AgendaEntry, viewAgendaEntry } from "../site/agenda.ts";
import { bulletinLink, viewCards } from "../site/cards.ts";
import { isOver } from "../site/dates/event-schedule.ts";
import type { ItemCard, Link, Phrase } from "../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../site/route.ts";
import { href, type LocalizedSite, phrase } from "../site/site-inputs.ts";
import { titlePhrase } from "../site/title-phrase.ts";
import { viewEventFacts } from "../site/view-event-facts.ts";
import { type FactView, viewFacts } from "../site/view-facts.ts";
import { shown, shownBulletins } from "../site/visible.ts";
import { type ListView, viewList } from "./divided-list.ts";
import { type Page, viewPage } from "./page-view.ts";
import { eventThing } from "./structured-data/index.ts";
import { type DividedSubject, partRoutes, type SubjectPartView } from "./subject/subject-part.ts";
import { viewYearLinks, type YearLink } from "./year/year-links.ts";

/** An event with the items about it. */
export interface EventView extends Page {
  readonly kind: "event";
  readonly entry: AgendaEntry;
  /** There is nothing to follow then. */
  readonly isOver: boolean;
  readonly description?: Phrase;
  readonly organizer?: Organizer;
  readonly website?: Link;
  /** Where its recording is, once it is over. */
  readonly recording?: Link;
  /** The event that it is a part of. */
  readonly whole?: AgendaEntry;
  /** The events that are its parts, earliest first. */
  readonly parts: readonly AgendaEntry[];
  /** The languages in which it is held: BCP 47 tags in their canonical case. */
  readonly heldIn: readonly string[];
  /** The items about it, oldest first; if there are too many for one page, the newest of them. */
  readonly coverage: readonly ItemCard[];
  /** The items about it if there are too many for one page. */
  readonly divided?: ListView;
  /** Other facts, including fields that the publication has declared. */
  readonly facts: readonly FactView[];
  /** The bulletins whose agenda lists it. */
  readonly bulletins: readonly Link[];
  /** The years with bulletins that contain the items about it, newest first. */
  readonly issues: readonly YearLink[];
}

/** "Organised by Ministry of Justice": the name, perhaps with a link, and the words around it; and the other organizers. */
interface Organizer extends Phrase {
  readonly before: string;
  readonly after: string;
  readonly href?: string;
  readonly others: readonly (Phrase & Partial<Pick<Link, "href">>)[];
}

/** Every event; also the parts of the list of items about one, if it is too long for one page. */
export function eventRoutes(site: LocalizedSite): readonly PageRoute<EventView | SubjectPartView>[] {
  const bulletins = new Set(shownBulletins(site).map(({ period }) => period));
  return site.publication.events.flatMap((event) => {
    const { record, coverage, whole, parts } = event;
    const announcedIn = event.announcedIn.filter(({ period }) => bulletins.has(period));
    const at = {
      ...pageAddresses(site, (language) => site.addresses.event(language, record.key)),
      modified: record.updated,
    };
    const subject = coverageOf(site, event);
    const known = { ...event, announcedIn };
    const recording = isOver(record, dayOf(site.asOf)) ? record.recording : undefined;
    return [
      pageRoute<EventView>(at, {
        kind: "event",
        dependencies: {
          events: [record, ...(whole === undefined ? [] : [whole]), ...parts],
          mentions: shown(site, coverage),
          heads: announcedIn,
          ...(recording === undefined ? {} : { values: [recording] }),
        },
        view: () => viewEvent(site, at, known, recording),
      }),
      ...partRoutes(site, subject, { ...subject, span: undefined }),
    ];
  });
}

/** The items about an event as a list that may be divided, the newest first. */
function coverageOf(site: LocalizedSite, { record, coverage }: NewsEvent): DividedSubject {
  const { addresses, language, messages } = site;
  const allItems = coverage.toReversed();
  return {
    title: titlePhrase(site, record.name),
    index: { text: messages.navigation.events, href: href(site, addresses.events(language)) },
    address: (tag) => addresses.event(tag, record.key),
    items: shown(site, allItems),
    allItems,
  };
}

/** A whole list has the oldest item first, as things happened; a divided one begins with the newest. */
function viewCoverage(site: LocalizedSite, subject: DividedSubject): Pick<EventView, "coverage" | "divided"> {
  const list = viewList(site, subject, subject.items, undefined);
  if (list.parts.length > 0) return { coverage: list.newest.flatMap(({ items }) => items), divided: list };
  return { coverage: viewCards(site, subject.items.toReversed()) };
}

/** `recording` is given if the event is over. */
function viewEvent(site: LocalizedSite, at: PageAddresses, event: NewsEvent, recording: string | undefined): EventView {
  const { record, announcedIn, whole } = event;
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
      parents: [coverageOf(site, event).index],
    }),
    entry,
    isOver: isOver(record, dayOf(site.asOf)),
    ...defined({ description }),
    ...defined({ organizer: viewOrganizers(site, record.organizers) }),
    ...(record.url === undefined ? {} : { website: { text: new URL(record.url).hostname, href: record.url } }),
    ...(recording === undefined ? {} : { recording: { text: site.messages.event.recording, href: recording } }),
    ...(whole === undefined ? {} : { whole: viewAgendaEntry(site, whole) }),
    parts: event.parts.map((part) => viewAgendaEntry(site, part)),
    heldIn: (record.languages ?? []).map(canonicalTag),
    ...viewCoverage(site, coverageOf(site, event)),
    facts: [...viewEventFacts(site, event, entry), ...viewFacts(site, record.custom)],
    bulletins: announcedIn.map((bulletin) => bulletinLink(site, bulletin)),
    issues: viewYearLinks(site, shown(site, event.coverage)),
  };
  return { ...page, structuredData: eventThing(page) };
}

function viewOrganizers(site: LocalizedSite, organizers: readonly OrganizerRecord[] = []): Organizer | undefined {
  const { organizer, organizers: several } = site.messages.event;
  const [main, ...others] = organizers.map(({ name, url }) => ({ ...phrase(site, name), ...defined({ href: url }) }));
  if (main === undefined) return undefined;
  const [before = "", after = ""] = others.length === 0 ? organizer.split("{name}") : several.split("{names}");
  return { ...main, before, after, others };
}
