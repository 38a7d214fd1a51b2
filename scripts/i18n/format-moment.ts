import { formatDay } from "./format-date.ts";
import { clockOf, isLocalMinute } from "./hours-of-event.ts";
import type { Messages } from "./messages.ts";
import { dayOf, type Moment } from "./moment.ts";

/** "1 December 2026", or with its time "1 December 2026, 09:30". */
export function formatMoment(moment: Moment, { dates, list }: Pick<Messages, "dates" | "list">): string {
  const day = formatDay(dayOf(moment), dates);
  return isLocalMinute(moment) ? `${day}${list.comma} ${clockOf(moment)}` : day;
}
