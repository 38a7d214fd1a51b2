import type { PosterCache, PosterRenderer } from "../assets/posters/draw.ts";
import type { PosterView } from "../assets/posters/poster.ts";
import { formatMetadata } from "../check-output/read.ts";
import { FEED_FORMATS, FEED_RULES } from "../editions/feeds/formats.ts";
import { memoize } from "../memoize.ts";
import { addContentHash } from "../publish/release/content-hash.ts";
import { describeFile } from "../publish/release/manifest.ts";
import type { PlainOutputFile, WantedFile } from "./cache/output-file.ts";
import { storeRenderedFile } from "./cache/rendered-files.ts";
import { writeOutput } from "./write-file.ts";

/*
 * What is done to a page when it has left the press. It takes nothing but the page, so another thread can do it while the next
 * pages are printed.
 */

/** What has been printed and is not yet a file; plain, so that threads can hand it over. */
export interface RenderedPage {
  /** Path from the root of the output. */
  readonly file: string;
  /** The digest of what it is made of. */
  readonly cacheKey: string;
  /** A text; or a poster, which is still to be drawn. */
  readonly content: string | PosterView;
}

/** Where prints go, and where they and drawings are kept. */
export interface PageTarget {
  readonly outputDir: string;
  /** Absent where prints are kept later, if at all. */
  readonly renderedDir?: string;
  readonly posters: PosterCache;
}

/** Seals and writes texts, draws posters, and notes of each file what judge and release need to know. */
export async function finish(target: PageTarget, pages: readonly RenderedPage[]): Promise<readonly PlainOutputFile[]> {
  const posterRenderer = memoize(loadPosterRenderer);
  const files: PlainOutputFile[] = [];
  for (const { file, cacheKey, content } of pages) {
    const isText = typeof content === "string";
    const { bytes, metadata } = isText
      ? finishText(file, content)
      : await finishPoster(content, posterRenderer(target.posters));
    writeOutput(target.outputDir, file, bytes);
    const described = JSON.stringify(describeFile(file, bytes, FEED_FORMATS));
    files.push({ file, cacheKey, described, metadata, ...signed(target, { file, cacheKey }) });
  }
  return files;
}

/** Keeps a print where there is a place for that. */
function signed({ renderedDir, outputDir }: PageTarget, render: WantedFile): Pick<PlainOutputFile, "signature"> {
  const signature = renderedDir === undefined ? undefined : storeRenderedFile(renderedDir, outputDir, render);
  return signature === undefined ? {} : { signature };
}

interface Finished {
  readonly bytes: Uint8Array;
  readonly metadata: string;
}

function finishText(file: string, content: string): Finished {
  const { text, bytes } = addContentHash(content);
  return { bytes, metadata: formatMetadata(file, text, FEED_RULES) ?? "" };
}

async function finishPoster(view: PosterView, posterRenderer: Promise<PosterRenderer>): Promise<Finished> {
  const draw = await posterRenderer;
  return { bytes: await draw(view), metadata: "" };
}

/** What draws is loaded where there is something to draw. */
async function loadPosterRenderer(posters: PosterCache): Promise<PosterRenderer> {
  return (await import("../assets/posters/draw.ts")).createPosterRenderer(posters);
}

/** What an output check and the release need to know of a written text. */
export function describeText(file: string, text: string): Pick<PlainOutputFile, "described" | "metadata"> {
  return {
    described: JSON.stringify(describeFile(file, Buffer.from(text), FEED_FORMATS)),
    metadata: formatMetadata(file, text, FEED_RULES) ?? "",
  };
}
