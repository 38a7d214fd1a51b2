import { useSignal } from "@preact/signals";
import type { BoardItem } from "../../../board/board.ts";
import { useDesk } from "../desk-state.ts";

/** The rows of a list that are chosen to be acted upon together. */
export interface Chosen {
  /** In the order of the list. */
  readonly items: readonly BoardItem[];
  has(slug: string): boolean;
  /** Chooses a row, or no longer. */
  toggle(slug: string): void;
  /** Chooses all rows from the last one that was chosen, or else from `start`, to this one. */
  extend(start: string, slug: string): void;
  /** The next extension has another start. */
  rest(): void;
  /** Chooses none, and says so. */
  clear(): void;
  /** Chooses none, after all have been acted upon. */
  finish(): void;
}

interface Range {
  readonly from: string;
  /** The previous choice. */
  readonly others: readonly string[];
}

/** The chosen rows among the shown ones: a row that a filter hides is not acted upon. */
export function useChosen(shown: readonly BoardItem[]): Chosen {
  const { say, told } = useDesk();
  const slugs = useSignal<readonly string[]>([]);
  const range = useSignal<Range | undefined>(undefined);
  const all = shown.map(({ slug }) => slug);

  function choose(next: readonly string[]): void {
    const isFirst = slugs.value.length === 0;
    slugs.value = next;
    if (next.length === 0) told.value = say("chosen.none");
    else told.value = `${say.count("chosen.count", next.length)}. ${isFirst ? say("chosen.how") : ""}`;
  }

  return {
    items: shown.filter(({ slug }) => slugs.value.includes(slug)),
    has: (slug) => slugs.value.includes(slug),
    toggle(slug) {
      const others = slugs.value.filter((each) => each !== slug);
      const isNew = others.length === slugs.value.length;
      range.value = isNew ? { from: slug, others } : undefined;
      choose(isNew ? [...others, slug] : others);
    },
    extend(start, slug) {
      range.value ??= { from: start, others: slugs.value };
      const { from, others } = range.value;
      const [first = 0, last = 0] = [all.indexOf(from), all.indexOf(slug)].toSorted((a, b) => a - b);
      choose([...new Set([...others, ...all.slice(Math.max(first, 0), last + 1)])]);
    },
    rest() {
      range.value = undefined;
    },
    clear() {
      range.value = undefined;
      choose([]);
    },
    finish() {
      range.value = undefined;
      slugs.value = [];
    },
  };
}
