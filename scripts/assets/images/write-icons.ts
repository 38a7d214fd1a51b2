import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EncodingError, type ImageCache } from "./encode.ts";
import { type IconFile, type IconSet, iconFiles } from "./icon-set.ts";
import { cachedBytes } from "./image-cache.ts";

/** Must change with the way icons are drawn, so that no cached icon of another version is used. */
const DRAWING_VERSION = "icons-1";

/** Writes the files of an icon into a folder. Draws only files that are not in the cache. */
export async function writeIcons(icons: IconSet, outputDir: string, cache: ImageCache): Promise<void> {
  const keep = { folder: join(cache.imagesDir, DRAWING_VERSION), temporarySuffix: cache.temporarySuffix };
  const digest = hash("sha256", icons.source, "hex");
  for (const file of iconFiles(icons)) {
    const target = join(outputDir, file.address);
    const name = `${digest}-${file.sizes.join("-")}.${file.format}`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await cachedBytes(keep, name, () => draw(icons.source, file)));
  }
}

/** Loads the encoder only when there is an icon to draw. */
async function draw(source: Uint8Array, file: IconFile): Promise<Uint8Array> {
  const { drawIcon } = await import("./draw-icon.ts");
  try {
    return await drawIcon(source, file);
  } catch (error) {
    throw new EncodingError("The icon could not be drawn: save it again as SVG or PNG", {
      cause: error,
    });
  }
}
