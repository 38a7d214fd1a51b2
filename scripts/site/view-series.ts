import { groupBy } from "../group-by.ts";
import { fill } from "../i18n/messages.ts";
import type { NewsItem } from "../model/publication.ts";
import type { Phrase } from "./parts.ts";
import { type LocalizedSite, phrase, type SiteContext } from "./site-inputs.ts";
import type { FactView } from "./view-facts.ts";
import { shown } from "./visible.ts";

/** The parts before and after each item of a series of articles, by their numbers. */
export function seriesNeighbours(site: LocalizedSite): ReadonlyMap<NewsItem, readonly NewsItem[]> {
  const parts = shown(site, site.publication.items).filter(({ facts }) => facts?.partOf !== undefined);
  const series = [...groupBy(parts, ({ facts }) => facts?.partOf?.series ?? "").values()];
  return new Map(
    series.flatMap((members) => {
      const inOrder = members.toSorted((a, b) => partOf(a) - partOf(b) || (a.date < b.date ? -1 : 1));
      return inOrder.map(
        (item, at) => [item, [inOrder[at - 1], inOrder[at + 1]].flatMap((each) => each ?? [])] as const,
      );
    }),
  );
}

/** The name of the series with the number of the part, then links to the parts before and after. */
export function viewSeries(
  site: SiteContext & Partial<Pick<LocalizedSite, "cardOf">>,
  { facts }: NewsItem,
  neighbours: readonly NewsItem[],
): FactView["values"] {
  if (facts?.partOf === undefined) return [];
  const { series, part } = facts.partOf;
  const title: Phrase = phrase(site, site.publication.masthead.articleSeries?.[series] ?? series);
  return [
    { ...title, after: `${site.messages.list.comma} ${numbered(site, part)}` },
    ...neighbours.flatMap((item) => {
      const { title: name, href } = site.cardOf?.(item) ?? {};
      if (name === undefined || href === undefined) return [];
      return [{ ...name, text: name.text, href, before: `${numbered(site, partOf(item))}: ` }];
    }),
  ];
}

function numbered({ messages }: SiteContext, part: number): string {
  return fill(messages.facts.part, { part });
}

function partOf({ facts }: NewsItem): number {
  return facts?.partOf?.part ?? 0;
}
