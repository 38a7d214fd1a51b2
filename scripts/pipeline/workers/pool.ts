import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { PlainOutputFile } from "../cache/output-file.ts";
import type { PlainEntry } from "../cache/text-entry.ts";
import type { StartThreads } from "./parallel-map.ts";
import type { FinishTask, LoadTask } from "./worker.ts";

/** The threads of a build: one for each core except the core of the main thread. */
export interface Pool {
  readonly load: (task: Omit<LoadTask, "counter">) => StartThreads<readonly PlainEntry[]>;
  /** Returns undefined if all threads have enough tasks. */
  readonly finish: (task: FinishTask) => Promise<readonly PlainOutputFile[]> | undefined;
  readonly close: () => Promise<void>;
}

/** Each thread gets its next task before it has finished one, because the main thread may be busy at that moment. */
const TASKS_PER_THREAD = 2;

/** Opens threads that run the exported functions of a file. They start with the first task, so that a small site needs none. */
function openThreads(entry: URL): Threads {
  const size = availableParallelism() - 1;
  const threads = new Tinypool({
    filename: entry.href,
    minThreads: 0,
    maxThreads: Math.max(1, size),
    idleTimeout: 10_000,
    isolateWorkers: false,
    concurrentTasksPerWorker: TASKS_PER_THREAD,
  });
  return {
    size,
    threads,
    runOnEach: (task, name) => Array.from({ length: size * TASKS_PER_THREAD }, () => threads.run(task, { name })),
  };
}

interface Threads {
  readonly size: number;
  readonly threads: Tinypool;
  /**
   * Runs the same task on all threads. It starts the task as often as all threads together accept it, because the thread that is
   * ready first takes as many as it can.
   */
  readonly runOnEach: <Result>(task: object, name: string) => readonly Promise<Result>[];
}

/** Opens the threads of `validate`. Only this file refers to the workers, because it is always in their folder, compiled or not. */
export function openCheckThreads(): Threads {
  return openThreads(new URL("./check-worker.mjs", import.meta.url));
}

/** Opens the threads of a build. */
export function openPool(): Pool {
  const { size, threads, runOnEach } = openThreads(new URL("./worker.mjs", import.meta.url));
  let unfinished = 0;
  return {
    load: (task) => (counter) => runOnEach({ ...task, counter }, "load"),
    finish(task) {
      if (unfinished >= size * TASKS_PER_THREAD) return undefined;
      unfinished += 1;
      return threads.run(task, { name: "finish" }).finally(() => {
        unfinished -= 1;
      });
    },
    close: () => threads.destroy(),
  };
}
