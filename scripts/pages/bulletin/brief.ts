import { groupBy } from "../../group-by.ts";
import type { ItemCard, TopicMark } from "../../site/parts.ts";

/** News in brief on one topic, in the bulletin's order. */
export interface BriefTopic {
  /** Absent for items without a topic. */
  readonly topic?: TopicMark;
  readonly items: readonly BriefItem[];
}

/** An item as a headline. */
interface BriefItem {
  readonly card: ItemCard;
  /** "pt": its language, if it differs from the page's. There is no space for its name, which screen readers read. */
  readonly code?: string;
}

/** Items by their main topic, in the order in which topics first appear. */
export function groupBrief(items: readonly ItemCard[]): readonly BriefTopic[] {
  const groups = groupBy(items, ({ topics: [main] }) => main?.href);
  return [...groups.values()].map((cards) => {
    const topic = cards[0]?.topics[0];
    return { ...(topic === undefined ? {} : { topic }), items: cards.map(viewBriefItem) };
  });
}

function viewBriefItem(card: ItemCard): BriefItem {
  const [code] = card.title.lang?.split("-") ?? [];
  return { card, ...(code === undefined ? {} : { code }) };
}
