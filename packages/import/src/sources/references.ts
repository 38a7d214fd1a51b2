import { dirname, join } from "node:path";
import { decodePercent } from "../../../../scripts/diagnostics/index.ts";
import { isPlainFile } from "../read-source-file.ts";

/** Folders whose files generators publish at the root of the site. */
const ROOTS = [
  "",
  "static",
  "public",
  "assets",
  "content",
  "src",
  "src/assets",
  "src/content",
  "docs",
  "source",
  "website/static",
];

/**
 * The file that a path in a text means: beside the text, or below the root of the site.
 * @param file the text, a path from the folder
 */
export function findReferred(folder: string, path: string, file: string): string | undefined {
  const rooted = ROOTS.map((root) => join(root, decodePercent(path)));
  const places = path.startsWith("/") ? rooted : [join(dirname(file), decodePercent(path)), ...rooted];
  return places.find((place) => !place.startsWith("..") && isPlainFile(join(folder, place)));
}

/** The address of a path of the site, with the path that the site itself has. */
export function resolveIn(base: string, path: string): string | undefined {
  const within = path.replace(/^\/+/, "");
  return URL.canParse(within, base) ? new URL(within, base).href : undefined;
}

/** An absolute address as content may have it, or its picture as `data:`. */
export function absolute(reference: string): string | undefined {
  const whole = reference.startsWith("//") ? `https:${reference}` : reference;
  return /^(?:https?|mailto|tel|data):/i.test(whole) && URL.canParse(whole) ? new URL(whole).href : undefined;
}

/** Where a site is published, as an address that ends in `/`. */
export function addressOf(written: string | undefined): string | undefined {
  if (written === undefined || !URL.canParse(written)) return undefined;
  const { href, protocol } = new URL(written);
  return /^https?:$/.test(protocol) ? `${href.replace(/[?#].*$/, "").replace(/\/$/, "")}/` : undefined;
}

/** Whether a file is a picture, by its name. */
export function isPicture(file: string): boolean {
  return /\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i.test(file);
}
