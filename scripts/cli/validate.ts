import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { contentCacheFor } from "../build/cache/cache-dirs.ts";
import type { CachedReader } from "../build/cache/text-cache.ts";
import { openCachedReader } from "../build/cache/text-cache.ts";
import { reportOn } from "../build/check.ts";
import { loadContent } from "../build/load.ts";
import { checkTexts } from "../build/validate.ts";
import { openPool } from "../build/workers/pool.ts";
import { checkFolder, HELP_OPTION, OWNER, printReport, readArguments, readFormat } from "./arguments.ts";
import { siteOptions } from "./project.ts";

const HELP = `Usage: npm run validate -- [--content DIR] [--format FORMAT]

Checks the content and changes nothing. A translation that a bulletin requires and that is missing is a warning while
you write, here and in npm start; npm run build, which makes what is released, takes it as an error.
Exit code 0: no errors, 1: errors, 2: the command was not understood.

  --content DIR    the content folder, content when left out
  --format FORMAT  text, json, github or sarif; text when left out
  --help           this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
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
const loaded = await loadContent(options, reader ?? { load: checkTexts });
const report = reportOn(loaded, options);
reader?.store();
await pool.close();
printReport(report, format);

/**
 * The cache of builds is used and renewed where there is one. In a fresh checkout, or where nothing can be written, every file is
 * read and nothing is cached: writing a cache would take half as long again.
 */
function openReader(): CachedReader | undefined {
  try {
    const cache = contentCacheFor(options, OWNER);
    return existsSync(cache.contentCache) ? openCachedReader(cache, pool) : undefined;
  } catch {
    return undefined;
  }
}
