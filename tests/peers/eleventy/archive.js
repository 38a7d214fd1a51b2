import { readFileSync } from "node:fs";

const topics = JSON.parse(readFileSync(new URL("./vocabulary/topics.json", import.meta.url), "utf8"));
const countries = JSON.parse(readFileSync(new URL("./vocabulary/countries.json", import.meta.url), "utf8"));

/** Everything that lists need, in one pass over the pages. */
export function archiveOf(api) {
  const items = api.getFilteredByTag("item").toSorted((a, b) => b.date - a.date);
  const bulletins = api.getFilteredByTag("bulletin").toSorted((a, b) => b.date - a.date);
  const events = api.getFilteredByTag("event").toSorted((a, b) => a.data.start - b.data.start || compare(a.data.key, b.data.key));

  const byMonth = groupBy(items, ({ data }) => data.month);
  const byTopic = groupBy(items, ({ data }) => data.topic);
  const byEvent = groupBy(items.toReversed(), ({ data }) => data.event);
  const byCountry = new Map();
  for (const item of items) for (const code of item.data.countries ?? []) append(byCountry, code, item);

  const topicList = topics.map((topic) => subjectOf("topics", topic, byTopic.get(topic.key) ?? []));
  const countryList = countries
    .filter(({ key }) => byCountry.has(key))
    .map((country) => subjectOf("countries", country, byCountry.get(country.key)))
    .toSorted((a, b) => compare(a.label, b.label));
  const topicOf = new Map(topicList.map((topic) => [topic.key, topic]));
  const countryOf = new Map(countryList.map((country) => [country.key, country]));
  const eventOf = new Map(events.map((event) => [event.data.key, event]));

  for (const item of items) {
    item.topic = topicOf.get(item.data.topic);
    item.countries = (item.data.countries ?? []).map((code) => countryOf.get(code));
    item.event = eventOf.get(item.data.event);
  }
  for (const topic of topicList) topic.related = tally(topic.items.flatMap((item) => item.countries));
  for (const country of countryList) country.related = tally(country.items.map((item) => item.topic));
  for (const event of events) {
    event.coverage = byEvent.get(event.data.key) ?? [];
    event.country = countryOf.get(event.data.country);
    event.bulletins = [];
  }
  for (const bulletin of bulletins.toReversed()) {
    bulletin.agenda = (bulletin.data.agenda ?? []).map((key) => eventOf.get(key));
    for (const event of bulletin.agenda) event.bulletins.push(bulletin);
    const members = byMonth.get(bulletin.data.month);
    const lead = members.find(({ data }) => data.key === bulletin.data.lead);
    bulletin.items = [lead, ...members.filter((item) => item !== lead)];
    bulletin.topics = [...new Set(bulletin.items.map((item) => item.topic))];
    bulletin.countries = [...new Set(bulletin.items.flatMap((item) => item.countries))];
    for (const [index, item] of bulletin.items.entries()) {
      item.bulletin = bulletin;
      item.previous = bulletin.items[index - 1];
      item.next = bulletin.items[index + 1];
    }
  }
  for (const { items: members } of topicList) {
    for (const [index, item] of members.entries()) item.more = nearest(members, index);
  }
  for (const [index, bulletin] of bulletins.entries()) {
    bulletin.next = bulletins[index - 1];
    bulletin.previous = bulletins[index + 1];
  }
  return {
    items,
    bulletins,
    events,
    topics: topicList,
    countries: countryList,
    topicYears: topicList.flatMap(yearsOf),
    countryYears: countryList.flatMap(yearsOf),
    around: Object.fromEntries([...items, ...bulletins, ...events].map((entry) => [entry.url, entry])),
  };
}

function subjectOf(plural, { key, label, description }, items) {
  const years = [...groupBy(items, ({ date }) => String(date.getUTCFullYear()))].map(([year, members]) => ({ year, items: members }));
  return { plural, key, label, description, url: `/${plural}/${key}/`, items, years };
}

function yearsOf(subject) {
  return subject.years.map(({ year, items }, index) => ({
    subject,
    year,
    items,
    previous: subject.years[index + 1]?.year,
    next: subject.years[index - 1]?.year,
  }));
}

/** How often each subject appears, most often first. */
function tally(subjects) {
  return [...groupBy(subjects, (subject) => subject)]
    .map(([subject, { length: count }]) => ({ subject, count }))
    .toSorted((a, b) => b.count - a.count || compare(a.subject.label, b.subject.label));
}

/** The three nearest in time. */
function nearest(items, index) {
  const { date } = items[index];
  return [...items.slice(Math.max(0, index - 3), index), ...items.slice(index + 1, index + 4)]
    .map((item) => ({ item, distance: Math.abs(item.date - date) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ item }) => item);
}

function groupBy(members, keyOf) {
  const groups = new Map();
  for (const member of members) append(groups, keyOf(member), member);
  return groups;
}

function append(groups, key, member) {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}

function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
