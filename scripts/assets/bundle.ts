import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { type Address, fileIn } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import type { FileCache } from "./images/image-cache.ts";
import { minifyStylesheet } from "./minify-stylesheet.ts";
import { readStylesheets, type StylesheetsOfFeatures } from "./stylesheets.ts";
import { formatTheme, iconColour, type Theme } from "./theme-colours.ts";
import { listThemeFiles, themeFile } from "./theme-files.ts";

/** A file whose address contains a hash of its bytes, so that it never changes under that address. */
export interface AssetFile {
  readonly address: Address;
  readonly bytes: Uint8Array;
}

/** The files that pages load, and their addresses for templates. */
export interface Assets {
  readonly files: readonly AssetFile[];
  /** The stylesheet of kinds of page without one of their own. */
  readonly stylesheet: Address;
  /** The stylesheet of a kind of page, by the kind. */
  readonly stylesheetOf: ReadonlyMap<string, Address>;
  /** Additional styles for printed pages. */
  readonly printStylesheet?: Address;
  /** The styles that a theme folder adds; all pages load them last. */
  readonly themeStylesheet?: Address;
  /** The publication's icon. */
  readonly icon: AssetFile;
  /** Fonts that every page uses above the fold. */
  readonly preloaded: readonly Address[];
  /** The font that pages in a language use instead, by the value of their `lang`. */
  readonly fontOf: ReadonlyMap<string, Address>;
  /** The emblem as SVG, if requested. */
  readonly emblem?: Address;
  /** The emblem as PNG: mail programs show no SVG. */
  readonly mailEmblem?: Address;
}

/** The fonts of texts and titles. The italic font loads only on pages that use it. */
const PRELOADED = ["newsreader-text.woff2", "newsreader-display.woff2"];
const ASSETS = "/assets/" as Address;

/** The assets of a site besides its theme. */
export interface AssetOptions {
  /** The name of an emblem in `emblems/`. */
  readonly emblem?: string | undefined;
  readonly ofFeatures?: StylesheetsOfFeatures;
  /** The folder of the stylesheets, at the root of the site; the folder of all assets if absent. */
  readonly stylesheetsIn?: Address;
  /** Where minified stylesheets are kept. */
  readonly styles?: FileCache | undefined;
}

/**
 * Reads `css/`, `fonts/` and `icons/` of a theme, with the stylesheets of features, and an emblem. Throws an error when the CSS can't be
 * parsed.
 */
export function readAssets(
  themeDirs: readonly string[],
  theme: Theme,
  { emblem: emblemName, ofFeatures, stylesheetsIn = ASSETS, styles }: AssetOptions = {},
): Assets {
  const fonts = listThemeFiles(themeDirs, "fonts", ".woff2").map(readHashed);
  const icons = listThemeFiles(themeDirs, "icons", ".svg").map((file) => readIcon(file, theme));
  const { text, byKind, print, added } = readStylesheets(themeDirs, theme, ofFeatures);
  const colours = formatTheme(theme);
  const minify = (name: string, css: string) => {
    const filename = `${name}.css`;
    const whole = withFontAddresses(css, fonts, stylesheetsIn);
    // Each of two stylesheets of a name is minified once.
    const bytes = minifyStylesheet(stylesheetsIn === ASSETS ? filename : `${stylesheetsIn}${filename}`, whole, styles);
    return hashedAsset(filename, bytes, stylesheetsIn);
  };
  const stylesheet = minify("text", `${colours}\n${text}`);
  const ofKinds = byKind.map(({ name, kinds, css }) => ({ kinds, file: minify(name, `${colours}\n${css}`) }));
  const paper = print === "" ? undefined : minify("print", print);
  const own = added === "" ? undefined : minify("theme", added);
  const stylesheets = [stylesheet, ...ofKinds.map(({ file }) => file), paper, own].filter((file) => file !== undefined);
  const emblems =
    emblemName === undefined
      ? []
      : ["svg", "png"].map((ending) => readHashed(themeFile(themeDirs, `emblems/${emblemName}.${ending}`)));
  const [icon] = icons;
  const [emblem, mailEmblem] = emblems;
  if (icon === undefined) throw new Error(`no icons/*.svg in ${themeDirs.join(", ")}`);
  return {
    files: [...stylesheets, ...fonts, ...icons, ...emblems].map(({ address, bytes }) => ({ address, bytes })),
    stylesheet: stylesheet.address,
    stylesheetOf: new Map(ofKinds.flatMap(({ kinds, file }) => kinds.map((kind) => [kind, file.address]))),
    ...defined({ printStylesheet: paper?.address, themeStylesheet: own?.address }),
    icon: { address: icon.address, bytes: icon.bytes },
    preloaded: fonts.filter(({ name }) => PRELOADED.includes(name)).map(({ address }) => address),
    fontOf: new Map(
      (theme.faces ?? []).flatMap(({ lang, file }) =>
        fonts.flatMap(({ name, address }) => (name === file ? [[lang, address] as const] : [])),
      ),
    ),
    ...defined({ emblem: emblem?.address, mailEmblem: mailEmblem?.address }),
  };
}

interface NamedAsset extends AssetFile {
  readonly name: string;
}

function readHashed(file: string): NamedAsset {
  return hashedAsset(basename(file), readFileSync(file));
}

/** An icon in the publication's colour: `var(--accent)`, with or without a value in its place, is its accent. */
function readIcon(file: string, theme: Theme): NamedAsset {
  const svg = readFileSync(file, "utf8").replaceAll(/var\(--accent(?:,[^()]*)?\)/g, iconColour(theme));
  return hashedAsset(basename(file), Buffer.from(svg));
}

/** Adds the first eight hexadecimal digits of the SHA-256 to the name of a file. */
export function hashedAsset(name: string, bytes: Uint8Array, folder = ASSETS): NamedAsset {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const extension = extname(name);
  return { name, address: fileIn(folder, `${basename(name, extension)}.${hash}${extension}`), bytes };
}

/** Relative addresses work under any base path: fonts are in the folder of the stylesheets, or in one beside it. */
function withFontAddresses(css: string, fonts: readonly NamedAsset[], folder: Address): string {
  const start = folder === ASSETS ? "" : `..${ASSETS}`;
  return css.replace(/url\("(?:\.\.\/|\.\/)?fonts\/([^"]+)"\)/g, (_, name: string) => {
    const font = fonts.find((candidate) => candidate.name === name);
    if (font === undefined) throw new Error(`the stylesheet refers to a missing font: ${name}`);
    return `url("${start}${basename(font.address)}")`;
  });
}
