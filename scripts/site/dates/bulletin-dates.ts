import { daysOfPeriod, partsOfPeriod } from "../../content/period.ts";
import type { Day } from "../../i18n/day.ts";
import { capitalize, formatDay, formatRange } from "../../i18n/format-date.ts";
import { fill } from "../../i18n/messages.ts";
import type { Bulletin } from "../../model/publication.ts";
import type { LocalizedSite } from "../site-inputs.ts";

/** The days of a bulletin beside its title. */
export interface BulletinDates {
  /** "1 April – 30 June 2022": the days that it reports on, if its title does not contain them. */
  readonly covers?: string;
  /** "Published 5 July 2022", if its title does not contain it. */
  readonly issued?: { readonly day: Day; readonly text: string };
}

/** The days of a bulletin that its title does not contain. The days of a week are included, since few readers know a week by its number. */
export function viewDates(site: LocalizedSite, { period, published, covers }: Bulletin): BulletinDates {
  const { bulletin, dates } = site.messages;
  const parts = partsOfPeriod(period);
  const days = covers ?? (parts.kind === "week" ? daysOfPeriod(period) : undefined);
  const issued = parts.kind === "day" && parts.day === published ? undefined : published;
  return {
    ...(days === undefined ? {} : { covers: capitalize(formatRange(days, dates)) }),
    ...(issued === undefined
      ? {}
      : { issued: { day: issued, text: fill(bulletin.published, { date: formatDay(issued, dates) }) } }),
  };
}
