import * as z from "zod/mini";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { formerly } from "../formerly.ts";
import { remedy } from "../remedy.ts";
import { eventTime, moment, timeZone } from "../times.ts";
import { withdrawal } from "./withdrawn-fields.ts";

const STATUSES = ["confirmed", "tentative", "cancelled"] as const;

/** One date of a series: a day, a month or a minute alone, or with its end and its place. */
const seriesDate = z.union(
  [
    eventTime,
    field.fields({
      start: required(eventTime, { description: "Its first day, its month, or when it begins." }),
      end: optional(eventTime, { description: "Its last day or month, or when it ends, in the same form as `start`." }),
      place: optional(field.localized(120), {
        description: "The town or the venue of this date, if it differs from the place of the event.",
      }),
      country: optional(field.country, { description: "The country of this date (ISO 3166-1).", examples: ["CR"] }),
    }),
  ],
  { error: remedy("write-series-date") },
);

/** Who organizes an event: a name, perhaps with a page. */
const organizer = z.union(
  [
    field.line(200),
    field.fields({
      name: required(field.localized(200), { description: "The name of the organiser." }),
      url: optional(field.webUrl, { description: "The organiser's own page." }),
    }),
  ],
  { error: remedy("write-name-or-fields", { names: ["name", "url"] }) },
);

/** Another time zone in which the hours are shown: alone, or with a name that readers know. */
const otherZone = z.union(
  [
    timeZone,
    field.fields({
      timeZone: required(timeZone, { description: "The time zone (IANA)." }),
      name: optional(field.localized(80), { description: "Where people use that time: a town or a country." }),
    }),
  ],
  { error: remedy("write-other-zone") },
);

const PARTICIPANTS_ERROR = remedy("write-participants");

/** A file of `events/`. */
export const eventFields = field.fields({
  name: required(field.localized(200), {
    description: "Its name, per language.",
    examples: ["{ en: Annual programme meeting }"],
  }),
  start: optional(eventTime, {
    description:
      "The first day, the month, or when it begins on the clocks of the place. Write `unknown` while no day is known: the event waits at the end of the agenda.",
    examples: ["2021-11-08"],
  }),
  end: optional(eventTime, {
    description:
      "The last day or month if there is more than one, or when it ends, in the same form as `start`. Write `unknown` if it lasts longer and nobody knows how long.",
    examples: ["2021-11-12"],
  }),
  dates: optional(
    z.readonly(
      z
        .array(seriesDate, { error: remedy("write-dates") })
        .check(
          z.minLength(1, { error: remedy("write-a-date") }),
          z.maxLength(200, { error: remedy("write-fewer", { most: 200 }) }),
        ),
    ),
    {
      description:
        "The dates of a series, the earliest first, instead of `start` and `end`. Each may have a place and a country of its own.",
      examples: ["[2022-06-14, { start: 2022-06-21T09:30, end: 2022-06-21T11:00, place: Quito, country: EC }]"],
    },
  ),
  timeZone: optional(timeZone, {
    description: "The time zone of its hours (IANA), if it differs from the time zone of the publication.",
    examples: ["America/Panama"],
  }),
  alsoIn: optional(
    z.readonly(
      z
        .array(otherZone, { error: remedy("write-list", { most: 8 }) })
        .check(z.maxLength(8, { error: remedy("write-fewer", { most: 8 }) })),
    ),
    {
      description: "Other time zones in which its page also shows its hours, each perhaps with a name.",
      examples: ["[Europe/Madrid, { timeZone: America/Guayaquil, name: Quito }]"],
    },
  ),
  place: optional(field.localized(120), { description: "The town or the venue.", examples: ["Panama City"] }),
  country: optional(field.country, { description: "The country's code (ISO 3166-1).", examples: ["PA"] }),
  countries: optional(field.listOf(field.placeCode, 60), {
    description: "Several countries, the main one first, instead of `country`; also keys of `places.yaml`.",
    examples: ["[PA, CR]"],
  }),
  online: optional(field.webUrl, {
    description: "Where to take part online. Without a place or country the event takes place online only.",
    examples: ["https://meet.example.org/annual"],
  }),
  organizer: optional(organizer, {
    description: "Who organises it.",
    examples: ["{ name: Ministry of Justice, url: https://… }"],
  }),
  organizers: optional(
    z.readonly(
      z
        .array(organizer, { error: remedy("write-list", { most: 40 }) })
        .check(
          z.minLength(1, { error: remedy("write-list", { most: 40 }) }),
          z.maxLength(40, { error: remedy("write-fewer", { most: 40 }) }),
        ),
    ),
    {
      description: "Several organisers, the main one first, instead of `organizer`.",
      examples: ["[ECLAC, { name: Ministry of the Environment, url: https://… }]"],
    },
  ),
  partOf: optional(field.eventKey, {
    description: "The larger event that it is a part of: a file name in `events/`. The page of that event lists it.",
    examples: ["annual-programme-meeting"],
  }),
  languages: optional(field.listOf(field.anyLanguage, 20), {
    description: "The languages in which it is held (BCP 47).",
    examples: ["[en, es, zh]"],
  }),
  participants: optional(
    z.union([field.wholeNumber(1, 9_999_999), field.localized(200)], { error: PARTICIPANTS_ERROR }),
    {
      description: "How many people take or took part: a number, or words.",
      examples: ["120", "{ en: more than 700 registered }"],
    },
  ),
  recording: optional(field.webUrl, {
    description: "The address of its recording. Its page links to it once the event is over.",
    examples: ["https://media.example.org/annual"],
  }),
  url: optional(field.webUrl, { description: "Its own web page." }),
  description: optional(field.localized(1000), { description: "A sentence or two about it." }),
  status: optional(z.enum(STATUSES, { error: remedy("write-one-of", { names: STATUSES }) }), {
    description:
      "confirmed, tentative or cancelled; confirmed if left out. Cancel an event instead of deleting it: a deleted event stays in calendars that have it.",
  }),
  updated: optional(field.day, { description: "The day its dates, place or status last changed." }),
  sequence: optional(field.wholeNumber(0, 999), {
    description: "How often its dates, place or status have changed since it was first published (RFC 5545 §3.8.7.4).",
  }),
  publishFrom: optional(moment, {
    description:
      "The day or minute from which it is published; until then it is in no file of the site, and texts that name it don't show it.",
    examples: ["2026-12-01", "2026-12-01T09:30"],
  }),
  withdrawn: optional(withdrawal, {
    description:
      "Why it was withdrawn: `rights`, `error`, `request`, or a sentence. Its page, calendars and data then say so, and it is cancelled.",
    examples: ["request"],
  }),
  formerly: optional(formerly, {
    description:
      "Former keys, the oldest first, and former addresses. They redirect to it. `npm run rename` writes them.",
    examples: ["[annual-meeting, /agenda/annual.html]"],
  }),
});

export type EventFields = z.output<typeof eventFields>;

/** The codes of the countries, and keys of regions, of an event, the main one first; then the codes of its dates. */
export function countryCodesOf(fields: Partial<EventFields>): readonly string[] {
  const { dates = [] } = fields;
  const own = ownCountryCodesOf(fields);
  const ofDates = dates.flatMap((date) => (typeof date === "string" || date.country === undefined ? [] : date.country));
  return ofDates.length === 0 ? own : [...new Set([...own, ...ofDates])];
}

/** The codes that are not the country of one date alone. */
export function ownCountryCodesOf({ country, countries }: Partial<EventFields>): readonly string[] {
  return countries ?? (country === undefined ? [] : [country]);
}

/** The organizers of an event, the main one first. */
export function organizersOf({ organizer: one, organizers }: Partial<EventFields>): readonly OrganizerFields[] {
  const written = organizers ?? (one === undefined ? [] : [one]);
  return written.map((each) => (typeof each === "string" ? { name: each } : each));
}

type OrganizerFields = Exclude<z.output<typeof organizer>, string>;

/** The other time zones of an event, in the order of its file. */
export function otherZonesOf({ alsoIn = [] }: Partial<EventFields>): readonly OtherZoneFields[] {
  return alsoIn.map((zone) => (typeof zone === "string" ? { timeZone: zone } : zone));
}

type OtherZoneFields = Exclude<z.output<typeof otherZone>, string>;
