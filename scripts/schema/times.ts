import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { type EventTime, parseEventTime, parseTimeZone, type TimeZone } from "../i18n/hours-of-event.ts";
import { endOf, isLater, type Moment, parseMoment } from "../i18n/moment.ts";
import { FIRST_DAY_TOO_LATE, parsed, parsedText } from "./fields.ts";
import { findDay, findMinute, findMonth } from "./meant-dates.ts";
import { message } from "./message.ts";
import { remedy } from "./remedy.ts";

/*
 * The types of fields with times and time zones.
 */

const ZONE_ERROR = remedy("write-zone");
export const timeZone = parsedText(
  ZONE_ERROR,
  (value, context): TimeZone => parsed(value, parseTimeZone(value.trim()), context, ZONE_ERROR),
);

const MOMENT_ERROR = remedy("write-moment");

/** A day, which means its beginning, or a minute, on the clocks of the publication. */
export const moment = parsedText(
  MOMENT_ERROR,
  (value, context): Moment =>
    parsed(
      value,
      value < FIRST_DAY_TOO_LATE ? parseMoment(value) : undefined,
      context,
      MOMENT_ERROR,
      (given) => findMinute(given) ?? findDay(given),
    ),
);

/** Nothing expires before it is published. */
export function checkExpiry(
  file: string,
  { publishFrom, expires }: { readonly publishFrom?: Moment | undefined; readonly expires?: Moment | undefined },
): readonly UnlocatedDiagnostic[] {
  if (publishFrom === undefined || expires === undefined || isLater(endOf(expires), publishFrom)) return [];
  const ref = { file, field: ["expires"], part: "value" } as const;
  const words = message("expires-early", { expires, from: publishFrom });
  return [{ rule: "field-value", severity: "error", ref, message: words }];
}

const TIME_ERROR = remedy("write-time");

/** The beginning or end of something, possibly unknown yet. */
export const eventTime = parsedText(TIME_ERROR, (value, context): EventTime | "unknown" => {
  if (value === "unknown") return value;
  const time = value < FIRST_DAY_TOO_LATE ? parseEventTime(value) : undefined;
  return parsed(value, time, context, TIME_ERROR, (given) => findMinute(given) ?? findDay(given) ?? findMonth(given));
});
