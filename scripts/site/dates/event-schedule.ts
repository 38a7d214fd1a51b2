import type { EventRecord } from "../../content/model/publication.ts";
import { defined } from "../../defined.ts";
import type { IsoDates } from "../../i18n/event-dates.ts";
import { isoDates } from "../../i18n/event-dates.ts";
import { capitalize } from "../../i18n/format-date.ts";
import type { Leaf } from "../../i18n/format-event.ts";
import { formatEventDates, formatLeaf, formatSpan } from "../../i18n/format-event.ts";
import { plural } from "../../i18n/messages.ts";
import type { SiteContext } from "../site-inputs.ts";

/** When an event takes place. */
export interface EventSchedule {
  /** "8–12 November 2021", for a series from its first day to its last; "No date yet". */
  readonly dates: string;
  /** "3 dates", of a series. */
  readonly count?: string;
  /** Each date in a series of several; empty otherwise. */
  readonly series: readonly string[];
  /** The dates for programs, earliest first. */
  readonly schedule: readonly IsoDates[];
  /** Absent while no date is known. */
  readonly leaf?: Leaf;
}

/** When an event takes place, for its page and for lists. */
export function viewSchedule(site: SiteContext, event: EventRecord): EventSchedule {
  const { schedule } = event;
  const { dates } = site.messages;
  const leaf = formatLeaf(schedule, dates);
  return {
    ...summarize(site, event),
    series: schedule.length > 1 ? schedule.map((each) => capitalize(formatEventDates(each, dates))) : [],
    schedule: schedule.map(isoDates),
    ...defined({ leaf }),
  };
}

/** When an event takes place, as a line begins: "8–12 November 2021"; "14–28 June 2022 · 3 dates"; "No date yet". */
export function formatSchedule(site: SiteContext, event: EventRecord): string {
  const { dates, count } = summarize(site, event);
  return count === undefined ? dates : `${dates} · ${count}`;
}

function summarize(
  { messages, plurals }: SiteContext,
  { schedule }: EventRecord,
): Pick<EventSchedule, "dates" | "count"> {
  const [first, ...others] = schedule;
  if (first === undefined) return { dates: messages.event.undated };
  if (others.length === 0) return { dates: capitalize(formatEventDates(first, messages.dates)) };
  const span = capitalize(formatSpan(schedule, messages.dates) ?? "");
  return { dates: span, count: plural(messages.event.dates, schedule.length, plurals) };
}

/** Whether an event has a day, and so a place in calendars. A month alone has none: no day of it would be true. */
export function hasDay({ schedule }: Pick<EventRecord, "schedule">): boolean {
  return schedule.some(({ precision }) => precision !== "month");
}
