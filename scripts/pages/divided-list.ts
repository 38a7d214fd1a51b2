import { type Address, addressWithin, LONGEST_LIST } from "../content/addresses.ts";
import { groupBy } from "../group-by.ts";
import { type CalendarDate, hasMonth, isDay, monthOf, yearOf } from "../i18n/day.ts";
import { capitalize, formatDate, formatDateShort } from "../i18n/format-date.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { plural } from "../i18n/messages.ts";
import type { NewsItem } from "../model/publication.ts";
import { viewCards } from "../site/cards.ts";
import type { ItemCard, Link } from "../site/parts.ts";
import { href, type LocalizedSite } from "../site/site-inputs.ts";
import { countShown } from "../site/visible.ts";

/*
 * A list of items has a limit. A list longer than LONGEST_LIST is divided: it shows its newest items, and links to a page for each of its
 * years, months or days. These have addresses below its own, `/topics/prisons/2021/05/14/`, so a past part has the same page for ever,
 * however long the list becomes.
 */

/** How many of its items a divided list shows itself. */
export const NEWEST = 50;

/** Items with their own page: the items of a topic, a country, or an event. */
export interface DividedList {
  readonly address: (language: LanguageTag) => Address;
  /** The items that the site shows, newest first. */
  readonly items: readonly NewsItem[];
  /** All of them, whether the site shows them or not. */
  readonly allItems: readonly NewsItem[];
}

/** The year, month or day of a part of a list; undefined for the whole list. */
export type Span = CalendarDate | undefined;

/** A part of a list: the items of a year, a month or a day. */
export interface ListPart {
  readonly span: CalendarDate;
  /** The items that the site shows, newest first. */
  readonly items: readonly NewsItem[];
}

/** A list as its page shows it. */
export interface ListView {
  /** The items of a list that is not divided, and the items of a divided list that belong to none of its parts. */
  readonly items: readonly ItemCard[];
  /** The parts of a divided list, newest first. */
  readonly parts: readonly (Link & { readonly count: string })[];
  /** The newest items of a divided list, by the part that they belong to. */
  readonly newest: readonly (Link & { readonly items: readonly ItemCard[] })[];
}

/** The parts into which a list is divided, newest first; none for a list that is short enough. `span` is the period of the list. */
export function partsOf(items: readonly NewsItem[], span: Span): readonly ListPart[] {
  if (items.length <= LONGEST_LIST) return [];
  const parts = groupBy(items, ({ date }) => partIn(span, date));
  return [...parts].flatMap(([part, members]) => (part === undefined ? [] : [{ span: part, items: members }]));
}

/** Whether the list is divided for the readers of a language, who may see fewer items. */
export function isDivided(site: LocalizedSite, items: readonly NewsItem[], language: LanguageTag): boolean {
  return countShown(site, items, language) > LONGEST_LIST;
}

/** The year, month or day of a date that is one level below the span; undefined for a date that is less precise. */
export function partIn(span: Span, date: CalendarDate): CalendarDate | undefined {
  if (span === undefined) return yearOf(date);
  if (!hasMonth(date)) return undefined;
  if (!hasMonth(span)) return monthOf(date);
  return isDay(span) || !isDay(date) ? undefined : date;
}

/** A list, whole or divided. Its newest items are among its dependencies, and the numbers of items of its parts. */
export function viewList(site: LocalizedSite, list: DividedList, items: readonly NewsItem[], span: Span): ListView {
  const parts = partsOf(items, span);
  if (parts.length === 0) return { items: viewCards(site, items), parts: [], newest: [] };
  const linkTo = (part: CalendarDate): Link => partLink(site, list, part);
  const newest = groupBy(items.slice(0, NEWEST), ({ date }) => partIn(span, date));
  return {
    items: viewCards(
      site,
      items.filter(({ date }) => partIn(span, date) === undefined),
    ),
    parts: parts.map(({ span: part, items: members }) => ({
      ...linkTo(part),
      count: plural(site.messages.bulletin.items, members.length, site.plurals),
    })),
    newest: [...newest].flatMap(([part, members]) =>
      part === undefined ? [] : [{ ...linkTo(part), text: spanTitle(site, part), items: viewCards(site, members) }],
    ),
  };
}

/** The link to a part: "2021", "May", "14 May". */
export function partLink(site: LocalizedSite, { address }: DividedList, part: CalendarDate): Link {
  return {
    text: capitalize(formatDateShort(part, site.messages.dates)),
    href: href(site, partAddress(address(site.language), part)),
  };
}

/** The address of the page of a part: `/topics/prisons/2021/05/`. */
export function partAddress(list: Address, part: CalendarDate): Address {
  return addressWithin(list, part);
}

/** "2021", "May 2021", "14 May 2021". */
export function spanTitle({ messages }: LocalizedSite, span: CalendarDate): string {
  return capitalize(formatDate(span, messages.dates));
}
