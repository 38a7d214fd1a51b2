import type { Address } from "../addresses/address.ts";
import { outputFile } from "../addresses/address.ts";
import { formatData } from "../formats/index.ts";
import { remember } from "../grouping/remember.ts";
import type { PosterCache } from "../posters/draw.ts";
import type { FileView } from "../views/editions.ts";
import type { Sheet } from "../views/sheet.ts";
import type { View } from "../views/view.ts";
import type { Cache } from "./cache.ts";
import type { Pool } from "./pool.ts";
import type { KeptPrints, PlainPrint, Print } from "./prints.ts";
import { readPrint, unpackPrint } from "./prints.ts";
import type { Witness } from "./progress.ts";
import type { Recollection } from "./recall.ts";
import { batchesOf, spread } from "./spread.ts";
import { writeOutput } from "./write.ts";

/** A sheet that is to be printed, as threads tell each other of it. */
export interface Job {
  readonly address: Address;
  /** The digest of what it is made of. */
  readonly identity: string;
}

/** What is printed, and where. */
export interface PrintOrder {
  readonly sheets: readonly Sheet[];
  readonly identityOf: (sheet: Sheet) => string;
  /** What another thread recalls the sheets from. */
  readonly recollect: () => Recollection;
  readonly outputDir: string;
}

/** With what it is printed. */
export interface PrintShop {
  readonly pool: Pool;
  readonly cache: Cache;
  readonly kept: KeptPrints;
  readonly witness: Witness;
}

/** Fewer sheets than this are printed here before another thread has its own. */
const FEW = 600;
/** Fewer sheets than this are printed before Eleventy is ready to begin. */
const HANDFUL = 300;
/** Eleventy holds a batch in memory until it is written. */
const BATCH = 300;

/**
 * Fills a folder with a site. What an earlier build made of the same is linked in; the rest is printed, on all cores when it is
 * much.
 */
export async function printSite(
  { sheets, identityOf, recollect, outputDir }: PrintOrder,
  { pool, cache, kept, witness }: PrintShop,
): Promise<readonly Print[]> {
  const jobs = sheets.map((sheet) => ({ address: sheet.address, identity: identityOf(sheet) }));
  const wanted = jobs.map(({ address, identity }) => ({ file: outputFile(address), identity }));
  const placed = kept.place(wanted, outputDir);
  const isDrawn = (index: number): boolean => sheets[index]?.kind === "poster";
  const drawn = jobs.filter((_, index) => placed[index] === undefined && isDrawn(index));
  const missing = jobs.filter((_, index) => placed[index] === undefined && !isDrawn(index));
  const byAddress = new Map(sheets.map((sheet) => [sheet.address, sheet]));
  /** One thread draws, and gets its pencil ready; it begins, so that none waits for it in the end. */
  const batches = [...batchesOf(drawn, drawn.length), ...batchesOf(missing, BATCH)];
  const drawings = { imagesDir: cache.imagesDir, aside: cache.aside };
  const count = drawn.length + missing.length;
  const place = { outputDir, drawings, press: count < HANDFUL ? "hand press" : "Eleventy" } as const;
  const desk = openDesk(place);
  const here = (number: number) => printBatch(batches[number] ?? [], byAddress, desk);
  const others = count < FEW ? () => [] : pool.print({ recollection: recollect(), batches, place });
  const tell = (taken: number) => witness("printing", { done: Math.min(taken * BATCH, count), of: count });
  tell(0);
  const printed = await spread(batches.length, here, others, tell);
  return [...placed.flatMap((print) => print ?? []), ...printed.flat().map(unpackPrint)];
}

/** Where prints go, where drawings are kept, and how pages are printed. */
export interface PrintPlace {
  readonly outputDir: string;
  readonly drawings: PosterCache;
  readonly press: "Eleventy" | "hand press";
}

/** What one thread prints with. */
export interface Desk {
  readonly outputDir: string;
  readonly printMarkup: (views: readonly View[]) => Promise<void>;
  readonly printData: (views: readonly FileView[]) => Promise<void>;
}

/** Gets ready to print into a folder. Press and pencil are loaded when there is something to print or to draw. */
export function openDesk({ outputDir, drawings, press }: PrintPlace): Desk {
  const pressOf = remember(async (name: PrintPlace["press"]) =>
    name === "Eleventy"
      ? (await import("../eleventy/print.ts")).openPress(outputDir)
      : (await import("../eleventy/hand-press.ts")).openHandPress("templates")(outputDir),
  );
  const pencil = remember(async (cache: PosterCache) => (await import("../posters/draw.ts")).sharpenPencil(cache));
  return {
    outputDir,
    async printMarkup(views) {
      if (views.length > 0) await (await pressOf(press)).print(views);
    },
    async printData(views) {
      for (const view of views) {
        const content = view.kind === "poster" ? await (await pencil(drawings))(view) : formatData(view);
        writeOutput(outputDir, outputFile(view.address), content);
      }
    },
  };
}

/** Prints sheets in this thread, and reads them back for the judge. */
export async function printBatch(
  jobs: readonly Job[],
  sheets: ReadonlyMap<string, Sheet>,
  { outputDir, printMarkup, printData }: Desk,
): Promise<readonly PlainPrint[]> {
  const views = jobs.flatMap(({ address }) => sheets.get(address)?.view() ?? []);
  await printMarkup(views.filter(isMarkup));
  await printData(views.filter((view) => !isMarkup(view)));
  return jobs.map(({ address, identity }) => readPrint(outputDir, outputFile(address), identity));
}

/** Whether a view is printed through a template: then it has a frame. */
export function isMarkup(view: View | FileView): view is View {
  return "frame" in view;
}
