import { defined } from "../../defined.ts";
import { isoDates } from "../../i18n/event-dates.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { EventRecord, Venue } from "../../model/publication.ts";
import { type LocalizedSite, url } from "../../site/site-inputs.ts";
import { type ByLanguage, byLanguage, inLanguages } from "./by-language.ts";
import { customDataFields, IN_ANY_LANGUAGE } from "./custom-data-fields.ts";
import { type DataField, type DataValue, field, objectSchema, optionalField, type Schema } from "./data-field.ts";
import type { EventFact, OwnFields } from "./own-fields.ts";
import { byLanguageSchema, DAY, described, KEY, LANGUAGE, MONTH, PLACE, setOf, TEXT, URI } from "./value-schemas.ts";

/** The sources of the record of an event: the event, and the publication in each of its languages. */
export interface EventSource {
  readonly event: EventRecord;
  readonly sites: readonly LocalizedSite[];
}

const STATUS = { enum: ["confirmed", "tentative", "cancelled"] };

/** A time has its offset from UTC (RFC 3339). */
const TIME: Schema = { anyOf: [DAY, MONTH, { type: "string", format: "date-time" }] };
const DATES = datesSchema({});
/** For a series whose dates have different places. */
const PLACED_DATES = datesSchema({ places: byLanguageSchema(TEXT), countries: setOf(PLACE) });

function datesSchema(where: Readonly<Record<string, Schema>>): Schema {
  const date = objectSchema({ start: TIME, end: TIME, ...where }, ["end", ...Object.keys(where)]);
  return described({ type: "array", items: date, minItems: 2 }, "All dates of a series, the earliest first");
}

const COUNTRIES = described({ ...setOf(PLACE), minItems: 2 }, "All of several countries, the main one first");
const ANYONE = objectSchema({ names: byLanguageSchema(TEXT), url: URI }, ["url"]);
const ORGANIZER = described(ANYONE, "Who organizes it");
const ORGANIZERS = described({ type: "array", items: ANYONE, minItems: 2 }, "All of several, the main one first");
const PARTICIPANTS = described(
  { anyOf: [{ type: "integer", minimum: 1 }, byLanguageSchema(TEXT)] },
  "How many take or took part",
);

/** The fields of an event in the open data: only facts that an event of the publication has, and declared fields. */
export function eventFields({ declared, eventFacts = [] }: OwnFields): readonly DataField<EventSource>[] {
  const isUsed = (fact: EventFact) => eventFacts.includes(fact);
  return [
    ...FIELDS.map((each) => (each.name === "dates" && isUsed("venues") ? { ...each, schema: PLACED_DATES } : each)),
    ...FACTS.flatMap(([fact, own]) => (isUsed(fact) ? own : [])),
    ...customDataFields<EventSource>(declared?.fields?.event, ({ event }) => event.custom, WITH_SITE),
  ];
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

const FACTS: readonly (readonly [EventFact, DataField<EventSource>])[] = [
  ["organizers", optionalField("organizers", "organizers", ORGANIZERS, organizersOf)],
  ["partOf", optionalField("partOf", "partOf", described(KEY, "The id of the larger event"), wholeOf)],
  ["languages", optionalField("languages", "eventLanguages", setOf(LANGUAGE), languagesOf)],
  ["participants", optionalField("participants", "participants", PARTICIPANTS, participantsOf)],
  ["recording", optionalField("recording", "recording", URI, ({ event }) => event.recording)],
];

/** The start of a series is the start of its first date. */
function startOf({ event: { schedule } }: EventSource): string | undefined {
  return schedule.map(isoDates)[0]?.start;
}

/** The end of a series is the end of its last date. */
function endOf({ event: { schedule } }: EventSource): string | undefined {
  return schedule.map(isoDates).at(-1)?.end;
}

function datesOf({ event: { schedule, venues = [] }, sites }: EventSource): DataValue | undefined {
  if (schedule.length < 2) return undefined;
  return schedule.map((dates, index) => ({ ...isoDates(dates), ...venueOf(sites, venues[index]) }));
}

function venueOf(sites: EventSource["sites"], venue: Venue | undefined): Readonly<Record<string, DataValue>> {
  if (venue === undefined) return {};
  const { place, countries } = venue;
  return {
    ...(place === undefined ? {} : { places: inLanguages(sites, place) }),
    ...(countries.length === 0 ? {} : { countries }),
  };
}

function countriesOf({ event: { countries } }: EventSource): DataValue | undefined {
  return countries.length > 1 ? countries : undefined;
}

/** The main one. */
function organizerOf(source: EventSource): DataValue | undefined {
  return allOrganizers(source)[0];
}

function organizersOf(source: EventSource): DataValue | undefined {
  const organizers = allOrganizers(source);
  return organizers.length > 1 ? organizers : undefined;
}

function allOrganizers({ event: { organizers = [] }, sites }: EventSource): readonly DataValue[] {
  return organizers.map(({ name, url: page }) => ({ names: inLanguages(sites, name), ...defined({ url: page }) }));
}

function wholeOf({ event: { partOf }, sites: [site] }: EventSource): DataValue | undefined {
  return site?.publication.events.find(({ record }) => record.key === partOf)?.record.id;
}

function languagesOf({ event: { languages } }: EventSource): DataValue | undefined {
  return languages?.map(canonicalTag);
}

function participantsOf({ event: { participants }, sites }: EventSource): DataValue | undefined {
  return typeof participants === "number" || participants === undefined
    ? participants
    : inLanguages(sites, participants);
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
