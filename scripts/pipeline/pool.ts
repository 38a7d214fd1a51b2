import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Print } from "./prints.ts";
import type { LoadTask, PrintTask } from "./worker.ts";

/** Work that is done on all cores, in batches. */
export interface Pool {
  readonly load: (task: LoadTask) => Promise<readonly string[]>;
  readonly print: (task: PrintTask) => Promise<readonly Print[]>;
  readonly close: () => Promise<void>;
}

/** Room for young objects in each thread, in MiB: parsing makes many, and a roomy nursery is swept less often. */
const NURSERY = 64;

/** A pool of threads, one a core, that start with the first task: a small site never pays for them. */
export function openPool(): Pool {
  const pool = new Tinypool({
    filename: new URL("./worker.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 10_000,
    isolateWorkers: false,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY },
  });
  return {
    load: (task) => pool.run(task, { name: "load" }),
    print: (task) => pool.run(task, { name: "print" }),
    close: () => pool.destroy(),
  };
}

/** Members in batches of at most a size. */
export function batches<Member>(members: readonly Member[], size: number): readonly (readonly Member[])[] {
  const count = Math.ceil(members.length / size);
  return Array.from({ length: count }, (_, index) => members.slice(index * size, (index + 1) * size));
}
