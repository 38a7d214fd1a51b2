import { TOPICS } from "../invent/lexicon.ts";
import type { InventedBulletin, InventedEvent, InventedItem, News } from "../invent/news.ts";
import { bodyOf, formatFields, frontMatter, MASTHEAD, type Tree } from "./tree.ts";

/** The publication as Dateline's content folder. */
export function* datelineTree({ bulletins, items, events }: News): Tree {
  const omitted = { search: "omit", coverage: "omit", topicCountries: "omit" };
  yield ["publication.yaml", formatFields({ ...MASTHEAD, languages: ["en"], ...omitted })];
  yield ["topics.yaml", formatFields(Object.fromEntries(TOPICS.map(([key, ...words]) => [key, topicOf(words)])))];
  for (const event of events) yield [`events/${event.key}.yaml`, eventFile(event)];
  for (const bulletin of bulletins) yield [`bulletins/${bulletin.month}/bulletin.en.md`, bulletinFile(bulletin)];
  for (const item of items) yield [itemPath(item), itemFile(item)];
}

/** The path of an item in Dateline's content folder. */
export function itemPath({ month, slug }: InventedItem): string {
  return `bulletins/${month}/${slug}.en.md`;
}

function topicOf([label, description]: readonly [string, string]) {
  return { label, description };
}

function eventFile({ key: _, ...facts }: InventedEvent): string {
  return formatFields({ ...facts });
}

function bulletinFile({ number, items, agenda, introduction }: InventedBulletin): string {
  const [lead, ...others] = items;
  const order = [lead, ...others.sort(byDayThenSlug)].flatMap((item) => item?.slug ?? []);
  return frontMatter({ number, lead: lead?.slug, order, agenda: agenda.map(({ key }) => key) }, introduction);
}

/** The newest item first, as after the lead of a bulletin without a declared order. */
function byDayThenSlug(a: InventedItem, b: InventedItem): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

function itemFile(item: InventedItem): string {
  const { title, summary, day, topic, countries, place, event, sources } = item;
  const fields = { title, summary, date: day, topic, countries, place, event: event?.key, sources };
  return frontMatter(
    fields,
    bodyOf(item, (month, slug) => `../${month}/${slug}.en.md`, "media"),
  );
}
