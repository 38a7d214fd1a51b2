/** A point of a map in whole units; `y` points down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A line (`end` is empty) or a ring (`z`) as SVG path data (SVG 2 §9.3), relative to the point before: half the length of absolute
 * coordinates. Empty for fewer than two points, or fewer than three of a ring.
 */
export function formatPath([first, ...others]: readonly Point[], end: "" | "z"): string {
  if (first === undefined || others.length < (end === "z" ? 2 : 1)) return "";
  let before = first;
  let steps = "";
  for (const point of others) {
    const dx = point.x - before.x;
    const dy = point.y - before.y;
    steps += steps === "" || dx < 0 ? dx : ` ${dx}`;
    steps += dy < 0 ? dy : ` ${dy}`;
    before = point;
  }
  return `M${first.x} ${first.y}l${steps}${end}`;
}
