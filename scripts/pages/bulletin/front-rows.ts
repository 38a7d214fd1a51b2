import type { ItemCard } from "../../site/parts.ts";

/** A card in the rows of a bulletin. */
export interface Cell {
  readonly card: ItemCard;
  /** In columns of six, in a wide window: a third, a half, two thirds or the whole row. */
  readonly span: 2 | 3 | 4 | 6;
  /** Whether it takes a whole row of two columns, in a window of medium width. */
  readonly isWhole: boolean;
  /** Whether its picture is shown. It is left out if it would leave gaps beside it. */
  readonly picture: "none" | "above" | "beside";
}

/**
 * Sets cards in rows, in their order, so that no row stays open: three cards in a row; a card with a picture takes two thirds of
 * a row, with its text beside the picture, unless the three cards of a row all have pictures or maps, which are shown nowhere else. A remainder of four makes two rows
 * of halves, one of two a row of halves, and a single card a whole row.
 */
export function layOutRows(cards: readonly ItemCard[]): readonly Cell[] {
  const rows: Row[] = [];
  for (let from = 0; from < cards.length; ) {
    const row = nextRow(cards.slice(from));
    rows.push(row);
    from += row.length;
  }
  const places = rows.flat();
  const whole = wholeRows(places);
  return cards.map((card, index) => ({ card, ...(places[index] ?? THIRD), isWhole: whole.has(index) }));
}

type Place = Pick<Cell, "span" | "picture">;
type Row = readonly Place[];

const THIRD: Place = { span: 2, picture: "none" };
const PICTURED_THIRD: Place = { span: 2, picture: "above" };
const HALF: Place = { span: 3, picture: "none" };
const PICTURED_HALF: Place = { span: 3, picture: "above" };
const FEATURE: Place = { span: 4, picture: "beside" };

/** The layout of a row, by the number of cards that are left, and which of the next three have a picture (P), a map (M) or only text (T). */
const ROWS: readonly (readonly [begins: RegExp, row: Row])[] = [
  [/^1 P/, [{ span: 6, picture: "beside" }]],
  [/^1 [MT]/, [{ span: 6, picture: "none" }]],
  [/^[24] [PM]{2}/, [PICTURED_HALF, PICTURED_HALF]],
  [/^[24] [MT]{2}/, [HALF, HALF]],
  [/ [PM]{3}/, [PICTURED_THIRD, PICTURED_THIRD, PICTURED_THIRD]],
  [/ P/, [FEATURE, THIRD]],
  [/ [MT]P/, [THIRD, FEATURE]],
  [/ [MT]{2}P/, [HALF, HALF]],
];

function nextRow(cards: readonly ItemCard[]): Row {
  const kinds = cards.slice(0, 3).map(({ picture }) => (picture === undefined ? "T" : picture.isMap ? "M" : "P"));
  const begins = `${cards.length} ${kinds.join("")}`;
  return ROWS.find(([pattern]) => pattern.test(begins))?.[1] ?? [THIRD, THIRD, THIRD];
}

/** The places that take a whole row of two columns: places with the picture beside the text, and places without a neighbour. */
function wholeRows(places: readonly Place[]): ReadonlySet<number> {
  const whole = new Set<number>();
  for (let at = 0; at < places.length; ) {
    const isPair = [places[at], places[at + 1]].every((place) => place !== undefined && place.picture !== "beside");
    if (!isPair) whole.add(at);
    at += isPair ? 2 : 1;
  }
  return whole;
}
