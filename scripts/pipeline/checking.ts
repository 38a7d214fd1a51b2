import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { judgeBody } from "../markdown/body.ts";
import { parseChecked } from "./checked.ts";
import type { TextLoader } from "./load.ts";
import { BATCH, FEW } from "./load.ts";
import type { LoadedFile } from "./load-file.ts";
import { loadFile } from "./load-file.ts";
import type { Counter, Outcome } from "./spread.ts";
import { batchesOf, spread } from "./spread.ts";

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
  if (files.length < FEW) return files.map((file) => loadFile(contentDir, file, judgeBody));
  const threads = openThreads();
  try {
    const batches = batchesOf(files, BATCH);
    const here = (number: number) => (batches[number] ?? []).map((file) => loadFile(contentDir, file, judgeBody));
    const names = batches.map((batch) => batch.map(({ path }) => path.file));
    const others = (counter: Counter) =>
      threads
        .start({ contentDir, batches: names, counter })
        .map(async (outcomes) => parseAll(contentDir, await outcomes));
    return (await spread(batches.length, here, others)).flat();
  } finally {
    await threads.close();
  }
};

function parseAll(contentDir: string, outcomes: readonly Outcome<string>[]): readonly Outcome<readonly LoadedFile[]>[] {
  return outcomes.map(([number, json]) => [number, parseChecked(contentDir, json)]);
}

interface Threads {
  readonly start: (task: CheckTask) => readonly Promise<readonly Outcome<string>[]>[];
  readonly close: () => Promise<void>;
}

/** One for each core but the one that is already busy here. */
function openThreads(): Threads {
  const size = availableParallelism() - 1;
  const pool = new Tinypool({
    filename: new URL("./checker.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, size),
    isolateWorkers: false,
  });
  return {
    start: (task) => Array.from({ length: size }, () => pool.run(task, { name: "check" })),
    close: () => pool.destroy(),
  };
}
