import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { InventedBulletin, InventedEvent, InventedItem } from "../invent/news.ts";
import { formatDayShort } from "../trees/tree.ts";

/** An item in a bulletin: topic, title, summary, and its place, date and countries. */
export function cardOf(item: InventedItem): readonly string[] {
  return [topicOf(item), item.title, item.summary, datelineOf(item, formatDayShort(item.day))];
}

/** The first sentence of an introduction, and the rest. Invented sentences have no other full stops. */
export function splitIntroduction(introduction: string): { readonly first: string; readonly rest: string } {
  const end = introduction.indexOf(". ") + 1;
  return { first: introduction.slice(0, end), rest: introduction.slice(end).trim() };
}

/** A row of an archive: the title followed by the summary. */
export function rowOf({ title, summary }: InventedItem): string {
  return `${title} ${summary}`;
}

/** Place, date and countries: "Quito 14 October Ecuador". */
export function datelineOf(item: InventedItem, date: string): string {
  return [item.place ?? "", date, ...countriesOf(item)].join(" ");
}

/** A row of an event. All events are over, so none has a link to add it to a calendar. */
export function rowOfEvent(event: InventedEvent): string {
  return `${event.name} ${eventDetailsOf(event)}`;
}

/** "24–25 February 2005 · Caracas · Guatemala". Invented events end in the month in which they begin. */
export function eventDetailsOf({ start, end, place, country }: InventedEvent): string {
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

/** The label of an item's topic. */
export function topicOf({ topic }: InventedItem): string {
  return TOPICS.find(([key]) => key === topic)?.[1] ?? topic;
}

/** The names of an item's countries. */
export function countriesOf({ countries }: InventedItem): readonly string[] {
  return countries.map(nameOf);
}

/** The name of a country, or its code if it is unknown. */
export function nameOf(code: string): string {
  return COUNTRIES.find(([known]) => known === code)?.[1] ?? code;
}

const PLURALS = { item: "items", country: "countries", topic: "topics", event: "events" } as const;

/** "1 item", "2 items", "1,000 items". */
export function count(number: number, noun: keyof typeof PLURALS): string {
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${number === 1 ? noun : PLURALS[noun]}`;
}
