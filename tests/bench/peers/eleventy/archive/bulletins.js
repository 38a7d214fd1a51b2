import { compare, counted, monthName, monthYear } from "../words.js";
import { append, groupBy } from "./group.js";
import { BULLETINS } from "./lists.js";

export function bulletinsOf(pages, items, events) {
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
  const topics = subjectsOf(items, ({ topic }) => [topic]);
  const countries = subjectsOf(items, (item) => item.countries).sort((a, b) =>
    compare(a.subject.label, b.subject.label),
  );
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
    cells: cellsOf(others.slice(3)),
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

/** The subjects of a bulletin's items, each with the first of them and their number. */
function subjectsOf(items, of) {
  const groups = new Map();
  for (const item of items) for (const subject of of(item)) append(groups, subject, item);
  return [...groups].map(([subject, members]) => ({ subject, first: members[0], count: members.length }));
}

/** Rows of three; a remainder of one takes a whole row, and one of two or four rows of halves. */
function cellsOf(items) {
  const halves = items.length % 3 === 2 ? 2 : items.length % 3 === 1 && items.length > 1 ? 4 : 0;
  return items.map((item, index) => {
    const span = items.length === 1 ? 6 : index >= items.length - halves ? 3 : 2;
    return { item, span, isWhole: index === items.length - 1 && index % 2 === 0 };
  });
}
