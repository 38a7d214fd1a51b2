/** Packages import `i18n/` only through this file. */

export { shownBy } from "./clocks.ts";
export type { DateMessages } from "./date-messages.ts";
export {
  addDays,
  type CalendarDate,
  compareDates,
  type Day,
  type DayRange,
  daysBetween,
  earliestDayOf,
  firstDayOf,
  firstDayOfYear,
  isDay,
  lastDayOf,
  lastDayOfYear,
  type Month,
  monthOf,
  monthsOf,
  parseDate,
  parseDay,
  parseMonth,
  parseYear,
  type Year,
  yearOf,
} from "./day.ts";
export { formatMonthTitle, formatRange } from "./format-date.ts";
export { GENRES } from "./genre.ts";
export {
  addMinutes,
  dayOfMinute,
  isLocalMinute,
  type LocalMinute,
  minuteElsewhere,
  minuteInZone,
  minutesBetween,
  parseEventTime,
  parseLocalMinute,
  parseTimeZone,
  type TimeZone,
} from "./hours-of-event.ts";
export { dayOfMoment, minuteOfMoment } from "./instant.ts";
export { ownNameOf } from "./language-names.ts";
export { directionOf, htmlLang, type LanguageTag, parseLanguageTag } from "./language-tag.ts";
export type { Localized } from "./localized.ts";
export { compareText, fill, formatNumber, type Messages } from "./messages.ts";
export { DEFAULT_ZONE, dayOf, isLater, laterOfMoments, type Moment, minuteAt, parseMoment } from "./moment.ts";
export { weekdayNames } from "./month-names.ts";
export { formatTime, latestFirst, millisecondsOf } from "./timestamp.ts";
