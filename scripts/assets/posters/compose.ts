import { legible, PAPER } from "../colour.ts";
import type { Canvas } from "./canvas.ts";
import { openCanvas } from "./canvas.ts";
import type { Letters } from "./letters.ts";
import type { Setting } from "./lines.ts";
import { cutLine, cutLines, fitLines, legibleWords, lengthOf, strokesOf } from "./lines.ts";
import type { ItemPoster, MastheadPoster, PosterView } from "./poster.ts";

/*
 * What posters look like: the masthead of the site as a picture, and the head of an item under it. All measures are pixels; `x`
 * counts from where lines begin, which is the right edge for Arabic.
 */

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 80;
const MEASURE = WIDTH - 2 * EDGE;
const INK = "#1c1a17";
const QUIET = "#625c53";
/** The title of a masthead is as large as its line allows, within these. */
const LARGEST = 170;
const SMALLEST = 84;
/** Its base line, with room for what hangs below before the rule. */
const TITLE_BASE = 338;
/** An item's title has the first size in which it has room: so many lines at most, and no higher than this. */
const TITLES = [
  { size: 128, most: 1 },
  { size: 104, most: 2 },
  { size: 92, most: 3 },
  { size: 80, most: 4 },
] as const;
/** In which what has no room is cut. */
const LAST_TITLE = { size: 68, most: 4 } as const;
const TITLE_HEIGHT = 290;
/** Of the size; Arabic is set wider, as on pages. */
const LEADING = { ltr: 1.06, rtl: 1.35 } as const;
const SENTENCE = { size: 44, leading: 56, most: 2 } as const;

/** The cuts of the publication's font: of titles, of names, of sentences. */
export type Cuts = Readonly<Record<Cut, Letters>>;

/** A poster as PNG, 1200 × 630: a pure function of the view and the fonts. */
export function composePoster(view: PosterView, cuts: Cuts): Uint8Array {
  const { accent, mark, dir: direction } = view;
  const inks = { ink: INK, quiet: QUIET, accent: legible(accent, "light"), mark: legible(mark, "light") };
  const canvas = openCanvas({ width: WIDTH, height: HEIGHT, paper: PAPER.light, inks });
  const desk: Desk = { canvas, set: (cut, size) => ({ letters: cuts[cut], size, direction }) };
  if (view.of === "item") drawItem(desk, view);
  else drawMasthead(desk, view);
  return canvas.png();
}

type Cut = "display" | "strong" | "text";
type Ink = "ink" | "quiet" | "accent" | "mark";

/** What is at hand for a drawing. */
interface Desk {
  readonly canvas: Canvas<Ink>;
  readonly set: (cut: Cut, size: number) => Setting;
}

/** Name, title at display size, double rule, a note and a sentence. */
function drawMasthead(desk: Desk, { publication, title, note = "", text = "" }: MastheadPoster): void {
  drawLabel(desk, "mark", publication, { y: 104, measure: MEASURE });
  drawMastheadTitle(desk, title);
  drawRule(desk, 392);
  const small = desk.set("text", 28);
  const said = cutLine(legibleWords(note, small), small, MEASURE);
  write(desk, "quiet", said, small, { x: EDGE, y: 452 });
  const sentence = desk.set("text", SENTENCE.size);
  const lines = cutLines(legibleWords(text, sentence), sentence, { measure: MEASURE, most: SENTENCE.most });
  writeLines(desk, "ink", lines, sentence, { y: said === "" ? 474 : 522, leading: SENTENCE.leading });
}

function drawMastheadTitle(desk: Desk, title: MastheadPoster["title"]): void {
  const em = desk.set("display", 1);
  const parts = title.map(({ text, tone }) => ({ text: legibleWords(text, em), tone }));
  const whole = parts.map(({ text }) => text).join(" ");
  const size = Math.min(LARGEST, Math.floor(MEASURE / Math.max(1, lengthOf(whole, em))));
  if (size < SMALLEST) {
    const smallest = desk.set("display", SMALLEST);
    const lines = cutLines(whole, smallest, { measure: MEASURE, most: 2 });
    writeLines(desk, "ink", lines, smallest, { y: TITLE_BASE - (lines.length - 1) * SMALLEST, leading: SMALLEST });
    return;
  }
  const setting = desk.set("display", size);
  let x = EDGE;
  for (const { text, tone } of parts) {
    write(desk, tone, text, setting, { x, y: TITLE_BASE });
    x += lengthOf(`${text} `, setting);
  }
}

/** The masthead in one line: name, month, double rule; under it the topic and the title, which stands on the foot of the sheet. */
function drawItem(desk: Desk, { publication, month, topic, title }: ItemPoster): void {
  const small = desk.set("text", 32);
  const date = legibleWords(month, small);
  const dateLength = lengthOf(date, small);
  drawLabel(desk, "accent", publication, { y: 92, measure: MEASURE - dateLength - EDGE });
  write(desk, "quiet", date, small, { x: WIDTH - EDGE - dateLength, y: 92 });
  drawRule(desk, 122);
  const { lines, setting, leading } = layTitle(desk, title);
  const top = 562 - (lines.length - 1) * leading;
  const topicBase = top - Math.round(setting.size * CAPITAL) - 34;
  drawLabel(desk, "mark", topic, { y: topicBase, measure: MEASURE });
  writeLines(desk, "ink", lines, setting, { y: top, leading });
}

/** How high capital letters are, of the size. */
const CAPITAL = 0.72;

function layTitle(desk: Desk, title: string) {
  const text = legibleWords(title, desk.set("display", 1));
  for (const each of TITLES) {
    const { room, ...layout } = layoutOf(desk, each);
    const lines = fitLines(text, layout.setting, room);
    if (lines !== undefined) return { lines, ...layout };
  }
  const { room, ...layout } = layoutOf(desk, LAST_TITLE);
  return { lines: cutLines(text, layout.setting, room), ...layout };
}

function layoutOf(desk: Desk, { size, most }: { readonly size: number; readonly most: number }) {
  const setting = desk.set("display", size);
  const leading = Math.round(size * LEADING[setting.direction]);
  const room = { measure: MEASURE, most: Math.min(most, 1 + Math.floor(TITLE_HEIGHT / leading)) };
  return { setting, leading, room };
}

/** A mark and a name beside it. */
function drawLabel(
  desk: Desk,
  ink: "mark" | "accent",
  name: string,
  { y, measure }: { readonly y: number; readonly measure: number },
): void {
  const strong = desk.set("strong", 33);
  desk.canvas.block(ink, {
    x: strong.direction === "ltr" ? EDGE : WIDTH - EDGE - 22,
    y: y - 22,
    width: 22,
    height: 22,
  });
  const text = cutLine(legibleWords(name, strong), strong, measure - 38);
  write(desk, "ink", text, strong, { x: EDGE + 38, y });
}

function drawRule({ canvas }: Desk, y: number): void {
  canvas.block("ink", { x: EDGE, y, width: MEASURE, height: 6 });
  canvas.block("ink", { x: EDGE, y: y + 11, width: MEASURE, height: 2 });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function write({ canvas }: Desk, ink: Ink, line: string, setting: Setting, { x, y }: Place): void {
  const left = setting.direction === "ltr" ? x : WIDTH - x - lengthOf(line, setting);
  for (const strokes of strokesOf(line, setting, left, y)) canvas.draw(ink, strokes);
}

function writeLines(
  desk: Desk,
  ink: Ink,
  lines: readonly string[],
  setting: Setting,
  { y, leading }: { readonly y: number; readonly leading: number },
): void {
  for (const [index, line] of lines.entries()) write(desk, ink, line, setting, { x: EDGE, y: y + index * leading });
}
