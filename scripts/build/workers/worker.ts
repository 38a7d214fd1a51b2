import type { KeptText } from "../cache/content-cache.ts";
import { makeKept } from "../cache/content-cache.ts";
import type { PlainOutputFile } from "../cache/output-file.ts";
import { finish as finishPages, type PageTarget, type RenderedPage } from "../finish-page.ts";
import type { ListedText } from "../load-file.ts";
import type { Counter, Outcome } from "./parallel-map.ts";
import { takeBatches } from "./parallel-map.ts";

/*
 * What another thread can do.
 */

export interface LoadTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly ListedText[])[];
  readonly counter: Counter;
}

/**
 * Reads and checks batches of content files, taken from the same heap as the thread that asked takes its own; gives what is kept of
 * each file.
 */
export function load({ contentDir, batches, counter }: LoadTask): Promise<readonly Outcome<readonly KeptText[]>[]> {
  return takeBatches(counter, batches.length, (number) =>
    (batches[number] ?? []).map((file) => makeKept(contentDir, file)),
  );
}

export interface FinishTask {
  readonly target: PageTarget;
  readonly pages: readonly RenderedPage[];
}

/** Finishes what the thread that asked has printed. */
export function finish({ target, pages }: FinishTask): Promise<readonly PlainOutputFile[]> {
  return finishPages(target, pages);
}
