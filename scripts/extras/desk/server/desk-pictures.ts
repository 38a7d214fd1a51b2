import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PreviewContext } from "../preview/preview-slice.ts";
import type { StoredFile } from "./stored-files.ts";
import { findStored } from "./stored-files.ts";

/**
 * The pictures that a desk shows at the addresses of the site, and that the built site has not got: those of drafts, those of a site that
 * errors hold back, and those that are not encoded yet.
 */
export interface DeskPictures {
  /** Notes the addresses of pictures that a desk has been told. */
  readonly note: (media: PreviewContext["media"]) => void;
  /** The file of content that stands in for a picture; undefined for other addresses, and for what the site has. */
  readonly find: (address: string) => StoredFile | undefined;
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
      return file === undefined || existsSync(join(outputDir, address)) ? undefined : findStored(contentDir, file);
    },
  };
}
