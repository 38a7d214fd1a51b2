import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { News } from "../invent/news.ts";
import { bodyOf, frontMatter, type Tree } from "./tree.ts";

/** The publication as content of the Eleventy site in `tests/bench/peers/eleventy/`. */
export function* eleventyTree({ bulletins, items, events }: News): Tree {
  yield [
    "vocabulary/topics.json",
    JSON.stringify(TOPICS.map(([key, label, description]) => ({ key, label, description }))),
  ];
  yield ["vocabulary/countries.json", JSON.stringify(COUNTRIES.map(([code, label]) => ({ code, label })))];
  for (const { key, ...facts } of events) yield [`content/events/${key}.md`, frontMatter(facts, "")];
  for (const { month, number, items: members, agenda, introduction } of bulletins) {
    const fields = { date: `${month}-01`, number, lead: members[0]?.slug, agenda: agenda.map(({ key }) => key) };
    yield [`content/bulletins/${month}.md`, frontMatter(fields, introduction)];
  }
  for (const item of items) {
    const { title, summary, month, slug, day, topic, countries, place, event, sources } = item;
    const fields = { title, summary, date: day, topic, countries, place, event: event?.key, sources };
    const body = bodyOf(item, (otherMonth, other) => `../${otherMonth}/${other}.md`, "/media");
    yield [`content/items/${month}/${slug}.md`, frontMatter(fields, body)];
  }
}
