import type { Opening } from "../../markdown/opening.ts";
import { lengthOf } from "../../markdown/opening.ts";
import type { ItemCard, Picture } from "../../site/parts.ts";
import type { Cell } from "./front-rows.ts";
import { layOutRows } from "./front-rows.ts";

/**
 * How the top of a bulletin is set in a wide window, so that nothing stays empty beside the lead:
 * - `rail`: the introduction and further items in a column beside it;
 * - `tall`: the same beside a lead with a portrait picture, whose text is beside the picture;
 * - `halves`: text and picture side by side, and the few other things in columns below;
 * - `plain`: a lead without a picture, with other things in columns below.
 */
type FrontLayout = "rail" | "tall" | "halves" | "plain";

/** The items of a bulletin in the places where its page shows them. */
export interface Front {
  readonly layout: FrontLayout;
  /** Beside the lead, or in a row below it. */
  readonly rail: readonly ItemCard[];
  /** All others. */
  readonly cells: readonly Cell[];
}

/** Divides the items after the lead between the rail and the rows below. */
export function layOutFront(lead: ItemCard, others: readonly ItemCard[], introduction: Opening | undefined): Front {
  const { layout, count } = chooseLayout(lead, others, introduction);
  return { layout, rail: others.slice(0, count), cells: layOutRows(others.slice(count)) };
}

/** Columns in the row below a lead, the introduction among them. */
const COLUMNS = 4;

function chooseLayout(
  lead: ItemCard,
  others: readonly ItemCard[],
  introduction: Opening | undefined,
): Pick<Front, "layout"> & { readonly count: number } {
  const { picture } = lead;
  const columns = introduction === undefined ? COLUMNS : COLUMNS - 1;
  if (picture === undefined) return { layout: "plain", count: Math.min(columns, others.length) };
  const { least, most } = picture.isTall ? heightsOfTall(lead, picture) : heightsOf(lead);
  const heights = railHeights(others, introduction);
  const costs = heights.map((height) => Math.max(least - height, 2 * (height - most), 0));
  const count = Math.max(costs.indexOf(Math.min(...costs)), Math.min(1, others.length));
  const height = heights[count] ?? 0;
  const isShort = count === others.length && height < least - SLACK;
  if (picture.isTall && (introduction !== undefined || !isShort)) return { layout: "tall", count };
  return isShort ? { layout: "halves", count: Math.min(columns, count) } : { layout: "rail", count };
}

/*
 * Heights in a window of 1280 px, estimated from numbers of characters: in CSS pixels, with the type sizes of `assets/css`. At
 * other widths all columns change alike, and the picture takes up the difference.
 */

/** Less than a card is no hole. */
const SLACK = 160;
const LEAD = 748;
const HALF_LEAD = 343;
const CAPTION = 30;

interface Heights {
  readonly least: number;
  readonly most: number;
}

/** The text, and a picture between 16:10 and 5:4. */
function heightsOf(lead: ItemCard): Heights {
  const text = heightOfTitle(lead, 28) + heightOfSummary(lead, 66);
  return { least: text + (LEAD * 10) / 16 + CAPTION, most: text + (LEAD * 4) / 5 + CAPTION };
}

/** The text beside a whole portrait; a long title is above both. */
function heightsOfTall(lead: ItemCard, { width, height }: Pick<Picture, "width" | "height">): Heights {
  const picture = Math.min((HALF_LEAD * height) / width, lead.hasLongTitle ? 352 : 640) + CAPTION;
  const [title, summary] = [heightOfTitle(lead, lead.hasLongTitle ? 28 : 13), heightOfSummary(lead, 30)];
  const most = lead.hasLongTitle ? title + Math.max(summary, picture) : Math.max(title + summary, picture);
  return { least: most - SLACK / 2, most };
}

/** A long title is set one size smaller. */
function heightOfTitle({ title, hasLongTitle }: ItemCard, perLine: number): number {
  return 26 + (hasLongTitle ? lines(title.text, perLine * 1.3) * 46 : lines(title.text, perLine) * 58);
}

function heightOfSummary({ summary }: ItemCard, perLine: number): number {
  return 46 + lines(summary?.text, perLine) * 31;
}

/** The heights of a rail with no item, with one, with two and so on. */
function railHeights(items: readonly ItemCard[], introduction: Opening | undefined): readonly number[] {
  const heights = [introduction === undefined ? 0 : heightOfIntroduction(introduction)];
  for (const { title, summary } of items) {
    heights.push((heights.at(-1) ?? 0) + 92 + lines(title.text, 34) * 26 + lines(summary?.text, 43) * 27);
  }
  return heights;
}

function heightOfIntroduction({ first, rest }: Opening): number {
  return 48 + Math.ceil(lengthOf(first) / 47) * 27 + (rest === undefined ? 0 : 30);
}

function lines(text: string | undefined, perLine: number): number {
  return Math.ceil((text?.length ?? 0) / perLine);
}
