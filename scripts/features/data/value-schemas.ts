import type { Schema } from "./data-field.ts";

/*
 * The JSON Schemas of the values that records have.
 */

export const TEXT: Schema = { type: "string", minLength: 1 };
export const URI: Schema = { type: "string", format: "uri" };
export const KEY: Schema = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };
const COUNTRY: Schema = {
  type: "string",
  pattern: "^[A-Z]{2}$",
  description: "ISO 3166-1 alpha-2, or EU, UN, XK",
};
export const PLACE: Schema = { anyOf: [COUNTRY, { ...KEY, description: "The key of a region of its own" }] };
const PERIOD_PATTERN = String.raw`\d{4}(-w\d\d|-b[1-6]|-q[1-4]|-(0[1-9]|1[0-2])(-\d\d(-\d\d)?|-[a-z][a-z0-9]*(-[a-z0-9]+)*)?)?`;
export const ITEM_ID: Schema = { type: "string", pattern: `^${PERIOD_PATTERN}/[a-z0-9]+(-[a-z0-9]+)*$` };
export const DAY: Schema = { $ref: "#/$defs/day" };
export const MONTH: Schema = { $ref: "#/$defs/month" };
export const DATE: Schema = { anyOf: ["day", "month", "year"].map((kind) => ({ $ref: `#/$defs/${kind}` })) };
export const PERIOD: Schema = { $ref: "#/$defs/period" };
export const LANGUAGE: Schema = { $ref: "#/$defs/language" };

/** The definitions of {@link DAY}, {@link DATE}, {@link PERIOD} and {@link LANGUAGE}. */
export const DEFINITIONS: Readonly<Record<string, Schema>> = {
  day: { type: "string", format: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
  month: { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" },
  year: { type: "string", pattern: "^\\d{4}$" },
  period: {
    type: "string",
    pattern: `^${PERIOD_PATTERN}$`,
    description:
      "A year, an ISO week (2022-w24), half a month (2022-06-01-15), two months (2022-b3), a quarter (2022-q2), a month, a day, or a special issue (2022-06-extra)",
  },
  language: { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]+)*$", description: "BCP 47" },
};

/** A schema with a description. */
export function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

/** A list without repetitions. */
export function setOf(items: Schema): Schema {
  return { type: "array", items, uniqueItems: true };
}

/** Values by language tag. */
export function byLanguageSchema(value: Schema): Schema {
  return { type: "object", propertyNames: LANGUAGE, additionalProperties: value, minProperties: 1 };
}
