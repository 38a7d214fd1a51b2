import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  addPublishedAddresses,
  addressesFile,
  type CachedReader,
  checkOwnFolder,
  loadContent,
  OWNER,
  openContentFolder,
  readContent,
  readContentWith,
  readSeries,
  readSitemap,
  reportOn,
  siteOptions,
  withCachedReader,
  withExtensions,
  writeReport,
} from "../../../scripts/cli/index.ts";
import { isMapping, writeWhole } from "../../../scripts/content/index.ts";
import { defined } from "../../../scripts/diagnostics/index.ts";
import type { Content } from "../../../scripts/model/index.ts";
import { findError, namesDeclared } from "./check-new-file.ts";
import { declaredReader } from "./declared-fields.ts";
import { type EarlierTexts, earlierTexts } from "./earlier-texts.ts";
import { importEvents } from "./events/import-events.ts";
import { formerAddresses } from "./former-addresses.ts";
import { RECORDS, readImportArguments } from "./import-arguments.ts";
import { importItems } from "./import-items.ts";
import { showImportProgress } from "./import-progress.ts";
import { formatReport, type ImportReport, summarize } from "./import-report.ts";
import {
  addToMapping,
  formatMapping,
  newTopics,
  proposeTopics,
  readMapping,
  type TopicMapping,
  USUAL_TOPICS,
  unmappedCategories,
} from "./match-topics.ts";
import { message } from "./message.ts";
import { openArchivePictures } from "./pictures/archive-pictures.ts";
import { FetchError, fetchText } from "./pictures/fetch.ts";
import { openPictures } from "./pictures/fetch-pictures.ts";
import { planItems } from "./plan-import.ts";
import { formatReportPage } from "./report-page.ts";
import { restoreExport } from "./restore-export.ts";
import { openRoom } from "./room.ts";
import { seriesFinder } from "./series.ts";
import { shell } from "./shell.ts";
import type { SourceContents, SourceFiles, SourceItem } from "./source.ts";
import { type ImportState, readState } from "./state.ts";
import { addTopics, findTopicsError, isAcceptedTopic } from "./topics-file.ts";

const told = readImportArguments();
const { files, mode } = told;
const contentDir = openContentFolder(told.to, mode === "write" ? "write" : "read");
if (told.records === RECORDS) checkOwnFolder(RECORDS);

// A config with an error is reported before anything is written.
const options = await withExtensions(siteOptions({ contentDir, purpose: "draft" }));

try {
  // With the cache, a run parses none of the files that earlier runs have written.
  if (mode === "write") await withCachedReader(options, OWNER, runAndStore);
  else await run(undefined);
} catch (error) {
  if (!(error instanceof FetchError)) throw error;
  shell.fail(1, message("import-not-read", { address: told.from }), error.words);
}

async function runAndStore(reader: CachedReader | undefined): Promise<void> {
  await run(reader);
  reader?.store();
}

/** Reads the source; asks for the topics of its categories, or else imports it. */
async function run(reader: CachedReader | undefined): Promise<void> {
  const { content } = reader === undefined ? readContent(contentDir) : await readContentWith(contentDir, reader.load);
  const old = readSitemap(told.sitemap, content.publication?.fields.url ?? "");
  const state = readState(files.state);
  const exported = told.source.readFiles?.(told.from);
  if (exported !== undefined && isOwn(exported, content, state))
    return tell(restoreFiles(exported, state, old), reader);
  const earlier = earlierTexts(state, content);
  const found = await readSource(content, earlier);
  const mapping = readMapping(files.mapping);
  const unmapped = unmappedCategories(found.items, mapping);
  if (unmapped.length > 0 && mode === "write") return askForTopics(unmapped, found.items, content);
  refuseTopics(newTopics(found.items, mapping, content, isAcceptedTopic));
  if (mode === "write") beginAddresses(old);
  const report = await write(found, { mapping, content, state, earlier });
  await tell(report, reader);
  if (report.end === "stopped") process.exitCode = 130;
}

/**
 * Whether content is empty or from an export of the same publication, so that an export may be written as the files that it was made from.
 * Else it is other news.
 */
function isOwn({ publication: exported }: SourceFiles, content: Content, { files: restored }: ImportState): boolean {
  if (content.items.length === 0) return true;
  const { title, url } = content.publication?.fields ?? {};
  const isSame = isMapping(exported) && (exported["url"] === url || isDeepStrictEqual(exported["title"], title));
  return restored.size > 0 && isSame;
}

function restoreFiles(exported: SourceFiles, state: ImportState, old: readonly string[]): ImportReport {
  if (mode === "write") beginAddresses(old);
  const room = openRoom(contentDir);
  return restoreExport(exported, { contentDir, state, room, stateFile: files.state, mode });
}

/** Writes the report, and prints missing parts of the content; in a dry run, prints the report. */
async function tell(report: ImportReport, reader: CachedReader | undefined): Promise<void> {
  if (mode === "dry run") {
    process.stdout.write(formatReport(report, shell.words));
    return;
  }
  writeRecord(files.report, formatReport(report, shell.words));
  writeRecord(files.page, formatReportPage(report, shell.words));
  shell.say(...summarize(report));
  shell.say(message("import-page", { file: files.page }));
  shell.say(message("file-written", { file: files.report }));
  await checkWhole(reader);
}

async function readSource(content: Content, earlier: EarlierTexts): Promise<SourceContents> {
  if (content.publication?.fields.languages === undefined)
    shell.fail(
      1,
      message("publication-without-languages", { file: `${contentDir}/publication.yaml`, command: "npm run init" }),
    );
  const { timeZone = "utc", languages, itemLanguages = [], url } = content.publication.fields;
  const { cut, mapping, as, changes } = told;
  const findSeries = seriesFinder(content);
  return await told.source.read(told.from, {
    timeZone,
    languages: [...languages, ...itemLanguages],
    changes,
    undated: told.undated !== undefined,
    declared: namesDeclared(content, "item"),
    declaredOfEvents: namesDeclared(content, "event"),
    ...defined({ site: told.site ?? url, toldSite: told.site, cut, mapping, as, findSeries }),
    earlier: earlier.titles,
    fetchText: (address) => fetchText(address, told.trustedHosts),
  });
}

/** A release then fails until each address of the old site is served, redirects, or is declared as withdrawn. */
function beginAddresses(old: readonly string[]): void {
  const count = addPublishedAddresses(contentDir, old);
  if (count > 0) shell.say(message("publish-addresses", { count, file: addressesFile(contentDir) }));
}

/** Writes a proposal for the categories: all of them topics, as long as `topics.yaml` can have so many. */
function askForTopics(categories: readonly string[], items: readonly SourceItem[], content: Content): void {
  const propose = (most: number | undefined) => proposeTopics(categories, items, content, most);
  const all = propose(told.topics);
  const isTooMany = findTopicsError(contentDir, newTopics(items, all, content, isAcceptedTopic)) !== undefined;
  const count = categories.length;
  writeRecord(files.mapping, addToMapping(files.mapping, formatMapping(isTooMany ? propose(USUAL_TOPICS) : all)));
  shell.say(message("import-topics", { file: files.mapping, count }));
  if (isTooMany) shell.say(message("import-topics-many", { count: USUAL_TOPICS, option: "--topics" }));
}

/** Ends the run before it writes anything if `topics.yaml` can't have the topics of the mapping. */
function refuseTopics(lines: string): void {
  const error = findTopicsError(contentDir, lines);
  if (error !== undefined) shell.fail(1, message("import-topics-refused", { file: files.mapping }), ...error);
}

/** The data that a run needs before it writes. */
interface Known {
  readonly mapping: TopicMapping;
  readonly content: Content;
  readonly state: ImportState;
  readonly earlier: EarlierTexts;
}

/** Writes items and events. Ctrl-C ends it after the current one. */
async function write(
  { items, events, notes, skipped = [] }: SourceContents,
  { mapping, content, state, earlier }: Known,
): Promise<ImportReport> {
  const known = new Map([...state.items].map(([id, { file }]) => [id, file]));
  const plan = planItems(items, { content, known, undated: told.undated, series: readSeries(content, told.series) });
  if (mode === "write") addTopics(contentDir, newTopics(items, mapping, content, isAcceptedTopic));
  const room = openRoom(contentDir);
  const { trustedHosts, web } = told;
  const archive = openArchivePictures(isFolder(told.from) ? told.from : undefined);
  const pictures = openPictures({
    archive,
    contentDir,
    known: { state, stateFile: files.state },
    trustedHosts,
    room,
    web,
    mode,
    folder: folderOf(told.from),
  });
  let isStopped = false;
  process.once("SIGINT", () => {
    isStopped = true;
  });
  const { onProgress, stop } = showImportProgress();
  const place = {
    contentDir,
    state,
    room,
    stateFile: files.state,
    asideDir: files.aside,
    mode,
    isStopped: () => isStopped,
  };
  const result = await importItems(plan, {
    ...place,
    mapping,
    pictures,
    onProgress,
    former: formerAddresses(plan.planned, content),
    findEarlier: earlier.finder(folderOf(told.from), hostsOf(items)),
    readDeclared: declaredReader(content, "item"),
    findError: (file, bytes) => findError(file, bytes, namesDeclared(content, "item")),
  });
  const agenda = importEvents(events ?? [], {
    ...place,
    content,
    findError: (file, bytes) => findError(file, bytes, namesDeclared(content, "event")),
  });
  stop();
  return {
    ...result,
    notes: [...notes, ...archive.notes()],
    end: isStopped ? "stopped" : result.end,
    skipped: [...skipped, ...result.skipped, ...agenda.skipped],
    ...defined({ events: events === undefined ? undefined : agenda.outcomes }),
  };
}

function writeRecord(file: string, text: string): void {
  writeWhole(dirname(file), basename(file), text);
}

/** Reports the errors of the whole content after the import. */
async function checkWhole(reader: CachedReader | undefined): Promise<void> {
  const report = reportOn(await loadContent(options, reader), options);
  const diagnostics = report.diagnostics.filter(({ severity }) => severity === "error");
  if (diagnostics.length > 0) writeReport({ ...report, diagnostics }, "text");
}

/** Where the old site was, by the addresses of its items and the command. */
function hostsOf(items: readonly SourceItem[]): ReadonlySet<string> {
  const addresses = [...items.map(({ address }) => address), told.site].flatMap((address) => address ?? []);
  return new Set(addresses.flatMap((address) => (URL.canParse(address) ? new URL(address).host : [])));
}

function isFolder(path: string): boolean {
  return !URL.canParse(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The folder in which the pictures of the source may be. */
function folderOf(path: string): string | undefined {
  const stats = URL.canParse(path) ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? path : dirname(path);
}
