import type { NewsItem } from "../model/publication.ts";
import type { Day } from "../time/day.ts";
import type { Unframed } from "./site.ts";

/** The day an item last changed in a way that readers should know of, as the site shows it: updated, corrected, or dated. */
export function lastChange({ language }: Unframed, item: NewsItem): Day {
  const { updated, corrections } = item.texts.get(language) ?? item.original;
  const days = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ date }) => date)];
  return days.reduce((latest, day) => (day > latest ? day : latest), item.day);
}

/** The day that one of these items last changed; undefined for none. */
export function lastChangeOf(site: Unframed, items: readonly NewsItem[]): Day | undefined {
  return latestOf(items.map((item) => lastChange(site, item)));
}

/** The latest of several days; undefined for none. */
export function latestOf(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}
