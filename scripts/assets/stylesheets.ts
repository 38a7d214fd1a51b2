import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { groupBy } from "../group-by.ts";
import type { Theme } from "./theme-colours.ts";
import { listThemeFiles } from "./theme-files.ts";

/** The files of `css/` that every page needs, without their ending. */
const BASE = ["1-tokens", "2-type", "3-frame"];

/** The files that every page needs of a publication with logos. */
const LOGOS = ["4-logo"];

/** The files that every page needs of a publication whose pictures have focal points. */
const FOCAL_POINTS = ["4-focus"];

/** The files with rules for paper, which a browser loads after the page. */
const PRINT = ["8-print", "9-print-bulletin", "9-print-texts"];

/** Additional stylesheets of text pages, and of kinds of page that are not listed below. */
export const TEXT = ["4-head", "6-body", "6-notes", "6-subscribe", "7-feeds"];

/** A stylesheet of kinds of pages. */
export interface StylesheetOfKinds {
  readonly name: string;
  /** Kinds of page, or names that views have in `stylesheet`. */
  readonly kinds: readonly string[];
  /** Its files of `css/` besides the base, without their ending. */
  readonly files: readonly string[];
}

const BULLETIN = ["4-masthead", "4-front", "4-grid", "5-agenda", "5-video", "6-subscribe"];

/** Stylesheets that few bulletins need: their views specify it in `stylesheet`. */
const RARE = [...BULLETIN, "4-rare", "5-agenda-rare", "5-callouts", "6-sources", "7-year"];

const ITEM = [
  "4-head",
  "5-agenda",
  "5-agenda-rare",
  "5-video",
  "6-body",
  "6-index",
  "6-item",
  "6-media",
  "6-notes",
  "6-reading",
  "6-share",
  "6-sources",
  "6-subscribe",
];

const ARCHIVE = ["4-head", "5-agenda", "5-agenda-rare", "6-index", "7-archive"];

/**
 * The stylesheets of kinds of pages, and their files besides the base. A file that several kinds need is in the stylesheet of each,
 * as the base is: a page waits for one stylesheet only.
 */
const BY_KIND: readonly StylesheetOfKinds[] = [
  { name: "bulletin", kinds: ["bulletin"], files: BULLETIN },
  { name: "bulletin-rare", kinds: ["bulletin-rare"], files: RARE },
  { name: "item", kinds: ["item"], files: ITEM },
  { name: "pdf", kinds: ["pdf"], files: [...RARE, ...ITEM, ...PRINT, "9-pdf"] },
  { name: "year", kinds: ["year"], files: ["4-masthead", "7-year"] },
  { name: "archive", kinds: ["events", "event", "not-found"], files: ARCHIVE },
  { name: "bulletins", kinds: ["bulletins"], files: ["4-head", "6-index", "7-covers"] },
  { name: "agenda", kinds: ["agenda"], files: [...ARCHIVE, "7-timeline"] },
  {
    name: "subject",
    kinds: ["topics", "topic", "topic-year", "countries", "country", "country-year", "subject-part"],
    files: ["4-head", "6-index", "7-bars", "7-months", "7-subjects"],
  },
];

/** The stylesheets of the features that a site has, and of the features that it lacks: files of missing features are in no stylesheet. */
export interface StylesheetsOfFeatures {
  readonly used: readonly StylesheetOfKinds[];
  readonly unused: readonly StylesheetOfKinds[];
}

/** The stylesheets of a theme, before they are minified. */
export interface Stylesheets {
  /** For text pages, and all kinds without a stylesheet of their own. */
  readonly text: string;
  /** For the other kinds of page, complete. */
  readonly byKind: readonly { readonly name: string; readonly kinds: readonly string[]; readonly css: string }[];
  /** For all pages when they are printed; empty if there is none. */
  readonly print: string;
  /** The styles that a theme folder adds to Dateline's files, also beside `css/`. They come last, so they win; empty if there are none. */
  readonly added: string;
}

/**
 * Reads the stylesheets of a theme, with the rules for logos and focal points if the publication has any, and the stylesheets of features.
 * Files are concatenated in the order of their names; an earlier folder may replace any of them.
 */
export function readStylesheets(
  themeDirs: readonly string[],
  { hasLogos = false, hasFocalPoints = false }: Pick<Theme, "hasLogos" | "hasFocalPoints">,
  { used, unused }: StylesheetsOfFeatures = NO_FEATURES,
): Stylesheets {
  const ofKinds = joinSameNames([...BY_KIND, ...used]);
  const files = listThemeFiles(themeDirs, "css", ".css").map((file) => ({
    name: basename(file, ".css"),
    css: readFileSync(file, "utf8"),
  }));
  const beside = listThemeFiles(themeDirs, ".", ".css").map((file) => readFileSync(file, "utf8"));
  const join = (isIn: (name: string) => boolean) =>
    files.flatMap(({ name, css }) => (isIn(name) ? [css] : [])).join("\n");
  const isIn = (names: readonly string[]) => (name: string) => names.includes(name);
  const base = [...BASE, ...(hasLogos ? LOGOS : []), ...(hasFocalPoints ? FOCAL_POINTS : [])];
  const known = [
    ...BASE,
    ...LOGOS,
    ...FOCAL_POINTS,
    ...TEXT,
    ...PRINT,
    ...[...ofKinds, ...unused].flatMap(({ files: names }) => names),
  ];
  return {
    text: join(isIn([...base, ...TEXT])),
    byKind: ofKinds
      .filter((stylesheet) => files.some(({ name }) => stylesheet.files.includes(name)))
      .map((stylesheet) => ({
        name: stylesheet.name,
        kinds: stylesheet.kinds,
        css: join(isIn([...base, ...stylesheet.files])),
      })),
    print: join(isIn(PRINT)),
    added: [join((name) => !known.includes(name)), ...beside].filter((css) => css !== "").join("\n"),
  };
}

const NO_FEATURES: StylesheetsOfFeatures = { used: [], unused: [] };

/** Stylesheets of the same name are one stylesheet, with the kinds and files of all. */
function joinSameNames(stylesheets: readonly StylesheetOfKinds[]): readonly StylesheetOfKinds[] {
  return [...groupBy(stylesheets, ({ name }) => name)].map(([name, same]) => ({
    name,
    kinds: same.flatMap(({ kinds }) => kinds),
    files: same.flatMap(({ files }) => files),
  }));
}

/** The text of all stylesheets of a theme. */
export function readAllStyles(themeDirs: readonly string[]): string {
  return ["css", "."]
    .flatMap((folder) => listThemeFiles(themeDirs, folder, ".css"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** A shape in which pages show pictures, by the ratio of its sides: they cut off the rest. */
export interface Crop {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Comments cost readers nothing: the published stylesheets have none. */
const CROP = /(aspect-ratio|max-block-size): ([^;]+); \/\* crop: (\w+) \*\//g;

/**
 * The shapes in which pages of a theme show pictures, widest first, as its stylesheets name them: `aspect-ratio: 16 / 10; /* crop: card *\/`.
 * A height in `cqi` is a part of the width. If a name occurs twice, the last one counts.
 */
export function readCrops(themeDirs: readonly string[]): readonly Crop[] {
  const named = Array.from(readAllStyles(themeDirs).matchAll(CROP), ([, property, value = "", name = ""]) => {
    const [width = 1, height = 1] =
      property === "aspect-ratio" ? value.split("/").map(Number) : [1, Number.parseFloat(value) / 100];
    return [name, { name, width, height }] as const;
  });
  return [...new Map(named).values()].toSorted((a, b) => b.width / b.height - a.width / a.height);
}
