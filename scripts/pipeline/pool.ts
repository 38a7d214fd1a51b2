import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { KeptText } from "./keep.ts";
import type { PlainPrint } from "./prints.ts";
import type { Others } from "./spread.ts";
import type { LoadTask, PrintTask } from "./worker.ts";

/** Other threads, one for each core but the one that is already busy here. */
export interface Pool {
  readonly load: (task: Omit<LoadTask, "counter">) => Others<readonly KeptText[]>;
  readonly print: (task: Omit<PrintTask, "counter">) => Others<readonly PlainPrint[]>;
  readonly close: () => Promise<void>;
}

/** A pool of threads that start with the first task: a small site never pays for them. */
export function openPool(): Pool {
  const size = availableParallelism() - 1;
  const pool = new Tinypool({
    filename: new URL("./worker.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, size),
    idleTimeout: 10_000,
    isolateWorkers: false,
  });
  const others =
    (name: string) =>
    (task: object): Others<never> =>
    (counter) =>
      Array.from({ length: size }, () => pool.run({ ...task, counter }, { name }));
  return { load: others("load"), print: others("print"), close: () => pool.destroy() };
}
