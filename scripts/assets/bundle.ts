import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { transform } from "lightningcss";
import type { Address } from "../content/addresses.ts";
import { fileIn } from "../content/addresses.ts";
import type { Theme } from "./theme.ts";
import { formatTheme } from "./theme.ts";

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
 * Reads `css/`, `fonts/` and `icons/` of a folder, and from `emblems/` the one that is named. The style sheets become one, in the
 * order of their names, after the colours of the theme. Throws when the CSS can't be parsed: its author is a developer.
 */
export function readAssets(dir: string, theme: Theme, emblemName?: string): Assets {
  const fonts = namesIn(dir, "fonts", ".woff2").map((name) => readHashed(join(dir, "fonts"), name));
  const icons = namesIn(dir, "icons", ".svg").map((name) => readHashed(join(dir, "icons"), name));
  const sheets = namesIn(dir, "css", ".css").map((name) => readFileSync(join(dir, "css", name), "utf8"));
  const css = [formatTheme(theme), ...sheets].join("\n");
  const { code } = transform({
    filename: "style.css",
    code: Buffer.from(withFontAddresses(css, fonts)),
    minify: true,
  });
  const stylesheet = hashed("style.css", code);
  const emblems = emblemName === undefined ? [] : [readHashed(join(dir, "emblems"), `${emblemName}.png`)];
  const [icon] = icons;
  const [emblem] = emblems;
  if (icon === undefined) throw new Error(`no icon in ${join(dir, "icons")}`);
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

function readHashed(folder: string, name: string): NamedAsset {
  return hashed(name, readFileSync(join(folder, name)));
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

function namesIn(dir: string, folder: string, extension: string): readonly string[] {
  return readdirSync(join(dir, folder))
    .filter((name) => name.endsWith(extension))
    .sort();
}
