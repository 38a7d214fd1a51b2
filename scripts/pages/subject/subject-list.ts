import { defined } from "../../defined.ts";
import type { CalendarDate } from "../../i18n/day.ts";
import { withoutDay } from "../../i18n/day.ts";
import { formatDate } from "../../i18n/format-date.ts";
import { fill, plural } from "../../i18n/messages.ts";
import { describeSite } from "../../site/describe.ts";
import type { Phrase } from "../../site/parts.ts";
import type { PageAddresses, PageRoute } from "../../site/route.ts";
import { pageAddresses, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { href } from "../../site/site-inputs.ts";
import type { Page } from "../page-view.ts";
import { viewPage } from "../page-view.ts";
import type { RelatedLink, Subject, SubjectListKind } from "./subject-index.ts";

/** All topics, or all countries that have items to show. */
export interface SubjectsView extends Page {
  readonly kind: SubjectListKind;
  readonly title: string;
  readonly entries: readonly (RelatedLink & {
    readonly description?: Phrase;
    readonly count: string;
    /** "since June 2021"; absent for a topic without items. */
    readonly since?: string;
  })[];
}

/** The list of these subjects. */
export function subjectListRoute(
  site: LocalizedSite,
  kind: SubjectListKind,
  subjects: readonly Subject[],
): PageRoute<SubjectsView> {
  const at = pageAddresses(site, site.addresses[kind]);
  const entries = subjects.map((subject): Entry => ({ subject, since: subject.items.at(-1)?.date }));
  return pageRoute<SubjectsView>(at, {
    kind,
    dependencies: {
      values: entries.flatMap(({ subject, since }) => [subject.title.text, subject.items.length, since]),
    },
    view: () => viewSubjects(site, at, kind, entries),
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
  kind: SubjectListKind,
  entries: readonly Entry[],
): SubjectsView {
  const title = site.messages.navigation[kind];
  return {
    kind,
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    entries: entries.map(({ subject: { title: name, hue, description, items, address }, since }) => ({
      ...name,
      href: href(site, address(site.language)),
      ...defined({ hue, description }),
      count: plural(site.messages.bulletin.items, items.length, site.plurals),
      ...(since === undefined ? {} : { since: viewSince(site, since) }),
    })),
  };
}

/** "since June 2021". */
function viewSince({ messages }: LocalizedSite, date: CalendarDate): string {
  return fill(messages.topic.since, { date: formatDate(withoutDay(date), messages.dates) });
}
