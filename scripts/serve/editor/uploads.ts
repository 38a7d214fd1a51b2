import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadDownloads } from "../../build/cache/download-cache.ts";
import { loadImages } from "../../build/cache/image-cache.ts";
import { listContent } from "../../content/list.ts";
import { mediaKindOf } from "../../content/media-name.ts";
import type { StoredFile } from "./content-folder.ts";
import { Refused } from "./refused.ts";

/** A file as an editor uploads it. */
export type Upload = Pick<StoredFile, "file" | "bytes">;

/**
 * Makes an uploaded file ready to be published: it takes its path and bytes, and returns those to be written. Today they stay as they
 * are. Throws {@link Refused} for a file that `validate` would refuse.
 */
export async function prepareUpload(upload: Upload): Promise<Upload> {
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
