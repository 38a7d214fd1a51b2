import { stringify } from "yaml";
import { TOPICS } from "../invent/lexicon.ts";
import type { InventedBulletin, InventedEvent, InventedItem, News } from "../invent/news.ts";
import { bodyOf, frontMatter, MASTHEAD, type Tree } from "./tree.ts";

/** The publication as Dateline's content folder. */
export function* datelineTree({ bulletins, items, events }: News): Tree {
  yield ["publication.yaml", stringify(PUBLICATION)];
  yield [
    "topics.yaml",
    stringify(Object.fromEntries(TOPICS.map(([key, label, description]) => [key, { label, description }]))),
  ];
  for (const event of events) yield [`events/${event.key}.yaml`, eventFile(event)];
  for (const bulletin of bulletins) yield [`bulletins/${bulletin.month}/bulletin.en.md`, bulletinFile(bulletin)];
  for (const item of items) yield [`bulletins/${item.month}/${item.slug}.en.md`, itemFile(item)];
}

const PUBLICATION = {
  title: MASTHEAD.title,
  tagline: MASTHEAD.tagline,
  description: MASTHEAD.description,
  publisher: MASTHEAD.publisher,
  url: MASTHEAD.url,
  languages: ["en"],
};

function eventFile({ key: _, ...facts }: InventedEvent): string {
  return stringify(facts);
}

function bulletinFile({ number, items, agenda, introduction }: InventedBulletin): string {
  const fields = {
    number,
    lead: items[0]?.slug,
    ...(agenda.length === 0 ? {} : { agenda: agenda.map(({ key }) => key) }),
  };
  return frontMatter(fields, introduction);
}

function itemFile(item: InventedItem): string {
  const { title, summary, day, topic, countries, place, event, sources } = item;
  const fields = {
    title,
    summary,
    date: day,
    topic,
    ...(countries.length === 0 ? {} : { countries }),
    ...(place === undefined ? {} : { place }),
    ...(event === undefined ? {} : { event: event.key }),
    ...(sources.length === 0 ? {} : { sources }),
  };
  return frontMatter(
    fields,
    bodyOf(item, (month, slug) => `../${month}/${slug}.en.md`),
  );
}
