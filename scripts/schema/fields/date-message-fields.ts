import * as z from "zod/mini";
import { filled, text } from "../message-texts.ts";
import { remedy } from "../remedy.ts";

const TWELVE = remedy("write-twelve-months");
const twelve = z.array(text, { error: TWELVE }).check(z.length(12, { error: TWELVE }));

const FOUR = remedy("write-four-quarters");
const four = z.array(text, { error: FOUR }).check(z.length(4, { error: FOUR }));

const monthRanges = {
  monthsInYear: filled(["startMonth", "endMonth", "endYear"], ["startYear"]),
  monthsAcrossYears: filled(["startMonth", "startYear", "endMonth", "endYear"]),
};

/** The part of a message file that defines how its language writes dates. */
export const dateMessages = z.strictObject({
  months: twelve,
  monthsShort: twelve,
  quarters: four,
  firstDay: text,
  patterns: z.strictObject({
    day: filled(["day", "month", "year"]),
    dayShort: filled(["day", "month"]),
    month: filled(["month", "year"]),
    quarter: filled(["quarter", "year"]),
    week: filled(["week", "year"]),
    weekShort: filled(["week"]),
    rangeInMonth: filled(["startDay", "endDay", "endMonth", "endYear"], ["startMonth", "startYear"]),
    rangeInYear: filled(["startDay", "startMonth", "endDay", "endMonth", "endYear"], ["startYear"]),
    rangeAcrossYears: filled(["startDay", "startMonth", "startYear", "endDay", "endMonth", "endYear"]),
    ...monthRanges,
    elision: z.optional(z.strictObject({ before: z.array(text), ...monthRanges })),
    dayAndTime: filled(["date", "time"]),
    timeInZone: filled(["time", "zone"]),
    times: filled(["start", "end"]),
    rangeOfTimes: filled(["start", "end"]),
    endUnknown: filled(["date"]),
  }),
});
