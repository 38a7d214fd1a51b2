import type { PlainOutputFile } from "../cache/output-file.ts";
import type { PlainEntry } from "../cache/text-entry.ts";
import type { PageTarget, RenderedPage } from "../finish-page.ts";
import type { ListedText } from "../load-file.ts";
import { type BatchCounter, type BatchResult, takeBatches } from "./parallel-map.ts";

/*
 * The tasks that a build gives to other threads. Each imports its own code, because most builds need only one of them.
 */

export interface LoadTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly ListedText[])[];
  readonly counter: BatchCounter;
}

/** Reads and checks batches of content files, as long as the shared counter gives out any. Returns their cache entries. */
export async function load({
  contentDir,
  batches,
  counter,
}: LoadTask): Promise<readonly BatchResult<readonly PlainEntry[]>[]> {
  const { loadEntry } = await import("../cache/text-entry.ts");
  return takeBatches(counter, batches.length, (index) =>
    (batches[index] ?? []).map((file) => loadEntry(contentDir, file)),
  );
}

export interface FinishTask {
  readonly target: PageTarget;
  readonly pages: readonly RenderedPage[];
}

/** Finishes and writes pages that the main thread has rendered. */
export async function finish({ target, pages }: FinishTask): Promise<readonly PlainOutputFile[]> {
  const { finishPages } = await import("../finish-page.ts");
  return finishPages(target, pages);
}
