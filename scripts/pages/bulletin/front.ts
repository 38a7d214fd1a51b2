import { lengthOf, type Opening } from "../../markdown/opening.ts";
import type { ItemCard, Picture } from "../../site/parts.ts";
import { type BriefTopic, groupBrief } from "./brief.ts";
import { type Cell, layOutRows } from "./front-rows.ts";

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
  readonly rail: readonly RailCard[];
  readonly cells: readonly Cell[];
  /** The rest of a long bulletin, as headlines. */
  readonly brief: readonly BriefTopic[];
}

/**
 * A card in the side column. A card with its picture beside the text takes two thirds of the row, and the introduction is shown in full
 * there.
 */
type RailCard = Pick<Cell, "card" | "picture">;

/** Divides the items after the lead between the rail, the rows below and the news in brief. */
export function layOutFront(lead: ItemCard, others: readonly ItemCard[], introduction: Opening | undefined): Front {
  const full = others.length + 1 < LONG ? others : others.slice(0, IN_FULL - 1);
  const { layout, rail } = chooseLayout(lead, full, introduction);
  return { layout, rail, cells: layOutRows(full.slice(rail.length)), brief: groupBrief(others.slice(full.length)) };
}

/** Whether it needs the rules of `assets/css/4-rare.css`. */
export function isRareFront({ layout, brief }: Front): boolean {
  return layout !== "rail" || brief.length > 0;
}

/** From so many items on, a bulletin has news in brief. */
export const LONG = 15;
/** How many items a long bulletin shows in full, the lead among them. */
const IN_FULL = 9;

function chooseLayout(
  lead: ItemCard,
  others: readonly ItemCard[],
  introduction: Opening | undefined,
): Pick<Front, "layout" | "rail"> {
  const { picture } = lead;
  if (picture === undefined) return { layout: "plain", rail: rowBelow(others, introduction) };
  const { least, most } = picture.isTall ? heightsOfTall(lead, picture) : heightsOf(lead);
  const heights = railHeights(others, introduction);
  const costs = heights.map((height) => Math.max(least - height, 2 * (height - most), 0));
  const count = Math.max(costs.indexOf(Math.min(...costs)), Math.min(1, others.length));
  const height = heights[count] ?? 0;
  const isShort = count === others.length && height < least - SLACK;
  const rail = withOnePicture(others.slice(0, count));
  if (picture.isTall && (introduction !== undefined || !isShort)) return { layout: "tall", rail };
  return isShort ? { layout: "halves", rail: rowBelow(others, introduction) } : { layout: "rail", rail };
}

/** The first card with a landscape picture shows it; a portrait would take the whole rail, and a cut panorama may show nothing. */
function withOnePicture(cards: readonly ItemCard[]): readonly RailCard[] {
  const first = cards.find(isLandscape);
  return cards.map((card) => ({ card, picture: card === first ? "above" : "none" }));
}

function isLandscape({ picture }: ItemCard): boolean {
  return (
    picture !== undefined &&
    picture.isMap === undefined &&
    !picture.isTall &&
    (!picture.isWide || picture.focus !== undefined)
  );
}

function hasPhoto({ picture }: ItemCard): boolean {
  return picture !== undefined && picture.isMap === undefined;
}

/** How many cards after the lead may be the first with a picture. */
const NEAR = 3;

/**
 * The row below a lead, which has one more column for the introduction. If the first card has a picture, it shares the row with the
 * introduction alone. If the second or third has one, the row is empty: all cards go into the rows below, which show pictures.
 */
function rowBelow(others: readonly ItemCard[], introduction: Opening | undefined): readonly RailCard[] {
  const [first] = others;
  if (others.slice(0, NEAR).some(hasPhoto)) {
    const isFeature = first !== undefined && hasPhoto(first) && introduction !== undefined;
    return isFeature ? [{ card: first, picture: "beside" }] : [];
  }
  const besides = introduction === undefined ? 0 : 1;
  const columns = others.slice(0, COLUMNS - besides).some(({ title }) => isWide(title)) ? COLUMNS - 1 : COLUMNS;
  return others.slice(0, columns - besides).map((card) => ({ card, picture: "none" }));
}

/** Columns in the row below a lead, the introduction among them. */
const COLUMNS = 4;

/** Whether a title has a word, or so many letters, that a quarter of the page is too narrow for it. */
function isWide({ text }: ItemCard["title"]): boolean {
  return text.length > 90 || /[\p{L}\p{M}]{19}/u.test(text);
}

/*
 * Heights in a window of 1280 px, estimated from numbers of characters: in CSS pixels, with the type sizes of `assets/css`. At
 * other widths all columns change alike, and the picture takes up the difference.
 */

/** A height below a card's is not a gap. */
const SLACK = 160;
const LEAD = 748;
const HALF_LEAD = 343;
const CAPTION = 30;
/** With the space below it. */
const RAIL_PICTURE = 246;

interface Heights {
  readonly least: number;
  readonly most: number;
}

/** The text, and a picture between 16:10 and 5:4. Where the estimate is too high, the picture becomes as wide as 2:1. */
function heightsOf(lead: ItemCard): Heights {
  const text = heightOfTitle(lead, 28) + heightOfSummary(lead, 66);
  return { least: text + (LEAD * 10) / 16 + CAPTION, most: text + (LEAD * 4) / 5 + CAPTION };
}

/** The text beside a whole portrait; a long title is above both. */
function heightsOfTall(lead: ItemCard, { width, height }: Pick<Picture, "width" | "height">): Heights {
  const picture = Math.min((HALF_LEAD * height) / width, lead.hasLongTitle ? 320 : 640) + CAPTION;
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
  const pictured = items.find(isLandscape);
  for (const item of items) {
    const { title, summary } = item;
    const picture = item === pictured ? RAIL_PICTURE : 0;
    heights.push((heights.at(-1) ?? 0) + picture + 92 + lines(title.text, 34) * 26 + lines(summary?.text, 43) * 27);
  }
  return heights;
}

function heightOfIntroduction({ first, rest }: Opening): number {
  return 48 + Math.ceil(lengthOf(first) / 47) * 27 + (rest === undefined ? 0 : 30);
}

function lines(text: string | undefined, perLine: number): number {
  return Math.ceil((text?.length ?? 0) / perLine);
}
