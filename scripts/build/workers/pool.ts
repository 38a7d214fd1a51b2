import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { KeptText } from "../cache/content-cache.ts";
import type { PlainOutputFile } from "../cache/output-file.ts";
import type { Others } from "./parallel-map.ts";
import type { FinishTask, LoadTask } from "./worker.ts";

/** Other threads, one for each core but the one that is already busy here. */
export interface Pool {
  readonly load: (task: Omit<LoadTask, "counter">) => Others<readonly KeptText[]>;
  /** Undefined where all of them have enough to do for now. */
  readonly finish: (task: FinishTask) => Promise<readonly PlainOutputFile[]> | undefined;
  readonly close: () => Promise<void>;
}

/** A thread has its next task before it is done with one: who gives them out may be busy for a while. */
const AT_ONCE = 2;

/** Threads that do what an entry of theirs exports. They start with the first task: a small site never pays for them. */
function openThreads(entry: URL): Threads {
  const size = availableParallelism() - 1;
  const threads = new Tinypool({
    filename: entry.href,
    minThreads: 0,
    maxThreads: Math.max(1, size),
    idleTimeout: 10_000,
    isolateWorkers: false,
    concurrentTasksPerWorker: AT_ONCE,
  });
  return {
    size,
    threads,
    onEach: (task, name) => Array.from({ length: size * AT_ONCE }, () => threads.run(task, { name })),
  };
}

interface Threads {
  readonly size: number;
  readonly threads: Tinypool;
  /** Gives the same task to all of them, as often as each takes one: a thread that is ready first leaves none to the others. */
  readonly onEach: <Result>(task: object, name: string) => readonly Promise<Result>[];
}

/** The threads of `validate`. Worker files are named here alone, beside which they are, compiled or not. */
export function openCheckThreads(): Threads {
  return openThreads(new URL("./check-worker.mjs", import.meta.url));
}

/** The threads of a build. */
export function openPool(): Pool {
  const { size, threads, onEach } = openThreads(new URL("./worker.mjs", import.meta.url));
  let unfinished = 0;
  return {
    load: (task) => (counter) => onEach({ ...task, counter }, "load"),
    finish(task) {
      if (unfinished >= size * AT_ONCE) return undefined;
      unfinished += 1;
      return threads.run(task, { name: "finish" }).finally(() => {
        unfinished -= 1;
      });
    },
    close: () => threads.destroy(),
  };
}
