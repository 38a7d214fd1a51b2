import { type Day, dayNumber, lastDayOf, monthNumber, monthOf, yearOf } from "../i18n/day.ts";
import { spanOf } from "../i18n/event-dates.ts";
import { directionOf } from "../i18n/language-tag.ts";
import type { EventRecord } from "../model/publication.ts";
import { href, type LocalizedSite, phrase } from "../site/site-inputs.ts";

/**
 * The events around a day, drawn on a line of months, all equally wide. Horizontal numbers are percentages of the width, from the left
 * (in Arabic, time runs to the left); vertical numbers are pixels. The drawing repeats a list of the same page, so screen readers skip it.
 */
export interface Timeline {
  readonly height: number;
  readonly months: readonly TimelineMonth[];
  /** The day of the build, and the days before it. */
  readonly today: TimelineLabel & { readonly text: string };
  readonly past: { readonly x: number; readonly width: number };
  /** Earliest first. */
  readonly marks: readonly TimelineMark[];
}

/** A month at its beginning. Its name is absent where it would touch the word for today. */
interface TimelineMonth {
  readonly x: number;
  readonly name?: string;
  /** With the first month, and with each January. */
  readonly year?: string;
}

/** A text that begins at `x`, or ends there. */
interface TimelineLabel {
  readonly x: number;
  readonly anchor: "start" | "end";
}

/** An event: a bar from its first to its last day, with its name and place below it while there is room for them. */
export interface TimelineMark {
  readonly href: string;
  readonly name: string;
  readonly bar: { readonly x: number; readonly width: number; readonly y: number };
  readonly isPast: boolean;
  readonly label?: TimelineLabel & { readonly text: string; readonly place?: string };
}

/** The most months before and in all: a line with more of them has no room for names. */
const MOST_BEFORE = 3;
const MOST_MONTHS = 12;
/** With fewer months, a day would be drawn as long as a week. */
const LEAST_MONTHS = 6;

/** Rows of names. Events beyond have a bar without a name, in a narrow row below. */
const MOST_ROWS = 5;
const ROW_HEIGHT = 62;
const HEAD_HEIGHT = 36;

/** Estimated widths, as percentages of the narrowest screen that shows the drawing (48rem). */
const LETTER_WIDTH = 1.2;
const WIDTH_OF_TODAY = 7;
const WIDTH_OF_MONTH = { bare: 6, withYear: 11 };
const LONGEST_NAME = 30;
const GAP = 2;

/** The width of a bar that has a name before others. */
const LONG = 8;

/** The narrowest bar: 8 pixels of the widest page. */
const NARROWEST = 0.7;

/** The timeline of events as of a day; undefined if no event to come has a date in the next months. */
export function viewTimeline(site: LocalizedSite, events: readonly EventRecord[], today: Day): Timeline | undefined {
  const dated = events.flatMap((event) => {
    const span = spanOf(event.schedule);
    return span === undefined || event.status === "cancelled"
      ? []
      : [{ event, start: placeInTime(span.start), end: placeInTime(span.end, "evening") }];
  });
  const now = placeInTime(today);
  const scale = scaleOf(dated, now);
  if (scale === undefined) return undefined;
  const inside = dated.filter(({ start, end }) => end > scale.from && start < scale.from + scale.count);
  const marks = inRows(
    inside.map(({ event, start, end }) => ({ site, event, isPast: end <= now, ...extent(start, end, scale) })),
  ).toSorted((a, b) => a.x - b.x);
  const rows = Math.min(MOST_ROWS, 1 + Math.max(...marks.map(({ row }) => row)));
  const hasNameless = marks.some(({ row }) => row === MOST_ROWS);
  const todayAt = percent(now, scale);
  const isLate = Math.ceil(now) - now < (WIDTH_OF_TODAY / 100) * scale.count;
  const drawn: Timeline = {
    height: HEAD_HEIGHT + rows * ROW_HEIGHT + (hasNameless ? 16 : 0),
    months: viewMonths(site, scale, now),
    today: { x: todayAt, anchor: isLate ? "end" : "start", text: site.messages.event.today },
    past: { x: 0, width: todayAt },
    marks: marks.map(viewMark),
  };
  return directionOf(site.language) === "rtl" ? mirror(drawn) : drawn;
}

/** Months since the year 0; a day in a month is a fraction. */
type PlaceInTime = number;

function placeInTime(day: Day, time: "morning" | "evening" = "morning"): PlaceInTime {
  const elapsed = dayNumber(day) - (time === "morning" ? 1 : 0);
  return Number(yearOf(day)) * 12 + monthNumber(day) - 1 + elapsed / dayNumber(lastDayOf(monthOf(day)));
}

/** The first month of a line, and how many it has. */
interface Scale {
  readonly from: number;
  readonly count: number;
}

interface Span {
  readonly start: PlaceInTime;
  readonly end: PlaceInTime;
}

function scaleOf(spans: readonly Span[], now: PlaceInTime): Scale | undefined {
  const present = Math.floor(now);
  const coming = spans.filter(({ start, end }) => end > now && start < present - MOST_BEFORE + MOST_MONTHS);
  if (coming.length === 0) return undefined;
  const recent = spans.filter(({ end }) => end > present - MOST_BEFORE);
  const from = Math.max(present - MOST_BEFORE, Math.min(present, ...recent.map(({ start }) => Math.floor(start))));
  const last = Math.max(...coming.map(({ end }) => Math.ceil(end)));
  return { from, count: Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, last - from)) };
}

function percent(at: PlaceInTime, { from, count }: Scale): number {
  return rounded(Math.min(100, Math.max(0, ((at - from) / count) * 100)));
}

function extent(start: PlaceInTime, end: PlaceInTime, scale: Scale): { readonly x: number; readonly width: number } {
  const x = Math.min(percent(start, scale), 100 - NARROWEST);
  return { x, width: rounded(Math.max(NARROWEST, percent(end, scale) - x)) };
}

function viewMonths({ messages }: LocalizedSite, { from, count }: Scale, now: PlaceInTime): readonly TimelineMonth[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const x = percent(at, { from, count });
    const year = index === 0 || at % 12 === 0 ? { year: String(Math.floor(at / 12)) } : {};
    const width = "year" in year ? WIDTH_OF_MONTH.withYear : WIDTH_OF_MONTH.bare;
    const isHidden = at === Math.floor(now) && percent(now, { from, count }) - x < width;
    return { x, ...(isHidden ? {} : { name: messages.dates.monthsShort[at % 12] ?? "", ...year }) };
  });
}

interface Bar {
  readonly site: LocalizedSite;
  readonly event: EventRecord;
  readonly isPast: boolean;
  readonly x: number;
  readonly width: number;
}

interface BarInRow extends Bar {
  readonly row: number;
  readonly text: string;
  readonly anchor: TimelineLabel["anchor"];
}

/**
 * Each bar in the first row where it and its name touch no other; a bar that fits in none is in the row for bars without names. Long events
 * choose first, then events to come.
 */
function inRows(bars: readonly Bar[]): readonly BarInRow[] {
  const rows = Array.from({ length: MOST_ROWS }, (): Extent[] => []);
  const priority = ({ width, isPast }: Bar) => (isPast ? 0 : 1) + (width >= LONG ? 2 : 0);
  return bars
    .toSorted((a, b) => priority(b) - priority(a))
    .map((bar) => {
      const name = nameBar(bar);
      const row = rows.findIndex((taken) => taken.every(({ from, to }) => name.to <= from || to <= name.from));
      rows[row]?.push(name);
      return { ...bar, ...name, row: row === -1 ? MOST_ROWS : row };
    });
}

/** A bar together with its name. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The name of a bar begins with it, or ends with it if the line is too short. */
function nameBar({ site, event, x, width }: Bar): Extent & Pick<BarInRow, "text" | "anchor"> {
  const text = shorten(phrase(site, event.name).text);
  const length = text.length * LETTER_WIDTH;
  return x + length > 100
    ? { text, anchor: "end", from: Math.min(x, x + width - length), to: x + width + GAP }
    : { text, anchor: "start", from: x, to: x + Math.max(width, length) + GAP };
}

function viewMark({ site, event, isPast, x, width, row, text, anchor }: BarInRow): TimelineMark {
  const y = HEAD_HEIGHT + row * ROW_HEIGHT;
  const place = event.place === undefined ? {} : { place: shorten(phrase(site, event.place).text) };
  return {
    href: href(site, site.addresses.event(site.language, event.key)),
    name: phrase(site, event.name).text,
    bar: { x, width, y },
    isPast,
    ...(row === MOST_ROWS ? {} : { label: { x: anchor === "end" ? rounded(x + width) : x, anchor, text, ...place } }),
  };
}

/** The beginning of a text, cut between words if its words are not very long. */
function shorten(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= LONGEST_NAME) return text;
  const cut = letters.slice(0, LONGEST_NAME).join("");
  const end = cut.lastIndexOf(" ");
  return `${end > LONGEST_NAME / 2 ? cut.slice(0, end) : cut.trimEnd()}…`;
}

/** The same line with time running to the left. */
function mirror(line: Timeline): Timeline {
  const point = (x: number) => rounded(100 - x);
  const bar = <B extends { readonly x: number; readonly width: number }>(drawn: B) => ({
    ...drawn,
    x: point(drawn.x + drawn.width),
  });
  return {
    ...line,
    months: line.months.map((month) => ({ ...month, x: point(month.x) })),
    today: { ...line.today, x: point(line.today.x) },
    past: bar(line.past),
    marks: line.marks.map(({ label, ...mark }) => ({
      ...mark,
      bar: bar(mark.bar),
      ...(label === undefined ? {} : { label: { ...label, x: point(label.x) } }),
    })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
