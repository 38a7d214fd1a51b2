import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a difference: words that stayed, went or came. */
export interface DiffPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A changed block: its words in order. An added or removed block has one piece. */
export type BlockChange = readonly DiffPiece[];

/** In UTF-16 code units: comparing longer blocks word by word takes too long. */
const LONGEST_COMPARED = 20_000;

/** Compares two texts block by block, and blocks that took the place of others word by word. Blocks that stayed are left out. */
export function diffBlocks(before: readonly string[], after: readonly string[]): readonly BlockChange[] {
  const changes: BlockChange[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = (): void => {
    changes.push(...pairBlocks(removed, added));
    [removed, added] = [[], []];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = [...removed, ...part.value];
    else if (part.added) added = [...added, ...part.value];
    else flush();
  }
  flush();
  return changes;
}

/** Blocks that went and came at the same place: the first with the first, and so on. */
function pairBlocks(removed: readonly string[], added: readonly string[]): readonly BlockChange[] {
  const count = Math.max(removed.length, added.length);
  return Array.from({ length: count }, (_, index) => diffWords(removed[index], added[index])).flat();
}

/** One change, or two if the blocks have too little in common to be one. */
function diffWords(removed: string | undefined, added: string | undefined): readonly BlockChange[] {
  const whole = [
    ...(removed === undefined ? [] : [[{ kind: "removed", text: removed }] as const]),
    ...(added === undefined ? [] : [[{ kind: "added", text: added }] as const]),
  ];
  if (removed === undefined || added === undefined || removed.length + added.length > LONGEST_COMPARED) return whole;
  const pieces = diffWordsWithSpace(removed, added).map(
    ({ value, added: isAdded, removed: isRemoved }): DiffPiece => ({
      kind: isAdded ? "added" : isRemoved ? "removed" : "same",
      text: value,
    }),
  );
  const length = (kind: DiffPiece["kind"]): number =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? lettersIn(piece.text) : 0), 0);
  return length("same") >= Math.max(length("removed"), length("added")) / 2 ? [pieces] : whole;
}

/** Words have spaces in common with all other words. */
function lettersIn(text: string): number {
  return text.replaceAll(/[\s\p{P}]+/gu, "").length;
}
