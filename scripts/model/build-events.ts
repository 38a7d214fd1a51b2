import { findPlace, type PlaceCode } from "../content/place-code.ts";
import { parseSlug } from "../content/slug.ts";
import { defined } from "../defined.ts";
import { readEventDates, sortKey } from "../i18n/event-dates.ts";
import { writtenDates } from "../schema/fields/event-date-fields.ts";
import {
  countryCodesOf,
  type EventFields,
  organizersOf,
  otherZonesOf,
  ownCountryCodesOf,
} from "../schema/fields/event-fields.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import type { EventRecord as EventFile } from "../schema/record.ts";
import type { Content } from "./content.ts";
import { customFacts } from "./custom-facts.ts";
import { findFirstName } from "./former/identity.ts";
import { guaranteed } from "./guaranteed.ts";
import type { EventRecord, NamedZone, PlaceRecord, Venue } from "./publication.ts";

/** The events of the content, earliest first; events without a date come last. */
export function buildEventRecords(
  { events, publication }: Content,
  places: ReadonlyMap<string, PlaceRecord>,
): readonly EventRecord[] {
  const records = events.map((file) => buildEventRecord(file, publication?.fields, places));
  const keyed = records.map((record) => ({ record, order: `${orderOf(record)} ${record.key}` }));
  return keyed.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ record }) => record);
}

function orderOf({ schedule: [first] }: EventRecord): string {
  return first === undefined ? "~" : sortKey(first);
}

function buildEventRecord(
  file: EventFile,
  masthead: Partial<PublicationFields> | undefined,
  places: ReadonlyMap<string, PlaceRecord>,
): EventRecord {
  const {
    path: { key },
    fields,
  } = file;
  const { name, online, url, description, status, updated, sequence, withdrawn } = fields;
  const { languages, participants, recording } = fields;
  const organizers = organizersOf(fields);
  const placesOf = (codes: readonly string[]) =>
    codes.map((code) => guaranteed(findPlace(code, places), `place ${code}`));
  const zone = fields.timeZone ?? masthead?.timeZone;
  return {
    ...whereIs(fields, placesOf),
    online,
    url,
    description,
    status,
    updated,
    sequence,
    ...defined({ withdrawn, languages, participants: readParticipants(participants), recording }),
    ...defined({ partOf: parseSlug(fields.partOf ?? ""), otherZones: buildZones(fields) }),
    custom: customFacts(masthead?.fields?.event, file),
    key,
    id: findFirstName(fields.formerly)?.name ?? key,
    name: guaranteed(name, `name of ${key}`),
    schedule: writtenDates(fields).map(({ start, end }) =>
      guaranteed(readEventDates(start, end, zone), `date ${start} of ${key}`),
    ),
    ...(organizers.length === 0 ? {} : { organizers }),
  };
}

/** A number is one however it was written: forms write texts. */
function readParticipants(participants: EventRecord["participants"]): EventRecord["participants"] {
  return typeof participants === "string" && /^[1-9]\d{0,6}$/.test(participants) ? Number(participants) : participants;
}

/** The place of each date. A date with its own country does not get the place of the event. */
function venuesOf(
  fields: Partial<EventFields>,
  placesOf: (codes: readonly string[]) => readonly PlaceCode[],
): readonly Venue[] {
  const usual = { ...defined({ place: fields.place }), countries: placesOf(ownCountryCodesOf(fields)) };
  return writtenDates(fields).map(({ place, country }): Venue => {
    if (country !== undefined) return { ...defined({ place }), countries: placesOf([country]) };
    return place === undefined ? usual : { ...usual, place };
  });
}

/** The place of an event: the place of its dates if they all have the same one. */
function whereIs(
  fields: Partial<EventFields>,
  placesOf: Parameters<typeof venuesOf>[1],
): Pick<EventRecord, "place" | "countries" | "venues"> {
  const { place, dates = [] } = fields;
  const everywhere = { place, countries: placesOf(countryCodesOf(fields)) };
  const isSaid = dates.some((date) => typeof date === "object" && (date.place ?? date.country) !== undefined);
  if (!isSaid) return everywhere;
  const venues = venuesOf(fields, placesOf);
  const [only, ...others] = venues;
  return only === undefined || others.length > 0 ? { ...everywhere, venues } : only;
}

function buildZones(fields: Partial<EventFields>): readonly NamedZone[] | undefined {
  const zones = otherZonesOf(fields).map(({ timeZone: zone, name }) => ({ zone, ...defined({ name }) }));
  return zones.length === 0 ? undefined : zones;
}
