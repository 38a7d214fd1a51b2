import { compareDates } from "../../i18n/day.ts";
import type { Content } from "../content.ts";
import { periodsOfContent } from "../content.ts";
import type { Period } from "../period.ts";
import { daysOfPeriod } from "../period.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { BulletinHead } from "./publication.ts";

/** What names each bulletin, by period: the periods that have a bulletin's file or an item. */
export function buildHeads(content: Content): ReadonlyMap<Period, BulletinHead> {
  const records = new Map(content.bulletins.map(({ original }) => [original.path.period, original]));
  return new Map(periodsOfContent(content).map((period) => [period, buildHead(period, records.get(period))]));
}

/** A comparator for `sort`: by day of publication, then by name. */
export function compareBulletins(a: BulletinHead, b: BulletinHead): number {
  return compareDates(a.day, b.day) || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0);
}

function buildHead(period: Period, record: BulletinRecord | undefined): BulletinHead {
  const { number } = record?.fields ?? {};
  return {
    period,
    day: daysOfPeriod(period).start,
    ...(number === undefined ? {} : { number }),
  };
}
