import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { addPublishedAddresses, addressesFile, readSitemap } from "../../cli/addresses-list.ts";
import { readArguments, SHARED_OPTIONS, writeReport } from "../../cli/arguments.ts";
import { checkOwnFolder, openContentFolder } from "../../cli/content-folder.ts";
import { projectExtensions, siteOptions } from "../../cli/project.ts";
import { findFile } from "../../content/change/real-folder.ts";
import { writeWhole } from "../../content/change/write-whole.ts";
import type { Content } from "../../content/content.ts";
import { parseContentPath } from "../../content/content-path.ts";
import { PERIOD_EXAMPLES, parsePeriod } from "../../content/period.ts";
import { checkNewFile } from "../../content/read/check-file.ts";
import { defined } from "../../defined.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { sentencesOf } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { BULLETIN_SCHEMA } from "../../pages/callouts/index.ts";
import { reportOn } from "../../pipeline/check-content.ts";
import { loadContent } from "../../pipeline/load.ts";
import { readContent } from "../../pipeline/read-content.ts";
import { withExtensions } from "../../pipeline/with-extensions.ts";
import { declaredReader } from "./declared-fields.ts";
import { importEvents } from "./events/import-events.ts";
import { formerAddresses } from "./former-addresses.ts";
import { IMPORT_HELP } from "./import-help.ts";
import { importItems } from "./import-items.ts";
import { showImportProgress } from "./import-progress.ts";
import { formatReport, summarize } from "./import-report.ts";
import type { TopicMapping } from "./match-topics.ts";
import {
  addEntries,
  addToMapping,
  newTopics,
  proposeMapping,
  readMapping,
  unmappedCategories,
} from "./match-topics.ts";
import { message } from "./message.ts";
import { sourcesWith } from "./own-sources.ts";
import { FetchError, fetchBytes } from "./pictures/fetch.ts";
import { openPictures } from "./pictures/fetch-pictures.ts";
import { planItems } from "./plan-import.ts";
import { openRoom } from "./room.ts";
import { shell } from "./shell.ts";
import type { FieldMapping, Source, SourceContents } from "./source.ts";
import { CUTS } from "./source.ts";
import { readState } from "./state.ts";

/** The folder of what a run notes for the next. */
const RECORDS = "import";

const TOPICS = "topics.yaml";

/** What rows may become. */
const ROWS = ["items", "events"] as const;

const { values, positionals } = readArguments(IMPORT_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      to: { type: "string", default: "content" },
      records: { type: "string", default: RECORDS },
      undated: { type: "string" },
      map: { type: "string" },
      as: { type: "string" },
      site: { type: "string" },
      "from-sitemap": { type: "string" },
      "allow-host": { type: "string", multiple: true, default: [] },
      cut: { type: "string" },
      "accept-changes": { type: "boolean", default: false },
      "no-pictures": { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
    },
  }),
);
const [kind, from, extra] = positionals;
const sources = sourcesWith(await projectExtensions(values.to));
const source = sources.find(({ name }) => name === kind);
if (source === undefined || from === undefined)
  shell.failOnArgument(
    source === undefined ? kind : "",
    message("write-import-source", { sources: sources.map(({ name, expects }) => `${name} ${expects}`) }),
  );
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
const undated =
  values.undated === undefined
    ? undefined
    : (parsePeriod(values.undated) ??
      shell.failOnArgument(values.undated, message("write-bulletin-name", { periods: PERIOD_EXAMPLES })));
const cut = CUTS.find((each) => each === values.cut);
if (values.cut !== undefined && cut === undefined)
  shell.failOnArgument(values.cut, message("import-cut-wrong", { names: CUTS }));
const columns = values.map === undefined ? undefined : parseMapping(values.map);
if (values.map !== undefined && columns === undefined) shell.failOnArgument(values.map, message("write-map"));
const as = ROWS.find((each) => each === values.as);
if (values.as !== undefined && as === undefined) shell.failOnArgument(values.as, message("write-as", { kinds: ROWS }));
const unused = source.hasColumns ? undefined : (values.map ?? values.as);
if (unused !== undefined) {
  const withColumns = sources.filter(({ hasColumns }) => hasColumns).map(({ name }) => name);
  shell.failOnArgument(unused, message("import-without-columns", { sources: withColumns }));
}
const contentDir = openContentFolder(values.to, values["dry-run"] ? "read" : "write");
const isDryRun = values["dry-run"];
const trustedHosts = [...values["allow-host"], ...(URL.canParse(from) ? [new URL(from).host] : [])];
if (values.records === RECORDS) checkOwnFolder(RECORDS);
const files = {
  mapping: join(values.records, "topics.yaml"),
  state: join(values.records, "state.jsonl"),
  report: join(values.records, "report.md"),
  aside: join(values.records, "set-aside"),
};

try {
  await run(source, from);
} catch (error) {
  if (!(error instanceof FetchError)) throw error;
  shell.fail(1, message("import-not-read", { address: from }), error.words);
}

/** The columns of fields, as in `title=event_name,date=fecha`; undefined for any other text. */
function parseMapping(text: string): FieldMapping | undefined {
  const pairs = text.split(",").map((pair) => /^([^=]+)=(.+)$/.exec(pair.trim()));
  const found = pairs.flatMap((pair) =>
    pair === null ? [] : [[(pair[1] ?? "").trim(), (pair[2] ?? "").trim()] as const],
  );
  return found.length === pairs.length ? new Map(found) : undefined;
}

async function run(news: Source, place: string): Promise<void> {
  const { content } = readContent(contentDir);
  if (content.publication?.fields.languages === undefined)
    shell.fail(
      1,
      message("publication-without-languages", { file: `${contentDir}/publication.yaml`, command: "npm run init" }),
    );
  const old = readSitemap(values["from-sitemap"], content.publication.fields.url ?? "");
  const { timeZone = "utc", languages, itemLanguages = [], url } = content.publication.fields;
  const found = await news.read(place, {
    ...{ timeZone, languages: [...languages, ...itemLanguages], fetchText },
    ...{ declared: namesDeclared(content, "item"), declaredOfEvents: namesDeclared(content, "event") },
    ...defined({ site: values.site ?? url, cut, mapping: columns, as }),
    changes: values["accept-changes"] ? "accept" : "refuse",
  });
  const mapping = readMapping(files.mapping);
  const unmapped = unmappedCategories(found.items, mapping);
  if (unmapped.length > 0 && !isDryRun) return askForTopics(unmapped, content);
  if (!isDryRun) beginAddresses(old);
  await write(found, mapping, content);
}

/** A release then fails until each address of the old site leads to something, or is said to be withdrawn. */
function beginAddresses(old: readonly string[]): void {
  const count = addPublishedAddresses(contentDir, old);
  if (count > 0) shell.say(message("publish-addresses", { count, file: addressesFile(contentDir) }));
}

function askForTopics(categories: readonly string[], content: Content): void {
  writeRecord(files.mapping, addToMapping(files.mapping, proposeMapping(categories, content)));
  shell.say(message("import-topics", { file: files.mapping, count: categories.length }));
}

async function write(found: SourceContents, mapping: TopicMapping, content: Content): Promise<void> {
  const { items, events, notes } = found;
  const state = readState(files.state);
  const known = new Map([...state.items].map(([id, { file }]) => [id, file]));
  const plan = planItems(items, { content, known, undated });
  if (!isDryRun) addTopics(newTopics(items, mapping, content, isAcceptedTopic));
  const room = openRoom(contentDir);
  const pictures = openPictures({
    ...{ contentDir, known: { state, stateFile: files.state }, trustedHosts, room },
    folder: folderOf(from ?? "."),
    web: values["no-pictures"] ? "do not read" : "read",
    mode: isDryRun ? "dry run" : "write",
  });
  let isStopped = false;
  process.once("SIGINT", () => {
    isStopped = true;
  });
  const { onProgress, stop } = showImportProgress();
  const place = {
    ...{ contentDir, state, room, stateFile: files.state, asideDir: files.aside },
    mode: isDryRun ? ("dry run" as const) : ("write" as const),
    isStopped: () => isStopped,
  };
  const result = await importItems(plan, {
    ...{ ...place, mapping, pictures, onProgress },
    former: formerAddresses(plan.planned, content),
    readDeclared: declaredReader(content, "item"),
    findError: (file, bytes) => findError(file, bytes, namesDeclared(content, "item")),
  });
  const agenda = importEvents(events ?? [], {
    ...{ ...place, content },
    findError: (file, bytes) => findError(file, bytes, namesDeclared(content, "event")),
  });
  stop();
  const report = {
    ...{ ...result, notes },
    skipped: [...(found.skipped ?? []), ...result.skipped, ...agenda.skipped],
    ...defined({ events: events === undefined ? undefined : agenda.outcomes }),
  };
  if (isDryRun) process.stdout.write(formatReport(report, shell.words));
  else {
    writeRecord(files.report, formatReport(report, shell.words));
    shell.say(...summarize(report));
    shell.say(message("file-written", { file: files.report }));
    await checkWhole();
  }
  if (isStopped) process.exitCode = 130;
}

/** Adds topics at the end of `topics.yaml`, whose other lines stay as they are. */
function addTopics(lines: string): void {
  if (lines === "") return;
  const isThere = findFile(contentDir, TOPICS) !== undefined;
  const before = isThere ? readFileSync(join(contentDir, TOPICS), "utf8") : "";
  writeWhole(contentDir, TOPICS, addEntries(before, lines));
}

function writeRecord(file: string, text: string): void {
  writeWhole(dirname(file), basename(file), text);
}

function isAcceptedTopic(lines: string): boolean {
  return findError("topics.yaml", Buffer.from(lines)) === undefined;
}

/** The names of the fields that the publication has declared for items, or for events. */
function namesDeclared({ publication }: Content, kind: "item" | "event"): readonly string[] {
  return Object.keys(publication?.fields.fields?.[kind] ?? {});
}

/** The first error of a file. The check of one file does not know the fields that the publication has declared. */
function findError(file: string, bytes: Uint8Array, declared: readonly string[] = []): readonly Message[] | undefined {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media") return undefined;
  const { diagnostics } = checkNewFile(path, bytes, BULLETIN_SCHEMA);
  const isDeclared = ({ rule, ref }: UnlocatedDiagnostic) =>
    rule === "known-field" && "field" in ref && ref.field?.length === 1 && declared.includes(String(ref.field[0]));
  const error = diagnostics.find((each) => each.severity === "error" && !isDeclared(each));
  return error === undefined ? undefined : sentencesOf(error);
}

/** Reports the errors that the whole content has now. */
async function checkWhole(): Promise<void> {
  const options = await withExtensions(siteOptions({ contentDir, purpose: "draft" }));
  const report = reportOn(await loadContent(options), options);
  const diagnostics = report.diagnostics.filter(({ severity }) => severity === "error");
  if (diagnostics.length > 0) writeReport({ ...report, diagnostics }, "text");
}

async function fetchText(url: string): Promise<string> {
  const bytes = await fetchBytes(url, { largest: 50_000_000, trustedHosts });
  return Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** The folder in which the pictures of the source may be. */
function folderOf(path: string): string | undefined {
  const stats = URL.canParse(path) ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? path : dirname(path);
}
