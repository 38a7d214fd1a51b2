import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { groupByEach } from "../group-by.ts";
import type { DayRange } from "../i18n/day.ts";
import { daysOf, readEventDates } from "../i18n/event-dates.ts";
import { overlaps } from "../i18n/range.ts";
import type { Content } from "../model/content.ts";
import { writtenDates } from "../schema/event-date-fields.ts";
import type { EventRecord } from "../schema/record.ts";
import { textsIn } from "./meant.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** Two files with one name and common days are probably one event, written twice. */
export const uniqueEvent: Rule = {
  id: "unique-event",
  *check(content) {
    const named = groupByEach(content.events, ({ fields }) => [...new Set(textsIn(fields.name).map(foldName))]);
    const days = daysOfEvents(content);
    const reported = new Set<EventRecord>();
    for (const events of named.values()) {
      for (const [index, event] of events.entries()) {
        const twin = events.slice(0, index).find((other) => haveCommonDay(days.get(event), days.get(other)));
        if (twin === undefined || reported.has(event)) continue;
        reported.add(event);
        yield twinOf(event, twin);
      }
    }
  },
};

function twinOf({ path: { file } }: EventRecord, twin: EventRecord): UnlocatedDiagnostic {
  const words = message("event-doubled", { file: twin.path.file });
  return { ...valueError("unique-event", file, ["name"], words), severity: "warning" };
}

/** The days of each event, without dates that are faulty. */
function daysOfEvents({ events, publication }: Content): ReadonlyMap<EventRecord, readonly DayRange[]> {
  const otherwise = publication?.fields.timeZone;
  return new Map(
    events.map((event) => {
      const dates = writtenDates(event.fields).map(({ start, end }) =>
        readEventDates(start, end, event.fields.timeZone ?? otherwise),
      );
      return [event, dates.flatMap((each) => (each === undefined ? [] : [daysOf(each)]))];
    }),
  );
}

function haveCommonDay(some: readonly DayRange[] = [], others: readonly DayRange[] = []): boolean {
  return some.some((range) => others.some((other) => overlaps(range, other)));
}

/** A name without differences of case and spaces. */
function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
