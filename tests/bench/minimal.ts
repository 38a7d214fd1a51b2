import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../../scripts/cli/arguments.ts";
import { failWithText } from "../../scripts/cli/shell.ts";
import { FailedRun, type Measure, measureRun, medianOf } from "./measure.ts";
import { cleanDateline, commandOf, copyProgram, linkPackages, remove } from "./tool.ts";
import { writeTree } from "./trees/tree.ts";

const HELP = `Usage: npm run bench:minimal -- FOLDER [--pages N,…] [--runs R]

Builds the case "minimal" of github.com/hahwul/ssg-benchmark, whose checkout FOLDER is: its posts, and its sites for Hugo and
Eleventy. Dateline gets the same posts, in a publication without the editions and pages that it can leave out. All tools build
from nothing, in turns; the report has medians, and says whether they wrote as many pages as that benchmark allows.

  --pages N,…  numbers of posts, 100,1000 by default
  --runs R     number of rounds, 5 by default
  --help       this text
`;

/** A site of the benchmark. */
interface Contender {
  readonly name: string;
  readonly dir: string;
  readonly build: readonly string[];
  readonly output: string;
  readonly clean: (dir: string) => void;
}

/** Dateline's publication, with everything optional left out. */
const PUBLICATION = `title: SSG Benchmark Site
publisher: { name: SSG Benchmark, url: https://example.com/ }
url: https://example.com/
languages: [en]
editions: []
search: omit
coverage: omit
topicCountries: omit
`;

const project = { root: process.cwd(), node: process.execPath };
const { values, positionals } = readArguments(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      pages: { type: "string", default: "100,1000" },
      runs: { type: "string", default: "5" },
    },
  }),
);
const [benchmark = ""] = positionals;
const generator = path.resolve(benchmark, "scripts", "generate-content.sh");
if (!existsSync(generator)) failWithText(2, "FOLDER is no checkout of github.com/hahwul/ssg-benchmark.");
const disk = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const folder = mkdtempSync(path.join(disk, "dateline-minimal-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

try {
  for (const pages of values.pages.split(",")) process.stdout.write(await compare(pages, Number(values.runs)));
} catch (error) {
  if (!(error instanceof FailedRun)) throw error;
  failWithText(1, error.message);
}

async function compare(pages: string, rounds: number): Promise<string> {
  const contenders = prepare(path.join(folder, pages), pages);
  const runs = new Map(contenders.map(({ name }) => [name, [] as Measure[]] as const));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, dir, build, clean } of contenders) {
      clean(dir);
      runs.get(name)?.push(await measureRun(build, dir));
    }
  return format(
    pages,
    contenders.map((each) => ({ ...each, ...medianOf(runs.get(each.name) ?? []), html: countPages(each) })),
  );
}

function prepare(dir: string, pages: string): readonly Contender[] {
  const [hugo, eleventy, dateline] = ["hugo", "eleventy", "dateline"].map((name) => path.join(dir, name));
  if (hugo === undefined || eleventy === undefined || dateline === undefined) return [];
  for (const [name, site] of [
    ["hugo", hugo],
    ["eleventy", eleventy],
  ] as const) {
    cpSync(path.resolve(benchmark, "sites", name), site, { recursive: true });
    const args = ["-s", name, "-c", pages, "-o", site, "-n", "minimal"];
    const env = { ...process.env, CORPUS_DIR: path.join(folder, "corpus") };
    if (spawnSync("bash", [generator, ...args], { env }).status !== 0) throw new FailedRun(`${generator} failed.`);
  }
  linkPackages(project, eleventy);
  copyProgram(project, dateline);
  writeTree(path.join(dateline, "content"), contentOf(path.join(hugo, "content", "posts")));
  const node = process.execPath;
  return [
    { name: "dateline", dir: dateline, build: commandOf(project, "build"), output: "_site", clean: cleanDateline },
    { name: "hugo", dir: hugo, build: ["hugo", "--quiet"], output: "public", clean: (at) => remove(at, ["public"]) },
    {
      name: "eleventy",
      dir: eleventy,
      build: [node, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
      output: "_site",
      clean: (at) => remove(at, ["_site"]),
    },
  ];
}

/** The posts as items of monthly bulletins. Their first line is their title once more, which Dateline has in the front matter alone. */
function* contentOf(posts: string): Generator<readonly [file: string, text: string]> {
  yield ["publication.yaml", PUBLICATION];
  yield ["topics.yaml", "posts: { label: Posts }\n"];
  for (const name of readdirSync(posts)) {
    const post = readFileSync(path.join(posts, name), "utf8");
    const [, title = "", date = "", body = ""] =
      /^---\ntitle: "(.*)"\ndate: (\S+)\ndraft: false\n---\n\n# .*\n([\s\S]*)$/.exec(post) ?? [];
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntopic: posts\n---\n${body.trim()}\n`;
    yield [`bulletins/${date.slice(0, 7)}/${path.basename(name, ".md")}.en.md`, text];
  }
}

function countPages({ dir, output }: Contender): number {
  return readdirSync(path.join(dir, output, "."), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  ).length;
}

type Built = Contender & Measure & { readonly html: number };

function format(pages: string, built: readonly Built[]): string {
  const counts = built.map(({ html }) => html);
  const isAlike = Math.max(...counts) <= Math.min(...counts) * 1.1 + 5; // The limit of that benchmark's guard.
  const first = built.find(({ name }) => name === "dateline");
  const rows = built.map(({ name, wall, cpu, html }) => {
    const ratios = first === undefined ? "" : `${ratio(first.wall / wall)} ${ratio(first.cpu / cpu)}`;
    return `${name.padEnd(9)} ${`${Math.round(wall)} ms`.padStart(9)} ${`${Math.round(cpu)} ms`.padStart(9)} ${String(html).padStart(6)}  ${ratios}`;
  });
  const parity = isAlike ? "OK" : "MISMATCH: they did not do the same work";
  return `${pages} posts: wall, CPU, HTML files; Dateline's wall and CPU as a ratio. Parity: ${parity}\n${rows.join("\n")}\n\n`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}
