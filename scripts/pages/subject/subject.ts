import { defined } from "../../defined.ts";
import { withoutDay } from "../../i18n/day.ts";
import { formatDate } from "../../i18n/format-date.ts";
import { fill, plural } from "../../i18n/messages.ts";
import { lastChangeOf } from "../../site/dates/publication-dates.ts";
import { viewFeedLinks } from "../../site/feed-links.ts";
import type { Phrase } from "../../site/parts.ts";
import type { PageAddresses, PageRoute } from "../../site/route.ts";
import { addressesIn, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import type { ListView } from "../divided-list.ts";
import { viewList } from "../divided-list.ts";
import type { Page } from "../page-view.ts";
import { viewPage } from "../page-view.ts";
import { region } from "../structured-data/place-thing.ts";
import { definedTerm } from "../structured-data/term-thing.ts";
import type { YearLink } from "../year/year-links.ts";
import { viewYearLinks } from "../year/year-links.ts";
import type { RelatedLink, Subject, TermLinks } from "./subject-index.ts";
import type { Activity } from "./subject-parts.ts";
import { viewActivity, viewRelated } from "./subject-parts.ts";

/** A topic or a country: its figures, its years, and the items of its latest year. */
export interface SubjectView extends Page {
  readonly kind: Subject["kind"];
  readonly title: Phrase;
  readonly hue?: string;
  readonly description?: Phrase;
  /** The countries of a region. */
  readonly members?: Subject["members"];
  readonly term?: TermLinks;
  /** "120 items", "14 countries", "since June 2021". */
  readonly figures: readonly string[];
  /** Newest first; empty while there are no items. */
  readonly activity: readonly Activity[];
  /** The latest year with items. */
  readonly latest?: ListView & { readonly year: string };
  /** "Countries" of a topic's items, "Topics" of a country's; most items first. */
  readonly relatedTitle: string;
  readonly related: readonly (RelatedLink & { readonly count: string })[];
  /** The years with bulletins that contain its items, newest first. */
  readonly issues: readonly YearLink[];
}

/** The page of a topic or a country. */
export function subjectRoute(site: LocalizedSite, subject: Subject): PageRoute<SubjectView> {
  const { kind, items, languages, address } = subject;
  const at = {
    address: address(site.language),
    translations: addressesIn(languages, address),
    modified: lastChangeOf(site, items),
  };
  return pageRoute<SubjectView>(at, {
    kind,
    dependencies: { mentions: items, values: languages },
    view: () => viewSubject(site, at, subject),
  });
}

function viewSubject(site: LocalizedSite, at: PageAddresses, subject: Subject): SubjectView {
  const { kind, title, hue, description, members, term, poster, items, years } = subject;
  const { messages } = site;
  const [latest] = years;
  const count = plural(messages.bulletin.items, items.length, site.plurals);
  const related = viewRelated(site, subject, items);
  const page: SubjectView = {
    kind,
    ...viewPage(site, at, {
      title: title.text,
      description: description?.text ?? `${title.text}: ${count}`,
      parents: [subject.index, ...(term?.broader === undefined ? [] : [term.broader])],
      feeds: viewFeedLinks(site, at.address, title.text),
      image: poster,
    }),
    title,
    ...defined({ hue, description, members, term }),
    figures: viewFigures(site, subject, related.filter(({ kind: other }) => other === undefined).length),
    activity: [...years].map(([year, inYear]) => viewActivity(site, subject, year, inYear)),
    ...(latest === undefined ? {} : { latest: { year: latest[0], ...viewList(site, subject, latest[1], latest[0]) } }),
    relatedTitle: messages.navigation[subject.related],
    related,
    issues: viewYearLinks(site, items),
  };
  if (term !== undefined) return { ...page, structuredData: definedTerm(page, term) };
  return members === undefined ? page : { ...page, structuredData: region(page, members) };
}

function viewFigures(site: LocalizedSite, { items, related }: Subject, relatedCount: number): SubjectView["figures"] {
  const { bulletin, dates, topic } = site.messages;
  const oldest = items.at(-1);
  if (oldest === undefined) return [];
  return [
    plural(bulletin.items, items.length, site.plurals),
    ...(relatedCount === 0 ? [] : [plural(bulletin[related], relatedCount, site.plurals)]),
    fill(topic.since, { date: formatDate(withoutDay(oldest.date), dates) }),
  ];
}
