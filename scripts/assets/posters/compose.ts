import { PAPER, readableColour } from "../colour.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import type { Font } from "./font.ts";
import { drawableText, fitLines, outlinesOf, type TextStyle, truncateLine, truncateLines, widthOf } from "./lines.ts";
import type { ItemPoster, MastheadPoster, PosterView } from "./poster.ts";

/*
 * The layout of posters: the masthead of the publication, and for items their topic and title under it. All measures are
 * pixels. `x` is the distance from the edge at which lines begin, which is the right edge for Arabic.
 */

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
const INK = "#1c1a17";
const QUIET = "#625c53";
/** The title of a masthead fills its line, within these sizes. */
const MAX_TITLE_SIZE = 170;
const MIN_TITLE_SIZE = 84;
/** Its baseline, with space for descenders above the rule. */
const TITLE_BASE = 338;
const SENTENCE = { size: 44, leading: 56, lines: 2 } as const;

/** The fonts of posters: for titles, names and sentences. */
export type PosterFonts = Readonly<Record<FontName, Font>>;

/** A poster as PNG, 1200 × 630: a pure function of the view and the fonts. */
export function composePoster(view: PosterView, fonts: PosterFonts): Uint8Array {
  const { accent, mark, logo, dir: direction } = view;
  const colours = {
    ink: INK,
    quiet: QUIET,
    accent: readableColour(accent, "light"),
    mark: readableColour(mark, "light"),
  };
  const picture = logo === undefined ? undefined : { ...logo, pixels: Buffer.from(logo.pixels, "base64") };
  const canvas = createCanvas({ width: WIDTH, height: HEIGHT, background: PAPER.light, colours, picture });
  const context: DrawingContext = { canvas, textStyle: (name, size) => ({ font: fonts[name], size, direction }) };
  if (view.of === "item") drawItem(context, view);
  else drawMasthead(context, view);
  return canvas.png();
}

/** The texts that a poster shows. */
export function textsOf(view: PosterView): readonly string[] {
  if (view.of === "item") return [view.publication, view.bulletin, view.topic ?? "", view.title];
  return [view.publication, ...view.title.map(({ text }) => text), view.note ?? "", view.text ?? ""];
}

type FontName = "display" | "strong" | "text";
type ColourName = "ink" | "quiet" | "accent" | "mark";

/** The inputs of the drawing functions. */
interface DrawingContext {
  readonly canvas: Canvas<ColourName>;
  readonly textStyle: (name: FontName, size: number) => TextStyle;
}

/** Draws the name, the title, the double rule, a note and a sentence. */
function drawMasthead(context: DrawingContext, view: MastheadPoster): void {
  const { title, note = "", text = "" } = view;
  drawName(context, "mark", view, { y: 104, width: TEXT_WIDTH });
  drawMastheadTitle(context, title);
  drawRule(context, 392);
  const small = context.textStyle("text", 28);
  const noteLine = truncateLine(drawableText(note, small), small, TEXT_WIDTH);
  drawLine(context, "quiet", noteLine, small, { x: MARGIN, y: 452 });
  const sentence = context.textStyle("text", SENTENCE.size);
  const lines = truncateLines(drawableText(text, sentence), sentence, { width: TEXT_WIDTH, count: SENTENCE.lines });
  drawLines(context, "ink", lines, sentence, { y: noteLine === "" ? 474 : 522, leading: SENTENCE.leading });
}

function drawMastheadTitle(context: DrawingContext, title: MastheadPoster["title"]): void {
  const em = context.textStyle("display", 1);
  const parts = title.map(({ text, tone }) => ({ text: drawableText(text, em), tone }));
  const whole = parts.map(({ text }) => text).join(" ");
  const size = Math.min(MAX_TITLE_SIZE, Math.floor(TEXT_WIDTH / Math.max(1, widthOf(whole, em))));
  if (size < MIN_TITLE_SIZE) {
    const smallest = context.textStyle("display", MIN_TITLE_SIZE);
    const lines = truncateLines(whole, smallest, { width: TEXT_WIDTH, count: 2 });
    drawLines(context, "ink", lines, smallest, {
      y: TITLE_BASE - (lines.length - 1) * MIN_TITLE_SIZE,
      leading: MIN_TITLE_SIZE,
    });
    return;
  }
  const style = context.textStyle("display", size);
  let x = MARGIN;
  for (const { text, tone } of parts) {
    drawLine(context, tone, text, style, { x, y: TITLE_BASE });
    x += widthOf(`${text} `, style);
  }
}

/** Draws the masthead in one line (name, month, double rule), and the main topic and the title at the bottom of the poster. */
function drawItem(context: DrawingContext, view: ItemPoster): void {
  const { bulletin, topic, title } = view;
  const small = context.textStyle("text", 32);
  const date = drawableText(bulletin, small);
  const dateLength = widthOf(date, small);
  drawName(context, "accent", view, { y: 92, width: TEXT_WIDTH - dateLength - MARGIN });
  drawLine(context, "quiet", date, small, { x: WIDTH - MARGIN - dateLength, y: 92 });
  drawRule(context, 122);
  const { lines, style, leading } = layOutTitle(title, TEXT_WIDTH, (size) => context.textStyle("display", size));
  const top = 562 - (lines.length - 1) * leading;
  const topicBase = top - Math.round(style.size * CAP_HEIGHT) - 34;
  if (topic !== undefined) drawLabel(context, "mark", topic, { y: topicBase, width: TEXT_WIDTH });
  drawLines(context, "ink", lines, style, { y: top, leading });
}

/** The height of capital letters as a factor of the size. */
const CAP_HEIGHT = 0.72;

/** Draws the name of the publication, with its logo or a square before it. */
function drawName(
  context: DrawingContext,
  colour: "mark" | "accent",
  { publication, logo, dir }: PosterView,
  { y, width }: { readonly y: number; readonly width: number },
): void {
  if (logo === undefined) {
    drawLabel(context, colour, publication, { y, width });
    return;
  }
  // The logo is centred on the capital letters beside it.
  const top = y - 12 - Math.round(logo.height / 2);
  context.canvas.drawPicture({ x: dir === "ltr" ? MARGIN : WIDTH - MARGIN - logo.width, y: top });
  if (logo.hasName) return;
  const strong = context.textStyle("strong", 33);
  const text = truncateLine(drawableText(publication, strong), strong, width - logo.width - LOGO_GAP);
  drawLine(context, "ink", text, strong, { x: MARGIN + logo.width + LOGO_GAP, y });
}

const LOGO_GAP = 22;

/** Draws a square and a name beside it. */
function drawLabel(
  context: DrawingContext,
  colour: "mark" | "accent",
  name: string,
  { y, width }: { readonly y: number; readonly width: number },
): void {
  const strong = context.textStyle("strong", 33);
  context.canvas.fillRectangle(colour, {
    x: strong.direction === "ltr" ? MARGIN : WIDTH - MARGIN - 22,
    y: y - 22,
    width: 22,
    height: 22,
  });
  const text = truncateLine(drawableText(name, strong), strong, width - 38);
  drawLine(context, "ink", text, strong, { x: MARGIN + 38, y });
}

function drawRule({ canvas }: DrawingContext, y: number): void {
  canvas.fillRectangle("ink", { x: MARGIN, y, width: TEXT_WIDTH, height: 6 });
  canvas.fillRectangle("ink", { x: MARGIN, y: y + 11, width: TEXT_WIDTH, height: 2 });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function drawLine(
  { canvas }: DrawingContext,
  colour: ColourName,
  line: string,
  style: TextStyle,
  { x, y }: Point,
): void {
  const left = style.direction === "ltr" ? x : WIDTH - x - widthOf(line, style);
  for (const outlines of outlinesOf(line, style, left, y)) canvas.fillOutlines(colour, outlines);
}

function drawLines(
  context: DrawingContext,
  colour: ColourName,
  lines: readonly string[],
  style: TextStyle,
  { y, leading }: { readonly y: number; readonly leading: number },
): void {
  for (const [index, line] of lines.entries())
    drawLine(context, colour, line, style, { x: MARGIN, y: y + index * leading });
}

/** The title of an item gets the first size at which it fits into this number of lines and into `TITLE_HEIGHT`. */
const TITLE_SIZES = [
  { size: 128, lines: 1 },
  { size: 104, lines: 2 },
  { size: 92, lines: 3 },
  { size: 80, lines: 4 },
] as const;
/** The size at which a longer title is truncated. */
const SMALLEST_TITLE = { size: 68, lines: 4 } as const;
const TITLE_HEIGHT = 290;
/** Line height as a factor of the size. Arabic has a larger factor, as on pages. */
const LEADING = { ltr: 1.06, rtl: 1.35 } as const;

/** The style of titles in a size, in pixels. */
type StyleOf = (size: number) => TextStyle;

/** The size and the lines of a title: the largest size in which it fits into `width` pixels. */
function layOutTitle(title: string, width: number, styleOf: StyleOf) {
  const text = drawableText(title, styleOf(1));
  for (const each of TITLE_SIZES) {
    const { limits, ...layout } = layoutOf(each, width, styleOf);
    const lines = fitLines(text, layout.style, limits);
    if (lines !== undefined) return { lines, ...layout };
  }
  const { limits, ...layout } = layoutOf(SMALLEST_TITLE, width, styleOf);
  return { lines: truncateLines(text, layout.style, limits), ...layout };
}

function layoutOf({ size, lines }: { readonly size: number; readonly lines: number }, width: number, styleOf: StyleOf) {
  const style = styleOf(size);
  const leading = Math.round(size * LEADING[style.direction]);
  const limits = { width, count: Math.min(lines, 1 + Math.floor(TITLE_HEIGHT / leading)) };
  return { style, leading, limits };
}
