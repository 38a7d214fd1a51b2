import * as z from "zod";
import type { EventTime, TimeZone } from "../../i18n/event-time.ts";
import { parseEventTime, parseTimeZone } from "../../i18n/event-time.ts";
import { FIRST_DAY_TOO_LATE } from "./fields.ts";
import { findDay, findMinute, findMonth } from "./meant-dates.ts";
import { parsed } from "./parsed.ts";
import { remedy } from "./remedy.ts";

/*
 * The types of fields with times and time zones.
 */

const ZONE_ERROR = remedy("write-zone");
export const timeZone = z
  .string({ error: ZONE_ERROR })
  .transform((value, context): TimeZone => parsed(value, parseTimeZone(value.trim()), context, ZONE_ERROR));

const TIME_ERROR = remedy("write-time");

/** When something begins or ends, or that nobody knows it yet. */
export const eventTime = z.string({ error: TIME_ERROR }).transform((value, context): EventTime | "unknown" => {
  if (value === "unknown") return value;
  const time = value < FIRST_DAY_TOO_LATE ? parseEventTime(value) : undefined;
  return parsed(value, time, context, TIME_ERROR, {
    suggestion: findMinute(value) ?? findDay(value) ?? findMonth(value),
  });
});
