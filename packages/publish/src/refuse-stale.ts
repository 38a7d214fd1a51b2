import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  checkOwnFolder,
  defaultOptions,
  findBuiltFrom,
  loadContent,
  OWNER,
  publicDigest,
  siteOptions,
  withCachedReader,
} from "../../../scripts/cli/index.ts";
import { MessageError } from "../../../scripts/diagnostics/index.ts";
import { parseMoment } from "../../../scripts/i18n/index.ts";
import { publicContent } from "../../../scripts/model/index.ts";
import { parseRelease, RELEASE_FILE } from "../../../scripts/release/index.ts";
import { message } from "./shell.ts";

/**
 * Throws a `MessageError` if the content that a site was built from has changed since, as far as it is public as of the same moment:
 * changes by time are reported by `due`. A site that was built on another machine, or whose content does not exist any more, passes.
 * @param site the output folder, as given to the build
 */
export async function refuseStale(site: string): Promise<void> {
  const file = join(site, RELEASE_FILE);
  const built = existsSync(file) ? findBuiltFrom(checkOwnFolder(defaultOptions().cacheDir), site, OWNER) : undefined;
  if (built === undefined || !existsSync(built.contentDir)) return;
  const { id, asOf } = parseRelease(readFileSync(file, "utf8"));
  const moment = parseMoment(asOf ?? "");
  if (built.release !== id || moment === undefined) return;
  const contentDir = relative(process.cwd(), built.contentDir);
  const options = siteOptions({ contentDir, outputDir: site, purpose: "release", asOf: moment });
  const loaded = await withCachedReader(options, OWNER, (reader) => loadContent(options, reader));
  if (built.digest !== publicDigest(publicContent(loaded.content, moment), loaded))
    throw new MessageError(message("publish-stale", { site, folder: contentDir, option: "--stale" }));
}
