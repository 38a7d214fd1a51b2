import type { EventRecord } from "../../content/model/publication.ts";
import { defined } from "../../defined.ts";
import { isoDates } from "../../i18n/event-dates.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { url } from "../../site/site-inputs.ts";
import type { ByLanguage } from "./by-language.ts";
import { byLanguage, inLanguages } from "./by-language.ts";
import { customDataFields, IN_ANY_LANGUAGE } from "./custom-data-fields.ts";
import type { DataField, DataValue, Declarations, Schema } from "./data-field.ts";
import { field, objectSchema, optionalField } from "./data-field.ts";
import { byLanguageSchema, DAY, described, KEY, MONTH, PLACE, setOf, TEXT, URI } from "./value-schemas.ts";

/** What the record of an event is made from: the event, and the publication in each of its languages. */
export interface EventSource {
  readonly event: EventRecord;
  readonly sites: readonly LocalizedSite[];
}

const STATUS = { enum: ["confirmed", "tentative", "cancelled"] };

/** A time has its offset from UTC (RFC 3339). */
const TIME: Schema = { anyOf: [DAY, MONTH, { type: "string", format: "date-time" }] };
const DATES = described(
  { type: "array", items: objectSchema({ start: TIME, end: TIME }, ["end"]), minItems: 2 },
  "All dates of a series, the earliest first",
);
const COUNTRIES = described({ ...setOf(PLACE), minItems: 2 }, "All of several countries, the main one first");
const ORGANIZER = described(objectSchema({ names: byLanguageSchema(TEXT), url: URI }, ["url"]), "Who organizes it");

/** What the open data say about an event; `declared` is what the publication declares. */
export function eventFields(declared: Declarations | undefined): readonly DataField<EventSource>[] {
  return [...FIELDS, ...customDataFields<EventSource>(declared?.fields?.event, ({ event }) => event.custom, WITH_SITE)];
}

const WITH_SITE = { ...IN_ANY_LANGUAGE, siteOf: ({ sites: [site] }: EventSource) => site };

const FIELDS: readonly DataField<EventSource>[] = [
  field("id", "event", described(KEY, "Its first key: permanent"), ({ event }) => event.id),
  field("names", "names", byLanguageSchema(TEXT), ({ event, sites }) => inLanguages(sites, event.name)),
  optionalField("start", "start", described(TIME, "The first day, its month, or when it begins"), startOf),
  optionalField("end", "end", described(TIME, "The last day or month, included, or when it ends"), endOf),
  optionalField("dates", "dates", DATES, datesOf),
  optionalField("places", "places", byLanguageSchema(TEXT), placesOf),
  optionalField("country", "country", PLACE, ({ event }) => event.countries[0]),
  optionalField("countries", "eventCountries", COUNTRIES, countriesOf),
  optionalField("online", "online", described(URI, "Where to take part online"), ({ event }) => event.online),
  optionalField("organizer", "organizer", ORGANIZER, organizerOf),
  field("status", "status", STATUS, ({ event: { status = "confirmed" } }) => status),
  optionalField("withdrawn", "withdrawn", described(TEXT, "Why it was withdrawn"), ({ event }) => event.withdrawn),
  optionalField("updated", "updated", described(DAY, "Of the last change of days, place or status"), updatedOf),
  optionalField("website", "website", described(URI, "Its own web page"), ({ event }) => event.url),
  field("urls", "pages", byLanguageSchema(URI), urlsOf),
];

/** The start of a series is that of its first date. */
function startOf({ event: { schedule } }: EventSource): string | undefined {
  return schedule.map(isoDates)[0]?.start;
}

/** The end of a series is that of its last date. */
function endOf({ event: { schedule } }: EventSource): string | undefined {
  return schedule.map(isoDates).at(-1)?.end;
}

function datesOf({ event: { schedule } }: EventSource): DataValue | undefined {
  return schedule.length > 1 ? schedule.map((dates) => ({ ...isoDates(dates) })) : undefined;
}

function countriesOf({ event: { countries } }: EventSource): DataValue | undefined {
  return countries.length > 1 ? countries : undefined;
}

function organizerOf({ event: { organizer }, sites }: EventSource): DataValue | undefined {
  if (organizer === undefined) return undefined;
  const { name, url: page } = organizer;
  return { names: inLanguages(sites, name), ...defined({ url: page }) };
}

function placesOf({ event: { place }, sites }: EventSource): ByLanguage | undefined {
  return place === undefined ? undefined : inLanguages(sites, place);
}

function updatedOf({ event }: EventSource): string | undefined {
  return event.updated;
}

function urlsOf({ event: { key }, sites }: EventSource): ByLanguage {
  return byLanguage(sites, (site) => url(site, site.addresses.event(site.language, key)));
}
