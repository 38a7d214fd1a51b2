import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildSite } from "../../scripts/index.ts";
import { inventNews, MONTHS, type News } from "./invent/news.ts";
import { randomFrom } from "./invent/random.ts";
import { datelineTree } from "./trees/dateline.ts";
import { writeTree } from "./trees/tree.ts";

/*
 * Builds a publication with very large bulletins, topics and years, and prints its largest pages and its largest other files, as
 * they are and compressed (Brotli). Fails if a page is larger than LARGEST_PAGE. Run it with
 * `node --import tsx tests/bench/largest.ts [ITEMS]`.
 */

const ITEMS = Number(process.argv[2] ?? 30_000);
/** All items in six years: about 420 in each bulletin, and more than a thousand in a year of the largest topics. */
const SIX_YEARS = 72;
/** In bytes, compressed. */
const LARGEST_PAGE = 60_000;
const SHOWN = 10;

interface Size {
  readonly file: string;
  readonly bytes: number;
  readonly brotli: number;
}

const folder = mkdtempSync(path.join(tmpdir(), "dateline-largest-"));
try {
  const contentDir = path.join(folder, "content");
  const outputDir = path.join(folder, "site");
  writeTree(contentDir, datelineTree(varied(inventNews(ITEMS, 1, MONTHS.slice(-SIX_YEARS)))));
  const { diagnostics } = await buildSite({ contentDir, outputDir, cacheDir: path.join(folder, "cache") });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics.slice(0, SHOWN), undefined, 2));
  const files = filesIn(outputDir);
  const pages = largestOf(files.filter(({ file }) => file.endsWith(".html")));
  report("Pages", pages);
  report("Other files", largestOf(files.filter(({ file }) => !/\.(?:html|png|woff2)$/.test(file))));
  const [largest] = pages;
  if (largest !== undefined && largest.brotli > LARGEST_PAGE) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * The same news with other titles and summaries. The invented texts have few different words, so that many of them compress to a third of
 * the size of real texts; these have as many different words and letters as a language.
 */
function varied(news: News): News {
  const random = randomFrom(2);
  const letters = "eeeeettttaaaooiinnsshhrrddllcumwfgypbvk";
  const word = () =>
    Array.from({ length: 2 + random.lowBelow(9) }, () => letters[random.below(letters.length)]).join("");
  const lexicon = Array.from({ length: 20_000 }, word);
  const sentence = (length: number) => {
    const words = Array.from({ length }, () => lexicon[random.lowBelow(lexicon.length)] ?? "");
    return `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}`;
  };
  return { ...news, items: news.items.map((item) => ({ ...item, title: sentence(9), summary: `${sentence(22)}.` })) };
}

function filesIn(dir: string): readonly Omit<Size, "brotli">[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: statSync(file).size }));
}

/** The largest files by their compressed size. Only the thirty largest uncompressed are compressed, since text shrinks alike. */
function largestOf(files: readonly Omit<Size, "brotli">[]): readonly Size[] {
  const candidates = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 30);
  return candidates
    .map((size) => ({ ...size, brotli: brotliCompressSync(readFileSync(size.file)).length }))
    .sort((a, b) => b.brotli - a.brotli)
    .slice(0, SHOWN);
}

function report(title: string, sizes: readonly Size[]): void {
  const lines = sizes.map(({ file, bytes, brotli }) => `${kB(bytes)} ${kB(brotli)}  ${path.relative(folder, file)}`);
  process.stdout.write(`${title}: size, and compressed\n${lines.join("\n")}\n`);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
}
