import type { NewsItem } from "../content/model/publication.ts";
import type { Day } from "../i18n/day.ts";
import { compareDays } from "../i18n/day.ts";
import type { SiteContext } from "./context.ts";

/** The day an item last changed in a way that readers should know of, as the site shows it: updated, corrected, or dated. */
export function lastChange({ language }: SiteContext, item: NewsItem): Day {
  const { updated = item.day, corrections } = item.texts.get(language) ?? item.original;
  return corrections.reduce((latest, { date }) => later(latest, date), later(item.day, updated));
}

/** The day that one of these items last changed; undefined for none. */
export function lastChangeOf(site: SiteContext, items: readonly NewsItem[]): Day | undefined {
  return latestOf(items.map((item) => lastChange(site, item)));
}

/** The latest of several days; undefined for none. */
export function latestOf(days: readonly Day[]): Day | undefined {
  const [first] = days;
  return first === undefined ? undefined : days.reduce(later, first);
}

function later(a: Day, b: Day): Day {
  return compareDays(a, b) < 0 ? b : a;
}
