import type { Point } from "../../assets/maps/path-data.ts";

/** How far a point is inside of a line; negative outside. */
export type Depth<P> = (point: P) => number;

/** The part of a ring on the inner side of each line (Sutherland and Hodgman, 1974). `between` is the point at a share of the way from a to b. */
export function clipRing<P>(
  ring: readonly P[],
  lines: readonly Depth<P>[],
  between: (a: P, b: P, share: number) => P,
): readonly P[] {
  let clipped = ring;
  for (const depthOf of lines) {
    const kept: P[] = [];
    let before = clipped.at(-1);
    for (const point of clipped) {
      const depth = depthOf(point);
      const was = before === undefined ? depth : depthOf(before);
      if (before !== undefined && depth < 0 !== was < 0) kept.push(between(before, point, was / (was - depth)));
      if (depth >= 0) kept.push(point);
      before = point;
    }
    clipped = kept;
  }
  return clipped;
}

/** The parts of a line whose points are inside of all lines. */
export function clipLine(points: readonly Point[], lines: readonly Depth<Point>[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (lines.every((depthOf) => depthOf(point) >= 0)) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}

export function pointBetween(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** The four sides of a plate, so far outside of it. */
export function sidesOf(width: number, height: number, bleed: number): readonly Depth<Point>[] {
  return [({ x }) => x + bleed, ({ x }) => width + bleed - x, ({ y }) => y + bleed, ({ y }) => height + bleed - y];
}
