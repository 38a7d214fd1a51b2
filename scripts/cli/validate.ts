import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { contentCacheFor } from "../build/cache/cache-dirs.ts";
import type { CachedReader } from "../build/cache/text-cache.ts";
import { openCachedReader } from "../build/cache/text-cache.ts";
import { reportOn } from "../build/check.ts";
import { loadContent } from "../build/load.ts";
import { loadTextsWithoutHtml } from "../build/load-without-html.ts";
import { openPool } from "../build/workers/pool.ts";
import { OWNER, readArguments, readFormat, SHARED_OPTIONS, writeReport } from "./arguments.ts";
import { openContentFolder } from "./content-folder.ts";
import { VALIDATE_HELP } from "./help/validate.ts";
import { siteOptions } from "./project.ts";

const { values } = readArguments(VALIDATE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      format: { type: "string", default: "text" },
    },
  }),
);
const format = readFormat(values.format);
const contentDir = openContentFolder(values.content);
const options = siteOptions({ contentDir, purpose: "draft" });
const pool = openPool();
const reader = openReader();
const loaded = await loadContent(options, reader ?? { load: loadTextsWithoutHtml });
const report = reportOn(loaded, options);
reader?.store();
await pool.close();
writeReport(report, format);

/**
 * Opens the cache of an earlier build, if there is one. Otherwise, and if the cache folder can't be written, every file is read and
 * nothing is cached: writing a cache would take half as long again as the check.
 */
function openReader(): CachedReader | undefined {
  try {
    const cache = contentCacheFor(options, OWNER);
    return existsSync(cache.contentCacheFile) ? openCachedReader(cache, pool) : undefined;
  } catch {
    return undefined;
  }
}
