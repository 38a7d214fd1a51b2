import { defined } from "../../defined.ts";
import { groupBy } from "../../group-by.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { plural } from "../../i18n/messages.ts";
import type { NewsItem } from "../../model/publication.ts";
import { neighbourParts } from "../../site/cards.ts";
import { lastChangeOf } from "../../site/dates/publication-dates.ts";
import type { HeadImage, Link, Neighbours, Phrase } from "../../site/parts.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { countShown } from "../../site/visible.ts";
import {
  type DividedList,
  isDivided,
  type ListPart,
  type ListView,
  partAddress,
  partIn,
  partLink,
  partsOf,
  type Span,
  spanTitle,
  viewList,
} from "../divided-list.ts";
import { type Page, viewPage } from "../page-view.ts";
import { viewYearLinks, type YearLink } from "../year/year-links.ts";

/** A year, month or day of a list that is too long for one page. */
export interface SubjectPartView extends Page, ListView {
  readonly kind: "subject-part";
  /** "Prisons, May 2021". */
  readonly title: string;
  /** The name of the topic or country, which no row repeats. */
  readonly subject: string;
  readonly hue?: string;
  /** "217 items". */
  readonly count: string;
  readonly issues: readonly YearLink[];
  readonly neighbours: Neighbours;
}

/** The common data of the pages of the parts of a list: the topic, the country or the event of the items. */
export interface DividedSubject extends DividedList {
  readonly title: Phrase;
  readonly hue?: string;
  readonly poster?: HeadImage;
  /** The link to the list of all topics, countries or events. */
  readonly index: Link;
}

/** A list, or the part of one, that may be divided. */
interface Whole extends Pick<DividedList, "items" | "allItems"> {
  readonly span: Span;
}

/** The pages of all parts of a list, and of their parts; none for a list that is short enough. */
export function partRoutes(
  site: LocalizedSite,
  subject: DividedSubject,
  { items, allItems, span }: Whole,
): readonly PageRoute<SubjectPartView>[] {
  const parts = partsOf(items, span);
  if (parts.length === 0) return [];
  const all = groupBy(allItems, ({ date }) => partIn(span, date));
  const readers = site.publication.languages.filter((language) => isDivided(site, allItems, language));
  return parts.flatMap((part, index) => {
    const allOfPart = all.get(part.span) ?? [];
    const languages = readers.filter((language) => countShown(site, allOfPart, language) > 0);
    const around = { newer: parts[index - 1], older: parts[index + 1] };
    return [
      partRoute(site, subject, { ...part, ...around, languages }),
      ...partRoutes(site, subject, { items: part.items, allItems: allOfPart, span: part.span }),
    ];
  });
}

interface PartAt extends ListPart {
  readonly newer: ListPart | undefined;
  readonly older: ListPart | undefined;
  readonly languages: readonly LanguageTag[];
}

function partRoute(site: LocalizedSite, subject: DividedSubject, part: PartAt): PageRoute<SubjectPartView> {
  const { span, items, newer, older, languages } = part;
  const addressOf = (language: LanguageTag) => partAddress(subject.address(language), span);
  const at = {
    address: addressOf(site.language),
    translations: addressesIn(languages, addressOf),
    modified: lastChangeOf(site, items),
  };
  return pageRoute<SubjectPartView>(at, {
    kind: "subject-part",
    dependencies: { mentions: items, values: [newer?.span, older?.span, subject.title.text, ...languages] },
    view: () => viewPart(site, at, subject, part),
  });
}

function viewPart(
  site: LocalizedSite,
  at: PageAddresses,
  subject: DividedSubject,
  { span, items, newer, older }: PartAt,
): SubjectPartView {
  const { hue, poster, index, title: name } = subject;
  const { bulletin, list } = site.messages;
  const title = `${name.text}${list.comma} ${spanTitle(site, span)}`;
  const count = plural(bulletin.items, items.length, site.plurals);
  return {
    kind: "subject-part",
    ...viewPage(site, at, {
      title,
      description: `${title}: ${count}`,
      parents: [
        index,
        { ...name, href: href(site, subject.address(site.language)) },
        ...parentsOf(site, subject, span),
      ],
      image: poster,
    }),
    title,
    subject: name.text,
    ...defined({ hue }),
    count,
    ...viewList(site, subject, items, span),
    issues: viewYearLinks(site, items),
    neighbours: neighbourParts(site, { older, newer }, (part) => ({
      text: spanTitle(site, part.span),
      href: partLink(site, subject, part.span).href,
    })),
  };
}

/** The parts that contain a part: of a day its year and its month. */
function parentsOf(site: LocalizedSite, subject: DividedSubject, span: NewsItem["date"]): readonly Link[] {
  const year = partIn(undefined, span);
  const month = partIn(year, span);
  return [year, month].flatMap((parent) =>
    parent === undefined || parent === span ? [] : [partLink(site, subject, parent)],
  );
}
