import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

/** The widths of pictures as WebP, and the width of the JPEG for browsers without it. */
const WIDTHS = [480, 720, 960, 1600];
const FALLBACK_WIDTH = 960;

/** Writes all variants of all pictures, several at once, while pages are rendered. */
export async function writePictures(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  const variants = readdirSync(from).flatMap((file) => {
    const name = path.basename(file, ".jpg");
    const resized = (width) => sharp(path.join(from, file)).resize({ width });
    return [
      ...WIDTHS.map((width) => resized(width).webp({ quality: 75 }).toFile(path.join(to, `${name}-${width}.webp`))),
      resized(FALLBACK_WIDTH).jpeg({ quality: 78 }).toFile(path.join(to, `${name}.jpg`)),
    ];
  });
  await Promise.all(variants);
}

/** The markup of a picture that is alone in its paragraph. All pictures have one size. */
export function pictureHtml(image, escapeHtml) {
  const stem = image.attrGet("src").replace(/\.jpg$/, "");
  const candidates = WIDTHS.map((width) => `${stem}-${width}.webp ${width}w`).join(", ");
  const caption = image.attrGet("title");
  return `<figure><picture><source type="image/webp" srcset="${candidates}" sizes="(min-width: 48rem) 42rem, calc(100vw - 2rem)">
<img src="${stem}.jpg" alt="${escapeHtml(image.content)}" width="960" height="640" loading="lazy" decoding="async"></picture>${
    caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ""
  }</figure>`;
}
