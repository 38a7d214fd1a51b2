import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { readArguments, SHARED_OPTIONS } from "../../scripts/cli/arguments.ts";
import { findChromium } from "../../scripts/cli/programs.mjs";
import { failWithText } from "../../scripts/cli/shell.ts";
import { FEED_FORMATS } from "../../scripts/editions/feeds/formats.ts";
import { cacheControlOf } from "../../scripts/release/headers.ts";
import { mediaTypeOf } from "../../scripts/release/media-type.ts";
import { answerFromFolder } from "../../scripts/serve/answer.ts";
import { CHROMIUM_ARGUMENTS } from "../support/launch-browser.ts";
import {
  formatPageResults,
  isPerfect,
  type LighthouseReport,
  type PageResult,
  pageResultOf,
} from "./lighthouse/page-result.ts";
import { pickPages, type SamplePage } from "./lighthouse/pages.ts";
import { listSiteFiles } from "./site-files.ts";

const HELP = `Usage: npm run lighthouse -- [--content DIR] [--only KIND,…] [--json]

Builds the site, serves it on this machine, and runs Lighthouse on the largest page of each kind, with its settings for phones.
The local server compresses texts and allows caching, as hosts do.
Exit code 0: 100 in every category, 1: less in some, 2: wrong usage.

  --content DIR  the content folder; content by default
  --only KIND,…  only these kinds of pages, such as home,item
  --json         the results as JSON
  --help         this text
`;

/** npx downloads Lighthouse when it is needed: it is larger than all other packages together. */
const LIGHTHOUSE = "lighthouse@12.8.2";
/** Names of texts. Pictures and fonts are compressed already. */
const COMPRESSED = /\.(?:html|css|js|json|svg|xml|webmanifest)$/;
const CHROMIUM = ["--headless=new", ...CHROMIUM_ARGUMENTS];

/** npm runs its scripts in the project's folder. */
const root = process.cwd();
const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
    },
  }),
);
const chromium =
  findChromium(process) ??
  failWithText(1, "Chromium is not installed: `node scripts/cli/setup.mjs browser` installs it");
const dir = mkdtempSync(path.join(tmpdir(), "dateline-lighthouse-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));

const site = path.join(dir, "site");
const server = createServer((request, response) => void answer(request, response));
server.listen(0, "localhost");
await once(server, "listening");
const origin = originOf(server.address());
buildAt(origin);
const wanted = values.only?.split(",").map((kind) => kind.trim());
const pages = pickPages(listSiteFiles(site).files).filter(({ kind }) => wanted?.includes(kind) ?? true);
if (pages.length === 0) failWithText(2, `Unexpected --only ${values.only}, expected kinds of page such as home,item`);
const comparisons: PageResult[] = [];
for (const page of pages) {
  const comparison = await visit(page);
  comparisons.push(comparison);
  process.stderr.write(`${page.kind}: ${Object.values(comparison.scores).join(" ")}\n`);
}
server.close();
process.stdout.write(values.json ? `${JSON.stringify(comparisons, null, 2)}\n` : formatPageResults(comparisons));
process.exitCode = comparisons.every(isPerfect) ? 0 : 1;

/** Answers as hosts do: texts are compressed. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const address = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const file = path.join(site, address);
  if (!COMPRESSED.test(file) || !existsSync(file)) return answerFromFolder(site, request, response, (html) => html);
  response.writeHead(200, {
    "content-type": mediaTypeOf(file, FEED_FORMATS),
    "content-encoding": "br",
    "cache-control": cacheControlOf(address.slice(1)),
  });
  response.end(brotliCompressSync(readFileSync(file)));
}

function originOf(address: ReturnType<typeof server.address>): string {
  return `http://localhost:${typeof address === "object" && address !== null ? address.port : 80}/`;
}

function buildAt(url: string): void {
  const args = [
    "scripts/cli/run.mjs",
    "build",
    "--content",
    path.resolve(values.content),
    "--output",
    site,
    "--base-url",
    url,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) failWithText(1, "The site was not built.");
}

async function visit({ kind, file }: SamplePage): Promise<PageResult> {
  const url = new URL(file.replace(/index\.html$/, ""), origin);
  const flags = [`--chrome-flags=${CHROMIUM.join(" ")}`, "--output=json", "--output-path=stdout", "--quiet"];
  const child = spawn("npx", ["-y", LIGHTHOUSE, url.href, ...flags], {
    env: { ...process.env, CHROME_PATH: chromium },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const rendered: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => rendered.push(chunk));
  const [code] = await once(child, "close");
  if (code !== 0) return failWithText(1, `Lighthouse ended with ${code} on ${url.href}`);
  const report: LighthouseReport = JSON.parse(Buffer.concat(rendered).toString("utf8"));
  if (report.runtimeError !== undefined)
    return failWithText(1, `Lighthouse could not see ${url.href}: ${report.runtimeError.message}`);
  return pageResultOf({ kind, file, firstBytes: firstBytesOf(file) }, report);
}

/** The size of a page and its stylesheets, compressed with Brotli, in bytes. */
function firstBytesOf(file: string): number {
  const html = readFileSync(path.join(site, file));
  const stylesheets = [...html.toString("utf8").matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
  const parts = [html, ...stylesheets.map(([, stylesheet = ""]) => readFileSync(path.join(site, stylesheet)))];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}
