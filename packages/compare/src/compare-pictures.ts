import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mediaTypeOf } from "../../../scripts/release/index.ts";
import type { ShowPicture } from "./comparison-page.ts";
import { fileOf, type ReadSite } from "./read-site.ts";

/** In bytes, of all pictures of a report: a browser opens a page of this size at once. */
const LARGEST_REPORT = 20_000_000;

/** Shows pictures of two sites inside a report, up to a size limit; the others are listed by name. */
export function showPictures(sites: { readonly before: ReadSite; readonly after: ReadSite }): ShowPicture {
  let size = 0;
  return (side, src) => {
    const site = sites[side];
    const path = site.base === undefined ? "/" : new URL(site.base).pathname;
    const file = fileOf(src.startsWith(path) ? `/${src.slice(path.length)}` : src);
    if (!site.files.has(file)) return undefined;
    const bytes = readFileSync(join(site.dir, file));
    size += bytes.length;
    return size > LARGEST_REPORT ? undefined : `data:${mediaTypeOf(file, [])};base64,${bytes.toString("base64")}`;
  };
}
