import type { InventedBulletin, InventedItem } from "../invent/news.ts";
import { addressOfItem, formatDayShort, formatMonthYear, MASTHEAD } from "../trees/tree.ts";
import type { Expectation } from "./expectation.ts";
import { urlOf } from "./head.ts";
import { cardOf, datelineOf, eventDetailsOf, splitIntroduction, sumOf, topicOf } from "./phrases.ts";

/** The number of items that the email edition has in full, the lead included. */
const IN_FULL = 25;

/** The email edition of a bulletin, as a page. */
export function email(bulletin: InventedBulletin): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  const { first, rest } = splitIntroduction(introduction);
  return {
    kind: "email",
    inOrder: [
      `${formatMonthYear(month)} · ${items[0]?.title}`,
      formatMonthYear(month),
      `No. ${number} · ${sumOf(bulletin)}`,
      first,
      ...items.flatMap((item, index) => [
        ...(index < IN_FULL ? cardOf(item) : [item.title]),
        ...(index === 0 ? [`In this issue ${rest}`] : []),
      ]),
      ...agenda.map((event) => `${event.name} ${eventDetailsOf(event)}`),
      MASTHEAD.publisher.name,
    ],
    anywhere: [],
  };
}

/** The email edition of a bulletin, as plain text. */
export function emailText(bulletin: InventedBulletin): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  const brief = (item: InventedItem, index: number) => `${item.title} [${index + 1}]`;
  const full = (item: InventedItem, index: number) => [
    `${brief(item, index)} ${topicOf(item)} · ${datelineOf(item, formatDayShort(item.day))}`,
    item.summary,
  ];
  return {
    kind: "email as text",
    inOrder: [
      `${formatMonthYear(month)} · No. ${number} ${sumOf(bulletin)}`,
      introduction,
      ...items.flatMap((item, index) => (index < IN_FULL ? full(item, index) : [brief(item, index)])),
      ...agenda.map((event, index) => `${event.name} [${items.length + index + 1}] ${eventDetailsOf(event)}`),
      ...items.map((item, index) => `[${index + 1}] ${urlOf(addressOfItem(item.month, item.slug))}`),
    ],
    anywhere: [],
  };
}
