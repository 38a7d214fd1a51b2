import type { NewsItem } from "../content/model/publication.ts";
import type { Day } from "../i18n/day.ts";
import { compareDays } from "../i18n/day.ts";
import type { SiteContext } from "./context.ts";

/** The day an item last changed for readers: the latest of its date, its update and its corrections. */
export function lastChange({ language }: SiteContext, item: NewsItem): Day {
  const { updated = item.day, corrections } = item.texts.get(language) ?? item.original;
  return corrections.reduce((latest, { date }) => later(latest, date), later(item.day, updated));
}

/** The day on which the last of these items changed; undefined for no items. */
export function lastChangeOf(site: SiteContext, items: readonly NewsItem[]): Day | undefined {
  return latestOf(items.map((item) => lastChange(site, item)));
}

/** The latest of these days; undefined for no days. */
export function latestOf(days: readonly Day[]): Day | undefined {
  const [first] = days;
  return first === undefined ? undefined : days.reduce(later, first);
}

function later(a: Day, b: Day): Day {
  return compareDays(a, b) < 0 ? b : a;
}
