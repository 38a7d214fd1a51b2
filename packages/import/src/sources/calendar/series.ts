import ICAL from "ical.js";
import {
  addDays,
  addMinutes,
  type Day,
  dayOfMinute,
  daysBetween,
  isLocalMinute,
  type LocalMinute,
  minuteElsewhere,
  minutesBetween,
} from "../../../../../scripts/i18n/index.ts";
import { message } from "../../message.ts";
import { ImportError, type Note, type SourceTimes } from "../../source.ts";
import type { CalendarWork } from "./calendar-work.ts";
import { type Clocks, textOf, timeIn, toLocal, zoneNameOf } from "./clocks.ts";

/** More dates than an event can have. */
const MOST_DATES = 200;

/** The limit for a rule: a date for each day since 1970 takes less. */
const MOST_WORK = 600_000;

/** Finding a date takes as long as this number of failed tries. */
const WORK_OF_DATE = 20;

/** Days between two dates, or the like. The library counts them one by one. */
const LONGEST_INTERVAL = 5000;

type Time = Day | LocalMinute;

/** One date of a series. */
interface Occurrence {
  readonly start: Time;
  readonly end?: Time | undefined;
}

/** The entries of a calendar that are one event: its own entry, and the entries that change one of its dates. */
export interface Entry {
  readonly main: ICAL.Component;
  readonly changes: readonly ICAL.Component[];
}

/** The dates of an event, and differences from the calendar. */
export interface Expanded {
  readonly times: SourceTimes | undefined;
  readonly notes: readonly Note[];
  /** Whether all dates of a series were cancelled. */
  readonly isCancelled: boolean;
}

/** The dates of an event. The dates of an infinite series end at `horizon`; of a long series the latest dates before it are kept. */
export function expand({ main, changes }: Entry, clocks: Clocks, horizon: Day, work: CalendarWork): Expanded {
  const first = occurrenceOf(main, clocks);
  if (first === undefined) return { times: undefined, notes: [], isCancelled: false };
  const notes: Note[] = [...endNote(main, first, clocks)];
  const found = new Map<string, Occurrence>();
  if (!main.hasProperty("recurrence-id") || changes.length > 0) {
    const listed = listStarts(main, first, { clocks, horizon, work });
    notes.push(...listed.notes);
    const excluded = new Set(timesOf(main, "exdate", clocks).map(({ start }) => start));
    const isExcluded = (start: Time) => excluded.has(start) || excluded.has(dayOf(start));
    for (const each of listed.occurrences) if (!isExcluded(each.start)) found.set(each.start, each);
  } else found.set(first.start, first);
  const changed = applyChanges(found, changes, first, { clocks, work });
  const sorted = [...changed.found.values()].toSorted((a, b) => compare(a.start, b.start));
  const { kept, notes: about } = limit(sorted, horizon);
  return {
    times: toTimes(kept.length === 0 ? [first] : kept),
    notes: [...notes, ...changed.notes, ...about],
    isCancelled: kept.length === 0,
  };
}

function toTimes(dates: readonly Occurrence[]): SourceTimes | undefined {
  const [first, ...others] = dates;
  if (first === undefined) return undefined;
  if (others.length === 0)
    return first.end === undefined ? { start: first.start } : { start: first.start, end: first.end };
  return { dates: dates.map(({ start, end }) => (end === undefined ? start : { start, end })) };
}

/** The start of an entry with its last day or its end. */
function occurrenceOf(entry: ICAL.Component, clocks: Clocks): Occurrence | undefined {
  const property = entry.getFirstProperty("dtstart");
  const time = timeIn(property);
  const start = property === null || time === undefined ? undefined : toLocal(time, zoneNameOf(property), clocks);
  if (start === undefined) return undefined;
  const end = endOf(entry, start, clocks);
  if (isWholeDays(entry, start, end)) return wholeDays(dayOf(start), end === undefined ? undefined : dayOf(end));
  if (end === undefined) return { start };
  if (!isLocalMinute(start)) return wholeDays(start, dayOf(end));
  return isLocalMinute(end) && end > start ? { start, end } : { start };
}

/** The end of an entry, which is the day after the last one, or follows from its duration. */
function endOf(entry: ICAL.Component, start: Time, clocks: Clocks): Time | undefined {
  const property = entry.getFirstProperty("dtend");
  const time = timeIn(property);
  if (property !== null && time !== undefined) return toLocal(time, zoneNameOf(property), clocks);
  const duration: unknown = entry.getFirstPropertyValue("duration");
  if (!(duration instanceof ICAL.Duration)) return undefined;
  const seconds = duration.toSeconds();
  return !isLocalMinute(start)
    ? addDays(start, Math.ceil(seconds / 86_400))
    : later(start, Math.trunc(seconds / 60), clocks);
}

/** Outlook writes whole days as hours from midnight to midnight, with its own property. */
function isWholeDays(entry: ICAL.Component, start: Time, end: Time | undefined): boolean {
  const isMidnight = (time: Time | undefined) => time === undefined || time.endsWith("T00:00");
  const isSaid = /^true$/i.test(textOf(entry, "x-microsoft-cdo-alldayevent"));
  return isSaid && isMidnight(start) && isMidnight(end);
}

/** `after` is the day after the last one. */
function wholeDays(start: Day, after: Day | undefined): Occurrence {
  const last = after === undefined ? start : addDays(after, -1);
  return last > start ? { start, end: last } : { start };
}

function endNote(entry: ICAL.Component, { start, end }: Occurrence, clocks: Clocks): readonly Note[] {
  const said = endOf(entry, start, clocks);
  return end === undefined && said !== undefined && said < start
    ? [[message("import-event-end", { start, end: said })]]
    : [];
}

/** The minute that many minutes later, on the clocks of the event. */
function later(start: LocalMinute, minutes: number, { zone }: Clocks): LocalMinute | undefined {
  const minute = addMinutes(start, minutes);
  return minute === undefined ? undefined : minuteElsewhere(zone, minute, zone);
}

function dayOf(time: Time): Day {
  return isLocalMinute(time) ? dayOfMinute(time) : time;
}

/** Begins a date with the length of another. */
function moveTo(start: Time, { start: before, end }: Occurrence, clocks: Clocks): Occurrence {
  if (end === undefined) return { start };
  if (!isLocalMinute(start))
    return isLocalMinute(before) ? { start } : wholeDays(start, addDays(start, daysBetween(before, dayOf(end)) + 1));
  const hasMinutes = isLocalMinute(before) && isLocalMinute(end);
  const moved = hasMinutes ? later(start, minutesBetween(before, end), clocks) : undefined;
  return moved === undefined ? { start } : { start, end: moved };
}

interface Listed {
  readonly occurrences: readonly Occurrence[];
  readonly notes: readonly Note[];
}

/** All dates by the rules and lists of an entry, before any is taken out. */
function listStarts(main: ICAL.Component, first: Occurrence, context: Omit<RuleLimits, "zoneName">): Listed {
  const { clocks } = context;
  const property = main.getFirstProperty("dtstart");
  const begin = timeIn(property);
  if (property === null || begin === undefined) return { occurrences: [first], notes: [] };
  const limits = { ...context, zoneName: zoneNameOf(property) };
  const rules = main.getAllProperties("rrule").flatMap((each): readonly Listed[] => {
    const rule: unknown = each.getFirstValue();
    return rule instanceof ICAL.Recur ? [listByRule(rule, begin, first, limits)] : [];
  });
  const listed = timesOf(main, "rdate", clocks).map((each) =>
    each.end === undefined ? moveTo(each.start, first, clocks) : each,
  );
  return {
    occurrences: [first, ...rules.flatMap(({ occurrences }) => occurrences), ...listed],
    notes: rules.flatMap(({ notes }) => notes),
  };
}

interface RuleLimits {
  readonly zoneName: string;
  readonly clocks: Clocks;
  readonly horizon: Day;
  readonly work: CalendarWork;
}

function listByRule(rule: ICAL.Recur, begin: ICAL.Time, first: Occurrence, limits: RuleLimits): Listed {
  const { zoneName, clocks, horizon } = limits;
  const isEndless = rule.until === null && rule.count === null;
  // The last moment of a rule is in UTC if the hours have a zone.
  const until = rule.until === null ? undefined : toLocal(rule.until, zoneName, clocks);
  const starts = startsBy(rule, begin, limits, isEndless ? horizon : until);
  if (starts === undefined)
    return { occurrences: [], notes: [[message("import-event-rule", { rule: rule.toString() })]] };
  const last = dayOf(starts.at(-1) ?? first.start);
  return {
    occurrences: starts.map((start) => moveTo(alike(start, first), first, clocks)),
    notes: isEndless ? [[message("import-event-endless", { last })]] : [],
  };
}

/** A day if the first date is one: Outlook's whole days are hours in its rules. */
function alike(start: Time, first: Occurrence): Time {
  return !isLocalMinute(first.start) ? dayOf(start) : start;
}

/** The starts by a rule; undefined if it can't be expanded, or takes too long. */
function startsBy(
  rule: ICAL.Recur,
  begin: ICAL.Time,
  { zoneName, clocks, work }: RuleLimits,
  until: string | undefined,
): readonly Time[] | undefined {
  const endless = rule.clone();
  endless.until = null;
  if (endless.interval > LONGEST_INTERVAL) return undefined;
  const starts: Time[] = [];
  let done = 0;
  // The library compares a date with every value of a rule, and counts the days to the next one.
  const perTry = 1 + Math.floor((endless.interval + rule.toString().length) / 100);
  const spend = (tries: number): void => {
    done += tries * perTry;
    work.spend(tries * perTry);
    if (done > MOST_WORK) throw new EndlessRule();
  };
  try {
    const iterator = new CountedIterator(endless, begin, spend);
    for (;;) {
      const next: unknown = iterator.next();
      spend(WORK_OF_DATE);
      if (!(next instanceof ICAL.Time)) return starts;
      const start = toLocal(next, zoneName, clocks);
      // A day without hours includes all hours of it.
      if (start === undefined || (until !== undefined && start.slice(0, until.length) > until)) return starts;
      if (isOfRule(endless, next)) starts.push(start);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    return undefined;
  }
}

/** A rule takes too much work. It is caught where its dates are found. */
class EndlessRule extends Error {}

/** Finds the dates of a rule, and counts its tries: some rules have no date, and the library would search for one for ever. */
class CountedIterator extends ICAL.RecurIterator {
  // The library calls its method before a field could have a value.
  readonly #spend: ((tries: number) => void) | undefined;

  constructor(rule: ICAL.Recur, dtstart: ICAL.Time, spend: (tries: number) => void) {
    super({ rule, dtstart });
    this.#spend = spend;
  }

  /** The name is the library's, which calls it for every time that it tries. */
  override check_contracting_rules(): boolean {
    this.#spend?.(1);
    return super.check_contracting_rules();
  }
}

/** The library moves days that a month does not have, such as the 30th of February, into the next. */
function isOfRule(rule: ICAL.Recur, { month, day }: ICAL.Time): boolean {
  const months = numbersOf(rule, "BYMONTH");
  const days = numbersOf(rule, "BYMONTHDAY");
  return (
    (months.length === 0 || months.includes(month)) &&
    (days.length === 0 || days.some((each) => each < 0) || days.includes(day))
  );
}

function numbersOf(rule: ICAL.Recur, part: string): readonly number[] {
  const values: unknown = rule.getComponent(part);
  return Array.isArray(values) ? values.map(Number) : [];
}

/** The times of a list, each with its end if it has one. */
function timesOf(main: ICAL.Component, name: string, clocks: Clocks): readonly Occurrence[] {
  return main.getAllProperties(name).flatMap((property) => {
    const values: readonly unknown[] = property.getValues();
    return values.flatMap((value) => timeOf(value, zoneNameOf(property), clocks) ?? []);
  });
}

function timeOf(value: unknown, zoneName: string, clocks: Clocks): Occurrence | undefined {
  if (value instanceof ICAL.Period) {
    const [start, end] = [value.start, value.getEnd()].map((each) => toLocal(each, zoneName, clocks));
    return start === undefined ? undefined : { start, end: end !== undefined && end > start ? end : undefined };
  }
  const start = value instanceof ICAL.Time ? toLocal(value, zoneName, clocks) : undefined;
  return start === undefined ? undefined : { start };
}

/** The properties in which an entry for one date may differ from the others, as content calls them. */
const COMPARED = { summary: "name", location: "place", description: "description", url: "url", organizer: "organizer" };

/** Moves and removes the dates that have their own entries. */
function applyChanges(
  found: ReadonlyMap<string, Occurrence>,
  entries: readonly ICAL.Component[],
  first: Occurrence,
  { clocks, work }: Pick<RuleLimits, "clocks" | "work">,
): { readonly found: ReadonlyMap<string, Occurrence>; readonly notes: readonly Note[] } {
  const changes = entries.flatMap((each) => changeOf(each, first, clocks) ?? []);
  const result = new Map(found);
  for (const { id, own, isForLater } of changes) {
    for (const key of isForLater ? laterThan(found, id, work) : [id]) {
      const before = found.get(key);
      result.delete(key);
      if (own !== undefined)
        result.set(key, before === undefined || key === id ? own : shifted(before, id, own, clocks));
    }
  }
  const cancelled = changes.filter(({ own }) => own === undefined);
  return { found: result, notes: cancelled.map(({ id }) => [message("import-event-date-cancelled", { date: id })]) };
}

/** The dates from one on. */
function laterThan(found: ReadonlyMap<string, Occurrence>, id: Time, work: CalendarWork): readonly string[] {
  work.spend(found.size * WORK_OF_DATE);
  return [...found.keys()].filter((start) => start >= id);
}

/** The change of an entry for one date of a series, or for it and all later ones. */
interface Change {
  /** The date as it was. */
  readonly id: Time;
  /** The present date; undefined for a cancelled date. */
  readonly own: Occurrence | undefined;
  readonly isForLater: boolean;
}

function changeOf(entry: ICAL.Component, first: Occurrence, clocks: Clocks): Change | undefined {
  const property = entry.getFirstProperty("recurrence-id");
  const time = timeIn(property);
  const local = property === null || time === undefined ? undefined : toLocal(time, zoneNameOf(property), clocks);
  if (local === undefined) return undefined;
  const range: unknown = property?.getFirstParameter("range");
  const isCancelled = /^cancelled$/i.test(textOf(entry, "status"));
  const moved = occurrenceOf(entry, clocks);
  if (moved === undefined && !isCancelled) return undefined;
  return {
    id: alike(local, first),
    own: isCancelled ? undefined : moved,
    isForLater: typeof range === "string" && range.toUpperCase() === "THISANDFUTURE",
  };
}

/** A date that is moved as another one was. */
function shifted(before: Occurrence, id: Time, own: Occurrence, clocks: Clocks): Occurrence {
  return moveTo(away(before.start, id, own.start, clocks), own, clocks);
}

/** A time as far from another one as `to` is from `from`. */
function away(time: Time, from: Time, to: Time, clocks: Clocks): Time {
  if (!isLocalMinute(time)) return addDays(time, daysBetween(dayOf(from), dayOf(to)));
  const hasMinutes = isLocalMinute(from) && isLocalMinute(to);
  return (hasMinutes ? later(time, minutesBetween(from, to), clocks) : undefined) ?? time;
}

/** The differences of an entry for one date from the main entry, by the names of content. */
export function differencesOf(main: ICAL.Component, change: ICAL.Component): Readonly<Record<string, string>> {
  const different = Object.entries(COMPARED).filter(
    ([property]) => textOf(change, property) !== "" && textOf(change, property) !== textOf(main, property),
  );
  return Object.fromEntries(different.map(([property, field]) => [field, textOf(change, property)]));
}

/** The dates that an event can have: in order, one after the other, and not too many. */
function limit(
  sorted: readonly Occurrence[],
  horizon: Day,
): { readonly kept: readonly Occurrence[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const apart: Occurrence[] = [];
  for (const each of sorted) {
    const before = apart.at(-1);
    if (before?.start === each.start && before.end === each.end) continue;
    if (before === undefined || each.start >= endKey(before)) apart.push(each);
    else notes.push([message("import-event-overlap", { date: each.start })]);
  }
  if (apart.length <= MOST_DATES) return { kept: apart, notes };
  const past = apart.filter(({ start }) => dayOf(start) <= horizon);
  const kept = past.length < MOST_DATES ? apart.slice(0, MOST_DATES) : past.slice(-MOST_DATES);
  const [first = "", last = ""] = [kept[0]?.start, kept.at(-1)?.start];
  const cut = message("import-event-dates-cut", { count: apart.length - kept.length, first, last });
  return { kept, notes: [...notes, [cut]] };
}

/** A text that sorts after everything before the end of a date, as content checks it. */
function endKey({ start, end }: Occurrence): string {
  return end === undefined ? `${start}~` : isLocalMinute(end) ? end : `${end}~`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
