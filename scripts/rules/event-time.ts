import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { LocalMinute, TimeZone } from "../i18n/hours-of-event.ts";
import { inTimeZone, isLocalMinute, isUnknown } from "../i18n/hours-of-event.ts";
import { writtenDates } from "../schema/event-date-fields.ts";
import type { EventRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

/** The hours of an event have a time zone, its own or the publication's, in which they exist. */
export const eventTime: Rule = {
  id: "event-time",
  *check({ events, publication }) {
    if (publication === undefined || publication.faulty.includes("timeZone")) return;
    for (const event of events) yield* checkEvent(event, publication.fields.timeZone);
  },
};

function* checkEvent(
  { path: { file }, fields, faulty }: EventRecord,
  otherwise: TimeZone | undefined,
): Iterable<UnlocatedDiagnostic> {
  const minutes = writtenDates(fields).flatMap(({ start, end, startAt, endAt }) => [
    ...(isLocalMinute(start) ? [{ name: "start", minute: start, at: startAt }] : []),
    ...(end !== undefined && !isUnknown(end) && isLocalMinute(end) ? [{ name: "end", minute: end, at: endAt }] : []),
  ]);
  if (minutes.length === 0 || faulty.includes("timeZone")) return;
  const zone = fields.timeZone ?? otherwise;
  if (zone === undefined) {
    yield missingFieldError("event-time", file, ["timeZone"], message("zone-missing"));
    return;
  }
  for (const { name, minute, at } of minutes) {
    const skipped = skippedIn(zone, name, minute);
    if (skipped !== undefined) yield valueError("event-time", file, at, skipped);
  }
}

/** What is wrong with a minute that the clocks of a zone skip; undefined for one that they show. */
export function skippedIn(zone: TimeZone, field: string, minute: LocalMinute): Message | undefined {
  return inTimeZone(minute, zone) === undefined ? message("time-skipped", { field, time: minute, zone }) : undefined;
}
