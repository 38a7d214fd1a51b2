import type { ChangesFolder } from "../../../../scripts/change/index.ts";
import { parseContentPath } from "../../../../scripts/content/index.ts";
import type { CheckedAs } from "./check-edit.ts";
import type { ReadTexts } from "./edited-content.ts";
import { refusal } from "./refused.ts";
import { contentFileOf, findStored } from "./stored-files.ts";
import { prepareUpload, type Upload } from "./uploads.ts";

/** The content folder that the desk writes to, and the folder in which its changes of several files are recorded. */
export interface ContentPlace {
  readonly contentDir: string;
  readonly changes: ChangesFolder;
}

/** A folder, with its present texts. */
export interface ContentFolder extends ContentPlace, CheckedAs {
  readonly readTexts: () => ReadTexts;
}

/** An uploaded file as the desk sends it: its path from the content folder, and its bytes in Base64 (RFC 4648 §4). */
export interface SentUpload {
  readonly path: string;
  readonly content: string;
}

/**
 * Prepares an uploaded file for writing. Throws {@link Refused} for a file without a valid media name, or with the name of another file.
 */
export async function receiveUpload(contentDir: string, { path, content }: SentUpload): Promise<Upload> {
  const file = contentFileOf(path);
  if (parseContentPath(file)?.kind !== "media") throw refusal("noMedia", { file });
  const upload = await prepareUpload({ file, bytes: Buffer.from(content, "base64") });
  refuseTaken(contentDir, [upload]);
  return upload;
}

/** Throws {@link Refused} if another file has the name of an uploaded one, on the disk or among them. */
export function refuseTaken(contentDir: string, uploads: readonly Upload[]): void {
  for (const [index, { file, bytes }] of uploads.entries()) {
    const others = [findStored(contentDir, file), ...uploads.slice(0, index).filter((each) => each.file === file)];
    const isTaken = others.some((each) => each !== undefined && !Buffer.from(each.bytes).equals(Buffer.from(bytes)));
    if (isTaken) throw refusal("exists", { file });
  }
}
