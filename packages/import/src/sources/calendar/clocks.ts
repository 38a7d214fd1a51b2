import windows from "cldr-core/supplemental/windowsZones.json" with { type: "json" };
import ICAL from "ical.js";
import { memoizeWeakly } from "../../../../../scripts/diagnostics/index.ts";
import {
  type Day,
  DEFAULT_ZONE,
  type LocalMinute,
  minuteElsewhere,
  minuteInZone,
  parseDay,
  parseLocalMinute,
  parseTimeZone,
  type TimeZone,
} from "../../../../../scripts/i18n/index.ts";

/** The time zone (IANA) for each time zone name of Windows and Outlook, for the world (territory 001), from Unicode's CLDR. */
const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  windows.supplemental.windowsZones.mapTimezones.flatMap(({ mapZone }) =>
    mapZone._territory === "001" ? [[mapZone._other, mapZone._type] as const] : [],
  ),
);

/** The time zone (IANA) of a name in a calendar; undefined if unknown. */
function findZone(written: string, calendar: ICAL.Component): TimeZone | undefined {
  const name = written.trim().replaceAll('"', "");
  const steps = name.split("/").filter((step) => step !== "");
  // `/freeassociation.sourceforge.net/Europe/Madrid`, as Evolution and libical write it.
  const tails = [3, 2].map((count) => steps.slice(-count).join("/"));
  const own = locationsIn(calendar).get(written);
  const windows = WINDOWS_ZONES.get(name) ?? WINDOWS_ZONES.get(`${name} Standard Time`);
  return [name, ...tails, typeof own === "string" ? own : "", windows ?? ""].map(parseTimeZone).find(Boolean);
}

/** The locations of the time zones of a calendar, by their names there. */
const locationsIn = memoizeWeakly((calendar: ICAL.Component): ReadonlyMap<string, unknown> => {
  const zones = calendar.getAllSubcomponents("vtimezone").toReversed();
  return new Map(zones.map((zone) => [textOf(zone, "tzid"), zone.getFirstPropertyValue("x-lic-location")]));
});

/** The first text of a property on a component; empty if there is none. */
export function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? "" : String(value).trim();
}

/** The clocks for the times of an event. */
export interface Clocks {
  /** The zone of its hours in content. */
  readonly zone: TimeZone;
  /** The origin of its hours: the zone itself, a zone without a known name, or no zone at all. */
  readonly origin: "known" | "unnamed" | "none";
  readonly calendar: ICAL.Component;
}

/**
 * The clocks of an event: the clocks of its start. Hours in UTC, and in zones without a known name, are converted to the calendar's clocks.
 */
export function clocksOf(start: ICAL.Property, calendar: ICAL.Component, otherwise: TimeZone): Clocks {
  const home = findZone(textOf(calendar, "x-wr-timezone"), calendar) ?? otherwise;
  const time = timeIn(start);
  if (time === undefined || time.isDate || isUtc(time)) return { zone: home, origin: "known", calendar };
  const name = zoneNameOf(start);
  const zone = name === "" ? undefined : findZone(name, calendar);
  if (zone !== undefined) return { zone, origin: "known", calendar };
  return { zone: home, origin: name === "" ? "none" : "unnamed", calendar };
}

/** The name of the zone in a property. */
export function zoneNameOf(property: ICAL.Property): string {
  const name: unknown = property.getFirstParameter("tzid");
  return typeof name === "string" ? name : "";
}

/** The first time of a property; undefined if it has none. */
export function timeIn(property: ICAL.Property | null): ICAL.Time | undefined {
  const value: unknown = property?.getFirstValue();
  return value instanceof ICAL.Time ? value : undefined;
}

/** A time as content writes it, on the clocks of the event: undefined before 1900 and after 2200. */
export function toLocal(time: ICAL.Time, zoneName: string, { zone, calendar }: Clocks): Day | LocalMinute | undefined {
  const [day, clock] = [
    [String(time.year).padStart(4, "0"), pad(time.month), pad(time.day)].join("-"),
    `T${pad(time.hour)}:${pad(time.minute)}`,
  ];
  if (time.isDate) return parseDay(day);
  const minute = parseLocalMinute(day + clock);
  if (minute === undefined) return undefined;
  const from = isUtc(time) ? DEFAULT_ZONE : zoneName === "" ? zone : findZone(zoneName, calendar);
  if (from !== undefined) return minuteElsewhere(zone, minute, from);
  const isDefined = time.zone !== ICAL.Timezone.localTimezone;
  return isDefined ? minuteInZone(time.toUnixTime() * 1000, zone) : minuteElsewhere(zone, minute, zone);
}

function isUtc(time: ICAL.Time): boolean {
  return time.zone === ICAL.Timezone.utcTimezone;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
