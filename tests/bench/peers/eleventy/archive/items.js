import { dayRange, isoDay, longDay, SHORT_MONTHS, shortDay } from "../words.js";
import { AGENDA } from "./lists.js";

export function itemOf(page) {
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

export function eventOf(page) {
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

/** The three items nearest in time without the next one; at the same distance, the newer one first. */
export function nearest(items, index) {
  const { day, next } = items[index];
  const time = Date.parse(day);
  return [...items.slice(Math.max(0, index - 4), index), ...items.slice(index + 1, index + 5)]
    .filter((item) => item !== next)
    .map((item) => ({ item, distance: Math.abs(Date.parse(item.day) - time) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ item }) => item);
}
