import { defined } from "../../defined.ts";
import type { DrawnCountry, DrawnMap, DrawnPart } from "./draw-map.ts";

/** The position of a country's name: its middle, and the line to the country if it is beside it. In units of the map. */
export interface PlacedLabel {
  readonly x: number;
  /** The baseline of the text. */
  readonly y: number;
  readonly leader?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** In units of the map; the stylesheet has the same size. */
const FONT_SIZE = 17;
/** The width of a letter, on average. */
const LETTER = 0.58 * FONT_SIZE;
const LINE = 1.3 * FONT_SIZE;
/** From the middle of the text to its baseline. */
const BASELINE = 0.36 * FONT_SIZE;

/** Directions in which a name may be beside its country, the best first: directions with a short line. */
const DIRECTIONS = [
  [-1, 0.2],
  [1, 0.2],
  [-0.9, 0.7],
  [0.9, 0.7],
  [-0.9, -0.7],
  [0.9, -0.7],
  [0, 1],
  [0, -1],
] as const;
/** From the middle of the country, in units of the map. */
const DISTANCES = [45, 75, 115] as const;

/** The size of the dot in the middle of a country. */
const DOT = 6;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Places the names of countries: inside a country that is large enough, else beside it, rather on the sea than on other countries. The
 * first names get the best places. No name covers another name or the middle of a country; a name without space is left out.
 */
export function placeLabels(map: DrawnMap, texts: ReadonlyMap<string, string>): ReadonlyMap<string, PlacedLabel> {
  const names = [...texts].flatMap(([code, text]) => {
    const country = map.countries.get(code);
    if (country === undefined) return [];
    const textWidth = text.length * LETTER;
    return [{ code, country, textWidth, isInside: country.width > textWidth && country.height > LINE * 1.5 }];
  });
  const placed = new Map<string, Candidate>();
  for (const { code, country, textWidth, isInside } of [
    ...names.filter((name) => name.isInside),
    ...names.filter((name) => !name.isInside),
  ]) {
    const others = names.filter((name) => name.code !== code).map((name) => name.country);
    const taken = [...placed.values()]
      .map(({ box }) => box)
      .concat(others.map(({ x, y }) => boxAround(x, y, DOT, DOT)));
    const inside = isInside ? [candidate(country.x, country.y, textWidth)] : [];
    const candidates = [...inside, ...candidatesBeside(country, textWidth)];
    const inset = map.inset === undefined ? undefined : boxOf(map.inset);
    const isFar = inset !== undefined && overlap(inset, boxAround(country.x, country.y, 0, 0));
    if (inset !== undefined && !isFar) taken.push(inset);
    const [best] = candidates
      .filter(({ box }) => isWithin(box, isFar ? inset : boxOf(map)) && !taken.some((each) => overlap(each, box)))
      .map((each, index) => ({
        each,
        cost: each.label.leader === undefined ? 0 : index + 1 + 10 * countCovered(each.box, others),
      }))
      .toSorted((a, b) => a.cost - b.cost);
    if (best !== undefined) placed.set(code, best.each);
  }
  return new Map([...placed].map(([code, { label }]) => [code, label]));
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly box: Box;
}

function candidatesBeside({ x, y }: DrawnCountry, textWidth: number): readonly Candidate[] {
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([dx, dy]) => {
      const middle = { x: x + dx * (distance + textWidth / 2), y: y + dy * distance };
      const end = { x2: Math.round(middle.x - dx * (textWidth / 2)), y2: Math.round(middle.y - dy * (LINE / 2)) };
      return candidate(middle.x, middle.y, textWidth, { x1: x, y1: y, ...end });
    }),
  );
}

/** How many of these countries a box may cover, judged by the rectangles around them. */
function countCovered(box: Box, countries: readonly DrawnCountry[]): number {
  return countries.filter(({ x, y, width, height }) => overlap(box, boxAround(x, y, width, height))).length;
}

function candidate(x: number, y: number, width: number, leader?: PlacedLabel["leader"]): Candidate {
  const label = { x: Math.round(x), y: Math.round(y + BASELINE), ...defined({ leader }) };
  return { label, box: boxAround(x, y, width, LINE) };
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function boxOf({ left, top, width, height }: DrawnPart): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function isWithin({ left, top, right, bottom }: Box, outer: Box): boolean {
  return left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
