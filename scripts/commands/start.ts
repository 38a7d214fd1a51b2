import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { PACKAGES } from "../../packages/index.ts";
import { colourOfOutput, readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { CHANGES, openContentFolder } from "../cli/content-folder.ts";
import { CONFIG_FILES, readAsOf, siteOptions } from "../cli/project.ts";
import { argumentsOfProgram } from "../cli/run-apart.ts";
import type { Purpose } from "../content/purpose.ts";
import { hasCode } from "../diagnostics/has-code.ts";
import { formatMessage, type Message } from "../diagnostics/message.ts";
import { formatReport } from "../diagnostics/report.ts";
import { refuseTracked } from "../pipeline/cache/cache-dirs.ts";
import { EXTENSION_CONFIGS, filesOfConfig } from "../pipeline/config-files.ts";
import type { OnSources } from "../pipeline/eleventy/sources.ts";
import { defaultOptions, type SiteOptions } from "../pipeline/options.ts";
import { codeFolders, isRepository } from "../pipeline/package-root.ts";
import { readHeaderFields, siteHeadersOf } from "../pipeline/site-headers.ts";
import { isInside } from "../serve/answer.ts";
import { failureText } from "../serve/failure-text.ts";
import { type BuildOutcome, type Rebuilder, startRebuilder } from "../serve/rebuild.ts";
import { type AnswerFirst, openLiveServer, type ServerParts } from "../serve/server.ts";
import { watchChanges } from "../serve/watch.ts";
import { START_HELP } from "./help.ts";
import { message } from "./message.ts";
import { openOrFail, readPort } from "./server-port.ts";
import { shell } from "./shell.ts";
import { stopSignal } from "./stop-signal.ts";

/** Dateline's sources, if the server runs in its repository, where they may change. */
const SOURCES = isRepository() ? codeFolders() : [];

/** Node's arguments for the build process. In the repository, its errors refer to the sources. */
const BUILDER = [...(isRepository() ? ["--enable-source-maps"] : []), ...argumentsOfProgram("builder")];

const { values } = readArguments(START_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      drafts: { type: "boolean", default: false },
      port: { type: "string", default: "8080" },
      host: { type: "string", multiple: true, default: [] },
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
    },
  }),
);
await serve({
  port: readPort(values.port),
  hosts: values.host.map(readHost),
  contentDir: openContentFolder(values.content, "write"),
  asOf: readAsOf(values["as-of"]),
  purpose: values.drafts ? "preview" : "draft",
});

interface ServeOptions {
  readonly port: number;
  /** Host names in addition to this machine's, in lower case. */
  readonly hosts: readonly string[];
  readonly contentDir: string;
  readonly purpose: Purpose;
  readonly asOf: ReturnType<typeof readAsOf>;
}

async function serve({ port, hosts, contentDir, purpose, asOf }: ServeOptions): Promise<void> {
  const stop = stopSignal();
  const workDir = path.resolve(defaultOptions().cacheDir, "serve", String(port === 0 ? process.pid : port));
  const outputDir = path.join(workDir, "site");
  const options = siteOptions({ contentDir, outputDir, purpose, ...asOf });
  refuseTracked(options.cacheDir, process); // The desk and the server read files of the cache before there is a build.
  shell.say(message("as-of", { moment: options.asOf }));
  const answerers = PACKAGES.flatMap(({ serve }) => serve?.(options, randomUUID(), CHANGES, PACKAGES) ?? []);
  let rebuilder: Rebuilder | undefined;
  const parts: ServerParts = {
    answerFirst: firstOf(answerers),
    words: shell.words,
    siteHeaders: () => siteHeadersOf(readHeaderFields(contentDir)),
    makeFile: async (address) => await rebuilder?.makeFile(address),
  };
  const server = await openOrFail("npm start", () => openLiveServer(outputDir, port, hosts, parts));
  process.stdout.write(`${formatMessage(message("server-building"), shell.words)} ${server.address}\n`);
  let watchToo: OnSources = () => {};
  rebuilder = startRebuilder({ ...options, baseUrl: server.address }, BUILDER, (paths) => watchToo(paths));
  stop.addEventListener("abort", rebuilder.close);
  try {
    for await (const changes of watchChanges(
      [contentDir, ...codeOf(options)].map((name) => path.resolve(name)),
      stop,
      { onOpen: (add) => (watchToo = add) },
    )) {
      const began = performance.now();
      const outcome = await rebuilder.rebuild(changes);
      if (stop.aborted) break;
      server.show(outcome);
      process.stdout.write(formatOutcome(outcome, changes, performance.now() - began, server.address));
    }
  } catch (error) {
    if (!hasCode(error, "ENOSPC", "EMFILE")) throw error;
    shell.fail(1, message("server-too-many-files"));
  }
  rebuilder.close();
  await server.close();
  if (port === 0) rmSync(workDir, { recursive: true, force: true });
  process.exit(); // Handles of a killed build process would keep this process alive.
}

/** Calls each in turn, until one has answered. */
function firstOf(answerers: readonly AnswerFirst[]): AnswerFirst {
  return async (request, response) => {
    for (const answer of answerers) if ((await answer(request, response)) === "answered") return "answered";
    return "not ours";
  };
}

/** After a change in one of these, a new build process loads all code and templates again. */
function codeOf({ themeDirs, extensionConfig, configFile }: SiteOptions): readonly string[] {
  const added = [extensionConfig, configFile].flatMap((file) => (file === undefined ? [] : filesOfConfig(file)));
  return [...themeDirs, ...SOURCES, ...CONFIG_FILES, ...EXTENSION_CONFIGS, ...foldersOf(added)];
}

/** The files at the root of the project, and for others their folders: a file there may soon import another one. */
function foldersOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => (path.dirname(file) === process.cwd() ? file : path.dirname(file))))];
}

function readHost(text: string): string {
  const host = text.toLowerCase();
  if (/^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/.test(host)) return host;
  return shell.fail(2, message("host-wrong", { host: text }));
}

function formatOutcome(
  outcome: BuildOutcome,
  changes: readonly string[],
  milliseconds: number,
  address: string,
): string {
  const seconds = Math.round(milliseconds / 100) / 10;
  const serversOwn = SOURCES.flatMap((folder) => [
    path.join(folder, "serve"),
    path.join(folder, "commands", "start.ts"),
  ]);
  const isServerChanged = changes.some((file) => serversOwn.some((own) => own === file || isInside(own, file)));
  const sentences = [
    ...causeOf(changes),
    ...(isServerChanged ? [message("server-code-changed")] : []),
    resultOf(outcome, seconds, address),
  ].map((each) => formatMessage(each, shell.words));
  const said = [...sentences, ...(outcome.result === "built" ? [address] : [])].join(" ");
  if (outcome.result === "failed") return `${failureText(outcome, shell.words)}\n${said}\n`;
  return `${formatReport("text", { ...outcome.report, colour: colourOfOutput(), words: shell.words })}${said}\n`;
}

function resultOf({ result }: BuildOutcome, seconds: number, address: string): Message {
  if (result === "built") return message("server-built", { seconds });
  return message(result === "refused" ? "server-refused" : "server-failed", { address });
}

function causeOf(changes: readonly string[]): readonly Message[] {
  const [first] = changes;
  if (first === undefined) return [];
  if (changes.length > 1) return [message("server-changed-files", { count: changes.length })];
  const file = isInside(process.cwd(), first) ? path.relative(process.cwd(), first) : first;
  return [message("server-changed-file", { file })];
}
