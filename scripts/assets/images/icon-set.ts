import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Address } from "../../content/addresses.ts";
import { fileIn, rootFile } from "../../content/addresses.ts";
import type { ImageCache } from "./encode.ts";
import { EncodingError } from "./encode.ts";
import { cachedBytes } from "./image-cache.ts";

/** Must change with the way icons are drawn, so that no cached icon of another version is used. */
const DRAWING_VERSION = "icons-1";

/** The icon of a publication, and the files in which programs that show no SVG ask for it. */
export interface IconSet {
  readonly svg: Uint8Array;
  /** For browsers that look for an icon without reading a page. */
  readonly favicon: IconFile;
  /** For the home screens of phones, which show no transparency. */
  readonly touch: IconFile;
  /** For systems that install a publication from its manifest. */
  readonly large: IconFile;
}

export interface IconFile {
  readonly address: Address;
  readonly format: "ico" | "png" | "opaque-png";
  /** The sides of the squares in the file, in pixels. */
  readonly sizes: readonly number[];
}

/** Plans the files of an icon. */
export function planIcons(svg: Uint8Array): IconSet {
  const digest = hash("sha256", svg, "hex").slice(0, 8);
  return {
    svg,
    favicon: { address: rootFile("favicon.ico"), format: "ico", sizes: [16, 32, 48] },
    touch: { address: rootFile("apple-touch-icon.png"), format: "opaque-png", sizes: [180] },
    large: { address: fileIn(rootFile("assets/"), `icon.${digest}-512.png`), format: "png", sizes: [512] },
  };
}

/** The files of an icon. */
export function iconFiles({ favicon, touch, large }: IconSet): readonly IconFile[] {
  return [favicon, touch, large];
}

/** Writes the files of an icon into a folder. Draws only those that are not in the cache. */
export async function writeIcons(icons: IconSet, outputDir: string, cache: ImageCache): Promise<void> {
  const keep = { folder: join(cache.imagesDir, DRAWING_VERSION), temporarySuffix: cache.temporarySuffix };
  const digest = hash("sha256", icons.svg, "hex");
  for (const file of iconFiles(icons)) {
    const target = join(outputDir, file.address);
    const name = `${digest}-${file.sizes.join("-")}.${file.format}`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await cachedBytes(keep, name, () => draw(icons.svg, file)));
  }
}

/** Loads the encoder only when there is an icon to draw. */
async function draw(svg: Uint8Array, file: IconFile): Promise<Uint8Array> {
  const { drawIcon } = await import("./draw-icon.ts");
  try {
    return await drawIcon(svg, file);
  } catch (error) {
    throw new EncodingError("The icon, the first file of icons/*.svg, could not be drawn: save it again as SVG", {
      cause: error,
    });
  }
}
