import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { InventedBulletin, InventedEvent, InventedItem } from "../invent/news.ts";
import { formatDayShort } from "../trees/tree.ts";

/** An item in a bulletin: topic, title, summary, and where, when and about what. */
export function cardOf(item: InventedItem): readonly string[] {
  return [topicOf(item), item.title, item.summary, datelineOf(item, formatDayShort(item.day))];
}

/** Rows of archives have the summary right after the title. */
export function rowOf({ title, summary }: InventedItem): string {
  return `${title} ${summary}`;
}

/** Where, when and about which countries: "Quito 14 October Ecuador". */
export function datelineOf(item: InventedItem, date: string): string {
  return [item.place ?? "", date, ...countriesOf(item)].join(" ");
}

/** An event as lists have it. */
export function rowOfEvent(event: InventedEvent): string {
  return `${event.name} ${metadataOf(event)} Add to calendar`;
}

/** "24–25 February 2005 · Caracas · Guatemala": events end in the month that they begin in. */
export function metadataOf({ start, end, place, country }: InventedEvent): string {
  const days = start === end ? "" : `${Number(start.slice(8))}–`;
  return `${days}${formatDayShort(end)} ${end.slice(0, 4)} · ${place} · ${nameOf(country)}`;
}

/** "11 items · 4 countries · 7 topics · 1 event". */
export function sumOf({ items, agenda }: InventedBulletin): string {
  const counts = [
    [items.length, "item"],
    [countriesIn(items).length, "country"],
    [topicsOf(items).length, "topic"],
    [agenda.length, "event"],
  ] as const;
  return counts.flatMap(([number, noun]) => (number === 0 ? [] : [count(number, noun)])).join(" · ");
}

/** The topics of items, each once, in the order of the items. */
export function topicsOf(items: readonly InventedItem[]): readonly string[] {
  return [...new Set(items.map(topicOf))];
}

/** The countries of items, each once, by name. */
export function countriesIn(items: readonly InventedItem[]): readonly string[] {
  return [...new Set(items.flatMap(countriesOf))].sort();
}

/** What the topic of an item is called. */
export function topicOf({ topic }: InventedItem): string {
  return TOPICS.find(([key]) => key === topic)?.[1] ?? topic;
}

/** What the countries of an item are called. */
export function countriesOf({ countries }: InventedItem): readonly string[] {
  return countries.map(nameOf);
}

/** What a country is called; its code if it is not known. */
export function nameOf(code: string): string {
  return COUNTRIES.find(([known]) => known === code)?.[1] ?? code;
}

const PLURALS = { item: "items", country: "countries", topic: "topics", event: "events" } as const;

/** "1 item", "2 items". */
export function count(number: number, noun: keyof typeof PLURALS): string {
  return `${number} ${number === 1 ? noun : PLURALS[noun]}`;
}
