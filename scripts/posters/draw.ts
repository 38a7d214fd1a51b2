import { legible, PAPER } from "../assets/colour.ts";
import { encodeDrawing } from "../images/drawing.ts";
import type { PosterView } from "../views/editions.ts";
import type { Letters } from "./letters.ts";
import { readLetters } from "./letters.ts";

/*
 * The masthead of the site as a picture: name, title at display size, double rule, a note and a sentence. All measures are
 * pixels.
 */

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 80;
const MEASURE = WIDTH - 2 * EDGE;
const INK = "#1c1a17";
const QUIET = "#625c53";
/** The title is as large as its line allows, within these. */
const LARGEST = 170;
const SMALLEST = 84;
const SENTENCE = { size: 44, leading: 56, lines: 2 } as const;

/** Draws a poster as PNG (1200 × 630): a pure function of the view and of the fonts in `assets/fonts/`. */
export type Pencil = (view: PosterView) => Promise<Uint8Array>;

/** Reads the fonts, once for any number of posters. */
export function sharpenPencil(): Pencil {
  const cuts = {
    display: readLetters("assets/fonts/newsreader-display.woff2"),
    text: readLetters("assets/fonts/newsreader-text.woff2"),
  };
  return (view) => encodeDrawing(composePoster(view, cuts));
}

/** The cuts of the publication's font. */
export interface Cuts {
  readonly display: Letters;
  readonly text: Letters;
}

/** A poster as SVG, with outlines in place of letters. */
export function composePoster(view: PosterView, { display, text }: Cuts): string {
  const accent = legible(view.accent, "light");
  const name = text.legible(view.publication);
  const note = text.legible(view.note ?? "");
  const sentence = breakLines(text, text.legible(view.text ?? ""), SENTENCE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    path(PAPER.light, `M0 0h${WIDTH}v${HEIGHT}H0z`),
    path(legible(view.mark, "light"), `M${EDGE} 82h22v22h-22z`),
    group(INK, text.draw(name, 34, EDGE + 40, 104)),
    ...drawTitle(view.title, display, { ink: INK, accent }),
    path(INK, `M${EDGE} 392h${MEASURE}v6h-${MEASURE}zM${EDGE} 403h${MEASURE}v2h-${MEASURE}z`),
    group(QUIET, text.draw(note, 28, EDGE, 452)),
    ...sentence.map((line, index) =>
      group(INK, text.draw(line, SENTENCE.size, EDGE, (note === "" ? 474 : 522) + index * SENTENCE.leading)),
    ),
    "</svg>",
  ].join("");
}

function drawTitle(
  parts: PosterView["title"],
  letters: Letters,
  colours: Readonly<Record<PosterView["title"][number]["tone"], string>>,
): readonly string[] {
  const words = parts.map(({ text, tone }) => ({ text: letters.legible(text), tone }));
  const whole = words.map(({ text }) => text).join(" ");
  const fitting = (MEASURE / Math.max(1, letters.measure(whole, 1000))) * 1000;
  const size = Math.min(LARGEST, Math.floor(fitting));
  if (size >= SMALLEST) {
    let x = EDGE;
    return words.map(({ text, tone }) => {
      const drawn = group(colours[tone], letters.draw(text, size, x, 350));
      x += letters.measure(`${text} `, size);
      return drawn;
    });
  }
  const lines = breakLines(letters, whole, { size: SMALLEST, lines: 2 });
  return lines.map((line, index) =>
    group(colours.ink, letters.draw(line, SMALLEST, EDGE, 350 - (lines.length - 1 - index) * SMALLEST)),
  );
}

/** A text in so many lines at most; what has no place is left out, and an ellipsis says so. */
function breakLines(
  letters: Letters,
  text: string,
  { size, lines: most }: { readonly size: number; readonly lines: number },
): readonly string[] {
  const space = letters.measure(" ", size);
  const ellipsis = letters.measure("…", size);
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const word of text.split(" ").filter((each) => each !== "")) {
    const more = letters.measure(word, size);
    if (line === "" || length + space + more + ellipsis <= MEASURE) {
      length += line === "" ? more : space + more;
      line = line === "" ? word : `${line} ${word}`;
    } else if (lines.length + 1 === most) return [...lines, `${line}…`];
    else {
      lines.push(line);
      line = word;
      length = more;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Letters in one colour. */
function group(colour: string, letters: string): string {
  return letters === "" ? "" : `<g fill="${colour}">${letters}</g>`;
}

function path(colour: string, data: string): string {
  return `<path fill="${colour}" d="${data}"/>`;
}
