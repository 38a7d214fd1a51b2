import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inventNews, type News } from "./invent/news.ts";
import { type Random, randomFrom } from "./invent/random.ts";
import { type Measure, measureRun, medianOf } from "./measure.ts";
import { toolsOf } from "./tool.ts";
import { datelineTree } from "./trees/dateline.ts";
import { formatFields, type Tree, writeTree } from "./trees/tree.ts";

/*
 * Builds the same news from nothing in turns: unchanged, and with ten fields that the publication declares, three of them terms of
 * vocabularies. Prints the medians, and the ratio of the second to the first. Since 1,500 terms have pages and feeds that the others lack,
 * it also prints the number of files of each site, and the time for each of them. Run it with `TMPDIR=/dev/shm node --import tsx
 * tests/bench/own-model.ts [ITEMS] [ROUNDS]`: on ext4, files that are made soon after others were deleted take the kernel longer.
 */

const [ITEMS, ROUNDS] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 3)];
const VOCABULARIES = ["pillars", "projects", "donors"] as const;
/** As many as a vocabulary may have. */
const TERMS = 500;

/** Ten fields. */
const DECLARED = {
  budget: { type: "money", label: "Budget" },
  people: { type: "number", label: "People" },
  closing: { type: "moment", label: "Closing" },
  begins: { type: "day", label: "Begins" },
  venue: { type: "paragraph", label: "Venue" },
  lesson: { type: "text", label: "Lesson" },
  handle: { type: "link", label: "Handle" },
  pillars: { type: "keys-of:pillars", label: "Pillars" },
  project: { type: "key-of:projects", label: "Project" },
  donor: { type: "key-of:donors", label: "Donor" },
};

const folder = mkdtempSync(path.join(tmpdir(), "dateline-own-model-"));
try {
  const { dateline } = toolsOf({ root: process.cwd(), node: process.execPath });
  const news = inventNews(ITEMS);
  const files = (name: string) => countFiles(path.join(folder, name, dateline.output));
  const build = async (name: string): Promise<Measure> => {
    const dir = path.join(folder, name);
    dateline.clean(dir);
    return measureRun(dateline.build, dir);
  };
  for (const name of ["plain", "own"]) dateline.prepare(path.join(folder, name), news);
  writeTree(path.join(folder, "own", "content"), ownTree(news, randomFrom(1)));
  const [plain, own]: [Measure[], Measure[]] = [[], []];
  for (let round = 1; round <= ROUNDS; round += 1) {
    plain.push(await build("plain"));
    own.push(await build("own"));
  }
  report({ ...medianOf(plain), files: files("plain") }, { ...medianOf(own), files: files("own") });
} finally {
  rmSync(folder, { recursive: true });
}

/** A build, and how many files its site has. */
interface Built extends Measure {
  readonly files: number;
}

function report(plain: Built, own: Built): void {
  const row = (name: string, ...values: readonly (string | number)[]) =>
    `${name.padEnd(16)}${values.map((value) => String(value).padStart(10)).join("")}\n`;
  const ratio = (of: "wall" | "cpu" | "files") => (own[of] / plain[of]).toFixed(2);
  const ratioPerFile = (of: "wall" | "cpu") => ((own[of] / plain[of]) * (plain.files / own.files)).toFixed(2);
  process.stdout.write(
    [
      row(`${ITEMS} items`, "wall ms", "cpu ms", "files"),
      row("plain", plain.wall, plain.cpu, plain.files),
      row("own model", own.wall, own.cpu, own.files),
      row("ratio", ratio("wall"), ratio("cpu"), ratio("files")),
      row("for each file", ratioPerFile("wall"), ratioPerFile("cpu")),
    ].join(""),
  );
}

function countFiles(site: string): number {
  return readdirSync(realpathSync(site), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

/** The files that differ if the publication declares fields and vocabularies. */
function* ownTree(news: News, random: Random): Tree {
  for (const name of VOCABULARIES) {
    const terms = Array.from({ length: TERMS }, (_, index) => [
      `${name}-${index}`,
      { label: `The ${index} of ${name}` },
    ]);
    yield [`vocabularies/${name}.yaml`, formatFields(Object.fromEntries(terms))];
  }
  for (const [file, text] of datelineTree(news)) {
    if (file === "publication.yaml") yield [file, text + formatFields({ fields: { item: DECLARED } })];
    else if (/^bulletins\/[^/]+\/(?!bulletin\.)/.test(file))
      yield [file, text.replace("---\n", () => `---\n${formatFields(ownFields(random))}`)];
  }
}

function ownFields(random: Random) {
  const term = (name: (typeof VOCABULARIES)[number]) => `${name}-${random.lowBelow(TERMS)}`;
  return {
    budget: { amount: random.below(1_000_000), currency: "EUR" },
    people: random.below(1000),
    closing: "2025-03-04T12:00",
    begins: "2025-03-04",
    venue: random.chance(0.5) ? "In the old port." : "In the new port.",
    lesson: random.chance(0.5) ? "Begin early." : "Begin late.",
    handle: `https://hdl.example.org/${random.below(100_000)}`,
    pillars: [...new Set([term("pillars"), term("pillars")])],
    project: term("projects"),
    donor: term("donors"),
  };
}
