import { defined } from "../../../../../scripts/diagnostics/index.ts";
import {
  type Day,
  dayOfMoment,
  isDay,
  type Month,
  minuteOfMoment,
  parseDate,
  parseEventTime,
  parseMonth,
} from "../../../../../scripts/i18n/index.ts";
import { findShownDate } from "../../html/shown-date.ts";
import { message } from "../../message.ts";
import type { Note } from "../../source.ts";
import { mendClock, mendMoment } from "../../written-times.ts";

/** Which number of `05/06/2026` is the day. */
export type DateOrder = "day first" | "month first" | "unknown";

/** How the dates of a column are read. */
export interface DateForm {
  readonly order: DateOrder;
  /** The zone (IANA) of moments without an offset. */
  readonly timeZone: string;
}

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[ T,])[ T,]*/;

/** `Mo. 22.09.25`. The day of the week follows from the date. */
const WEEKDAY = /^\p{L}{2,12}[.,]* +(?=\d{1,4}[./-]\d)/u;

/**
 * The order of the dates of a column, which follows from dates after the 12th of a month; unknown without such a date, or if they disagree.
 * Between points the day is first: so it is wherever dates are written with them.
 */
export function orderOf(texts: readonly string[]): DateOrder {
  const pairs = texts.flatMap((text) => {
    const [, first, mark, second] = NUMBERS.exec(bare(text)) ?? [];
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second), mark] as const];
  });
  const isDayFirst =
    pairs.some(([first]) => first > 12) || (pairs.length > 0 && pairs.every(([, , mark]) => mark === "."));
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return "unknown";
  return isDayFirst ? "day first" : "month first";
}

function bare(text: string): string {
  return text.trim().replace(WEEKDAY, "");
}

/** A date in ISO 8601, if its order is known; otherwise as written. */
function inOrder(text: string, order: DateOrder): string {
  const [written = "", first = "", , second = "", year = ""] = NUMBERS.exec(text) ?? [];
  if (written === "" || order === "unknown") return text;
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  const hour = text.slice(written.length);
  return mendMoment(`${year.padStart(4, "20")}-${month}-${day}${hour === "" ? "" : ` ${hour}`}`) ?? text;
}

/** A value that was read, and a note if it was not written so. */
interface Read<Value> {
  readonly value: Value | undefined;
  readonly notes: readonly Note[];
}

/** The day or month of a cell. */
export function readDay(written: string, { order, timeZone }: DateForm): Read<Day | Month> {
  // An hour alone would be one of today.
  const read = (text: string) => (/\d{4}/.test(text) ? (parseMonth(text) ?? dayOfMoment(text, timeZone)) : undefined);
  return readAny(written, order, read, (shown) => shown);
}

/** The time of an event in a cell, in the form of content; moments with an offset are converted to the clocks of the zone. */
export function readTime(written: string, { order, timeZone }: DateForm): Read<string> {
  const read = (text: string): string | undefined => parseEventTime(text) ?? minuteOfMoment(text, timeZone);
  return readAny<string>(written, order, read, (shown) => shown);
}

function readAny<Value>(
  written: string,
  order: DateOrder,
  read: (text: string) => Value | undefined,
  ofShown: (date: Day) => Value,
): Read<Value> {
  const text = bare(written);
  const usual = read(inOrder(text, order));
  if (usual !== undefined) return { value: usual, notes: hasShortYear(text) ? mended(written, usual) : [] };
  const slip = mendMoment(text);
  const near = slip === undefined ? undefined : read(slip);
  if (near !== undefined) return { value: near, notes: mended(written, near) };
  // Numbers alone were read in the order of their column, or have none.
  const shown = /\p{L}{3}/u.test(text) ? findShownDate(text, "en") : undefined;
  if (shown === undefined) return { value: undefined, notes: [] };
  const value = ofShown(shown.date);
  return { value, notes: shown.written === text ? [] : mended(written, value) };
}

function hasShortYear(text: string): boolean {
  return NUMBERS.exec(text)?.[4]?.length === 2;
}

function mended(written: string, read: unknown): readonly Note[] {
  return [[message("import-date-mended", { written, date: String(read) })]];
}

/** Whether at least half of the values of a column are dates. The order of their numbers does not matter. */
export function areDates(texts: readonly string[], timeZone: string): boolean {
  const written = texts.filter((text) => text.trim() !== "").slice(0, MOST_VALUES);
  const dates = written.filter(
    (text) =>
      text.trim().length >= "2021-10".length &&
      ORDERS.some((order) => readDay(text, { order, timeZone }).value !== undefined),
  );
  return dates.length > 0 && dates.length * 2 >= written.length;
}

/** Enough rows to recognize a column. */
const MOST_VALUES = 100;

const ORDERS = ["day first", "month first"] as const;

/** The start and the end of an event, and notes on their omitted parts. */
export interface Times {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly notes: readonly Note[];
}

/** Adds hours that are in columns of their own. Days without hours stay days: an event begins and ends in the same form. */
export function withHours(
  { start, end, notes }: Times,
  { startHour, endHour }: { readonly startHour: string | undefined; readonly endHour: string | undefined },
): Times {
  if (start === undefined || !isPlainDay(start) || startHour === undefined) return { start, end, notes };
  const [first, last] = [startHour, endHour].map((hour) => mendClock(hour ?? ""));
  const unread = [first === undefined ? startHour : [], last === undefined ? (endHour ?? []) : []].flat();
  const lastDay = end !== undefined && isPlainDay(end) ? end : start;
  const isAlone = first !== undefined && last === undefined && lastDay !== start;
  const all = [
    ...notes,
    ...unread.map((hour): Note => [message("import-hour", { hour })]),
    ...(isAlone ? [[message("import-hour-alone", { hour: startHour })]] : []),
  ];
  if (first === undefined || isAlone) return { start, end, notes: all };
  return {
    start: `${start}T${first}`,
    ...defined({ end: last === undefined ? undefined : `${lastDay}T${last}` }),
    notes: all,
  };
}

function isPlainDay(time: string): boolean {
  const date = parseDate(time);
  return date !== undefined && isDay(date);
}
