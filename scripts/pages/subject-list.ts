import type { Day } from "../i18n/day.ts";
import { monthOf } from "../i18n/day.ts";
import { formatMonth } from "../i18n/format-date.ts";
import { fill, plural } from "../i18n/messages.ts";
import type { LocalizedSite } from "../site/context.ts";
import { href } from "../site/context.ts";
import type { PageAddresses } from "../site/place.ts";
import { pageAddresses, pageRoute } from "../site/place.ts";
import type { PageRoute } from "../site/route.ts";
import { describeSite, viewArchivePage } from "./bulletins.ts";
import type { Subject } from "./subject-index.ts";
import type { SubjectsView } from "./view.ts";

/** The list of all topics, or of all countries that have items to show, by name. */
export function subjectListRoute(
  site: LocalizedSite,
  kind: SubjectsView["kind"],
  subjects: readonly Subject[],
): PageRoute<SubjectsView> {
  const at = pageAddresses(site, site.addresses[kind]);
  const entries = subjects.map((subject): Entry => ({ subject, since: subject.items.at(-1)?.day }));
  return pageRoute(at, {
    kind,
    dependencies: {
      values: entries.flatMap(({ subject, since }) => [subject.title.text, subject.items.length, since]),
    },
    view: () => viewSubjects(site, at, kind, entries),
  });
}

interface Entry {
  readonly subject: Subject;
  /** The day of its oldest item. */
  readonly since: Day | undefined;
}

function viewSubjects(
  site: LocalizedSite,
  at: PageAddresses,
  kind: SubjectsView["kind"],
  entries: readonly Entry[],
): SubjectsView {
  const title = site.messages.navigation[kind];
  return {
    kind,
    ...viewArchivePage(site, at, { title, description: describeSite(site, title) }),
    title,
    entries: entries.map(({ subject: { title: name, hue, description, items, address }, since }) => ({
      ...name,
      href: href(site, address(site.language)),
      ...(hue === undefined ? {} : { hue }),
      ...(description === undefined ? {} : { description }),
      count: plural(site.messages.bulletin.items, items.length, site.plurals),
      ...(since === undefined ? {} : { since: viewSince(site, since) }),
    })),
  };
}

/** "since June 2021". */
function viewSince({ messages }: LocalizedSite, day: Day): string {
  return fill(messages.topic.since, { date: formatMonth(monthOf(day), messages.dates) });
}
