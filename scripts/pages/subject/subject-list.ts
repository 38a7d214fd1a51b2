import { defined } from "../../defined.ts";
import { type CalendarDate, withoutDay } from "../../i18n/day.ts";
import { formatDate } from "../../i18n/format-date.ts";
import { fill, plural } from "../../i18n/messages.ts";
import { describeSite } from "../../site/describe.ts";
import type { Phrase } from "../../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { type Page, viewPage } from "../page-view.ts";
import type { RelatedLink, Subject, SubjectList } from "./subject-index.ts";

/** All topics, all countries that have items to show, or all terms of a vocabulary. */
export interface SubjectsView extends Page {
  readonly kind: SubjectList["kind"];
  readonly title: Phrase;
  readonly entries: readonly (RelatedLink & {
    readonly description?: Phrase;
    readonly role?: Phrase;
    readonly count: string;
    /** "since June 2021"; absent for a topic without items. */
    readonly since?: string;
  })[];
}

/** The list of these subjects. */
export function subjectListRoute(
  site: LocalizedSite,
  list: SubjectList,
  subjects: readonly Subject[],
): PageRoute<SubjectsView> {
  const at = pageAddresses(site, list.address);
  const entries = subjects.map((subject): Entry => ({ subject, since: subject.items.at(-1)?.date }));
  return pageRoute<SubjectsView>(at, {
    kind: list.kind,
    dependencies: {
      values: entries.flatMap(({ subject: { title, items, events = [] }, since }) => [
        title.text,
        items.length,
        since,
        ...(events.length === 0 ? [] : [`${events.length} events`]),
      ]),
    },
    view: () => viewSubjects(site, at, list, entries),
  });
}

interface Entry {
  readonly subject: Subject;
  /** The date of its oldest item. */
  readonly since: CalendarDate | undefined;
}

function viewSubjects(
  site: LocalizedSite,
  at: PageAddresses,
  { kind, title }: SubjectList,
  entries: readonly Entry[],
): SubjectsView {
  return {
    kind,
    ...viewPage(site, at, { title: title.text, description: describeSite(site, title.text) }),
    title,
    entries: entries.map(
      ({ subject: { title: name, hue, description, role, items, events = [], address }, since }) => ({
        count: countOf(site, items.length, events.length),
        href: href(site, address(site.language)),
        ...name,
        ...defined({ hue, description, role }),
        ...(since === undefined ? {} : { since: viewSince(site, since) }),
      }),
    ),
  };
}

/** "3 items"; "1 event" if it has only events. */
function countOf({ messages: { bulletin }, plurals }: LocalizedSite, items: number, events: number): string {
  return items === 0 && events > 0 ? plural(bulletin.events, events, plurals) : plural(bulletin.items, items, plurals);
}

/** "since June 2021". */
function viewSince({ messages }: LocalizedSite, date: CalendarDate): string {
  return fill(messages.topic.since, { date: formatDate(withoutDay(date), messages.dates) });
}
