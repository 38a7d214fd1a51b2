import fc from "fast-check";
import { type Period, parsePeriod } from "../../scripts/content/period.ts";
import { anyDay } from "../i18n/day-arbitraries.ts";

/** The period that a test writes down. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`${text} is no period`);
  return parsed;
}

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(?:-[a-z0-9]{1,4}){0,2}$/);
const number = (min: number, max: number) => fc.integer({ min, max }).map((value) => String(value).padStart(2, "0"));

/** A period of any kind. */
export const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    anyDay,
    anyDay.map((day) => day.slice(0, 7)),
    anyDay.map((day) => day.slice(0, 4)),
    fc.tuple(anyDay, fc.integer({ min: 1, max: 4 })).map(([day, quarter]) => `${day.slice(0, 4)}-q${quarter}`),
    fc.tuple(anyDay, fc.integer({ min: 1, max: 6 })).map(([day, pair]) => `${day.slice(0, 4)}-b${pair}`),
    fc.tuple(anyDay, fc.constantFrom("01-15", "16-30", "16-31")).map(([day, half]) => `${day.slice(0, 7)}-${half}`),
    fc.tuple(anyDay, number(1, 53)).map(([day, week]) => `${day.slice(0, 4)}-w${week}`),
    fc.tuple(anyDay, name).map(([day, own]) => `${day.slice(0, 7)}-${own}`),
  )
  .map(parsePeriod)
  .filter((period) => period !== undefined);
