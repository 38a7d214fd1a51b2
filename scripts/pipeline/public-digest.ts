import { hash } from "node:crypto";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import type { PublicContent } from "../model/timing/public-content.ts";
import type { LoadedContent } from "./load-content.ts";

/**
 * A digest of the source files of a site: of the bytes of every public file, in hexadecimal digits. Drafts and records under embargo do not
 * change it, nor does the list of published addresses, to which publishing itself adds. The content was read with a cache, which contains
 * the digests of texts.
 */
export function publicDigest(
  { files: shown }: Pick<PublicContent, "files">,
  { files, images, downloads }: Pick<LoadedContent, "files" | "images" | "downloads">,
): string {
  const digests = new Map<string, string>();
  for (const { record, hashes } of files) if (record !== undefined) digests.set(record.path.file, hashes?.bytes ?? "");
  for (const { image } of images) if (image !== undefined) digests.set(image.file, image.digest);
  for (const { download } of downloads) if (download !== undefined) digests.set(download.file, download.digest);
  let lines = "";
  for (const file of shown) if (file !== ADDRESSES_FILE) lines += `${file}\0${digests.get(file) ?? ""}\n`;
  return hash("sha256", lines, "hex");
}
