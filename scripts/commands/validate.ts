import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { PACKAGES } from "../../packages/index.ts";
import { OWNER, readArguments, readFormat, SHARED_OPTIONS, writeReport } from "../cli/arguments.ts";
import { CHANGES, openContentFolder } from "../cli/content-folder.ts";
import { readAsOf, siteOptions } from "../cli/project.ts";
import { openShell } from "../cli/shell.ts";
import { parseContentPath } from "../content/content-path.ts";
import type { Content } from "../model/content.ts";
import { contentCacheFor } from "../pipeline/cache/cache-dirs.ts";
import { type CachedReader, openCachedReader } from "../pipeline/cache/cached-reader.ts";
import { findContentAt } from "../pipeline/content-at-revision.ts";
import type { FetchPicture } from "../pipeline/fix-content.ts";
import { type ContentReader, loadContent } from "../pipeline/load-content.ts";
import { loadTextsWithoutHtml } from "../pipeline/load-without-html.ts";
import { splitThemeDirs } from "../pipeline/options.ts";
import { reportWithPages } from "../pipeline/report-with-pages.ts";
import { withExtensions } from "../pipeline/with-extensions.ts";
import { openPool } from "../pipeline/workers/pool.ts";
import { tuneForChecking, tuneForTexts } from "../pipeline/workers/v8-flags.ts";
import { checkChangedFacts } from "../rules/changed-facts.ts";
import { VALIDATE_HELP } from "./help.ts";
import { message } from "./message.ts";
import { COMMANDS_MESSAGES } from "./messages.ts";
import { shell } from "./shell.ts";

const { values } = readArguments(VALIDATE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
      format: { type: "string", default: "text" },
      since: { type: "string" },
      watch: { type: "boolean", default: false },
      fix: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      "fetch-pictures": { type: "boolean", default: false },
      "allow-host": { type: "string", multiple: true, default: [] },
    },
  }),
);
const format = readFormat(values.format);
const isDryRun = values["dry-run"];
if (values.fix && values.watch) shell.fail(2, message("option-without", { option: "--fix", other: "--watch" }));
if (isDryRun && !values.fix) shell.fail(2, message("option-only-with", { option: "--dry-run", other: "--fix" }));
if (values["fetch-pictures"] && !values.fix)
  shell.fail(2, message("option-only-with", { option: "--fetch-pictures", other: "--fix" }));
tuneForChecking();
const contentDir = openContentFolder(values.content, values.fix && !isDryRun ? "write" : "read");
const options = await withExtensions(siteOptions({ contentDir, purpose: "draft", ...readAsOf(values["as-of"]) }));
const published = values.since === undefined ? undefined : readPublished(values.since);
if (values.fix) await fix();
if (values.watch) await checkAfterEveryChange();
else if (!isDryRun) await check();

/** Fixes mistakes with only one possible correction, and shows the fixes; beside a report for programs, on standard error. */
async function fix(): Promise<void> {
  const { fixContent } = await import("../pipeline/fix-content.ts");
  const { applyChange } = await import("../change/journal.ts");
  const { formatFixes } = await import("./fixes.ts");
  const texts = await fixContent(options, values["fetch-pictures"] ? await openFetch() : undefined);
  if (!isDryRun && texts.length > 0)
    applyChange(
      contentDir,
      { moves: new Map(), texts: new Map(texts.map(({ file, after }) => [file, after])) },
      CHANGES,
    );
  const shown = formatFixes(contentDir, texts, isDryRun ? "dry run" : "written");
  (format === "text" ? process.stdout : process.stderr).write(shown);
}

/** Downloads pictures into the bulletins that show them, and reports failed downloads with the reason. */
async function openFetch(): Promise<FetchPicture | undefined> {
  const owner = PACKAGES.find(({ openWebPictures }) => openWebPictures !== undefined);
  const mode = isDryRun ? "dry run" : "write";
  const pictures = await owner?.openWebPictures?.({ contentDir, trustedHosts: values["allow-host"], mode });
  const { warn } = openShell(COMMANDS_MESSAGES, ...((await owner?.messages()) ?? []));
  return async (address, file) => {
    const path = parseContentPath(file);
    if (path === undefined || !("period" in path)) return undefined;
    const picture = await pictures?.get(address, path.period);
    if (typeof picture === "object") warn(message("fix-picture-left", { picture: address, file }), ...picture.reason);
    return typeof picture === "string" ? picture : undefined;
  };
}

async function check(): Promise<void> {
  const pool = openPool();
  const reader = openReader(pool);
  const uncached: Partial<ContentReader> = {
    load(folder, files) {
      tuneForTexts(files.length);
      return loadTextsWithoutHtml(folder, files);
    },
  };
  const loaded = await loadContent(options, reader ?? uncached);
  const changed = published === undefined ? [] : checkChangedFacts(published, loaded.content, options.asOf);
  const report = await reportWithPages(loaded, options, changed);
  reader?.store();
  await pool.close();
  writeReport(report, format);
}

/** The content as it was published last, at a revision of git. */
function readPublished(revision: string): Content {
  const found = findContentAt(contentDir, process.env, revision);
  return found ?? shell.fail(2, message("revision-unknown", { revision, folder: contentDir }));
}

/** Checks until Ctrl-C. Lines around each report mark its beginning and end for programs. */
async function checkAfterEveryChange(): Promise<void> {
  const { watchChanges } = await import("../serve/watch.ts");
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort());
  for await (const _ of watchChanges([contentDir, ...splitThemeDirs(options.themeDirs).projectDirs], stopped.signal)) {
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
