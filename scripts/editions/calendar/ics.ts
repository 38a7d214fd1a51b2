import type { ICalEventData } from "ical-generator";
import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEvent, CalendarView } from "../view.ts";

/** How often subscribers should look for changes, in seconds. */
const REFRESH = 24 * 60 * 60;

/** Who made the file (RFC 5545 §3.7.3); the library puts a hyphen before it. Without a version, a calendar changes with its events alone. */
const PRODUCT = "//Dateline//News bulletins//EN";

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** A calendar as an iCalendar object (RFC 5545, with the names and intervals of RFC 7986), lines folded by octets. */
export function formatCalendar({ name, description, source, events }: CalendarView): string {
  const calendar = ical({
    prodId: PRODUCT,
    name: escapeText(name),
    source,
    ttl: REFRESH,
    ...(description === undefined ? {} : { description }),
    events: events.map(eventData),
  });
  return `${calendar.toString()}\r\n`;
}

/** A text as RFC 5545 §3.3.11 has it. The library does the same for every property but the calendar's name. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** Whole days without a time zone; they don't make anyone busy. */
function eventData(event: CalendarEvent): ICalEventData {
  const { uid, name, start, end, status, sequence, stamp, modified, url, location, description } = event;
  return {
    id: uid,
    sequence,
    stamp: stamp.iso,
    start,
    end,
    allDay: true,
    summary: name,
    status: STATUS[status],
    transparency: ICalEventTransparency.TRANSPARENT,
    url,
    ...(modified === undefined ? {} : { lastModified: modified.iso }),
    ...(location === undefined ? {} : { location }),
    ...(description === undefined ? {} : { description }),
  };
}
