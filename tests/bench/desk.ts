import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import sharp from "sharp";
import { readArguments, SHARED_OPTIONS } from "../../scripts/cli/arguments.ts";
import { findChromium } from "../../scripts/cli/programs.mjs";
import { failWithText } from "../../scripts/cli/shell.ts";
import { CHROMIUM_ARGUMENTS } from "../support/launch-browser.ts";
import { type DeskRuns, formatDeskTable, hasMisses } from "./desk-table.ts";
import { timeDesk } from "./desk-times.ts";
import { inventNews, MONTHS } from "./invent/news.ts";
import { commandOf, toolsOf } from "./tool.ts";

const HELP = `Usage: npm run bench:desk -- [--items N,…] [--runs R]

Starts \`npm start\` with invented publications, and acts in a browser as an editor at the desk: opens the issue, types, adds a photo
of 24 megapixels, searches the archive and opens an item of another issue. Prints medians beside their limits. Other programs slow
it down: the table names the load of the machine, and the best run stands in brackets.
Exit code 0: all within the limits, 1: some not, 2: wrong usage.

  --items N,…  numbers of items, 12,2000,10000 by default; up to 12 are one issue
  --runs R     how often each is opened, each time in a browser that has seen nothing, 3 by default
  --help       this text
`;

/** Up to so many items are one issue. */
const ONE_ISSUE = 12;

const project = { root: process.cwd(), node: process.execPath };
const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      items: { type: "string", default: "12,2000,10000" },
      runs: { type: "string", default: "3" },
    },
  }),
);
const sizes = values.items.split(",").map((text) => readNumber("items", text));
const rounds = readNumber("runs", values.runs);
const executablePath =
  findChromium(process) ??
  failWithText(1, "Chromium is not installed: `node scripts/cli/setup.mjs browser` installs it");
const disk = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const dir = mkdtempSync(path.join(disk, "dateline-desk-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const photo = await writePhoto();
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
try {
  const runs: DeskRuns[] = [];
  for (const items of sizes) runs.push(await runWith(items, browser));
  const cpu = `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const about = `${cpu}, load ${load}; Node ${process.versions.node}, Chromium ${browser.version()}`;
  process.stdout.write(`${about}; medians of ${rounds} (best)\n${formatDeskTable(runs)}`);
  if (hasMisses(runs)) process.exitCode = 1;
} finally {
  await browser.close();
}

async function runWith(items: number, editor: Browser): Promise<DeskRuns> {
  const folder = path.join(dir, `${items}`);
  const news = inventNews(items, 1, items <= ONE_ISSUE ? MONTHS.slice(-1) : MONTHS);
  toolsOf(project).dateline.prepare(folder, news);
  const server = await startServer(folder);
  // A word of an item in the middle of the archive.
  const words = (news.items[Math.floor(items / 2)]?.title ?? "").toLowerCase().slice(0, 8);
  const times = [];
  try {
    for (let row = 0; row < rounds; row += 1) {
      process.stderr.write(`${items} items, round ${row + 1}\n`);
      times.push(await timeDesk(editor, { address: server.address, row, photo, words }));
    }
  } finally {
    server.stop();
  }
  return { items, times };
}

/** Resolves once the site is built and served. */
function startServer(cwd: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const [node = project.node, ...args] = commandOf(project, "start");
  const child = spawn(node, [...args, "--port", "0"], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => child.kill());
  let said = "";
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      // It prints its address when it begins to build, and again when it has built.
      const [address, again] = said.match(/http:\/\/\S+\//g) ?? [];
      if (address !== undefined && again !== undefined) resolve({ address, stop: () => child.kill() });
    });
  });
}

/** A photo as a camera makes it: 24 megapixels, lying on its side. */
async function writePhoto(): Promise<string> {
  const file = path.join(dir, "photo.jpg");
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  await sharp({ create: { width: 6000, height: 4000, channels: 3, background: "grey", noise } })
    .blur(2)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toFile(file);
  return file;
}

function readNumber(option: string, text: string): number {
  return /^[1-9]\d{0,5}$/.test(text)
    ? Number(text)
    : failWithText(2, `Unexpected --${option} ${text}, expected a whole number from 1`);
}
