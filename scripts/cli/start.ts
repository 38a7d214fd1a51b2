import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Purpose } from "../content/rules/rule.ts";
import { formatReport } from "../diagnostics/report.ts";
import { isInside } from "../serve/inside.ts";
import { type BuildOutcome, startRebuilder } from "../serve/rebuild.ts";
import { isAbout, type LiveServer, openLiveServer } from "../serve/server.ts";
import { watchChanges } from "../serve/watch.ts";
import { checkFolder, colourOfOutput, fail, HELP_OPTION, readArguments } from "./arguments.ts";
import { siteOptions } from "./project.ts";

/** Compiled, a build takes a third less time; maps tell where in the sources a mistake is. */
const BUILDER = ["--enable-source-maps", fileURLToPath(new URL("./run.mjs", import.meta.url)), "builder"];

const HELP = `Usage: npm start -- [--drafts] [--port N] [--content DIR]

Checks the content, builds the site, serves it to this machine, and does so again after every change:
open pages load anew by themselves. A mistake in the content shows here and in the browser.

  --drafts       also shows what has \`draft: true\`, with a note that it is a draft
  --port N       the port to serve at, 8080 when left out, 0 for a free one
  --content DIR  the content folder, content when left out
  --help         this text

Ctrl-C stops the server.
`;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the site is made with; a change of it needs a build process that reads it anew. */
const CODE = ["templates", "assets", "scripts", ".eleventy.ts"].map((place) => path.join(root, place));

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      drafts: { type: "boolean", default: false },
      port: { type: "string", default: "8080" },
      content: { type: "string", default: "content" },
    },
  }),
);
await serve(readPort(values.port), checkFolder(values.content), values.drafts ? "preview" : "draft");

async function serve(port: number, contentDir: string, purpose: Purpose): Promise<void> {
  const stop = untilStopped();
  const workDir = path.join(root, ".cache", "serve", String(port === 0 ? process.pid : port));
  const outputDir = path.join(workDir, "site");
  const server = await openOrExplain(outputDir, port);
  const options = siteOptions({ contentDir, outputDir, purpose, baseUrl: server.address });
  const rebuilder = startRebuilder(options, BUILDER);
  stop.addEventListener("abort", rebuilder.close);
  try {
    for await (const changes of watchChanges([path.resolve(contentDir), ...CODE], stop)) {
      const began = performance.now();
      const outcome = await rebuilder.rebuild(changes);
      if (stop.aborted) break;
      server.show(outcome);
      process.stdout.write(describe(outcome, changes, performance.now() - began, server.address));
    }
  } catch (error) {
    if (!isAbout(error, "ENOSPC", "EMFILE")) throw error;
    fail(1, "The system watches no more files; on Linux, raise fs.inotify.max_user_watches (or max_user_instances).");
  }
  rebuilder.close();
  await server.close();
  if (port === 0) rmSync(workDir, { recursive: true, force: true });
  process.exit(); // Whatever a killed build process has left open must not keep a stopped server alive.
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : fail(2, `Unexpected port ${text}, expected a number from 0 to 65535`);
}

async function openOrExplain(folder: string, port: number): Promise<LiveServer> {
  try {
    return await openLiveServer(folder, port);
  } catch (error) {
    if (isAbout(error, "EADDRINUSE"))
      return fail(1, `Port ${port} is in use; \`npm start -- --port N\` takes another.`);
    if (isAbout(error, "EACCES"))
      return fail(1, `Port ${port} is not free for everyone; \`npm start -- --port N\` takes another.`);
    throw error;
  }
}

function describe(outcome: BuildOutcome, changes: readonly string[], milliseconds: number, address: string): string {
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  const cause = changes.length === 0 ? "" : `, after a change of ${nameOf(changes)}`;
  const own = changes.some(
    (file) => isInside(path.join(root, "scripts", "serve"), file) || file === fileURLToPath(import.meta.url),
  );
  const hint = own ? "The server itself has changed: start it again to use that.\n" : "";
  if (outcome.result === "failed")
    return `${outcome.message}\nThe build broke${cause}; still serving ${address}\n${hint}`;
  const report = formatReport("text", { ...outcome.report, colour: colourOfOutput() });
  const end =
    outcome.result === "built" ? `Built in ${time}${cause}: ${address}` : `Not built${cause}: ${address} shows why`;
  return `${report}${end}\n${hint}`;
}

function nameOf(changes: readonly string[]): string {
  const [first = ""] = changes;
  if (changes.length !== 1) return `${changes.length} files`;
  return isInside(process.cwd(), first) ? path.relative(process.cwd(), first) : first;
}

/**
 * Aborted by Ctrl-C or a system's request to end; also when npm has gone, since it does not hand such a request on to what it
 * started.
 */
function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => controller.abort());
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && controller.abort();
  if (process.env["npm_lifecycle_event"] !== undefined) setInterval(watch, 500).unref();
  return controller.signal;
}
