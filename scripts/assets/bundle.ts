import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { transform } from "lightningcss";
import type { Address } from "../content/addresses.ts";
import { fileIn } from "../content/addresses.ts";
import type { Theme } from "./theme.ts";
import { formatTheme } from "./theme.ts";
import { listThemeFiles, themeFile } from "./theme-files.ts";

/** A file that never changes under its address: the address contains a hash of its bytes. */
export interface AssetFile {
  readonly address: Address;
  readonly bytes: Uint8Array;
}

/** Everything that pages load, and the addresses that templates need. */
export interface Assets {
  readonly files: readonly AssetFile[];
  readonly stylesheet: Address;
  readonly icon: Address;
  /** Fonts that every page uses above the fold. */
  readonly preloaded: readonly Address[];
  /** The emblem that was asked for, as a picture: mail programs show no drawings. */
  readonly emblem?: Address;
}

/** Fonts of the text and of titles; the italic waits until it is seen. */
const PRELOADED = ["newsreader-text.woff2", "newsreader-display.woff2"];
const ASSETS = "/assets/" as Address;

/**
 * Reads `css/`, `fonts/` and `icons/` of a theme, and from `emblems/` the one that is named. The stylesheets become one, in the
 * order of their names, after the colours of the theme. Throws an error when the CSS can't be parsed.
 */
export function readAssets(themeDirs: readonly string[], theme: Theme, emblemName?: string): Assets {
  const fonts = listThemeFiles(themeDirs, "fonts", ".woff2").map(readHashed);
  const icons = listThemeFiles(themeDirs, "icons", ".svg").map(readHashed);
  const sheets = listThemeFiles(themeDirs, "css", ".css").map((file) => readFileSync(file, "utf8"));
  const css = [formatTheme(theme), ...sheets].join("\n");
  const { code } = transform({
    filename: "style.css",
    code: Buffer.from(withFontAddresses(css, fonts)),
    minify: true,
  });
  const stylesheet = hashed("style.css", code);
  const emblems = emblemName === undefined ? [] : [readHashed(themeFile(themeDirs, `emblems/${emblemName}.png`))];
  const [icon] = icons;
  const [emblem] = emblems;
  if (icon === undefined) throw new Error(`no icons/*.svg in ${themeDirs.join(", ")}`);
  return {
    files: [stylesheet, ...fonts, ...icons, ...emblems].map(({ address, bytes }) => ({ address, bytes })),
    stylesheet: stylesheet.address,
    icon: icon.address,
    preloaded: fonts.filter(({ name }) => PRELOADED.includes(name)).map(({ address }) => address),
    ...(emblem === undefined ? {} : { emblem: emblem.address }),
  };
}

interface NamedAsset extends AssetFile {
  readonly name: string;
}

function readHashed(file: string): NamedAsset {
  return hashed(basename(file), readFileSync(file));
}

/** A file with the first eight hexadecimal digits of its SHA-256 in its name. */
function hashed(name: string, bytes: Uint8Array): NamedAsset {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const extension = extname(name);
  return { name, address: fileIn(ASSETS, `${basename(name, extension)}.${hash}${extension}`), bytes };
}

/** Style sheet and fonts are neighbours in the output, so relative addresses hold under any base path. */
function withFontAddresses(css: string, fonts: readonly NamedAsset[]): string {
  return css.replace(/url\("\.\.\/fonts\/([^"]+)"\)/g, (_, name: string) => {
    const font = fonts.find((candidate) => candidate.name === name);
    if (font === undefined) throw new Error(`the style sheet names a font that is not there: ${name}`);
    return `url("${basename(font.address)}")`;
  });
}
