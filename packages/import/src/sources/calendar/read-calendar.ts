import ICAL from "ical.js";
import { message } from "../../message.ts";
import { ImportError } from "../../source.ts";
import { workOnSource } from "../../work-on-source.ts";
import { mendMoment } from "../../written-times.ts";

/** The property that represents an unreadable line. */
const UNREADABLE = "x-unreadable";

/** The property that has a time as it was written, and as it was read. */
export const MENDED = "x-mended";

/**
 * Reads the calendars of a file (RFC 5545). An unreadable line is kept as a property {@link UNREADABLE}, so that only this line is lost.
 * Throws an {@link ImportError} for a file that is not a calendar, or not complete.
 */
export function readCalendars(from: string, text: string): readonly ICAL.Component[] {
  if (!/^\s*BEGIN:VCALENDAR/im.test(text)) throw new ImportError(message("import-calendar-other", { source: from }));
  try {
    const found = workOnSource(text.length, () => ICAL.parse(mendLines(text)));
    const several: readonly unknown[][] = Array.isArray(found[0]) ? found : [found];
    return several.map((each) => new ICAL.Component(each)).filter(({ name }) => name === "vcalendar");
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw new ImportError(message("import-calendar-wrong", { source: from, reason: reason.slice(0, 200) }));
  }
}

/** The lines of a calendar, unfolded, as programs that follow the standard write them. */
function mendLines(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const isFolded = /^[ \t]/.test(line);
    const last = lines.length - 1;
    if (line.trim() === "") continue;
    if (isFolded && last >= 0) lines[last] += line.slice(1);
    // Programs that do not escape a line break in a text leave the rest of the text on the next line.
    else if (last >= 0 && !/^[\w-]+[;:]/.test(line)) lines[last] += `\\n${line}`;
    else lines.push(line);
  }
  return lines.flatMap((line) => mendLine(line)).join("\r\n");
}

function mendLine(line: string): readonly string[] {
  if (/^(?:BEGIN|END):/i.test(line)) return [line.trimEnd()];
  const [, name = "", parameters = "", value = ""] = TIMED.exec(line) ?? [];
  const near = name === "" ? value : value.split(",").map(mendSlip).join(",");
  const mended = mendTime(near === value ? line : `${name}${parameters}:${near}`);
  if (!isReadable(mended)) return [`${UNREADABLE}:${line}`];
  return near === value ? [mended] : [mended, `${MENDED}:${value} → ${near}`];
}

/** A time in the form of ISO 8601, or with an hour of one digit, in the form of calendars. */
function mendSlip(value: string): string {
  const [, day, hour = "", rest = ""] = HOUR_OF_ONE_DIGIT.exec(value.trim()) ?? [];
  if (day !== undefined) return `${day}0${hour}${rest}`;
  const moment = /^\d{4}[-/.]/.test(value.trim()) ? mendMoment(value) : undefined;
  return moment === undefined ? value : moment.replaceAll(/[-:](?=\d\d)/g, "");
}

/** Days without `VALUE=DATE`, and times without seconds. */
function mendTime(line: string): string {
  const [, name = "", parameters = "", value = ""] = TIMED.exec(line) ?? [];
  if (name === "") return line;
  if (/^\d{8}(?:,\d{8})*$/.test(value) && !/;VALUE=/i.test(parameters))
    return `${name};VALUE=DATE${parameters}:${value}`;
  return `${name}${parameters}:${value.replaceAll(/(\d{8}T\d{4})(?=Z?(?:,|$))/g, "$100")}`;
}

/** `T92500`, which can't be the start of a longer time, as `T11000` could. */
const HOUR_OF_ONE_DIGIT = /^(\d{8}T)([3-9])(\d\d(?:\d\d)?Z?)$/;

/** The properties whose values are times; a parameter in quotation marks may have colons. */
const TIMED = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/i;

function isReadable(line: string): boolean {
  const [, name = "", , value = ""] = TIMED.exec(line) ?? [];
  if (name !== "" && !value.split(",").every((each) => TIME.test(each.trim()))) return false;
  if (/^RRULE/i.test(line) && /UNTIL=(?!\d{8}(?:T\d{6}Z?)?(?:;|$))/i.test(line)) return false;
  try {
    ICAL.Property.fromString(line);
    return true;
  } catch {
    return false;
  }
}

/** A day, a minute, or a period of RDATE. */
const TIME = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])[0-5]\d[0-6]\dZ?(?:\/[\dA-Z+-]+)?)?$/i;
