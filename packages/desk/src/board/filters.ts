import type { Board, BoardItem } from "./board.ts";
import { isDone, isOut } from "./truth.ts";

/** The counts of the strip, by which the list can be filtered. */
export type Filter = "ready" | "errors" | "stale" | "missing";

/** The counts: ready items, and the remaining work in all texts, including the introduction. */
export function countsOf(board: Pick<Board, "introduction" | "items" | "languages">): Readonly<Record<Filter, number>> {
  const { introduction, items, languages } = board;
  const texts = isMade(board) ? [introduction, ...items] : items;
  const inState = (state: string) =>
    texts.flatMap((text) => text.languages).filter((each) => each.state === state && languages.includes(each.language));
  return {
    ready: items.filter((item) => matches(item, "ready")).length,
    errors: texts.reduce((sum, { errors }) => sum + errors, 0),
    stale: inState("stale").length,
    missing: inState("missing").length,
  };
}

/** How far all items of a board have got together, and how many of them. */
export function progressOf({ items }: Pick<Board, "items">): {
  readonly progress: "ready" | "handedOver" | "online";
  readonly done: number;
} {
  const done = items.filter((item) => matches(item, "ready"));
  if (done.length === 0 || done.some(({ standing }) => !isOut(standing)))
    return { progress: "ready", done: done.length };
  const has = (state: string) => done.some(({ standing }) => standing.is === state);
  // Nobody reads what is withdrawn or expired.
  const isOnline = has("online") && !has("handedOver");
  return { progress: isOnline ? "online" : "handedOver", done: done.length };
}

/** Whether a filter shows an item. */
export function matches({ standing, errors, holding, languages }: BoardItem, filter: Filter | undefined): boolean {
  switch (filter) {
    case undefined:
      return true;
    case "ready":
      return holding === 0 && isDone(standing);
    case "errors":
      return errors > 0 || standing.is === "unreadable";
    default:
      return languages.some((each) => each.state === filter);
  }
}

/** Whether the bulletin has its own file; a bulletin without a file has items that were moved to it. */
export function isMade({ introduction }: Pick<Board, "introduction">): boolean {
  return introduction.languages.some(({ state }) => state !== "missing");
}

/** The language of the introduction, in which a new text begins. */
export function originalLanguage({ introduction, languages }: Pick<Board, "introduction" | "languages">): string {
  return introduction.languages.find(({ state }) => state === "original")?.language ?? languages[0] ?? "en";
}

/** The order in which one slug stands before the row that had an index, or at the end. */
export function movedTo(slugs: readonly string[], slug: string, before: number): readonly string[] {
  const from = slugs.indexOf(slug);
  if (from === -1) return slugs;
  const rest = slugs.filter((each) => each !== slug);
  const index = Math.max(0, Math.min(rest.length, before > from ? before - 1 : before));
  return [...rest.slice(0, index), slug, ...rest.slice(index)];
}
