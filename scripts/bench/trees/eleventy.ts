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
  for (const { name, country, ...facts } of events) {
    const fields = { title: name, country: country.toLowerCase(), ...facts };
    yield [`content/events/${facts.key}.md`, frontMatter(fields, "")];
  }
  for (const { month, number, items: members, agenda, introduction } of bulletins) {
    const agendaKeys = agenda.map(({ key }) => key);
    const fields = { date: `${month}-01`, month, number, lead: members[0]?.slug, agenda: agendaKeys };
    yield [`content/bulletins/${month}.md`, frontMatter({ title: formatMonthYear(month), ...fields }, introduction)];
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
      countries: codes.map((code) => code.toLowerCase()),
      place,
      event: event?.key,
      sources,
    };
    yield [`content/items/${month}/${slug}.md`, frontMatter(fields, bodyOf(item, addressOfItem))];
  }
}
