import type { EventRecord } from "../../content/model/publication.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { url } from "../../site/context.ts";
import type { ByLanguage } from "./by-language.ts";
import { byLanguage, inLanguages } from "./by-language.ts";
import type { DataField } from "./data-field.ts";
import { field, optionalField } from "./data-field.ts";
import { byLanguageSchema, COUNTRY, DAY, described, KEY, TEXT, URI } from "./value-schemas.ts";

/** What the record of an event is made from: the event, and the publication in each of its languages. */
export interface EventSource {
  readonly event: EventRecord;
  readonly sites: readonly LocalizedSite[];
}

const STATUS = { enum: ["confirmed", "tentative", "cancelled"] };

/** What the open data say about an event. */
export const EVENT_FIELDS: readonly DataField<EventSource>[] = [
  field("id", "event", described(KEY, "Its key: permanent"), ({ event }) => event.key),
  field("names", "names", byLanguageSchema(TEXT), ({ event, sites }) => inLanguages(sites, event.name)),
  field("start", "start", described(DAY, "The first day"), ({ event }) => event.range.start),
  field("end", "end", described(DAY, "The last day, included"), ({ event }) => event.range.end),
  optionalField("places", "places", byLanguageSchema(TEXT), placesOf),
  optionalField("country", "country", COUNTRY, ({ event }) => event.country),
  field("status", "status", STATUS, ({ event: { status = "confirmed" } }) => status),
  optionalField("updated", "updated", described(DAY, "Of the last change of days, place or status"), updatedOf),
  optionalField("website", "website", described(URI, "Its own web page"), ({ event }) => event.url),
  field("urls", "pages", byLanguageSchema(URI), urlsOf),
];

function placesOf({ event: { place }, sites }: EventSource): ByLanguage | undefined {
  return place === undefined ? undefined : inLanguages(sites, place);
}

function updatedOf({ event }: EventSource): string | undefined {
  return event.updated;
}

function urlsOf({ event: { key }, sites }: EventSource): ByLanguage {
  return byLanguage(sites, (site) => url(site, site.addresses.event(site.language, key)));
}
