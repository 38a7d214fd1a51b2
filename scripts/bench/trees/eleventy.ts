import { COUNTRIES, TOPICS } from "../invent/lexicon.ts";
import type { News } from "../invent/news.ts";
import { addressOfItem, bodyOf, formatMonthYear, frontMatter, type Tree, timeOf } from "./tree.ts";

/** The publication as files of an Eleventy site; the site around them is `tests/peers/eleventy/`. */
export function* eleventyTree(news: News): Tree {
  const { bulletins, items, events } = news;
  const topics = TOPICS.map(([key, label, description]) => ({ key, label, description }));
  const countries = COUNTRIES.map(([code, label]) => ({ key: code.toLowerCase(), label }));
  yield ["vocabulary/topics.json", JSON.stringify(topics)];
  yield ["vocabulary/countries.json", JSON.stringify(countries)];
  for (const { name, country, start, end, ...facts } of events) {
    const fields = {
      title: name,
      start: new Date(start),
      end: new Date(end),
      country: country.toLowerCase(),
      ...facts,
    };
    yield [`content/events/${facts.key}.md`, frontMatter(fields, "")];
  }
  for (const { month, number, items: members, agenda, introduction } of bulletins) {
    const fields = {
      title: formatMonthYear(month),
      month,
      date: `${month}-01`,
      number,
      lead: members[0]?.slug,
      ...(agenda.length === 0 ? {} : { agenda: agenda.map(({ key }) => key) }),
    };
    yield [`content/bulletins/${month}.md`, frontMatter(fields, introduction)];
  }
  const times = timeOf(news);
  for (const item of items) {
    const { title, summary, month, slug, topic, countries: codes, place, event, sources } = item;
    const fields = {
      title,
      description: summary,
      date: times(item),
      month,
      key: slug,
      topic,
      ...(codes.length === 0 ? {} : { countries: codes.map((code) => code.toLowerCase()) }),
      ...(place === undefined ? {} : { place }),
      ...(event === undefined ? {} : { event: event.key }),
      ...(sources.length === 0 ? {} : { sources }),
    };
    yield [`content/items/${month}/${slug}.md`, frontMatter(fields, bodyOf(item, addressOfItem))];
  }
}
