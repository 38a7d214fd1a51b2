import type { InventedItem, News } from "../invent/news.ts";
import { addressOfItem } from "../trees/tree.ts";
import { type Entry, page } from "./expectation.ts";
import { describeSite, headOf, stepTo, urlOf } from "./head.ts";

/** The open data page and its files. */
export function* openData({ bulletins, items, events }: News): Generator<Entry> {
  const title = "Open data";
  yield page("/data/", () => ({
    kind: "data",
    inOrder: [title, "items.json · items.csv", "texts.*.title Headline", "bulletins.json", "events.json"],
    anywhere: [],
    inHead: headOf("/data/", title, describeSite(title), [stepTo("/data/", title, 2)]),
  }));
  yield [
    "data/items.json",
    () => ({
      kind: "items as JSON",
      inOrder: items.flatMap((item) => [
        `bulletin ${item.month} countries ${item.countries.join(" ")} date ${item.day}`,
        `id ${idOf(item)}`,
        `summary ${item.summary} title ${item.title} url ${urlOf(addressOfItem(item.month, item.slug))}`,
        `topic ${item.topic}`,
      ]),
      anywhere: [],
    }),
  ];
  yield [
    "data/items.csv",
    () => ({
      kind: "items as CSV",
      inOrder: items.map((item) => {
        const { month, day, topic, countries, event, title: name, summary, slug } = item;
        const keys = [idOf(item), month, day, topic, ...countries, event?.key ?? "", "en"];
        return [...keys, name, summary, urlOf(addressOfItem(month, slug))].join(",");
      }),
      anywhere: [],
    }),
  ];
  yield [
    "data/bulletins.json",
    () => ({
      kind: "bulletins as JSON",
      inOrder: bulletins.map(({ month, number, items: members, agenda }) => {
        const ids = members.map(idOf);
        const keys = agenda.map(({ key }) => key);
        return `agenda ${keys.join(" ")} id ${month} items ${ids.join(" ")} lead ${ids[0]} number ${number}`;
      }),
      anywhere: [],
    }),
  ];
  yield [
    "data/events.json",
    () => ({
      kind: "events as JSON",
      inOrder: events.flatMap(({ key, country, start, end, name, place }) => [
        `country ${country} end ${end} id ${key} names en ${name} places en ${place} start ${start}`,
      ]),
      anywhere: [],
    }),
  ];
}

function idOf({ month, slug }: InventedItem): string {
  return `${month}/${slug}`;
}
