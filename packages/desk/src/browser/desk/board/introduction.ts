import type { Board, BoardItem } from "../../../board/board.ts";
import { formatPlace } from "../../../board/place.ts";

/** The address of an item in a language; the introduction counts as one. */
export function itemAddress(period: string, { slug }: Pick<BoardItem, "slug">, language: string): string {
  if (slug === INTRODUCTION) return formatPlace({ screen: "introduction", period, language });
  return formatPlace({ screen: "item", period, slug, language });
}

/** The name of the bulletin's own file, which no item can have. */
const INTRODUCTION = "bulletin";

/** The introduction of a bulletin, with all of the bulletin's own texts, as a text like the others. */
export function introductionOf({ introduction }: Board): BoardItem {
  return { ...introduction, slug: INTRODUCTION, countries: [], isLead: false, wasOnline: false, anchor: "" };
}
