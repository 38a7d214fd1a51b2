/** A word under the ruler, in units of the ruler. */
export interface RulerLabel {
  readonly name: "first" | "today" | "out";
  readonly text: string;
  /** Where its day is. */
  readonly at: number;
}

/** A label with the middle of its text. */
export interface PlacedLabel extends RulerLabel {
  readonly middle: number;
}

/** The widest letters and digits of bold text of 12 units, and the smallest gap between two words. */
const LETTER = 7.2;
const GAP = 10;

/** How far a label may be from its day: further away, readers could not tell which day it belongs to. */
const AWAY = 110;

/**
 * Sets labels under their days, beside each other if they would touch: the label of the publication day at its day, today's next to it. The
 * label of the first day gives way. Pure.
 */
export function placeLabels(labels: readonly RulerLabel[], width: number): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const name of ["out", "today", "first"] as const) {
    const label = labels.find((each) => each.name === name);
    const isSaid = label === undefined || placed.some(({ at, name: other }) => other === "out" && at === label.at);
    const middle = label === undefined || isSaid ? undefined : freeMiddle(label, placed, width);
    if (label !== undefined && middle !== undefined) placed.push({ ...label, middle });
  }
  return placed;
}

/** The nearest place for a label at which it touches no other and stays in the order of the days. */
function freeMiddle(label: RulerLabel, placed: readonly PlacedLabel[], width: number): number | undefined {
  const half = widthOf(label) / 2;
  const within = (middle: number) => Math.min(Math.max(middle, half), width - half);
  const beside = placed.flatMap((other) => {
    const distance = half + widthOf(other) / 2 + GAP;
    return [other.middle - distance, other.middle + distance];
  });
  const isFree = (middle: number) =>
    within(middle) === middle &&
    Math.abs(middle - within(label.at)) <= AWAY &&
    placed.every((other) => {
      const distance = middle - other.middle;
      // At the same place, either side is right.
      const isInOrder = label.at === other.at || Math.sign(distance) === Math.sign(label.at - other.at);
      return isInOrder && Math.abs(distance) >= half + widthOf(other) / 2 + GAP - 1e-6;
    });
  return [within(label.at), ...beside]
    .filter(isFree)
    .toSorted((a, b) => Math.abs(a - label.at) - Math.abs(b - label.at))[0];
}

/** As wide as its text may be at most. */
export function widthOf({ text }: Pick<RulerLabel, "text">): number {
  return text.length * LETTER;
}
