import type { Message } from "../../diagnostics/message.ts";
import { message } from "../message.ts";
import type { FileStart } from "./file-start.ts";

/** A format of phones and cameras that browsers can't show, so that a diagnostic can mention it. */
export interface PhotoFormat {
  /** Its diagnostic. */
  readonly message: Message;
  /** Extensions of file names, in lower case and without the dot. */
  readonly endings: readonly string[];
  readonly starts: readonly FileStart[];
}

/** The brands of files with HEVC images (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];

/** Raw photos of most cameras are TIFF files, so the first format that matches counts. */
export const PHOTO_FORMATS: readonly PhotoFormat[] = [
  {
    message: message("photo-heic"),
    endings: ["heic", "heif", "hif"],
    starts: HEIC_BRANDS.map((brand) => ({ 4: `ftyp${brand}` })),
  },
  { message: message("photo-heif"), endings: [], starts: [{ 4: "ftypmif1" }, { 4: "ftypmsf1" }] },
  {
    message: message("photo-raw"),
    endings: ["arw", "cr2", "cr3", "crw", "dng", "mrw", "nef", "orf", "pef", "raf", "rw2", "srw", "x3f"],
    starts: [
      { 0: "II*\0", 8: "CR" },
      { 4: "ftypcrx " },
      { 0: "II", 6: "HEAPCCDR" },
      { 0: "IIRO" },
      { 0: "IIRS" },
      { 0: "MMOR" },
      { 0: "IIU\0" },
      { 0: "FUJIFILMCCD-RAW" },
      { 0: "FOVb" },
      { 0: "\0MRM" },
    ],
  },
  {
    message: message("photo-tiff"),
    endings: ["tif", "tiff"],
    starts: [{ 0: "II*\0" }, { 0: "MM\0*" }],
  },
];

/** The format of a photo that browsers can't show, by the name of its file. */
export function findPhotoFormatByName(file: string): PhotoFormat | undefined {
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  return PHOTO_FORMATS.find(({ endings }) => endings.includes(ending));
}
