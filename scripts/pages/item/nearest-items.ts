import type { NewsItem, Topic } from "../../content/model/publication.ts";
import type { Day } from "../../i18n/day.ts";
import { daysBetween, earliestDayOf } from "../../i18n/day.ts";
import type { SiteContext } from "../../site/site-inputs.ts";
import { shown } from "../../site/visible.ts";

/** How many others are found: one more than an item's page shows, since the next item is left out. */
const MOST = 4;

type Nearest = readonly (readonly [NewsItem, readonly NewsItem[]])[];

/** For each item whose main topic this is, the nearest of all items on the topic. */
export function nearestOnTopic(site: SiteContext, { record, items }: Topic): Nearest {
  return nearestInTime(shown(site, items)).filter(([item]) => item.topics[0] === record);
}

/** For each item of a list sorted by date, the others that are nearest in time; of two equally near items, the newer first. */
function nearestInTime(items: readonly NewsItem[]): Nearest {
  const dated = items.map((item) => ({ item, date: daysBetween(dayOf(item), dayOf(items[0] ?? item)) }));
  return dated.map(({ item, date }, index) => {
    const around = dated.slice(Math.max(0, index - MOST), index + 1 + MOST);
    const byDistance = around.sort((a, b) => Math.abs(a.date - date) - Math.abs(b.date - date));
    const others = byDistance.flatMap((other) => (other.item === item ? [] : other.item));
    return [item, others.slice(0, MOST)];
  });
}

function dayOf({ date }: NewsItem): Day {
  return earliestDayOf(date);
}
