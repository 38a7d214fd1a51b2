import { formatPath, type Point } from "../../assets/maps/path-data.ts";
import { type Atlas, HATCHES } from "./atlas.ts";
import { capOf, type Frame, frameAround, HEIGHT, WIDTH } from "./frame.ts";
import { type Sketch, sketch } from "./sketch.ts";

/** The accent of a publication in both colour schemes. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/**
 * Draws a plate of these countries, which have outlines, as SVG: the countries in a hatch of the accent, each country around them in a
 * quiet hatch of its own, and water lines along the coasts. The same countries in any order have the same plate.
 */
export function drawPlate(atlas: Atlas, countries: readonly string[], accent: Accent): string {
  const codes = [...new Set(countries)].sort();
  const frame = frameAround(atlas, codes);
  const lines = sketch(atlas, frame);
  const layers = layersOf(atlas, lines, codes);
  return formatPlate(layers, codes.map((code) => markOf(atlas, frame, code, codes.length, accent)).join(""), accent);
}

interface Layers {
  /** The land of each hatch; empty if there is none. */
  readonly land: readonly string[];
  readonly marked: string;
  /** Borders that are not settled. */
  readonly disputed: string;
}

/** In units of a plate: smaller islands are left out, unless the item is about them. */
const LEAST_ISLAND = 5;

function layersOf(
  { countries, hatches, disputed }: Atlas,
  { ringsOf, linesOf }: Sketch,
  codes: readonly string[],
): Layers {
  const land = Array.from({ length: HATCHES }, () => "");
  let marked = "";
  for (const [code, parts] of countries) {
    const isMarked = codes.includes(code);
    if (code === ANTARCTICA && !isMarked) continue;
    const rings = parts.flatMap(ringsOf).filter((ring) => isMarked || isSeen(ring));
    const path = rings.map((ring) => formatPath(ring, "z")).join("");
    const hatch = hatches.get(code) ?? 0;
    if (isMarked) marked += path;
    else land[hatch] = (land[hatch] ?? "") + path;
  }
  return {
    land,
    marked,
    disputed: disputed
      .flatMap(linesOf)
      .map((line) => formatPath(line, ""))
      .join(""),
  };
}

/** It would be a line along the foot of the world. */
const ANTARCTICA = "AQ";

function isSeen(ring: readonly Point[]): boolean {
  const [first] = ring;
  return (
    first !== undefined &&
    ring.some(({ x, y }) => Math.abs(x - first.x) > LEAST_ISLAND || Math.abs(y - first.y) > LEAST_ISLAND)
  );
}

/** In units of a plate: a country of the item that is smaller gets a ring around it, or a point where there are many. */
const LEAST_RINGED = 28;
const LEAST_POINTED = 5;
const MOST_RINGS = 6;

function markOf(atlas: Atlas, { place, scale }: Frame, code: string, count: number, accent: Accent): string {
  const { middle, radius } = capOf(atlas, code);
  const hasRing = count <= MOST_RINGS;
  const size = radius * scale;
  if (2 * size > (hasRing ? LEAST_RINGED : LEAST_POINTED)) return "";
  const { x, y } = place(middle);
  const at = `cx="${Math.round(x)}" cy="${Math.round(y)}"`;
  const ring = `<circle class="m r" ${at} r="${Math.max(9, Math.round(size) + 5)}" stroke="${accent.light}" stroke-width="1.6" ${STEADY}/>`;
  const isVisible = 2 * size > LEAST_POINTED;
  return `${hasRing ? ring : ""}${isVisible ? "" : `<circle class="p" ${at} r="2.5" fill="${accent.light}"/>`}`;
}

const PAPER = { light: "#fcfbf8", dark: "#191714" } as const;
const SEA = { light: "#f1ece0", dark: "#211e1a" } as const;
const LINE = { light: "#2a2620", dark: "#cfc6b8" } as const;

/** The angles of hatches, in degrees; the hatch of the item's countries has an angle that no other hatch has. */
const ANGLES = [20, -30, 65, -65, 0, 90] as const;
const MARKED_ANGLE = 45;

/** Distances of water lines from the coast, in pixels, and their opacity; the farthest first. Small plates have the last two. */
const WATER = [
  [15, 0.3, "x"],
  [10.5, 0.4, "x"],
  [6.5, 0.5, ""],
  [3, 0.6, ""],
] as const;

/** The line keeps its width wherever a plate is shown. */
const STEADY = 'vector-effect="non-scaling-stroke"';

/**
 * Its light colours are attributes, since a strict policy for the site's own pages may keep a browser from the style of a picture: the
 * style has only the dark colours, and the wider hatches of small plates.
 */
function formatPlate({ land, marked, disputed }: Layers, marks: string, accent: Accent): string {
  const shown = land.flatMap((path, hatch) => (path === "" ? [] : [{ path, hatch }]));
  const line = `stroke="${LINE.light}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`,
    ' fill="none" stroke-linejoin="round">',
    `<style>${formatStyle([...shown.map(({ hatch }) => `h${hatch}`), "hm"], accent)}</style><defs>`,
    ...shown.map(({ hatch }) =>
      formatHatch(`h${hatch}`, ANGLES[hatch] ?? 0, 4.5, `class="c" ${line} stroke-width=".8" opacity=".55"`),
    ),
    formatHatch("hm", MARKED_ANGLE, 3.25, `class="m" stroke="${accent.light}" stroke-width="1.5"`),
    '<g id="g">',
    ...shown.map(({ path, hatch }) => `<path id="l${hatch}" ${STEADY} d="${path}"/>`),
    `<path id="lm" ${STEADY} d="${marked}"/></g></defs>`,
    `<path class="s" fill="${SEA.light}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    ...WATER.map(
      ([far, opacity, name]) =>
        `<use href="#g" class="c ${name}" ${line} stroke-width="${2 * far + 0.8}" stroke-opacity="${opacity}"/>` +
        `<use href="#g" class="v ${name}" stroke="${SEA.light}" stroke-width="${2 * far - 0.8}"/>`,
    ),
    `<use href="#g" class="c" ${line} stroke-width="1.6"/><use href="#lm" class="c k" ${line} stroke-width="3"/>`,
    `<use href="#g" class="l" fill="${PAPER.light}"/>`,
    ...shown.map(
      ({ hatch }) => `<use href="#l${hatch}" class="c h${hatch}" fill="url(#h${hatch})" ${line} stroke-width=".7"/>`,
    ),
    `<use href="#lm" class="c hm k" fill="url(#hm)" ${line} stroke-width="1.5"/>`,
    disputed === "" ? "" : formatDisputed(disputed),
    marks,
    "</svg>\n",
  ].join("");
}

/** A hatch, and the same one for small plates. */
function formatHatch(name: string, angle: number, gap: number, stroke: string): string {
  const [size, turn] = [`width="${gap}" height="${gap}" patternUnits="userSpaceOnUse"`, `rotate(${angle})`];
  return (
    `<pattern id="${name}" ${size} patternTransform="${turn}"><path ${stroke} d="M0 1H${gap}"/></pattern>` +
    `<pattern id="s${name}" href="#${name}" patternTransform="${turn} scale(2.2)"/>`
  );
}

/** The borders of both countries are whole lines below it. */
function formatDisputed(path: string): string {
  return (
    `<path class="d" stroke="${PAPER.light}" stroke-width="2.6" ${STEADY} d="${path}"/>` +
    `<path class="c" stroke="${LINE.light}" stroke-width="1.1" stroke-dasharray="3 2.5" ${STEADY} d="${path}"/>`
  );
}

function formatStyle(hatches: readonly string[], { dark }: Accent): string {
  const wider = hatches.map((name) => `.${name}{fill:url(#s${name})}`).join("");
  return (
    `@media(max-width:440px){${wider}.x{display:none}.k{stroke-width:1px}.r{r:24px}.p{r:6px}}` +
    `@media(prefers-color-scheme:dark){.s{fill:${SEA.dark}}.v{stroke:${SEA.dark}}.l{fill:${PAPER.dark}}.d{stroke:${PAPER.dark}}` +
    `.c{stroke:${LINE.dark}}.m{stroke:${dark}}.p{fill:${dark}}}`
  );
}
