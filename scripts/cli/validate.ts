import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { contentCacheFor } from "../build/cache/cache-dirs.ts";
import type { CachedReader } from "../build/cache/text-cache.ts";
import { openCachedReader } from "../build/cache/text-cache.ts";
import { reportOn } from "../build/check.ts";
import { loadContent } from "../build/load.ts";
import { loadTextsWithoutHtml } from "../build/load-without-html.ts";
import { openPool } from "../build/workers/pool.ts";
import { checkFolder, OWNER, readArguments, readFormat, SHARED_OPTIONS, writeReport } from "./arguments.ts";
import { siteOptions } from "./project.ts";

const HELP = `Usage: npm run validate -- [--content DIR] [--format FORMAT]

Checks the content and changes nothing. If a bulletin requires a translation that is missing, that is a warning here and
in npm start, and an error in npm run build, which makes the site for release.
Exit code 0: no errors, 1: errors in the content, 2: wrong usage.

  --content DIR    the content folder, content by default
  --format FORMAT  the format of errors and warnings: text, json, github or sarif, text by default
  --help           this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      format: { type: "string", default: "text" },
    },
  }),
);
const format = readFormat(values.format);
const contentDir = checkFolder(values.content);
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
