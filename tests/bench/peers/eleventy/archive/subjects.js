import { compare, counted, joined, monthYear, SHORT_MONTHS } from "../words.js";
import { groupBy } from "./group.js";
import { COUNTRIES, feedLinks, TOPICS } from "./lists.js";

/** A topic or a country. */
export function subjectOf({ kind, plural, key, term, label, description }, items) {
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
    months: monthsOf(year, members, most),
    breadcrumb,
    modified: members[0].day,
  }));
  for (const [index, year] of years.entries()) {
    year.previous = years[index + 1];
    year.next = years[index - 1];
  }
  return Object.assign(subject, { years, modified: items[0]?.day, since: items.length && monthYear(items.at(-1).day) });
}

/** The number of items of each month, with the height of its bar in the small and the large chart. */
function monthsOf(year, items, most) {
  const counts = Array(12).fill(0);
  for (const { day } of items) counts[Number(day.slice(5, 7)) - 1] += 1;
  return counts.map((count, index) => {
    const height = count === 0 ? 1 : tenths(2 + (22 * count) / most);
    const bar = count === 0 ? 1 : Math.round(4 + (92 * count) / most);
    return { name: SHORT_MONTHS[index], count, text: `${monthYear(`${year}-${String(index + 1).padStart(2, "0")}`)}: ${counted(count, "item")}`, height, top: tenths(24 - height), bar };
  });
}

const tenths = (number) => Math.round(number * 10) / 10;

/** The content of the page of a topic or country, and the metadata of it and of its years. */
export function describeSubject(subject) {
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

/** The subjects of the other kind that items have, largest number of items first. */
function relatedTo(kind, items) {
  const subjects = kind === "topic" ? items.flatMap(({ countries }) => countries) : items.map(({ topic }) => topic);
  return [...groupBy(subjects, (subject) => subject)]
    .map(([subject, { length }]) => ({ subject, length, count: counted(length, "item") }))
    .sort((a, b) => b.length - a.length || compare(a.subject.label, b.subject.label));
}
