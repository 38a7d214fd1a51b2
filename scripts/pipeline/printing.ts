import { outputFile } from "../addresses/address.ts";
import { formatData } from "../formats/index.ts";
import { readFacts } from "../output/read.ts";
import type { FileView } from "../views/editions.ts";
import type { Frame } from "../views/parts.ts";
import type { Cache } from "./cache.ts";
import type { Page, Pages } from "./page.ts";
import { fingerprintsOf, parsePages } from "./page.ts";
import type { Pool } from "./pool.ts";
import { batches } from "./pool.ts";
import type { Print } from "./prints.ts";
import { openPrints } from "./prints.ts";
import { writeOutput } from "./write.ts";

/** A page that is to be printed, with the fingerprint of what it is made from. */
export interface PrintJob extends Page {
  readonly fingerprint: string;
}

/** Fewer pages than this are printed faster here than threads start. */
const FEW = 600;
/** Eleventy holds a batch in memory until it is written. */
const BATCH = 700;

/**
 * Fills a folder with pages. Those that an earlier build printed from the same view with the same program are linked in;
 * the others are printed, on all cores when there are many.
 */
export async function printPages(
  pages: Pages,
  outputDir: string,
  { pool, cache }: { readonly pool: Pool; readonly cache: Cache },
): Promise<readonly Print[]> {
  const fingerprints = fingerprintsOf(pages, cache.program);
  const jobs = pages.pages.map((page, index): PrintJob => ({ ...page, fingerprint: fingerprints[index] ?? "" }));
  const kept = openPrints(cache.printsDir);
  const placed = jobs.map(({ file, fingerprint }) => kept.place(file, fingerprint, outputDir));
  const missing = jobs.filter((_, index) => placed[index] === undefined);
  const printed = await printMissing(missing, pages.frames, outputDir, pool);
  return [...placed.filter((print) => print !== undefined), ...printed];
}

async function printMissing(
  jobs: readonly PrintJob[],
  frames: readonly Frame[],
  outputDir: string,
  pool: Pool,
): Promise<readonly Print[]> {
  if (jobs.length === 0) return [];
  if (jobs.length < FEW) return printHere(jobs, frames, outputDir);
  const parts = await Promise.all(batches(jobs, BATCH).map((batch) => pool.print({ jobs: batch, frames, outputDir })));
  return parts.flat();
}

/** Prints pages into a folder in this thread. The printer is loaded only when there is something to print. */
export async function printHere(
  jobs: readonly PrintJob[],
  frames: readonly Frame[],
  outputDir: string,
): Promise<readonly Print[]> {
  const { markup, data } = parsePages({ pages: jobs, frames });
  if (markup.length > 0) {
    const { printViews } = await import("../eleventy/print.ts");
    await printViews(markup, outputDir);
  }
  await writeFiles(data, outputDir);
  return jobs.map(({ file, fingerprint }) => {
    const facts = readFacts(outputDir, file);
    return { file, fingerprint, facts: facts === undefined ? "" : JSON.stringify(facts) };
  });
}

/** The pencil is loaded only when there is something to draw. */
async function writeFiles(views: readonly FileView[], outputDir: string): Promise<void> {
  const hasPosters = views.some(({ kind }) => kind === "poster");
  const draw = hasPosters ? (await import("../posters/draw.ts")).sharpenPencil() : undefined;
  for (const view of views) {
    const content = view.kind === "poster" ? await draw?.(view) : formatData(view);
    if (content !== undefined) writeOutput(outputDir, outputFile(view.address), content);
  }
}
