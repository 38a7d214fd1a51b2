import type { Day } from "../i18n/day.ts";
import { monthOf } from "../i18n/day.ts";
import { formatMonth } from "../i18n/format-date.ts";
import { fill, plural } from "../i18n/messages.ts";
import type { Site } from "../site/context.ts";
import { href } from "../site/context.ts";
import type { Place } from "../site/place.ts";
import { pageSheet, placeOf } from "../site/place.ts";
import type { PageSheet } from "../site/route.ts";
import { describeSite, viewArchivePage } from "./bulletins.ts";
import type { Subject } from "./subject-index.ts";
import type { SubjectsView } from "./view.ts";

/** The list of all topics, or of all countries that have items to show, by name. */
export function subjectListSheet(
  site: Site,
  kind: SubjectsView["kind"],
  subjects: readonly Subject[],
): PageSheet<SubjectsView> {
  const at = placeOf(site, site.addresses[kind]);
  const entries = subjects.map((subject): Entry => ({ subject, since: subject.items.at(-1)?.day }));
  return pageSheet(at, {
    kind,
    shows: { facts: entries.flatMap(({ subject, since }) => [subject.title.text, subject.items.length, since]) },
    view: () => viewSubjects(site, at, kind, entries),
  });
}

interface Entry {
  readonly subject: Subject;
  /** The day of its oldest item. */
  readonly since: Day | undefined;
}

function viewSubjects(site: Site, at: Place, kind: SubjectsView["kind"], entries: readonly Entry[]): SubjectsView {
  const title = site.wording.navigation[kind];
  return {
    kind,
    ...viewArchivePage(site, at, { title, description: describeSite(site, title) }),
    title,
    entries: entries.map(({ subject: { title: name, hue, description, items, address }, since }) => ({
      ...name,
      href: href(site, address(site.language)),
      ...(hue === undefined ? {} : { hue }),
      ...(description === undefined ? {} : { description }),
      count: plural(site.wording.bulletin.items, items.length, site.plurals),
      ...(since === undefined ? {} : { since: viewSince(site, since) }),
    })),
  };
}

/** "since June 2021". */
function viewSince({ wording }: Site, day: Day): string {
  return fill(wording.topic.since, { date: formatMonth(monthOf(day), wording.dates) });
}
