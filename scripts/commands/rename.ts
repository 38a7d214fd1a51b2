import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type ContentChange, changeContent } from "../change/change.ts";
import { applyChange } from "../change/journal.ts";
import { planRename, type Rename } from "../change/rename/plan-rename.ts";
import { OWNER, readArguments, SHARED_OPTIONS, writeReport } from "../cli/arguments.ts";
import { CHANGES, openContentFolder } from "../cli/content-folder.ts";
import { siteOptions } from "../cli/project.ts";
import type { VocabularyName } from "../content/content-path.ts";
import { parsePeriod } from "../content/period.ts";
import { listContent } from "../content/read/list.ts";
import { parseSlug, type Slug, slugInsteadOf } from "../content/slug.ts";
import { countBySeverity } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { formatLineDiff } from "../model/translations/line-diff.ts";
import { cacheFor } from "../pipeline/cache/cache-dirs.ts";
import { openCachedReader } from "../pipeline/cache/cached-reader.ts";
import { checkChange } from "../pipeline/check-change.ts";
import { checkContent } from "../pipeline/check-content.ts";
import { loadContent } from "../pipeline/load-content.ts";
import type { SiteReport } from "../pipeline/site-report.ts";
import { withExtensions } from "../pipeline/with-extensions.ts";
import { openPool } from "../pipeline/workers/pool.ts";
import { tuneForBuild } from "../pipeline/workers/v8-flags.ts";
import { RENAME_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

const { values, positionals } = readArguments(RENAME_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      "dry-run": { type: "boolean", default: false },
      content: { type: "string", default: "content" },
    },
  }),
);
const rename = readRename(positionals);
const contentDir = openContentFolder(values.content, values["dry-run"] ? "read" : "write");
const change = await plan();
if (change !== undefined) {
  if (!values["dry-run"]) applyChange(contentDir, change, CHANGES);
  writeChange(change);
}

/** The change, if the content has no errors, neither before nor after it. */
async function plan(): Promise<ContentChange | undefined> {
  const options = await withExtensions(siteOptions({ contentDir, purpose: "draft" }));
  tuneForBuild();
  const pool = openPool();
  try {
    const reader = { list: listContent, ...openCachedReader(cacheFor(options, OWNER), pool) };
    const loaded = await loadContent(options, reader);
    const { report } = checkContent(loaded, options);
    if (hasErrors(report)) return refuse(report, message("rename-content-faulty"));
    const planned = planRename(loaded.content, rename);
    if ("refused" in planned) return shell.fail(1, planned.refused);
    const changed = changeContent(loaded.content, planned, readText);
    if ("refused" in changed) return shell.fail(1, changed.refused);
    const after = await checkChange(options, changed, reader);
    return hasErrors(after.report) ? refuse(after.report, message("rename-would-fail")) : changed;
  } finally {
    await pool.close();
  }
}

function readText(file: string): string {
  return readFileSync(path.join(contentDir, file), "utf8");
}

function hasErrors({ diagnostics }: SiteReport): boolean {
  return countBySeverity(diagnostics).error > 0;
}

function refuse(report: SiteReport, reason: Message): undefined {
  writeReport(report, "text");
  shell.warn(reason);
}

function writeChange({ moves, texts }: ContentChange): void {
  const isDryRun = values["dry-run"];
  const before = new Map([...moves].map(([from, to]) => [to, from]));
  for (const [from, to] of moves)
    shell.say(
      message(isDryRun ? "rename-would" : "renamed", { from: `${contentDir}/${from}`, to: `${contentDir}/${to}` }),
    );
  for (const [file, text] of texts) {
    const old = before.get(file) ?? file;
    if (isDryRun) {
      shell.say(message("change-would", { file: `${contentDir}/${old}` }));
      process.stdout.write(formatLineDiff({ name: old, text: readText(old) }, { name: file, text }));
    } else if (old === file) shell.say(message("changed", { file: `${contentDir}/${file}` }));
  }
}

function readRename([kind, from, to, extra, ...more]: readonly string[]): Rename {
  if (kind === "term") return readTerm(from === "topics" ? from : readName(from), [to, extra, ...more]);
  if (kind === "topic") return readTerm("topics", [from, to, extra, ...more]);
  if (kind === "event" || kind === "page") {
    if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
    return { kind, from: readName(from), to: readName(to) };
  }
  if (to !== undefined) shell.fail(2, message("argument-extra", { argument: to }));
  const [period, name] = (kind ?? "").split("/");
  const [before, place, after] = [readItem(period, name), ...(from?.includes("/") ? from.split("/") : [period, from])];
  return { kind: "item", from: before, to: readItem(place, after) };
}

function readTerm(vocabulary: VocabularyName, [from, to, extra]: readonly (string | undefined)[]): Rename {
  if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
  return { kind: "term", vocabulary, from: readName(from), to: readName(to) };
}

function readItem(period = "", name = "") {
  const parsed = parsePeriod(period) ?? shell.failOnArgument(period, message("write-rename-kind"));
  return { period: parsed, name: readName(name) };
}

function readName(typed = ""): Slug {
  return parseSlug(typed) ?? shell.failOnArgument(typed, slugInsteadOf(typed));
}
