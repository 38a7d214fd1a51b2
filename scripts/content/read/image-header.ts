import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { checkSvg } from "../svg/svg.ts";
import { type FileStart, findFormat, otherFormat } from "./file-start.ts";
import { PHOTO_FORMATS } from "./photo-formats.ts";

/** A format in which content may have images. */
interface ImageFormat {
  readonly name: string;
  /** Extensions of file names, without the dot. */
  readonly endings: readonly string[];
  readonly starts: readonly FileStart[];
}

const IMAGE_FORMATS: readonly ImageFormat[] = [
  { name: "AVIF", endings: ["avif"], starts: [{ 4: "ftypavif" }, { 4: "ftypavis" }] },
  { name: "GIF", endings: ["gif"], starts: [{ 0: "GIF87a" }, { 0: "GIF89a" }] },
  { name: "JPEG", endings: ["jpg", "jpeg"], starts: [{ 0: "\u{FF}\u{D8}\u{FF}" }] },
  { name: "PNG", endings: ["png"], starts: [{ 0: "\u{89}PNG\r\n\u{1A}\n" }] },
  { name: "WebP", endings: ["webp"], starts: [{ 0: "RIFF", 8: "WEBP" }] },
];

/** Refuses an image whose first bytes do not match the format of its extension, and an SVG that is more than a drawing. */
export function checkImage(file: string, bytes: Uint8Array): readonly UnlocatedDiagnostic[] {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  const format = findFormat(IMAGE_FORMATS, bytes);
  if (format === undefined && extension === "svg") return checkSvg(file, bytes);
  if (format?.endings.includes(extension)) return [];
  const photo = format === undefined ? findFormat(PHOTO_FORMATS, bytes) : undefined;
  const words = photo?.message ?? otherFormat(extension, format?.name);
  return [{ rule: "image-bytes", severity: "error", ref: { file }, message: words }];
}
