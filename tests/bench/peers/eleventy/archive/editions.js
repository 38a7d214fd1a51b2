import { bulletinEntry, itemEntry } from "../entries.js";
import { site } from "../site.js";
import { groupBy } from "./group.js";
import { describe } from "./lists.js";

/**
 * The feeds of all items and of each subject, with twenty items or the items of the two latest bulletins if these are more, and the feeds
 * of bulletins.
 */
export function feedsOf({ items, bulletins, subjects }) {
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
      title: `Issues · ${site.title}`,
      description: describe("Issues"),
      entries: whole,
      updated: whole[0]?.updated,
    },
  ];
}

/** The calendars of all events, of each country with events, and of each event. */
export function calendarsOf(events, countries) {
  const byCountry = groupBy(events, ({ country }) => country);
  return [
    { url: "/calendar.ics", name: `Events · ${site.title}`, events },
    ...countries
      .filter((country) => byCountry.has(country))
      .map((country) => ({
        url: `${country.url}calendar.ics`,
        name: `Events, ${country.label} · ${site.title}`,
        events: byCountry.get(country),
      })),
    ...events.map((event) => ({ url: `${event.url}event.ics`, name: event.title, events: [event] })),
  ];
}
