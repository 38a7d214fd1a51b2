import { setImmediate as yieldToEventLoop } from "node:timers/promises";

/** Starts a task in another thread; returns undefined if all threads have enough tasks. */
export type TryDispatch<Task, Result> = (task: Task) => Promise<Result> | undefined;

/** A queue of tasks that this thread and others process while more are added. */
export interface WorkQueue<Task, Result> {
  /** Adds a task. Resolves once few enough tasks are waiting. */
  readonly add: (task: Task) => Promise<void>;
  /** Processes the remaining tasks. Returns all results in the order of the tasks; rejects with the first error. */
  readonly finish: () => Promise<readonly Result[]>;
}

/**
 * Opens a queue. Other threads get the first waiting tasks as soon as they are free. This thread, which adds the tasks, processes the last
 * one itself if more than `maxWaiting` are waiting, or if no more will be added. So no thread waits for another longer than one task takes.
 */
export function openWorkQueue<Task, Result>(
  tryDispatch: TryDispatch<Task, Result>,
  runHere: (task: Task) => Promise<Result>,
  maxWaiting: number,
): WorkQueue<Task, Result> {
  const waiting: { readonly index: number; readonly task: Task }[] = [];
  const results: Promise<Result>[] = [];
  let count = 0;
  const setResult = (index: number, result: Promise<Result>): void => {
    result.catch(() => {}); // It is awaited in `finish`. Until then, an error must not count as unhandled.
    results[index] = result;
  };
  const dispatchWaiting = (): void => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const dispatched = tryDispatch(first.task);
      if (dispatched === undefined) return;
      waiting.shift();
      setResult(first.index, dispatched);
      dispatched.then(dispatchWaiting, () => {});
    }
  };
  const runLast = async (): Promise<void> => {
    const last = waiting.pop();
    if (last === undefined) return;
    const result = runHere(last.task);
    setResult(last.index, result);
    await result;
    await yieldToEventLoop(); // Results of other threads arrive in this event loop.
  };
  return {
    async add(task) {
      waiting.push({ index: count, task });
      count += 1;
      dispatchWaiting();
      await yieldToEventLoop();
      while (waiting.length > maxWaiting) await runLast();
    },
    async finish() {
      while (waiting.length > 0) await runLast();
      return Promise.all(results);
    },
  };
}
