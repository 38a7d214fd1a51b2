import { bulletinEntry, itemEntry } from "./entries.js";
import { site, vocabulary } from "./site.js";
import { compare, counted, dayRange, isoDay, joined, longDay, monthName, monthYear } from "./words.js";
import { SHORT_MONTHS, shortDay } from "./words.js";

const HOME = [{ text: "Home", href: "/" }];
const BULLETINS = [...HOME, { text: "Bulletins", href: "/bulletins/" }];
const TOPICS = [...HOME, { text: "Topics", href: "/topics/" }];
const COUNTRIES = [...HOME, { text: "Countries", href: "/countries/" }];
const AGENDA = [...HOME, { text: "Agenda", href: "/events/" }];

/**
 * Everything that pages, feeds and files show, in one pass over the pages that were read. The lists have objects of our
 * own: for each member of a list of its own pages, Eleventy would search through all of them.
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

function itemOf(page) {
  const { data, date, url, fileSlug, filePathStem } = page;
  const { title, summary, place, sources = [] } = data;
  const day = isoDay(date);
  return {
    kind: "item",
    page,
    url,
    key: fileSlug,
    month: filePathStem.split("/")[2],
    title,
    description: summary,
    place,
    sources,
    day,
    longDay: longDay(day),
    shortDay: shortDay(day),
    modified: day,
  };
}

function eventOf(page) {
  const { data, url, fileSlug } = page;
  const { name, description, place } = data;
  const [start, end] = [isoDay(data.start), isoDay(data.end)];
  const [from, to] = [start, end].map((day) => SHORT_MONTHS[Number(day.slice(5, 7)) - 1]);
  const [first, last] = [start, end].map((day) => Number(day.slice(8)));
  return {
    kind: "event",
    page,
    url,
    key: fileSlug,
    title: name,
    standfirst: description,
    place,
    start,
    end,
    dates: dayRange(start, end),
    leaf: {
      month: start.slice(0, 7) === end.slice(0, 7) ? from : `${from} – ${to}`,
      days: start === end ? first : `${first}–${last}`,
      year: start.slice(0, 4),
    },
    breadcrumb: AGENDA,
    bulletins: [],
  };
}

/** A topic or a country. */
function subjectOf({ kind, plural, key, term, label, description }, items) {
  const url = `/${plural}/${key}/`;
  const most = Math.max(0, ...[...groupBy(items, ({ day }) => day.slice(0, 7)).values()].map(({ length }) => length));
  const hue = kind === "topic" ? `hue-${key}` : undefined;
  const parents = kind === "topic" ? TOPICS : COUNTRIES;
  const subject = { kind, url, key, term, label, hue, standfirst: description, items, breadcrumb: parents };
  const breadcrumb = [...parents, { text: label, href: url }];
  const years = [...groupBy(items, ({ day }) => day.slice(0, 4))].map(([year, members]) => ({
    kind: `${kind}-year`,
    subject,
    year,
    url: `${url}${year}/`,
    title: `${label} in ${year}`,
    items: members,
    count: counted(members.length, "item"),
    months: monthsOf(members, most),
    breadcrumb,
    modified: members[0].day,
  }));
  for (const [index, year] of years.entries()) {
    year.previous = years[index + 1];
    year.next = years[index - 1];
  }
  return Object.assign(subject, { years, modified: items[0]?.day, since: items.length && monthYear(items.at(-1).day) });
}

/** How many items each month brought, with the height of its bar in the chart on one line and in the large one. */
function monthsOf(items, most) {
  const counts = Array(12).fill(0);
  for (const { day } of items) counts[Number(day.slice(5, 7)) - 1] += 1;
  return counts.map((count, index) => {
    const height = count === 0 ? 1 : tenths(2 + (22 * count) / most);
    const bar = count === 0 ? 1 : Math.round(4 + (92 * count) / most);
    return { name: SHORT_MONTHS[index], count, text: counted(count, "item"), height, top: tenths(24 - height), bar };
  });
}

const tenths = (number) => Math.round(number * 10) / 10;

/** Items and events with their topic, countries and each other. */
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

function bulletinsOf(pages, items, events) {
  const byMonth = groupBy(items, ({ month }) => month);
  const eventOf = new Map(events.map((event) => [event.key, event]));
  const bulletins = pages
    .map((page) => bulletinOf(page, byMonth.get(page.fileSlug), eventOf))
    .sort((a, b) => compare(b.month, a.month));
  for (const [index, bulletin] of bulletins.entries()) {
    bulletin.next = bulletins[index - 1];
    bulletin.previous = bulletins[index + 1];
  }
  for (const bulletin of bulletins.toReversed()) for (const event of bulletin.agenda) event.bulletins.push(bulletin);
  return bulletins;
}

function bulletinOf(page, members, eventOf) {
  const { data, url, fileSlug: month } = page;
  const lead = members.find(({ key }) => key === data.lead);
  const others = members.filter((item) => item !== lead);
  const items = [lead, ...others];
  const topics = unique(items.map(({ topic }) => topic));
  const countries = unique(items.flatMap((item) => item.countries));
  const agenda = (data.agenda ?? []).map((key) => eventOf.get(key));
  const title = monthYear(month);
  const strip = [
    { text: counted(items.length, "item"), href: items.length > 1 ? "#items" : "#lead" },
    ...(countries.length === 0 ? [] : [{ text: counted(countries.length, "country"), href: "#countries" }]),
    { text: counted(topics.length, "topic"), href: "#topics" },
    ...(agenda.length === 0 ? [] : [{ text: counted(agenda.length, "event"), href: "#agenda" }]),
  ];
  const bulletin = {
    kind: "bulletin",
    page,
    url,
    month,
    number: data.number,
    title,
    monthName: monthName(month),
    year: month.slice(0, 4),
    lead,
    others,
    items,
    topics,
    countries,
    agenda,
    strip,
    email: `${url}email/`,
    breadcrumb: BULLETINS,
    modified: items.map(({ day }) => day).reduce((a, b) => (a > b ? a : b)),
  };
  const breadcrumb = [...BULLETINS, { text: title, href: url }];
  for (const [index, item] of items.entries()) {
    Object.assign(item, { bulletin, breadcrumb, previous: items[index - 1], next: items[index + 1] });
  }
  return bulletin;
}

/** What the page of a topic or a country says of it, and what its head and those of its years do. */
function describeSubject(subject) {
  const { kind, label, standfirst, items, years, url } = subject;
  subject.title = label;
  subject.count = counted(items.length, "item");
  subject.description = standfirst ?? `${label}: ${subject.count}`;
  subject.related = relatedTo(kind, items);
  subject.feeds = feedLinks(label, url);
  for (const year of years) {
    const names = relatedTo(kind, year.items).map(({ subject: { label: name } }) => name);
    year.description = `${year.title}: ${year.count}${names.length === 0 ? "" : `. ${joined(names)}`}`;
  }
}

/** The other kind of subject that items have, most items first. */
function relatedTo(kind, items) {
  const subjects = kind === "topic" ? items.flatMap(({ countries }) => countries) : items.map(({ topic }) => topic);
  return [...groupBy(subjects, (subject) => subject)]
    .map(([subject, { length }]) => ({ subject, length, count: counted(length, "item") }))
    .sort((a, b) => b.length - a.length || compare(a.subject.label, b.subject.label));
}

/** The three nearest in time; of two equally near, the newer. */
function nearest(items, index) {
  const time = Date.parse(items[index].day);
  return [...items.slice(Math.max(0, index - 3), index), ...items.slice(index + 1, index + 4)]
    .map((item) => ({ item, distance: Math.abs(Date.parse(item.day) - time) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ item }) => item);
}

const NOT_FOUND = {
  kind: "not-found",
  url: "/404.html",
  title: "Page not found",
  description: "There is nothing at this address. The page may have been withdrawn, or the link may be incomplete.",
  breadcrumb: HOME,
  unlisted: true,
};

/** Pages that show lists, and the latest bulletin as the home page. */
function listsOf(latest) {
  const list = (kind, title, more = {}) => {
    return { kind, url: `/${kind}/`, title, description: describe(title), breadcrumb: HOME, ...more };
  };
  return [
    { ...latest, url: "/", title: site.title, breadcrumb: [] },
    list("bulletins", "All bulletins", { feeds: feedLinks("Bulletins", "/bulletins/") }),
    list("topics", "Topics"),
    list("countries", "Countries"),
    list("events", "Agenda"),
    list("data", "Open data"),
  ];
}

const describe = (title) => `${title}. ${site.description}`;

function feedLinks(title, url) {
  return [
    { text: `${title} (Atom)`, type: "application/atom+xml", href: `${url}feed.xml` },
    { text: `${title} (RSS)`, type: "application/rss+xml", href: `${url}rss.xml` },
    { text: `${title} (JSON Feed)`, type: "application/feed+json", href: `${url}feed.json` },
  ];
}

/**
 * Feeds of all items and of each subject, with twenty items, or those of the two latest bulletins if they are more; and
 * of whole bulletins.
 */
function feedsOf({ items, bulletins, subjects }) {
  const recent = new Set(bulletins.slice(0, 2).map(({ month }) => month));
  const entries = new Map();
  const entryOf = (item) => {
    if (!entries.has(item)) entries.set(item, itemEntry(item));
    return entries.get(item);
  };
  const feedAt = (url, title, description, members) => {
    const newest = members.filter(({ month }, index) => index < 20 || recent.has(month)).map(entryOf);
    return { url, title, description, entries: newest, updated: newest[0]?.updated };
  };
  const whole = bulletins.slice(0, 12).map((bulletin) => bulletinEntry(bulletin, entryOf));
  return [
    feedAt("/", site.title, describe(site.title), items),
    ...subjects.map(({ url, label, standfirst, items: members }) =>
      feedAt(url, `${label} · ${site.title}`, standfirst ?? describe(label), members),
    ),
    {
      url: "/bulletins/",
      title: `Bulletins · ${site.title}`,
      description: describe("Bulletins"),
      entries: whole,
      updated: whole[0]?.updated,
    },
  ];
}

/** Calendars of all events, of each country that has some, and of each event by itself. */
function calendarsOf(events, countries) {
  const byCountry = groupBy(events, ({ country }) => country);
  return [
    { url: "/calendar.ics", name: `Agenda · ${site.title}`, events },
    ...countries
      .filter((country) => byCountry.has(country))
      .map((country) => ({
        url: `${country.url}calendar.ics`,
        name: `Agenda, ${country.label} · ${site.title}`,
        events: byCountry.get(country),
      })),
    ...events.map((event) => ({ url: `${event.url}event.ics`, name: event.title, events: [event] })),
  ];
}

const unique = (members) => [...new Set(members)];

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
