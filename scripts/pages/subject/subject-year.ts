import { defined } from "../../defined.ts";
import type { Year } from "../../i18n/day.ts";
import { formatList } from "../../i18n/format-list.ts";
import { plural } from "../../i18n/messages.ts";
import type { NewsItem } from "../../model/publication.ts";
import { neighbourParts } from "../../site/cards.ts";
import { lastChangeOf } from "../../site/dates/publication-dates.ts";
import type { Neighbours } from "../../site/parts.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { languagesOfItems } from "../../site/visible.ts";
import { type ListView, viewList } from "../divided-list.ts";
import { type Page, viewPage } from "../page-view.ts";
import { viewYearLinks, type YearLink } from "../year/year-links.ts";
import type { RelatedLink, Subject } from "./subject-index.ts";
import { type Activity, viewActivity, viewRelated } from "./subject-parts.ts";

/** One year of a topic or a country. */
export interface SubjectYearView extends Page, ListView {
  readonly kind: `${Subject["kind"]}-year`;
  /** "Prisons in 2021". */
  readonly title: string;
  readonly subject: RelatedLink;
  readonly year: string;
  readonly activity: Activity;
  readonly issues: readonly YearLink[];
  readonly neighbours: Neighbours;
}

/** The page of every year in which a subject has items. */
export function subjectYearRoutes(site: LocalizedSite, subject: Subject): readonly PageRoute<SubjectYearView>[] {
  const years = [...subject.years];
  return years.map(([year, items], index) =>
    subjectYearRoute(site, subject, { year, items, newer: years[index - 1]?.[0], older: years[index + 1]?.[0] }),
  );
}

interface SubjectYear {
  readonly year: Year;
  readonly items: readonly NewsItem[];
  readonly newer: Year | undefined;
  readonly older: Year | undefined;
}

function subjectYearRoute(site: LocalizedSite, subject: Subject, of: SubjectYear): PageRoute<SubjectYearView> {
  const { year, items, newer, older } = of;
  const languages = languagesOfItems(site, subject.allYears.get(year) ?? []);
  const at = {
    address: subject.yearAddress(site.language, year),
    translations: addressesIn(languages, (language) => subject.yearAddress(language, year)),
    modified: lastChangeOf(site, items),
  };
  return pageRoute<SubjectYearView>(at, {
    kind: `${subject.kind}-year`,
    dependencies: { mentions: items, values: [subject.most, newer, older, ...languages] },
    view: () => viewYear(site, at, subject, of),
  });
}

function viewYear(
  site: LocalizedSite,
  at: PageAddresses,
  subject: Subject,
  { year, items, newer, older }: SubjectYear,
): SubjectYearView {
  const { kind, title: name, hue, poster } = subject;
  const { bulletin, list } = site.messages;
  const title = subject.titleInYear(year);
  const own: RelatedLink = {
    ...name,
    href: href(site, subject.address(site.language)),
    ...defined({ hue }),
  };
  const count = plural(bulletin.items, items.length, site.plurals);
  const related = viewRelated(site, subject, items).map(({ text }) => text);
  return {
    kind: `${kind}-year`,
    ...viewPage(site, at, {
      title,
      description: [`${title}: ${count}`, formatList(related, list)].filter((part) => part !== "").join(". "),
      parents: [subject.index, own],
      image: poster,
    }),
    title,
    subject: own,
    year,
    activity: viewActivity(site, subject, year, items),
    ...viewList(site, subject, items, year),
    issues: viewYearLinks(site, items),
    neighbours: neighbourParts(site, { older, newer }, (text) => ({
      text,
      href: href(site, subject.yearAddress(site.language, text)),
    })),
  };
}
