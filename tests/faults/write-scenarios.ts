import { lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { fillDisk, mountDisk } from "./disk.ts";
import { hasStackTrace, startCommand } from "./process.ts";
import type { Scenario, ScenarioContext, ScenarioResult } from "./scenario.ts";

/** Commands that write content or files, on a disk that does not take all of it. */
export const WRITE_SCENARIOS: readonly Scenario[] = [
  {
    name: "half-write",
    description: "a disk that takes half of a write, of each command that writes",
    run: halfWrites,
  },
  { name: "small-disk", description: "a disk with room for a part of what a command writes", run: smallDisks },
];

/** Long enough to need several blocks of a disk. */
const LONG = "It pulls and pushes, day and night.\n".repeat(1000);

const PROJECT = {
  ...Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
  "content/publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: desk@harbour.example }\n`,
  "content/bulletins/2026-05/quay.en.md": `---\ntitle: Quay\ncountries: Ecuador\n---\n${LONG}`,
  "content/bulletins/2026-05/pier.en.md": `---\ntitle: Pier\ncountries: Peru\n---\n${LONG}`,
  "theme/messages/en.yaml": `# ${"x".repeat(9000)}\nevent:\n  noneUpcoming: None\n`,
  "news.csv": `title,date,content\nA tug,2026-06-02,"${LONG}"\n`,
};

/** The mistakes that `validate --fix` fixes block other commands. */
const MENDED = {
  "content/bulletins/2026-05/quay.en.md": `---\ntitle: Quay\ntopic: ships\n---\n${LONG}`,
  "content/bulletins/2026-05/pier.en.md": `---\ntitle: Pier\ntopic: ships\n---\n${LONG}`,
};

interface Case {
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  { args: ["validate", "--fix"] },
  { args: ["rename", "topic", "ships", "boats"], files: MENDED },
  { args: ["rename", "2026-05/quay", "2026-06/quay"], files: MENDED },
  { args: ["new", "item", "2026-06-03", "tugs"] },
  { args: ["new", "language", "de"] },
  { args: ["import", "csv", "news.csv"], files: { ...MENDED, "import/topics.yaml": "{}\n" } },
  {
    args: ["add-picture", path.join(ROOT, "tests/fixtures/images/dot.png"), "--to", "2026-05/quay", "--alt", "A dot"],
    files: MENDED,
  },
  { args: ["migrate"] },
  { args: ["translations", "--confirm", "content/bulletins/2026-05/new-crane.es.md"] },
  { args: ["theme", "copy", "partials/cards.njk"] },
  { args: ["vscode"] },
  { args: ["init", "letter", "--yes"] },
  { args: ["export", "out"], files: MENDED },
  { args: ["mail", "--bulletin", "2026-05", "--eml", "out.eml"], files: MENDED },
  { args: ["mail", "--bulletin", "2026-05", "--for", "brevo", "--html", "out.html"], files: MENDED },
];

/** The number of complete writes before the truncated one. */
const WHOLE_WRITES = [0, 1, 2, 5];

async function halfWrites(context: ScenarioContext): Promise<ScenarioResult> {
  const failures: string[] = [];
  const preload = `--import=${pathToFileURL(path.join(ROOT, "tests/support/half-disk.mjs")).href}`;
  const whole = WHOLE_WRITES.slice(0, Math.max(1, Math.round(WHOLE_WRITES.length * context.share)));
  let runs = 0;
  for (const each of CASES) {
    const [before, after] = await bothSides(context.dir, each);
    for (const writes of whole) {
      const folder = await project(path.join(context.dir, "half"), each);
      const env = { NODE_OPTIONS: preload, DATELINE_HALF_DISK: folder, DATELINE_WHOLE_WRITES: `${writes}` };
      const { code, output } = await runIn(folder, each, env);
      runs += 1;
      const when = `${each.args.join(" ")}, ${writes} whole writes`;
      // A command that writes fewer files is not concerned.
      if (writes > 0 && code === 0) expectFiles(folder, after, after, failures, when);
      else expectRefused({ code, output, folder, before, after }, failures, when);
    }
  }
  return { runs, failures };
}

async function smallDisks(context: ScenarioContext): Promise<ScenarioResult> {
  const failures: string[] = [];
  let runs = 0;
  let full = 0;
  for (const each of CASES) {
    const [before, after] = await bothSides(context.dir, each);
    for (const room of [0, 4, 20].slice(0, Math.max(1, Math.round(3 * context.share)))) {
      const disk = mountDisk(context, `disk-${runs}`, "64m");
      if (disk === undefined) return { runs, failures, skipped: "only root can mount a small disk" };
      const folder = await project(path.join(disk, "project"), each);
      fillDisk(disk, room);
      const { code, output } = await runIn(folder, each, {});
      runs += 1;
      const when = `${each.args.join(" ")}, ${room} kB left`;
      full += code === 0 ? 0 : 1;
      if (code === 0) expectFiles(folder, after, after, failures, when);
      else expectRefused({ code, output, folder, before, after }, failures, when);
    }
  }
  return { runs, failures, notes: `the disk was too small ${full} times` };
}

type Files = ReadonlyMap<string, string>;

/** The files before a command, and after it on a disk with enough space. */
async function bothSides(dir: string, each: Case): Promise<readonly [Files, Files]> {
  const folder = await project(path.join(dir, "whole"), each);
  const before = filesIn(folder);
  const { code, output } = await runIn(folder, each, {});
  if (code !== 0) throw new Error(`${each.args.join(" ")} fails on a disk with room: ${output}`);
  return [before, filesIn(folder)];
}

async function project(place: string, { files = {} }: Case): Promise<string> {
  rmSync(place, { recursive: true, force: true });
  await writeTree(place, { ...PROJECT, ...files });
  return realpathSync(place);
}

async function runIn(cwd: string, { args }: Case, env: Readonly<Record<string, string>>) {
  const cache = path.join(cwd, "..", "..", "cache");
  return (await startCommand(args, { cwd, env: { XDG_CACHE_HOME: cache, ...env } })).ended;
}

interface Refused {
  readonly code: number | null;
  readonly output: string;
  readonly folder: string;
  readonly before: Files;
  readonly after: Files;
}

function expectRefused({ code, output, folder, before, after }: Refused, failures: string[], when: string): void {
  if (code !== 1) failures.push(`${when}: exit ${code}, ${output.slice(0, 300)}`);
  if (hasStackTrace(output) || !/The disk (?:is full|took only a part)/.test(output))
    failures.push(`${when}: ${output.slice(0, 500)}`);
  expectFiles(folder, before, after, failures, when);
}

/** Every file is as it was or as it should become, and none is there that no command leaves. */
function expectFiles(folder: string, before: Files, after: Files, failures: string[], when: string): void {
  const now = filesIn(folder);
  for (const [file, text] of now) {
    if (text !== before.get(file) && text !== after.get(file) && !isLog(file))
      failures.push(`${when}: ${file} is neither old nor new`);
  }
  for (const file of before.keys()) if (after.has(file) && !now.has(file)) failures.push(`${when}: ${file} is missing`);
}

/** The line-by-line records of an import; a truncated line is not read. */
function isLog(file: string): boolean {
  return file === "import/state.jsonl";
}

function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file);
      return name.startsWith(".cache") || !lstatSync(file).isFile()
        ? []
        : [[name, readFileSync(file, "latin1")] as const];
    }),
  );
}
