import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { type FileStart, findFormat } from "./file-start.ts";
import { PHOTO_FORMATS } from "./photo-formats.ts";
import { checkSvg } from "./svg.ts";

/** A format in which content may have images. */
interface ImageFormat {
  readonly name: string;
  /** Endings of file names, without the dot. */
  readonly endings: readonly string[];
  readonly starts: readonly FileStart[];
}

const IMAGE_FORMATS: readonly ImageFormat[] = [
  { name: "AVIF image", endings: ["avif"], starts: [{ 4: "ftypavif" }, { 4: "ftypavis" }] },
  { name: "GIF image", endings: ["gif"], starts: [{ 0: "GIF87a" }, { 0: "GIF89a" }] },
  { name: "JPEG image", endings: ["jpg", "jpeg"], starts: [{ 0: "\u{FF}\u{D8}\u{FF}" }] },
  { name: "PNG image", endings: ["png"], starts: [{ 0: "\u{89}PNG\r\n\u{1A}\n" }] },
  { name: "WebP image", endings: ["webp"], starts: [{ 0: "RIFF", 8: "WEBP" }] },
];

/** Refuses an image whose first bytes are not those of the format that its name says, and an SVG that is more than a drawing. */
export function checkImage(file: string, bytes: Uint8Array): readonly UnlocatedDiagnostic[] {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  const format = findFormat(IMAGE_FORMATS, bytes);
  if (format === undefined && extension === "svg") return checkSvg(file, bytes);
  if (format?.endings.includes(extension)) return [];
  const photo = findFormat(PHOTO_FORMATS, bytes);
  const actual = (format ?? photo)?.name ?? "bytes of another kind";
  const remedy = photo === undefined ? "save it again in that format" : "save it as JPEG";
  const expected = `the bytes of an image ending in .${extension}; ${remedy}`;
  return [{ rule: "image-bytes", severity: "error", ref: { file }, actual, expected }];
}
