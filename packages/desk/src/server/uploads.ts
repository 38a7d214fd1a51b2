import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadDownloads, loadImages } from "../../../../scripts/cli/index.ts";
import {
  findPhotoFormatByName,
  findSlug,
  freeMediaName,
  listContent,
  mediaKindOf,
} from "../../../../scripts/content/index.ts";
import { DecoderMissing, type PreparedPicture, preparePicture } from "../../../../scripts/templates/index.ts";
import type { Upload } from "../home/home.ts";
import type { WrittenFile } from "../home/plan-change.ts";
import { message } from "../message.ts";
import { findOnDisk } from "./file-on-disk.ts";
import { Refused, refusal } from "./refused.ts";

/** A file from the editor's computer or phone, with its name there. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Converts a file to a form that content may have before the desk shows it: a picture of a phone becomes upright, in sRGB, JPEG instead of
 * HEIC, and without the place; `Foto Ñandú 1.JPG` is renamed to `foto-nandu-1.jpg`, or `foto-nandu-1-2.jpg` if another file of the
 * publication has that name. Throws {@link Refused} for a picture that can't be read.
 */
export async function receiveFile(contentDir: string, { name, bytes }: NamedFile): Promise<NamedFile> {
  const dot = name.lastIndexOf(".");
  const ending = name.slice(dot + 1).toLowerCase();
  const isPicture = mediaKindOf(`x.${ending}`) === "image" || findPhotoFormatByName(name) !== undefined;
  const prepared = isPicture ? await preparePhoto(name, bytes) : { bytes, extension: ending };
  const slug = findSlug(dot === -1 ? name : name.slice(0, dot)) ?? (isPicture ? "picture" : "file");
  const media = listContent(contentDir).paths.filter(({ kind }) => kind === "media");
  const isOther = (file: string) => !Buffer.from(findOnDisk(contentDir, file)?.bytes ?? []).equals(prepared.bytes);
  const isTaken = (free: string) => media.some(({ file }) => path.posix.basename(file) === free && isOther(file));
  return { name: freeMediaName(slug, prepared.extension, isTaken), bytes: prepared.bytes };
}

async function preparePhoto(name: string, bytes: Uint8Array): Promise<PreparedPicture> {
  const prepared = await preparePicture(bytes).catch((error: unknown) => {
    if (error instanceof DecoderMissing) throw new Refused({ refused: message("picture-decoder-missing") });
    throw error;
  });
  if (prepared === undefined) throw new Refused({ refused: message("picture-unreadable", { file: name }) });
  return prepared;
}

/** Prepares an uploaded file for writing. Throws {@link Refused} for an invalid file, or if another file has its name. */
export async function receiveUpload(contentDir: string, { file, content }: Upload): Promise<WrittenFile> {
  const upload = await prepareUpload({ file, bytes: Buffer.from(content, "base64") });
  refuseTakenNames(contentDir, [upload]);
  return upload;
}

/** Throws {@link Refused} if another file has the name of an uploaded one, on the disk or among them. */
export function refuseTakenNames(contentDir: string, uploads: readonly WrittenFile[]): void {
  for (const [index, { file, bytes }] of uploads.entries()) {
    const others = [findOnDisk(contentDir, file), ...uploads.slice(0, index).filter((each) => each.file === file)];
    const isTaken = others.some((each) => each !== undefined && !Buffer.from(each.bytes).equals(Buffer.from(bytes)));
    if (isTaken) throw refusal("exists", { file });
  }
}

/**
 * Prepares an uploaded file for publication: a picture becomes upright, smaller and without metadata if necessary. Throws {@link Refused}
 * for a file that `validate` would refuse.
 */
async function prepareUpload(sent: WrittenFile): Promise<WrittenFile> {
  const upload = mediaKindOf(sent.file) === "image" ? await preparedPicture(sent) : sent;
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-upload-"));
  try {
    mkdirSync(path.join(folder, path.dirname(upload.file)), { recursive: true });
    writeFileSync(path.join(folder, upload.file), upload.bytes);
    const { files, diagnostics } = listContent(folder);
    const load = mediaKindOf(upload.file) === "image" ? loadImages : loadDownloads;
    const loaded = await load(folder, files);
    const faults = [...diagnostics, ...loaded.flatMap((each) => each.diagnostics)];
    if (faults.length > 0) throw new Refused({ diagnostics: faults });
    return upload;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The picture in a form that content may have. A picture with another format than its extension is not changed, and is refused. */
async function preparedPicture(upload: WrittenFile): Promise<WrittenFile> {
  const picture = await preparePicture(upload.bytes).catch(() => undefined);
  const isNamed = picture !== undefined && upload.file.replace(/\.jpeg$/, ".jpg").endsWith(`.${picture.extension}`);
  return isNamed ? { file: upload.file, bytes: picture.bytes } : upload;
}
