import { FEED_FORMATS } from "../../scripts/editions/feeds/formats.ts";
import { writeRelease } from "../../scripts/pipeline/write-file.ts";
import { describeFiles, type Release } from "../../scripts/release/manifest.ts";

/** Writes the `release.json` of a folder. */
export function writeReleaseOf(dir: string): Release {
  return writeRelease(dir, describeFiles(dir, FEED_FORMATS), { asOf: "2026-11-26" });
}
