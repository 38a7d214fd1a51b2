import { defined } from "../../defined.ts";
import { typeset } from "../../i18n/typography.ts";
import type { Content, InLanguages } from "../content.ts";
import { periodsOfContent, recordsOf } from "../content.ts";
import type { Period } from "../period.ts";
import { daysOfPeriod } from "../period.ts";
import { publicationDay } from "../publication-order.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { BulletinHead } from "./publication.ts";

/** What names each bulletin, by period: the periods that have a bulletin's file or an item. */
export function buildHeads(content: Content): ReadonlyMap<Period, BulletinHead> {
  const records = new Map(content.bulletins.map((each) => [each.original.path.period, each]));
  return new Map(periodsOfContent(content).map((period) => [period, buildHead(period, records.get(period))]));
}

function buildHead(period: Period, records: InLanguages<BulletinRecord> | undefined): BulletinHead {
  const { number, date } = records?.original.fields ?? {};
  const { start, end } = daysOfPeriod(period);
  const published = date ?? (start === end ? start : undefined);
  return {
    period,
    ...defined({ published }),
    day: publicationDay(period, date),
    ...defined({ number }),
    titles: records === undefined ? {} : titlesOf(records),
  };
}

function titlesOf(records: InLanguages<BulletinRecord>): BulletinHead["titles"] {
  const titles = recordsOf(records).flatMap(({ path: { language }, fields: { title } }) =>
    title === undefined ? [] : [[language, typeset(title, language)] as const],
  );
  return Object.fromEntries(titles);
}
