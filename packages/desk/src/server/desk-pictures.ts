import { existsSync } from "node:fs";
import { join } from "node:path";
import { findFile, PlaceError, parseContentPath, readContentFile } from "../../../../scripts/content/index.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";

/** A picture of content by its path. */
export interface ContentPicture {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The pictures that a desk shows at the addresses of the site, and that the built site lacks: pictures of drafts, of a site with errors,
 * and pictures that are not encoded yet.
 */
export interface DeskPictures {
  /** Records the addresses of pictures that a desk has received. */
  readonly note: (media: PreviewContext["media"]) => void;
  /**
   * The picture of content that replaces a picture of the site; undefined for other addresses, for pictures of the site, and for files that
   * may not be read, such as a link.
   */
  readonly find: (address: string) => ContentPicture | undefined;
}

/** Opens the pictures of a content folder, whose site is in an output folder. */
export function openDeskPictures(contentDir: string, outputDir: string): DeskPictures {
  const files = new Map<string, string>();
  return {
    note(media) {
      for (const [file, { address, sources, raster }] of media) {
        const candidates = sources.flatMap((source) => source.candidates);
        for (const each of [{ address }, ...candidates, ...(raster === undefined ? [] : [raster])])
          files.set(each.address, file);
      }
    },
    find(address) {
      const file = files.get(address);
      return file === undefined || existsSync(join(outputDir, address)) ? undefined : readPicture(contentDir, file);
    },
  };
}

function readPicture(contentDir: string, file: string): ContentPicture | undefined {
  const path = parseContentPath(file);
  if (path === undefined || !isThere(contentDir, file)) return undefined;
  const read = readContentFile(contentDir, { path });
  return "rule" in read ? undefined : { file, bytes: read.bytes };
}

/** Whether a file exists, with no link on the way to it: a folder may have become a link since it was listed. */
function isThere(contentDir: string, file: string): boolean {
  try {
    return findFile(contentDir, file) !== undefined;
  } catch (error) {
    if (error instanceof PlaceError) return false;
    throw error;
  }
}
