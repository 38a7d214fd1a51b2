import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { preparePicture } from "../../assets/images/prepare.ts";
import { loadDownloads } from "../../build/cache/download-cache.ts";
import { loadImages } from "../../build/cache/image-cache.ts";
import { listContent } from "../../content/list.ts";
import { mediaKindOf } from "../../content/media-name.ts";
import type { StoredFile } from "./content-folder.ts";
import { Refused } from "./refused.ts";

/** A file as an editor uploads it. */
export type Upload = Pick<StoredFile, "file" | "bytes">;

/**
 * Makes an uploaded file ready to be published: a picture becomes upright, smaller and without metadata where it has to. Throws {@link Refused} for a file that `validate` would refuse.
 */
export async function prepareUpload(sent: Upload): Promise<Upload> {
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

/** The picture as content may have it. One in a format that its name does not say stays as it is, and is refused. */
async function preparedPicture(upload: Upload): Promise<Upload> {
  const picture = await preparePicture(upload.bytes).catch(() => undefined);
  const isNamed = picture !== undefined && upload.file.replace(/\.jpeg$/, ".jpg").endsWith(`.${picture.extension}`);
  return isNamed ? { file: upload.file, bytes: picture.bytes } : upload;
}
