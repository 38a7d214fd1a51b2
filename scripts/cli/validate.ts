import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { contentCacheFor } from "../build/cache/cache-dirs.ts";
import type { CachedReader } from "../build/cache/text-cache.ts";
import { openCachedReader } from "../build/cache/text-cache.ts";
import { reportOn } from "../build/check.ts";
import { loadContent } from "../build/load.ts";
import { loadTextsWithoutHtml } from "../build/load-without-html.ts";
import { partThemeDirs } from "../build/options.ts";
import { openPool } from "../build/workers/pool.ts";
import { watchChanges } from "../serve/watch.ts";
import { OWNER, readArguments, readFormat, SHARED_OPTIONS, writeReport } from "./arguments.ts";
import { openContentFolder } from "./content-folder.ts";
import { VALIDATE_HELP } from "./help/validate.ts";
import { readAsOf, siteOptions } from "./project.ts";

const { values } = readArguments(VALIDATE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
      format: { type: "string", default: "text" },
      watch: { type: "boolean", default: false },
    },
  }),
);
const format = readFormat(values.format);
const contentDir = openContentFolder(values.content);
const options = siteOptions({ contentDir, purpose: "draft", ...readAsOf(values["as-of"]) });
if (values.watch) await checkAfterEveryChange();
else await check();

async function check(): Promise<void> {
  const pool = openPool();
  const reader = openReader(pool);
  const loaded = await loadContent(options, reader ?? { load: loadTextsWithoutHtml });
  const report = reportOn(loaded, options);
  reader?.store();
  await pool.close();
  writeReport(report, format);
}

/** Checks until Ctrl-C. Lines around each report tell a program where it begins and ends. */
async function checkAfterEveryChange(): Promise<void> {
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort());
  for await (const _ of watchChanges([contentDir, ...partThemeDirs(options.themeDirs).projectDirs], stopped.signal)) {
    process.stdout.write("# checking\n");
    await check();
    process.stdout.write("# checked\n");
  }
  process.exitCode = 0;
}

/**
 * Opens the cache of an earlier build, if there is one. Otherwise, and if the cache folder can't be written, every file is read and
 * nothing is cached: writing a cache would take half as long again as the check.
 */
function openReader(pool: ReturnType<typeof openPool>): CachedReader | undefined {
  try {
    const cache = contentCacheFor(options, OWNER);
    return existsSync(cache.contentCacheFile) ? openCachedReader(cache, pool) : undefined;
  } catch {
    return undefined;
  }
}
