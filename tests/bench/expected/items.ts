import type { InventedBulletin, InventedItem, News } from "../invent/news.ts";
import { addressOfItem, formatDayShort, formatMonthYear, MASTHEAD } from "../trees/tree.ts";
import { type Entry, type Expectation, page } from "./expectation.ts";
import { headOf, stepTo, urlOf } from "./head.ts";
import { countriesOf, datelineOf, rowOf, rowOfEvent, topicOf } from "./phrases.ts";

/** The pages of a bulletin's items. */
export function* itemPages({ number, items }: InventedBulletin, news: News): Generator<Entry> {
  for (const [index, item] of items.entries()) {
    yield page(addressOfItem(item.month, item.slug), () =>
      itemPage(item, number, [items[index - 1], items[index + 1]], news),
    );
  }
}

function itemPage(
  item: InventedItem,
  number: number,
  [previous, next]: readonly (InventedItem | undefined)[],
  news: News,
): Expectation {
  const { title, summary, day, month, slug, body, event, sources, place } = item;
  const nearest = nearestTo(item, next, news);
  const address = addressOfItem(month, slug);
  const date = `${formatDayShort(day)} ${day.slice(0, 4)}`;
  return {
    kind: "item",
    inOrder: [
      `Home Issues ${formatMonthYear(month)} ${topicOf(item)}`,
      title,
      summary,
      datelineOf(item, date),
      ...body.map(({ text }) => text),
      ...(event === undefined ? [] : [rowOfEvent(event)]),
      ...sources.map(({ name }) => name),
      ...(nearest.length === 0 ? [] : [`More on this topic: ${topicOf(item)}`]),
    ],
    anywhere: [
      `Back to the issue: ${formatMonthYear(month)} Share Email WhatsApp Permanent link`,
      `Cite this item ${title}. ${MASTHEAD.title}, No. ${number}, ${date}. ${urlOf(address)}`,
      ...(previous === undefined ? [] : [`Previous in this issue ${previous.title}`]),
      ...(next === undefined ? [] : [`Next in this issue ${next.title}`]),
    ],
    inHead: headOf(address, title, summary, [
      `articleSection ${topicOf(item)}`,
      `dateModified ${day} datePublished ${day} description ${summary} headline ${title}`,
      ...countriesOf(item).map((name) => `Country name ${name}`),
      ...(place === undefined ? [] : [`Place name ${place}`]),
      ...sources.map(({ url }) => url),
      stepTo(address, title, 4),
    ]),
    nearest,
  };
}

/** The nearest 60 items on the same topic, with their distance in days, without the next item, which has a separate link. */
function nearestTo(
  item: InventedItem,
  next: InventedItem | undefined,
  { items }: News,
): NonNullable<Expectation["nearest"]> {
  const others = items.filter(({ topic }) => topic === item.topic).filter((other) => other !== item && other !== next);
  return others
    .map((other) => ({ row: rowOf(other), days: Math.abs(dayNumber(other.day) - dayNumber(item.day)) }))
    .toSorted((a, b) => a.days - b.days)
    .slice(0, 60);
}

/** The number of days since a fixed day. It is exact only up to the 28th of a month, which is enough for the invented news. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const shifted = month < 3 ? { year: year - 1, month: month + 9 } : { year, month: month - 3 };
  return 365 * shifted.year + Math.floor(shifted.year / 4) + Math.floor((153 * shifted.month + 2) / 5) + date;
}
