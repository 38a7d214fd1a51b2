import { setImmediate as yieldToEventLoop } from "node:timers/promises";

/** Does a piece of work elsewhere; undefined where everybody has enough to do for now. */
export type Take<Work, Result> = (work: Work) => Promise<Result> | undefined;

/** A row of work that is done as it comes, here and elsewhere. */
export interface WorkQueue<Work, Result> {
  /** Puts a piece at the end of the row. */
  readonly add: (work: Work) => Promise<void>;
  /** Gives all results in the order of the pieces, when they are done. Rejects with the first error. */
  readonly finish: () => Promise<readonly Result[]>;
}

/**
 * Opens a row of work. Others take the first pieces, as soon as they can; this thread, which brings them, does the last one
 * where more than `most` are waiting, or no more are to come: so no thread waits for another for longer than one piece takes.
 */
export function openWorkQueue<Work, Result>(
  take: Take<Work, Result>,
  here: (work: Work) => Promise<Result>,
  most: number,
): WorkQueue<Work, Result> {
  const waiting: { readonly number: number; readonly work: Work }[] = [];
  const results: Promise<Result>[] = [];
  let count = 0;
  const note = (number: number, result: Promise<Result>): void => {
    result.catch(() => {}); // Awaited in the end; until then an error is not unheard.
    results[number] = result;
  };
  const handOver = (): void => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const taken = take(first.work);
      if (taken === undefined) return;
      waiting.shift();
      note(first.number, taken);
      taken.then(handOver, () => {});
    }
  };
  const doLast = async (): Promise<void> => {
    const last = waiting.pop();
    if (last === undefined) return;
    const result = here(last.work);
    note(last.number, result);
    await result;
    await yieldToEventLoop(); // What others have done is heard of when this thread listens.
  };
  return {
    async add(work) {
      waiting.push({ number: count, work });
      count += 1;
      handOver();
      await yieldToEventLoop();
      while (waiting.length > most) await doLast();
    },
    async finish() {
      while (waiting.length > 0) await doLast();
      return Promise.all(results);
    },
  };
}
