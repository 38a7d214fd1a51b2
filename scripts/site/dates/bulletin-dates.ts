import { daysOfPeriod, partsOfPeriod } from "../../content/period.ts";
import type { Day } from "../../i18n/day.ts";
import { capitalize, formatDay, formatRange } from "../../i18n/format-date.ts";
import { fill } from "../../i18n/messages.ts";
import type { Bulletin } from "../../model/publication.ts";
import type { LocalizedSite } from "../site-inputs.ts";

/** What a bulletin says of its days beside its title. */
export interface BulletinDates {
  /** "1 April – 30 June 2022": the days that it reports on, where its title does not tell. */
  readonly covers?: string;
  /** "Published 5 July 2022", where its title does not tell. */
  readonly issued?: { readonly day: Day; readonly text: string };
}

/** The days of a bulletin that its title does not tell. Those of a week are there too, since few readers know a week by its number. */
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
