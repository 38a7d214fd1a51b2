import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { defined } from "../../defined.ts";
import type { CalendarEvent, CalendarView } from "./calendar-view.ts";

/** How often subscribers should look for changes, in seconds. */
const REFRESH = 24 * 60 * 60;

/**
 * The program that made the file (RFC 5545 §3.7.3); the library puts a hyphen before it. It has no version, so a new version of Dateline
 * does not change calendars.
 */
const PRODUCT = "//Dateline//News bulletins//EN";

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** A calendar as an iCalendar object (RFC 5545, with name and refresh interval of RFC 7986). Lines are folded at 75 octets. */
export function formatCalendar({ name, description, source, events }: CalendarView): string {
  const calendar = ical({
    prodId: PRODUCT,
    name: escapeText(name),
    source,
    ttl: REFRESH,
    ...defined({ description }),
    events: events.map(eventData),
  });
  return `${calendar.toString()}\r\n`;
}

/** Escapes a text (RFC 5545 §3.3.11). The library does so for every property except the calendar's name. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** An event, which does not mark its subscribers as busy. */
function eventData(event: CalendarEvent): ICalEventData {
  const { uid, name, when, status, sequence, stamp, modified, url, location, description } = event;
  return {
    id: uid,
    sequence,
    stamp: stamp.iso,
    start: when.start,
    ...defined({ end: when.end }),
    allDay: when.kind === "days",
    summary: name,
    status: STATUS[status],
    transparency: ICalEventTransparency.TRANSPARENT,
    url,
    ...defined({ lastModified: modified?.iso, location, description }),
  };
}
