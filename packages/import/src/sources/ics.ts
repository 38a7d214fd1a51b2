import type ICAL from "ical.js";
import { groupBy } from "../../../../scripts/diagnostics/index.ts";
import { addDays, type Day, DEFAULT_ZONE, parseDay, parseTimeZone } from "../../../../scripts/i18n/index.ts";
import { message } from "../message.ts";
import { readText } from "../read-source-file.ts";
import type { Note, SkippedItem, Source, SourceContents, SourceOptions } from "../source.ts";
import { type CalendarWork, countWork } from "./calendar/calendar-work.ts";
import { textOf } from "./calendar/clocks.ts";
import { eventOfEntry, idOf } from "./calendar/event-of-entry.ts";
import { readCalendars } from "./calendar/read-calendar.ts";
import type { Entry } from "./calendar/series.ts";

/** A calendar (RFC 5545), as a file or by the address that programs subscribe to. Its entries become events. */
export const ics: Source = {
  name: "ics",
  expects: "FILE-or-URL",
  async read(from, options) {
    const address = from.replace(/^webcals?:\/\//i, "https://");
    const text = /^https?:\/\//i.test(address) ? await options.fetchText(address) : readText(from);
    const work = countWork(from);
    const parts = readCalendars(from, text).map((calendar) => eventsOf(calendar, work, options));
    return {
      items: [],
      events: parts.flatMap(({ events = [] }) => events),
      skipped: parts.flatMap(({ skipped = [] }) => skipped),
      notes: parts.flatMap(({ notes }) => notes),
    };
  },
};

function eventsOf(calendar: ICAL.Component, work: CalendarWork, options: SourceOptions): SourceContents {
  const all = calendar.getAllSubcomponents("vevent");
  const secret = all.filter(isPrivate);
  const { entries, doubled } = entriesOf(all.filter((each) => !isPrivate(each)));
  const timeZone = parseTimeZone(options.timeZone) ?? DEFAULT_ZONE;
  const horizon = horizonOf(all);
  return {
    items: [],
    events: entries.map((entry) => eventOfEntry(entry, { calendar, timeZone, horizon, work })),
    skipped: [
      ...secret.map((each) => skip(each, [message("import-event-private", { class: textOf(each, "class") })])),
      ...doubled.map((each) => skip(each, [message("import-twice")])),
    ],
    notes: othersIn(calendar),
  };
}

function skip(entry: ICAL.Component, reason: Note): SkippedItem {
  return { item: { id: idOf(entry), title: textOf(entry, "summary") }, reason };
}

function isPrivate(entry: ICAL.Component): boolean {
  return /^(?:private|confidential)$/i.test(textOf(entry, "class"));
}

/** The entries that are one event, by their UID. If an entry occurs twice, the entry with more revisions counts. */
function entriesOf(all: readonly ICAL.Component[]): {
  readonly entries: readonly Entry[];
  readonly doubled: readonly ICAL.Component[];
} {
  const doubled: ICAL.Component[] = [];
  const entries = [...groupBy(all, uidOf).values()].flatMap((same): readonly Entry[] => {
    const versions = [...groupBy(same, idOf).values()].flatMap((each) => {
      const sorted = each.toSorted((one, other) => Number(textOf(other, "sequence")) - Number(textOf(one, "sequence")));
      doubled.push(...sorted.slice(1));
      return sorted.slice(0, 1);
    });
    const main = versions.find((each) => !each.hasProperty("recurrence-id"));
    const changes = versions.filter((each) => each !== main);
    return main === undefined ? changes.map((each) => ({ main: each, changes: [] })) : [{ main, changes }];
  });
  return { entries, doubled };
}

function uidOf(entry: ICAL.Component): string {
  return textOf(entry, "uid") || idOf(entry);
}

/**
 * The day until which the dates of infinite series are listed: a year after the calendar was written, independent of our clock. So the same
 * file gives the same dates at any time.
 */
function horizonOf(entries: readonly ICAL.Component[]): Day {
  const names = ["dtstamp", "last-modified", "created", "dtstart"];
  const days = entries.flatMap((entry) => {
    const said = names.map((name) => parseDay(textOf(entry, name).slice(0, 10))).find((day) => day !== undefined);
    return said === undefined ? [] : [said];
  });
  const newest = days.toSorted().at(-1);
  const DAYS_OF_YEAR = 366;
  return newest === undefined ? LATEST : addDays(newest, DAYS_OF_YEAR);
}

const LATEST = "2199-12-31" as Day;

/** Notes on parts of a calendar that are not events: tasks, journals and the like. */
function othersIn(calendar: ICAL.Component): readonly Note[] {
  const others = calendar.getAllSubcomponents().filter(({ name }) => name !== "vevent" && name !== "vtimezone");
  return [...groupBy(others, ({ name }) => name.toUpperCase())].map(([kind, each]) => [
    message("import-calendar-others", { kind, count: each.length }),
  ]);
}
