import { LONGEST_LIST } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import { withoutDay } from "../../i18n/day.ts";
import { formatDate } from "../../i18n/format-date.ts";
import { fill, plural } from "../../i18n/messages.ts";
import { type AgendaEntry, viewAgendaEntry, viewCalendarSubscription } from "../../site/agenda.ts";
import { lastChangeOf } from "../../site/dates/publication-dates.ts";
import { viewFeedLinks } from "../../site/feed-links.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { type ListView, viewList } from "../divided-list.ts";
import { type Page, viewPage } from "../page-view.ts";
import { region } from "../structured-data/place-thing.ts";
import { termThing } from "../structured-data/term-thing.ts";
import { viewYearLinks, type YearLink } from "../year/year-links.ts";
import type { RelatedLink, Subject, TermLinks } from "./subject-index.ts";
import { type Activity, viewActivity, viewRelated } from "./subject-parts.ts";

/** A topic or a country: its figures, its years, and the items of its latest year. */
export interface SubjectView extends Page {
  readonly kind: Subject["kind"];
  readonly title: Phrase;
  readonly hue?: string;
  readonly description?: Phrase;
  readonly role?: Phrase;
  /** The countries of a region. */
  readonly members?: Subject["members"];
  readonly term?: TermLinks;
  /** "120 items", "14 countries", "since June 2021". */
  readonly figures: readonly string[];
  /** Newest first; empty while there are no items, or no pages of years. */
  readonly activity: readonly Activity[];
  /** The latest year with items, or all of them, newest first, where years have no pages. */
  readonly latest: readonly (ListView & { readonly year: string })[];
  /** The events of a term, with their calendar. */
  readonly events?: { readonly title: string; readonly entries: readonly AgendaEntry[]; readonly subscription?: Link };
  /** "Countries" of a topic's items, "Topics" of a country's; most items first. */
  readonly relatedTitle: string;
  readonly related: readonly (RelatedLink & { readonly count: string })[];
  /** The years with bulletins that contain its items, newest first. */
  readonly issues: readonly YearLink[];
}

/** The page of a topic or a country. */
export function subjectRoute(site: LocalizedSite, subject: Subject): PageRoute<SubjectView> {
  const { kind, items, events = [], languages, address } = subject;
  const at = {
    address: address(site.language),
    translations: addressesIn(languages, address),
    modified: lastChangeOf(site, items),
  };
  return pageRoute<SubjectView>(at, {
    kind,
    dependencies: {
      mentions: items,
      events: events.map(({ record }) => record),
      values: [...languages, ...filesOf(subject.term)],
    },
    view: () => viewSubject(site, at, subject),
  });
}

/** The pictures of a term, whose addresses change with their bytes. */
function filesOf({ picture, facts = [] }: Partial<TermLinks> = {}): readonly string[] {
  const logos = facts.flatMap(({ values }) => values.flatMap(({ logo }) => logo?.src ?? []));
  return [...(picture === undefined ? [] : [picture.src]), ...logos];
}

function viewSubject(site: LocalizedSite, at: PageAddresses, subject: Subject): SubjectView {
  const { kind, title, hue, description, role, members, term, poster, items, years, hasYearPages } = subject;
  const { messages } = site;
  const related = viewRelated(site, subject, items);
  const figures = viewFigures(site, subject, related.filter(({ kind: other }) => other === undefined).length);
  const [count = plural(messages.bulletin.items, 0, site.plurals)] = figures;
  const page: SubjectView = {
    kind,
    ...viewPage(site, at, {
      title: title.text,
      description: description?.text ?? role?.text ?? `${title.text}: ${count}`,
      parents: [subject.index, ...(term?.broader === undefined ? [] : [term.broader])],
      feeds: viewFeedLinks(site, at.address, title.text, kind),
      image: poster,
    }),
    title,
    ...defined({ hue, description, role, members, term }),
    figures,
    activity: hasYearPages ? [...years].map(([year, inYear]) => viewActivity(site, subject, year, inYear)) : [],
    latest: [...years]
      .slice(0, hasYearPages ? 1 : years.size)
      .map(([year, inYear]) => ({ year, ...viewList(site, subject, inYear, year) })),
    ...defined({ events: viewEvents(site, subject) }),
    relatedTitle: messages.navigation[subject.related],
    related,
    issues: viewYearLinks(site, items),
  };
  if (term !== undefined) return { structuredData: termThing(page, term), ...page };
  return members === undefined ? page : { structuredData: region(page, members), ...page };
}

/** At most as many events as any list has. */
function viewEvents(site: LocalizedSite, { events = [], calendar }: Subject): SubjectView["events"] {
  if (events.length === 0) return undefined;
  return {
    title: site.messages.navigation.events,
    entries: events.slice(0, LONGEST_LIST).map(({ record }) => viewAgendaEntry(site, record)),
    ...defined({ subscription: calendar === undefined ? undefined : viewCalendarSubscription(site, calendar) }),
  };
}

function viewFigures(
  site: LocalizedSite,
  { items, events = [], related }: Subject,
  relatedCount: number,
): SubjectView["figures"] {
  const { bulletin, dates, topic } = site.messages;
  const oldest = items.at(-1);
  const ofEvents = events.length === 0 ? [] : [plural(bulletin.events, events.length, site.plurals)];
  if (oldest === undefined) return ofEvents;
  return [
    plural(bulletin.items, items.length, site.plurals),
    ...ofEvents,
    ...(relatedCount === 0 ? [] : [plural(bulletin[related], relatedCount, site.plurals)]),
    fill(topic.since, { date: formatDate(withoutDay(oldest.date), dates) }),
  ];
}
