import type { PosterCache, PosterRenderer } from "../assets/posters/draw-poster.ts";
import type { PosterView } from "../assets/posters/poster.ts";
import { formatMetadata } from "../check-output/read.ts";
import { defined } from "../defined.ts";
import { FEED_FORMATS, FEED_RULES } from "../editions/feeds/formats.ts";
import { memoize } from "../memoize.ts";
import { contentHasher, type HashedPage } from "../release/content-hash.ts";
import { describeFile } from "../release/manifest.ts";
import type { PlainOutputFile, PlannedFile } from "./cache/output-file.ts";
import { storeRenderedFile } from "./cache/rendered-files.ts";
import { writeOutput } from "./write-file.ts";

/*
 * The work on a page after it is rendered. It needs only the page, so other threads can do it while the next pages are rendered.
 */

/** A rendered route that is not written yet. It is plain data, so that threads can pass it on. */
export interface RenderedPage {
  /** Path from the output folder. */
  readonly file: string;
  readonly cacheKey: string;
  /** A text, or the view of a poster that is still to be drawn. */
  readonly content: string | PosterView;
}

/** The folder that pages are written to, and the caches of pages and posters. */
export interface PageTarget {
  readonly outputDir: string;
  /** Undefined if this build does not cache pages. */
  readonly renderedDir?: string;
  readonly posters: PosterCache;
}

/** Adds the content hash to texts, draws posters, writes both, and collects the metadata of each file. */
export async function finishPages(
  target: PageTarget,
  pages: readonly RenderedPage[],
): Promise<readonly PlainOutputFile[]> {
  const posterRenderer = memoize(loadPosterRenderer);
  const addContentHash = contentHasher();
  const files: PlainOutputFile[] = [];
  for (const { file, cacheKey, content } of pages) {
    const isText = typeof content === "string";
    const { bytes, metadata } = isText
      ? finishText(file, addContentHash(content))
      : await finishPoster(content, posterRenderer(target.posters));
    writeOutput(target.outputDir, file, bytes);
    const manifestEntry = JSON.stringify(describeFile(file, bytes, FEED_FORMATS));
    files.push({ file, cacheKey, manifestEntry, metadata, ...cacheFile(target, { file, cacheKey }) });
  }
  return files;
}

/** Caches a written file, if the target has a cache of pages. */
function cacheFile({ renderedDir, outputDir }: PageTarget, written: PlannedFile): Pick<PlainOutputFile, "stamp"> {
  const stamp = renderedDir === undefined ? undefined : storeRenderedFile(renderedDir, outputDir, written);
  return defined({ stamp });
}

interface FinishedPage {
  readonly bytes: Uint8Array;
  readonly metadata: string;
}

function finishText(file: string, { text, bytes }: HashedPage): FinishedPage {
  return { bytes, metadata: formatMetadata(file, text, FEED_RULES) ?? "" };
}

async function finishPoster(view: PosterView, posterRenderer: Promise<PosterRenderer>): Promise<FinishedPage> {
  const draw = await posterRenderer;
  return { bytes: await draw(view), metadata: "" };
}

/** The poster renderer is imported only if there is a poster to draw. */
async function loadPosterRenderer(posters: PosterCache): Promise<PosterRenderer> {
  return (await import("../assets/posters/draw-poster.ts")).createPosterRenderer(posters);
}

/** The manifest entry and the metadata of a text that is already written. */
export function describeText(file: string, text: string): Pick<PlainOutputFile, "manifestEntry" | "metadata"> {
  return {
    manifestEntry: JSON.stringify(describeFile(file, Buffer.from(text), FEED_FORMATS)),
    metadata: formatMetadata(file, text, FEED_RULES) ?? "",
  };
}
