import type { PathCommand } from "fontkit";
import type { Contour } from "./glyph-coverage.ts";

/** In em: how far the lines of a curve may be from it. At the largest size of posters it is less than a tenth of a pixel. */
const FLATNESS = 0.1 / 170;

/** The outlines of a glyph as lines, in the em. */
export function contoursOf(commands: readonly PathCommand[], em: number): readonly Contour[] {
  const contours: number[][] = [];
  for (const { command, args } of commands) {
    const [x = 0, y = 0, toX = 0, toY = 0] = args.map((arg) => arg / em);
    const contour = contours.at(-1);
    if (command === "moveTo") contours.push([x, y]);
    else if (command === "lineTo") contour?.push(x, y);
    else if (command === "quadraticCurveTo") contour?.push(...curvePoints(contour, x, y, toX, toY));
    else if (command === "bezierCurveTo")
      contour?.push(
        ...cubicPoints(
          contour,
          args.map((arg) => arg / em),
        ),
      );
  }
  return contours.map((contour) => Float64Array.from(contour));
}

/** The points of a quadratic curve that begins at the last point of a contour: few if it is nearly straight. */
function curvePoints(contour: readonly number[], x: number, y: number, toX: number, toY: number): readonly number[] {
  const [fromX = 0, fromY = 0] = contour.slice(-2);
  // The distance between the middle of the curve and the middle of the line between its ends; with more lines it decreases by the square of
  // their number.
  const [bendX, bendY] = [fromX - 2 * x + toX, fromY - 2 * y + toY];
  const height = Math.sqrt(bendX * bendX + bendY * bendY) / 4; // Unlike hypot, sqrt has the same digits in every version of V8.
  const lines = Math.max(1, Math.ceil(Math.sqrt(height / FLATNESS)));
  return Array.from({ length: lines }, (_, index) => (index + 1) / lines).flatMap((t) => {
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [a * fromX + b * x + c * toX, a * fromY + b * y + c * toY];
  });
}

/** The points of a cubic curve, which OpenType fonts with CFF outlines have, approximated by four quadratic curves. */
function cubicPoints(contour: readonly number[], args: readonly number[]): readonly number[] {
  const [fromX = 0, fromY = 0] = contour.slice(-2);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, toX = 0, toY = 0] = args;
  // A quarter of the curve is nearly the quadratic curve with the same ends and the same middle.
  const [xs, ys] = [
    [fromX, x1, x2, toX],
    [fromY, y1, y2, toY],
  ] as const;
  const points: number[] = [fromX, fromY];
  for (const quarter of [0, 1, 2, 3]) {
    const [start, end] = [quarter / 4, (quarter + 1) / 4];
    points.push(...curvePoints(points, middleOf(xs, start, end), middleOf(ys, start, end), at(xs, end), at(ys, end)));
  }
  return points.slice(2);
}

type Ordinates = readonly [number, number, number, number];

/** A coordinate of a point of a cubic curve. */
function at([a, b, c, d]: Ordinates, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** The control point of the quadratic curve with the same ends and the same middle as a part of the cubic one. */
function middleOf(curve: Ordinates, start: number, end: number): number {
  return 2 * at(curve, (start + end) / 2) - (at(curve, start) + at(curve, end)) / 2;
}
