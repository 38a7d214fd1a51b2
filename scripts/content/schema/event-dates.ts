import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { EventTime } from "../../i18n/event-time.ts";
import { precisionOf } from "../../i18n/event-time.ts";
import type { EventFields } from "./event.ts";
import { checkOneOf } from "./one-or-several.ts";
import { TIME_ERROR } from "./times.ts";

/** A date of an event as its file has it. */
export interface WrittenDates {
  readonly start: EventTime;
  readonly end?: EventTime | "unknown" | undefined;
  /** Where `start` is in the file, and where `end` is. */
  readonly startAt: FieldPath;
  readonly endAt: FieldPath;
}

/** The dates of an event in the order of its file; none while no date is known. */
export function writtenDates({ start, end, dates }: Partial<EventFields>): readonly WrittenDates[] {
  const single = { start, end, startAt: ["start"], endAt: ["end"] };
  const series = dates?.map((date, index) =>
    typeof date === "string"
      ? { start: date, end: undefined, startAt: ["dates", index], endAt: ["dates", index] }
      : { ...date, startAt: ["dates", index, "start"], endAt: ["dates", index, "end"] },
  );
  return (series ?? [single]).flatMap(({ start: first, ...others }) =>
    first === undefined || first === "unknown" ? [] : [{ start: first, ...others }],
  );
}

/** Checks the facts of an event that depend on each other, also if other fields have errors. */
export function checkEventFacts(
  file: string,
  fields: Partial<EventFields>,
  faulty: readonly string[],
): readonly UnlocatedDiagnostic[] {
  const { country, countries } = fields;
  const dates = writtenDates(fields);
  return [
    ...checkStart(file, fields, faulty),
    ...checkSeries(file, fields),
    ...dates.flatMap((each) => checkEnd(file, each)),
    ...dates.flatMap((each, index) => checkOrder(file, dates[index - 1], each)),
    ...checkOneOf(file, { rule: "event-dates", one: ["country", country], several: ["countries", countries] }),
  ];
}

function checkStart(
  file: string,
  { start, end, dates }: Partial<EventFields>,
  faulty: readonly string[],
): readonly UnlocatedDiagnostic[] {
  if (start === "unknown" && end !== undefined) {
    const expected = "no `end` while `start` is `unknown`";
    return [error(file, ["end"], "key", { actual: `end \`${end}\``, expected })];
  }
  if (start !== undefined || dates !== undefined || faulty.includes("start") || faulty.includes("dates")) return [];
  const ref = { file, field: ["start"], part: "key" } as const;
  return [{ rule: "required-field", severity: "error", ref, expected: `\`start\`: ${TIME_ERROR}; or \`dates\`` }];
}

function checkSeries(file: string, { start, end, dates }: Partial<EventFields>): readonly UnlocatedDiagnostic[] {
  if (dates === undefined) return [];
  const beside = [...(start === undefined ? [] : ["start"]), ...(end === undefined ? [] : ["end"])];
  const unknown = dates.flatMap((date, index) => {
    if (typeof date === "string") return date === "unknown" ? [["dates", index]] : [];
    return date.start === "unknown" ? [["dates", index, "start"]] : [];
  });
  return [
    ...beside.map((name) =>
      error(file, [name], "key", {
        actual: `\`${name}\` beside \`dates\``,
        expected: "one of the two: `start` and `end` for one date, `dates` for a series",
      }),
    ),
    ...unknown.map((field) =>
      error(file, field, "value", {
        actual: "`unknown` in dates",
        expected: "a date that is known; leave out the others",
      }),
    ),
  ];
}

/** An end has the precision of its start and does not come before it. A time lasts at least a minute. */
function checkEnd(file: string, { start, end, endAt }: WrittenDates): readonly UnlocatedDiagnostic[] {
  if (end === undefined || end === "unknown") return [];
  const precision = precisionOf(start);
  const actual = `end \`${end}\``;
  if (precisionOf(end) !== precision)
    return [error(file, endAt, "value", { actual, expected: `${WRITTEN_AS[precision]}, as the start, ${start}` })];
  if (start < end || (start === end && precision !== "minute")) return [];
  return [error(file, endAt, "value", { actual, expected: `${LATER[precision]}, ${start}` })];
}

const WRITTEN_AS = {
  month: "a month, YYYY-MM",
  day: "a day, YYYY-MM-DD",
  minute: "a day and a time, YYYY-MM-DDTHH:MM",
} as const;

const LATER = {
  month: "a month on or after the first",
  day: "a day on or after the first",
  minute: "a time after the start",
} as const;

/** The dates of a series follow each other. Entries of calendars are numbered in this order. */
function checkOrder(file: string, before: WrittenDates | undefined, { start, startAt }: WrittenDates) {
  if (before === undefined || start >= endKey(before)) return [];
  const last = before.end === undefined || before.end === "unknown" ? before.start : before.end;
  return [
    error(file, startAt, "value", { actual: `date \`${start}\``, expected: `a date after the one before it, ${last}` }),
  ];
}

/** A text that sorts after everything before the end of the dates. The end of a time is its own. */
function endKey({ start, end }: WrittenDates): string {
  const isMinute = end !== undefined && end !== "unknown" && precisionOf(end) === "minute";
  return isMinute ? end : `${end === undefined || end === "unknown" ? start : end}~`;
}

function error(
  file: string,
  field: FieldPath,
  part: "key" | "value",
  sentence: Pick<UnlocatedDiagnostic, "actual" | "expected">,
): UnlocatedDiagnostic {
  return { rule: "event-dates", severity: "error", ref: { file, field, part }, ...sentence };
}
