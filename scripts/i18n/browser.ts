/** Browser code of packages imports `i18n/` only through this file. */

export {
  addDays,
  compareDates,
  type Day,
  daysBetween,
  laterOf,
  type Month,
  monthNumber,
  monthOf,
  parseDay,
  yearOf,
} from "./day.ts";
export { type LanguageTag, parseCountryCode } from "./language-tag.ts";
export type { Localized } from "./localized.ts";
export { foldText, type Messages } from "./messages.ts";
export { DEFAULT_ZONE, dayOf, endOf, isLater, type Moment, minuteAt } from "./moment.ts";
export { latestFirst, millisecondsOf } from "./timestamp.ts";
export { weekdayOf, weekNumberOf } from "./week.ts";
