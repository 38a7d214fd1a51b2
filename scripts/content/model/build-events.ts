import { defined } from "../../defined.ts";
import { readEventDates, sortKey } from "../../i18n/event-dates.ts";
import type { Content } from "../content.ts";
import { findFirstName } from "../former/identity.ts";
import { findPlace } from "../place-code.ts";
import { writtenDates } from "../schema/event-date-fields.ts";
import { countryCodesOf } from "../schema/event-fields.ts";
import type { PublicationFields } from "../schema/publication-fields.ts";
import type { EventRecord as EventFile } from "../schema/record.ts";
import { required } from "./build-items.ts";
import { customFacts } from "./custom-facts.ts";
import type { EventRecord, PlaceRecord } from "./publication.ts";

/** The events of the content, earliest first, those without a date last. */
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
  const { name, place, online, url, description, status, updated, sequence, organizer, withdrawn } = fields;
  const zone = fields.timeZone ?? masthead?.timeZone;
  return {
    ...{ place, online, url, description, status, updated, sequence },
    ...defined({ withdrawn }),
    custom: customFacts(masthead?.fields?.event, file),
    key,
    id: findFirstName(fields.formerly)?.name ?? key,
    name: required(name, `name of ${key}`),
    schedule: writtenDates(fields).map(({ start, end }) =>
      required(readEventDates(start, end, zone), `date ${start} of ${key}`),
    ),
    countries: countryCodesOf(fields).map((code) => required(findPlace(code, places), `place ${code}`)),
    ...(organizer === undefined ? {} : { organizer: typeof organizer === "string" ? { name: organizer } : organizer }),
  };
}
