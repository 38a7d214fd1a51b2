import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { InventedBulletin, InventedItem, News } from "../invent/news.ts";
import { bodyOf, formatMonthYear, frontMatter, type Tree, timeOf } from "./tree.ts";

/** The publication as `content/` and `data/` of the Hugo site in `tests/bench/peers/hugo/`. */
export function* hugoTree(news: News): Tree {
  const { bulletins, items, events } = news;
  yield [
    "data/countries.json",
    JSON.stringify(Object.fromEntries(COUNTRIES.map(([code, name]) => [keyOf(code), name]))),
  ];
  yield* sections();
  for (const [index, [key, title, description]] of TOPICS.entries()) {
    const fields = { title, description, weight: index + 1, outputs: ["html", ...FEEDS] };
    yield [`content/topics/${key}/_index.md`, frontMatter(fields, "")];
  }
  const covered = new Set(items.flatMap(({ countries }) => countries));
  for (const [code, title] of COUNTRIES.filter(([code]) => covered.has(code))) {
    const calendar = events.some(({ country }) => country === code) ? ["calendar"] : [];
    const fields = { title, outputs: ["html", ...FEEDS, ...calendar] };
    yield [`content/countries/${keyOf(code)}/_index.md`, frontMatter(fields, "")];
  }
  for (const { key, name, country, ...facts } of events) {
    const fields = { title: name, country: keyOf(country), ...facts, outputs: ["html", "event"] };
    yield [`content/events/${key}/_index.md`, frontMatter(fields, "")];
  }
  for (const year of new Set(bulletins.map(({ month }) => month.slice(0, 4)))) {
    yield [`content/${year}/_index.md`, frontMatter({ title: year, build: { render: "never" } }, "")];
  }
  for (const bulletin of bulletins) yield [`content/${folderOf(bulletin)}/_index.md`, bulletinFile(bulletin)];
  const leads = new Set(bulletins.map(({ items: [lead] }) => lead));
  const times = timeOf(news);
  for (const item of items) {
    const order = { date: times(item), ...(leads.has(item) ? { weight: 1 } : {}) };
    yield [`content/${folderOf(item)}/${item.slug}.md`, itemFile(item, order)];
  }
}

/** The output formats of feeds, by their names in the site's configuration. */
const FEEDS = ["atom", "rss", "jsonfeed"] as const;

/** The section pages. Years of subjects have pages, but the lists of these years have none. */
function* sections(): Tree {
  const titles = { topics: "Topics", countries: "Countries", events: "Events", data: "Open data" };
  for (const [name, title] of Object.entries(titles)) yield [`content/${name}/_index.md`, frontMatter({ title }, "")];
  const bulletins = { title: "All issues", outputs: ["html", ...FEEDS] };
  yield ["content/bulletins/_index.md", frontMatter(bulletins, "")];
  for (const name of ["topicyears", "countryyears"]) {
    yield [`content/${name}/_index.md`, frontMatter({ title: name, build: { render: "never" } }, "")];
  }
}

function keyOf(code: string): string {
  return code.toLowerCase();
}

function folderOf({ month }: { readonly month: string }): string {
  return month.replace("-", "/");
}

function bulletinFile({ month, number, agenda, introduction }: InventedBulletin): string {
  const fields = {
    title: formatMonthYear(month),
    type: "bulletin",
    date: `${month}-01`,
    number,
    agenda: agenda.map(({ key }) => key),
    outputs: ["html", "email", "emailtext"],
  };
  return frontMatter(fields, introduction);
}

function itemFile(item: InventedItem, order: { readonly date: string; readonly weight?: number }): string {
  const { title, summary, place, event, sources } = item;
  const fields = {
    title,
    description: summary,
    ...order,
    ...subjectTerms(item),
    place,
    events: event === undefined ? [] : [event.key],
    sources,
  };
  return frontMatter(
    fields,
    bodyOf(item, (month, slug) => `../../${folderOf({ month })}/${slug}.md`, "media"),
  );
}

/** The taxonomy terms of an item; each year of a subject is a term too. */
function subjectTerms({ topic, countries, day }: InventedItem): Readonly<Record<string, readonly string[]>> {
  const year = day.slice(0, 4);
  const codes = countries.map(keyOf);
  return {
    topics: [topic],
    topicyears: [`${topic}/${year}`],
    countries: codes,
    countryyears: codes.map((code) => `${code}/${year}`),
  };
}
