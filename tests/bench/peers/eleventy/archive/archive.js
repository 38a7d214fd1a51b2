import { vocabulary } from "../site.js";
import { compare } from "../words.js";
import { bulletinsOf } from "./bulletins.js";
import { calendarsOf, feedsOf } from "./editions.js";
import { append, groupBy } from "./group.js";
import { eventOf, itemOf, nearest } from "./items.js";
import { listsOf, NOT_FOUND } from "./lists.js";
import { describeSubject, subjectOf } from "./subjects.js";

/**
 * Computes all content of pages, feeds and files in one pass over the pages. The lists contain new objects, since Eleventy searches all
 * pages for each member of a list of its own pages. The object of a page has the data for the layout and the sitemap: kind, url, title,
 * description, breadcrumb, and the date of the last change.
 */
export function archiveOf(api) {
  const pages = groupBy(api.getAll(), ({ data }) => data.kind);
  const items = (pages.get("item") ?? []).map(itemOf).sort((a, b) => compare(b.day, a.day) || compare(a.key, b.key));
  const events = (pages.get("event") ?? [])
    .map(eventOf)
    .sort((a, b) => compare(a.start, b.start) || compare(a.key, b.key));

  const byTopic = groupBy(items, ({ page }) => page.data.topic);
  const topics = vocabulary.topics.map(({ key, label, description }) =>
    subjectOf({ kind: "topic", plural: "topics", key, term: key, label, description }, byTopic.get(key) ?? []),
  );
  const byCountry = new Map();
  for (const item of items) for (const code of item.page.data.countries ?? []) append(byCountry, code, item);
  const countries = vocabulary.countries
    .filter(({ code }) => byCountry.has(code))
    .map(({ code, label }) => {
      const key = code.toLowerCase();
      return subjectOf({ kind: "country", plural: "countries", key, term: code, label }, byCountry.get(code));
    })
    .sort((a, b) => compare(a.label, b.label));

  relate(items, events, { topics, countries });
  const bulletins = bulletinsOf(pages.get("bulletin") ?? [], items, events);
  const subjects = [...topics, ...countries];
  for (const subject of subjects) describeSubject(subject);
  for (const { items: members } of topics) {
    for (const [index, item] of members.entries()) item.more = nearest(members, index);
  }
  const subjectYears = subjects.flatMap(({ years }) => years);
  const lists = listsOf(bulletins[0]);
  const listed = [...lists, ...subjects, ...events, ...bulletins, ...items, ...subjectYears];
  return {
    items,
    bulletins,
    events,
    eventYears: [...groupBy(events, ({ start }) => start.slice(0, 4))].reverse(),
    bulletinYears: [...groupBy(bulletins, ({ month }) => month.slice(0, 4))],
    topics,
    countries,
    subjects,
    subjectYears,
    feeds: feedsOf({ items, bulletins, subjects }),
    calendars: calendarsOf(events, countries),
    listed,
    around: Object.fromEntries([...listed, NOT_FOUND].map((view) => [view.url, view])),
  };
}

/** Links items and events with their topics, their countries and each other. */
function relate(items, events, { topics, countries }) {
  const topicOf = new Map(topics.map((topic) => [topic.key, topic]));
  const countryOf = new Map(countries.map((country) => [country.term, country]));
  const eventOf = new Map(events.map((event) => [event.key, event]));
  for (const item of items) {
    item.topic = topicOf.get(item.page.data.topic);
    item.countries = (item.page.data.countries ?? []).map((code) => countryOf.get(code));
    item.event = eventOf.get(item.page.data.event);
  }
  const coverage = groupBy(items.toReversed(), ({ event }) => event);
  const labels = new Map(vocabulary.countries.map(({ code, label }) => [code, label]));
  for (const event of events) {
    const { country: code } = event.page.data;
    event.coverage = coverage.get(event) ?? [];
    // A country without items has no page.
    event.country = countryOf.get(code) ?? { term: code, label: labels.get(code) };
    event.where = `${event.place}, ${event.country.label}`;
    event.description = `${event.dates}, ${event.where}. ${event.standfirst}`;
  }
}
