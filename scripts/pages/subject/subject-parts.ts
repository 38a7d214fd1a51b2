import { groupBy } from "../../group-by.ts";
import { hasMonth, monthNumber, type Year } from "../../i18n/day.ts";
import { capitalize } from "../../i18n/format-date.ts";
import { compareText, fill, plural } from "../../i18n/messages.ts";
import type { NewsItem } from "../../model/publication.ts";
import { hasFeature } from "../../site/features.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import type { RelatedLink, Subject } from "./subject-index.ts";

/** How many items each month of a year has, January first. The template draws bars. */
export interface Activity {
  readonly year: string;
  readonly href: string;
  readonly count: string;
  /** `text` is for screen readers: "October 2021: 4 items". */
  readonly months: readonly { readonly name: string; readonly count: number; readonly text: string }[];
  /** The months with items, for screen readers: "October 2021: 4 items; December 2021: 1 item". */
  readonly text: string;
  /** The largest number of items in a month, for all years that are shown together, so that their bars have one scale. */
  readonly most: number;
}

/** The activity of a subject in a year. */
export function viewActivity(site: LocalizedSite, subject: Subject, year: Year, items: readonly NewsItem[]): Activity {
  const { messages, language } = site;
  const counts = groupBy(items, ({ date }) => (hasMonth(date) ? monthNumber(date) : undefined));
  const months = messages.dates.monthsShort.map((name, index) => {
    const count = counts.get(index + 1)?.length ?? 0;
    const month = capitalize(
      fill(messages.dates.patterns.month, { month: messages.dates.months[index] ?? name, year }),
    );
    const text = fill(messages.topic.inMonth, { month, items: plural(messages.bulletin.items, count, site.plurals) });
    return { name, count, text };
  });
  return {
    year,
    href: href(site, subject.yearAddress(language, year)),
    count: plural(messages.bulletin.items, items.length, site.plurals),
    months,
    text: months.flatMap(({ count, text }) => (count === 0 ? [] : [text])).join("; "),
    most: subject.most,
  };
}

/**
 * The countries of a topic's items or the topics of a country's items, with their numbers of items, most items first. Each leads to
 * these items: to the page of the topic in the country, or to the item if there is one only.
 */
export function viewRelated(
  site: LocalizedSite,
  { relatedOf }: Subject,
  items: readonly NewsItem[],
): readonly (RelatedLink & { readonly count: string })[] {
  const counted = new Map<string, { readonly link: RelatedLink; readonly item: NewsItem; count: number }>();
  for (const item of items) {
    for (const link of relatedOf(item)) {
      const known = counted.get(link.href);
      if (known === undefined) counted.set(link.href, { link, item, count: 1 });
      else known.count += 1;
    }
  }
  return [...counted.values()]
    .map(({ link, item, count }) => {
      const isAlone = count === 1 && hasFeature(site, "topic-country");
      return { link: isAlone ? { ...link, href: site.cardOf(item).href } : link, count };
    })
    .sort((a, b) => b.count - a.count || compareText(a.link.text, b.link.text))
    .map(({ link, count }) => ({ count: plural(site.messages.bulletin.items, count, site.plurals), ...link }));
}
