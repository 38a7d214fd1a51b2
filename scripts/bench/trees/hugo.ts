import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { InventedBulletin, InventedItem, News } from "../invent/news.ts";
import { addressOfItem, bodyOf, formatMonthYear, frontMatter, type Tree, timeOf } from "./tree.ts";

/** The publication as a Hugo site's `content/`; the site around it is `tests/peers/hugo/`. */
export function* hugoTree(news: News): Tree {
  const { bulletins, items, events } = news;
  yield* sections();
  for (const [index, [key, title, description]] of TOPICS.entries()) {
    const fields = { title, description, weight: index + 1, outputs: ["html", "feed"] };
    yield [`topics/${key}/_index.md`, frontMatter(fields, "")];
  }
  const covered = new Set(items.flatMap(({ countries }) => countries));
  for (const [code, title] of COUNTRIES.filter(([code]) => covered.has(code))) {
    yield [`countries/${code.toLowerCase()}/_index.md`, frontMatter({ title, outputs: ["html", "feed"] }, "")];
  }
  for (const { key, name, country, ...facts } of events) {
    yield [`events/${key}/_index.md`, frontMatter({ title: name, country: country.toLowerCase(), ...facts }, "")];
  }
  for (const year of new Set(bulletins.map(({ month }) => month.slice(0, 4)))) {
    yield [`${year}/_index.md`, frontMatter({ title: year, build: { render: "never" } }, "")];
  }
  for (const bulletin of bulletins) yield [`${folderOf(bulletin)}/_index.md`, bulletinFile(bulletin)];
  const leads = new Set(bulletins.map(({ items: [lead] }) => lead));
  const times = timeOf(news);
  for (const item of items) {
    const order = { date: times(item), ...(leads.has(item) ? { weight: 1 } : {}) };
    yield [`${folderOf(item)}/${item.slug}.md`, itemFile(item, order)];
  }
}

/** Pages that are lists; years of subjects have pages, the list of all of them has none. */
function* sections(): Tree {
  const titles = { bulletins: "All bulletins", topics: "Topics", countries: "Countries", events: "Agenda" };
  for (const [name, title] of Object.entries(titles)) yield [`${name}/_index.md`, frontMatter({ title }, "")];
  for (const name of ["topicyears", "countryyears"]) {
    yield [`${name}/_index.md`, frontMatter({ title: name, build: { render: "never" } }, "")];
  }
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
  return frontMatter(fields, bodyOf(item, addressOfItem));
}

/** The terms of an item; a year of a subject is a term too. */
function subjectTerms({ topic, countries, day }: InventedItem): Readonly<Record<string, readonly string[]>> {
  const year = day.slice(0, 4);
  const codes = countries.map((code) => code.toLowerCase());
  return {
    topics: [topic],
    topicyears: [`${topic}/${year}`],
    countries: codes,
    countryyears: codes.map((code) => `${code}/${year}`),
  };
}
