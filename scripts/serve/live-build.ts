import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { Draft, SiteOrder } from "../build/build-site.ts";
import { describeSite, draftSite, printDraft, withFindings } from "../build/build-site.ts";
import type { Cache } from "../build/cache/cache-dirs.ts";
import { cacheFor } from "../build/cache/cache-dirs.ts";
import type { Print, Printed } from "../build/cache/render-cache.ts";
import { openPrints, soundSite, unpackPrint } from "../build/cache/render-cache.ts";
import type { Reader } from "../build/check.ts";
import { openHandPress } from "../build/direct-renderer.ts";
import { finish } from "../build/finish-page.ts";
import type { TextStore } from "../build/load.ts";
import { openTexts } from "../build/load.ts";
import { printProofs } from "../build/render.ts";
import { judgeSite } from "../build/verify.ts";
import type { Pool } from "../build/workers/pool.ts";
import { openPool } from "../build/workers/pool.ts";
import type { Listing } from "../content/list.ts";
import { listContent, renewListing } from "../content/list.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import type { Owner } from "../publish/release/output-dir.ts";
import type { Changes, Standing } from "./changes.ts";
import { findChanges } from "./changes.ts";
import type { BuildSite } from "./child.ts";

/*
 * A build for whoever is working on a site and wants to see the page at once. The first one makes the whole site. After that,
 * what has changed is printed aside, judged, and moved into the folder that is served, file by file; what a later start would
 * like to know is written down when the pages are already there.
 */

/** More changed pages than this are printed like a new site: on all cores, by Eleventy. */
const MANY = 400;

/** Builds one order again and again: always the same one, and never while it is still being built. */
export function openLivePress(owner: Owner): BuildSite {
  let shop: Shop | undefined;
  let standing: Standing | undefined;
  let chores = Promise.resolve();
  return async (order, changedFiles) => {
    await chores;
    shop ??= openShop(order, owner);
    const { draft, report } = await draftSite(order, { ...shop, reader: shop.readerAfter(changedFiles), witness });
    if (draft === undefined) return report;
    const changes = standing === undefined ? undefined : findChanges(draft, standing, MANY);
    const renewed =
      changes === undefined || standing === undefined
        ? await printDraft(order.outputDir, draft, { ...shop, owner, witness })
        : await patch(order.outputDir, draft, { ...changes, standing: standing.printed }, shop);
    if (renewed.printed !== undefined) standing = { draft, printed: renewed.printed };
    chores = breathe().then(() => {
      if (standing === undefined || shop === undefined) return;
      standing = { ...standing, printed: writeDown(order.outputDir, standing.printed, shop) };
    });
    chores.catch(() => {}); // The next build waits for them, and fails with their error.
    return withFindings(report, renewed.verdict);
  };
}

interface Shop {
  readonly pool: Pool;
  readonly cache: Cache;
  readonly texts: TextStore;
  readonly handPress: ReturnType<typeof openHandPress>;
  /** What reads the publication after a change of files (absolute paths). */
  readonly readerAfter: (changedFiles: readonly string[]) => Reader;
}

function openShop(order: SiteOrder, owner: Owner): Shop {
  const [pool, cache] = [openPool(), cacheFor(order, owner)];
  const texts = openTexts(cache, pool);
  return { pool, cache, texts, handPress: openHandPress("templates"), readerAfter: openReader(texts) };
}

/** Lists only what has changed, where that is known. */
function openReader({ load, loadImages, loadWording }: TextStore): Shop["readerAfter"] {
  let listing: Listing | undefined;
  return (changedFiles) => ({
    list(contentDir) {
      const changed = changedFiles.map((file) => path.relative(contentDir, file).split(path.sep).join("/"));
      const renewed = listing && changed.length > 0 ? renewListing(contentDir, listing, changed) : undefined;
      listing = renewed ?? listContent(contentDir);
      return listing;
    },
    load,
    loadImages,
    loadWording,
  });
}

/** Nobody watches: the server tells how long it took. */
function witness(): void {}

type Renewal = Awaited<ReturnType<typeof printDraft>>;

/** Prints what has changed, and puts it in its place unless the judge finds a fault. */
async function patch(
  outputDir: string,
  draft: Draft,
  { standing, jobs, same }: Changes & { readonly standing: Printed },
  { cache, handPress }: Shop,
): Promise<Renewal> {
  const aside = `${outputDir}.patch`;
  rmSync(aside, { recursive: true, force: true });
  const plain = await finish({ outputDir: aside, drawings: cache }, await printProofs(jobs, handPress));
  const fresh = plain.map(unpackPrint);
  const written = draft.loaded.marks;
  const printed = { prints: [...same, ...fresh], others: standing.others, written };
  const folders = [aside, outputDir] as const;
  const verdict = judgeSite({ ...printed, folders, before: soundSite(standing) }, { ...draft.base, written });
  if (verdict.length > 0) return { verdict: filesUnder(outputDir, verdict) };
  moveInto(outputDir, aside, fresh);
  const stays = new Set(printed.prints.map(({ file }) => file));
  for (const { file } of standing.prints) if (!stays.has(file)) rmSync(path.join(outputDir, file), { force: true });
  return { printed, verdict };
}

function moveInto(outputDir: string, aside: string, prints: readonly Print[]): void {
  for (const { file } of prints) {
    const target = path.join(outputDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(aside, file), target);
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Keeps prints and texts for a later start, and describes the site as it is now. */
function writeDown(outputDir: string, standing: Printed, { cache, texts }: Shop): Printed {
  texts.keep();
  const printed = openPrints(cache.printsDir).keep(standing, outputDir, cache.aside);
  describeSite(outputDir, printed);
  return printed;
}
