import type { PlainEntry } from "../cache/content-cache.ts";
import { loadEntry } from "../cache/content-cache.ts";
import type { PlainOutputFile } from "../cache/output-file.ts";
import { finishPages, type PageTarget, type RenderedPage } from "../finish-page.ts";
import type { ListedText } from "../load-file.ts";
import type { BatchCounter, BatchResult } from "./parallel-map.ts";
import { takeBatches } from "./parallel-map.ts";

/*
 * The tasks that a build gives to other threads.
 */

export interface LoadTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly ListedText[])[];
  readonly counter: BatchCounter;
}

/** Reads and checks batches of content files, as long as the shared counter gives out any. Returns their cache entries. */
export function load({
  contentDir,
  batches,
  counter,
}: LoadTask): Promise<readonly BatchResult<readonly PlainEntry[]>[]> {
  return takeBatches(counter, batches.length, (index) =>
    (batches[index] ?? []).map((file) => loadEntry(contentDir, file)),
  );
}

export interface FinishTask {
  readonly target: PageTarget;
  readonly pages: readonly RenderedPage[];
}

/** Finishes and writes pages that the main thread has rendered. */
export function finish({ target, pages }: FinishTask): Promise<readonly PlainOutputFile[]> {
  return finishPages(target, pages);
}
