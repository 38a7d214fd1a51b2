import { checkBody } from "../markdown/body.ts";
import { BATCH, FEW } from "./cache/text-cache.ts";
import type { TextLoader } from "./load.ts";
import type { LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import { batchesOf } from "./workers/batches.ts";
import { parseChecked } from "./workers/check-result.ts";
import type { Counter, Outcome } from "./workers/parallel-map.ts";
import { parallelMap } from "./workers/parallel-map.ts";
import { openCheckThreads } from "./workers/pool.ts";

/*
 * A first look at content keeps nothing and prints nothing. So files are read on all cores without what is needed for that:
 * the HTML of texts, digests, and what a pack holds.
 */

/** What another thread is told: where files are, and which, by their paths. */
export interface CheckTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly string[])[];
  readonly counter: Counter;
}

/** Reads every file now. The HTML of a text is made when somebody asks for it. */
export const checkTexts: TextLoader = async (contentDir, files) => {
  if (files.length < FEW) return files.map((file) => loadFile(contentDir, file, checkBody));
  const { threads, onEach } = openCheckThreads();
  try {
    const batches = batchesOf(files, BATCH);
    const here = (number: number) => (batches[number] ?? []).map((file) => loadFile(contentDir, file, checkBody));
    const names = batches.map((batch) => batch.map(({ path }) => path.file));
    const others = (counter: Counter) => {
      const task: CheckTask = { contentDir, batches: names, counter };
      return onEach<readonly Outcome<string>[]>(task, "check").map(async (outcomes) =>
        parseAll(contentDir, await outcomes),
      );
    };
    return (await parallelMap(batches.length, here, others)).flat();
  } finally {
    await threads.destroy();
  }
};

function parseAll(contentDir: string, outcomes: readonly Outcome<string>[]): readonly Outcome<readonly LoadedFile[]>[] {
  return outcomes.map(([number, json]) => [number, parseChecked(contentDir, json)]);
}
