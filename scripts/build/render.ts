import { outputFile } from "../content/addresses.ts";
import { formatData, isFileKind } from "../editions/index.ts";
import type { FileView } from "../editions/view.ts";
import type { View } from "../pages/view.ts";
import type { Sheet } from "../site/route.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { KeptPrints, PlainPrint, Print } from "./cache/render-cache.ts";
import { unpackPrint } from "./cache/render-cache.ts";
import type { PrintPlace, Proof } from "./finish-page.ts";
import { finish } from "./finish-page.ts";
import type { Witness } from "./progress.ts";
import type { Press } from "./renderer.ts";
import { dealOut } from "./workers/parallel-map.ts";
import type { Pool } from "./workers/pool.ts";
import type { Relay } from "./workers/work-queue.ts";
import { openRelay } from "./workers/work-queue.ts";

/** A sheet that is to be printed. */
export interface Job {
  readonly sheet: Sheet;
  /** The digest of what it is made of. */
  readonly identity: string;
}

/** What is printed, and where. */
export interface PrintOrder {
  readonly sheets: readonly Sheet[];
  readonly identityOf: (sheet: Sheet) => string;
  readonly outputDir: string;
}

/** With what it is printed. */
export interface PrintShop {
  readonly pool: Pool;
  readonly cache: Cache;
  readonly kept: KeptPrints;
  readonly witness: Witness;
}

/** Fewer sheets than this are printed and finished here before another thread is ready. */
const FEW = 600;
/** Fewer sheets than this are printed before Eleventy is ready to begin. */
const HANDFUL = 300;
const BATCH = 200;
/** As many batches may wait for another thread. More would outlive V8's nursery, and cost more than they save. */
const ROW = 1;

/**
 * Fills a folder with a site. What an earlier build made of the same stays in its place; the rest is printed here, and finished on
 * all cores when it is much.
 */
export async function printSite(
  { sheets, identityOf, outputDir }: PrintOrder,
  { pool, cache, kept, witness }: PrintShop,
): Promise<readonly Print[]> {
  const jobs = sheets.map((sheet): Job => ({ sheet, identity: identityOf(sheet) }));
  const wanted = jobs.map(({ sheet, identity }) => ({ file: outputFile(sheet.address), identity }));
  const placed = kept.place(wanted, outputDir);
  const missing = jobs.filter((_, index) => placed[index] === undefined);
  const { printsDir, imagesDir, aside } = cache;
  const place = { outputDir, printsDir, drawings: { imagesDir, aside } };
  const isMuch = missing.length >= FEW;
  const row = openRowOfProofs(place, isMuch ? pool : undefined);
  const press = await openAnyPress(missing.length);
  let done = 0;
  witness("printing", { done, of: missing.length });
  for (const batch of batchesToPrint(missing)) {
    await row.add(await printProofs(batch, press));
    done += batch.length;
    witness("printing", { done, of: missing.length });
  }
  const printed = await row.finish();
  return [...placed.flatMap((print) => print ?? []), ...printed.flat().map(unpackPrint)];
}

/** What finishes proofs: other threads too, where there is a pool. */
function openRowOfProofs(place: PrintPlace, pool?: Pool): Relay<readonly Proof[], readonly PlainPrint[]> {
  const here = (proofs: readonly Proof[]) => finish(place, proofs);
  if (pool === undefined) return openRelay(() => undefined, here, 0);
  return openRelay((proofs) => pool.finish({ place, proofs }), here, ROW);
}

/**
 * Drawings go first and together: the thread that takes them gets its pencil ready once. Pages are dealt out, for their sizes go
 * with their kinds: so every batch takes about as long, and no thread waits for a heavy one.
 */
function batchesToPrint(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const isDrawn = ({ sheet }: Job): boolean => sheet.kind === "poster";
  const drawn = jobs.filter(isDrawn);
  const printed = jobs.filter((job) => !isDrawn(job));
  return [...(drawn.length === 0 ? [] : [drawn]), ...dealOut(printed, Math.ceil(printed.length / BATCH))];
}

/** The press that is ready first for so many sheets. */
async function openAnyPress(count: number): Promise<Press> {
  return count < HANDFUL
    ? (await import("./direct-renderer.ts")).openHandPress("templates")
    : (await import("./eleventy-renderer.ts")).openPress();
}

/** Prints sheets; nothing is written yet. */
export async function printProofs(jobs: readonly Job[], press: Press): Promise<readonly Proof[]> {
  const textAt = await press.print(jobs.map(({ sheet }) => sheet).filter(isMarkup));
  return jobs.map(({ sheet, identity }) => ({
    file: outputFile(sheet.address),
    identity,
    content: isFile(sheet) ? contentOf(sheet.view()) : textAt(sheet.address),
  }));
}

function contentOf(view: FileView): Proof["content"] {
  return view.kind === "poster" ? view : formatData(view);
}

/** Whether a sheet is printed through a template. */
function isMarkup(sheet: Sheet): sheet is Sheet<View> {
  return !isFile(sheet);
}

function isFile(sheet: Sheet): sheet is Sheet<FileView> {
  return isFileKind(sheet.kind);
}
