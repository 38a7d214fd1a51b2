import type { DataList, DataSchemaView } from "./data-view.ts";

/** The JSON Schema (draft 2020-12) of a file of open data. */
export function formatDataSchema({ id, list }: DataSchemaView): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    title: TITLES[list],
    ...object(
      { $schema: { const: id }, publication: URI, licence: URI, [list]: { type: "array", items: RECORDS[list] } },
      ["licence"],
    ),
    $defs: { day: DAY, month: MONTH, language: LANGUAGE },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

type Schema = Readonly<Record<string, unknown>>;

const TITLES: Readonly<Record<DataList, string>> = {
  items: "News items of a publication, newest first",
  bulletins: "Bulletins of a publication, newest first",
  events: "Events of a publication, earliest first",
};

const URI = { type: "string", format: "uri" };
const KEY = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };
const KEYS = { type: "array", items: KEY, uniqueItems: true };
const COUNTRY = { type: "string", pattern: "^[A-Z]{2}$", description: "ISO 3166-1 alpha-2" };
const TEXT = { type: "string", minLength: 1 };
const DAY = { type: "string", format: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" };
const MONTH = { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" };
const LANGUAGE = { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]+)*$", description: "BCP 47" };
const ITEM_ID = { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])/[a-z0-9]+(-[a-z0-9]+)*$" };
const day = { $ref: "#/$defs/day" };
const month = { $ref: "#/$defs/month" };
const language = { $ref: "#/$defs/language" };

const AUTHOR = object({ name: TEXT, role: TEXT, url: URI }, ["role", "url"]);

const RECORDS: Readonly<Record<DataList, Schema>> = {
  items: object(
    {
      id: { ...ITEM_ID, description: "The month of the bulletin and the name of the item: permanent" },
      bulletin: { ...month, description: "The id of its bulletin" },
      date: { anyOf: [day, month], description: "The day of the news, or the month where no more is known" },
      topic: { ...KEY, description: "The key of its main topic" },
      topics: { ...KEYS, description: "The keys of all its topics, the main one first" },
      countries: { type: "array", items: COUNTRY, uniqueItems: true, description: "The main one first" },
      event: { ...KEY, description: "The id of the main event it reports on" },
      events: { ...KEYS, description: "The ids of all events it reports on, the main one first" },
      original: { ...language, description: "The language that the others were translated from" },
      texts: byLanguage(
        object(
          {
            title: TEXT,
            summary: TEXT,
            url: { ...URI, description: "Its page" },
            place: { ...TEXT, description: "Where the news comes from" },
            byline: { type: "array", items: AUTHOR, description: "Who wrote it" },
            updated: { ...day, description: "The day of the last change that readers should know of" },
          },
          ["summary", "place", "byline", "updated"],
        ),
      ),
    },
    ["topic", "event"],
  ),
  bulletins: object(
    {
      id: { ...month, description: "Its month" },
      number: { type: "integer", minimum: 1, description: "Its number in the series" },
      lead: { ...ITEM_ID, description: "The id of the item that opens it" },
      items: { type: "array", items: ITEM_ID, uniqueItems: true, description: "The ids of its items, in its order" },
      agenda: { type: "array", items: KEY, uniqueItems: true, description: "The ids of the events that it announces" },
      urls: byLanguage(URI),
    },
    ["number", "lead"],
  ),
  events: object(
    {
      id: { ...KEY, description: "Its key: permanent" },
      names: byLanguage(TEXT),
      start: { ...day, description: "The first day" },
      end: { ...day, description: "The last day, included" },
      places: byLanguage(TEXT),
      country: COUNTRY,
      status: { enum: ["confirmed", "tentative", "cancelled"] },
      updated: { ...day, description: "The day its dates, place or status last changed" },
      website: { ...URI, description: "Its own web page" },
      urls: byLanguage(URI),
    },
    ["places", "country", "updated", "website"],
  ),
};

/** An object with exactly these properties. All are required, except those in `optional`. */
function object(properties: Schema, optional: readonly string[]): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

function byLanguage(value: Schema): Schema {
  return { type: "object", propertyNames: language, additionalProperties: value, minProperties: 1 };
}
