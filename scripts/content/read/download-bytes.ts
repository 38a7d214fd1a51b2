import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { type FileStart, findFormat, otherFormat } from "./file-start.ts";
import { findPdfFault } from "./pdf-bytes.ts";

interface DownloadFormat {
  readonly name: string;
  readonly endings: readonly string[];
  readonly starts: readonly FileStart[];
}

/** MP3 files: an ID3 tag, or the header of a frame of MPEG-1 or MPEG-2 layer III (ISO/IEC 11172-3, 2.4.1.3). */
const MP3_STARTS = ["ID3", "\u{FF}\u{FB}", "\u{FF}\u{FA}", "\u{FF}\u{F3}", "\u{FF}\u{F2}"];
/** The brands of MPEG-4 files with sound (RFC 4337, RFC 6381). */
const M4A_BRANDS = ["M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "dash"];

const DOWNLOAD_FORMATS: readonly DownloadFormat[] = [
  { name: "PDF", endings: ["pdf"], starts: [{ 0: "%PDF-1." }, { 0: "%PDF-2." }] },
  { name: "MP3", endings: ["mp3"], starts: MP3_STARTS.map((start) => ({ 0: start })) },
  { name: "MPEG-4", endings: ["m4a"], starts: M4A_BRANDS.map((brand) => ({ 4: `ftyp${brand}` })) },
  { name: "Ogg", endings: ["ogg"], starts: [{ 0: "OggS" }] },
];

/** Refuses a document or a recording whose first bytes do not match its format, and a PDF that is cut off or runs programs. */
export function checkDownload(file: string, bytes: Uint8Array): readonly UnlocatedDiagnostic[] {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  const format = findFormat(DOWNLOAD_FORMATS, bytes);
  const fault = format?.endings.includes(extension)
    ? extension === "pdf"
      ? findPdfFault(bytes)
      : undefined
    : otherFormat(extension, format?.name);
  return fault === undefined ? [] : [{ rule: "download-bytes", severity: "error", ref: { file }, message: fault }];
}
