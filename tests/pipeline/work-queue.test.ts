import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as later } from "node:timers/promises";
import fc from "fast-check";
import { openWorkQueue } from "../../scripts/pipeline/workers/work-queue.ts";

test("every task is done once, in whichever thread, and results have the order of the tasks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.nat(3), fc.nat(4), async (count, threads, maxWaiting) => {
      const done: number[] = [];
      let busy = 0;
      const tryDispatch = (task: number): Promise<string> | undefined => {
        if (busy >= threads) return undefined;
        busy += 1;
        return later().then(async () => {
          if (task % 3 === 0) await later();
          busy -= 1;
          done.push(task);
          return `other ${task}`;
        });
      };
      const runHere = async (task: number): Promise<string> => {
        done.push(task);
        return `here ${task}`;
      };
      const queue = openWorkQueue(tryDispatch, runHere, maxWaiting);
      for (let task = 0; task < count; task += 1) await queue.add(task);
      const results = await queue.finish();
      assert.deepEqual(
        results.map((result) => Number(result.split(" ")[1])),
        Array.from({ length: count }, (_, task) => task),
      );
      assert.equal(new Set(done).size, count);
      assert.equal(done.length, count);
    }),
  );
});

test("no more tasks wait than allowed, and without other threads all are done in this one", async () => {
  const here: number[] = [];
  const queue = openWorkQueue<number, number>(
    () => undefined,
    async (task) => here.push(task),
    2,
  );
  for (const task of [1, 2, 3, 4]) await queue.add(task);
  assert.deepEqual(here, [3, 4]);
  await queue.finish();
  assert.deepEqual(here, [3, 4, 2, 1]);
});

test("a thread that becomes free gets the first waiting task", async () => {
  const [taken, here]: [number[], number[]] = [[], []];
  let release = (): void => {};
  let busy = false;
  const tryDispatch = (task: number): Promise<void> | undefined => {
    if (busy) return undefined;
    busy = true;
    taken.push(task);
    return new Promise((resolve) => {
      release = () => {
        busy = false;
        resolve();
      };
    });
  };
  const queue = openWorkQueue<number, void>(tryDispatch, async (task) => void here.push(task), 5);
  for (const task of [1, 2, 3]) await queue.add(task);
  assert.deepEqual(taken, [1]);
  release();
  await later();
  assert.deepEqual(taken, [1, 2]);
  release();
  await later();
  release();
  await queue.finish();
  assert.deepEqual([taken, here], [[1, 2, 3], []]);
});

test("the queue rejects with the first error, in whichever thread it happens", async () => {
  const fails = async (): Promise<never> => {
    throw new Error("broken");
  };
  for (const queue of [openWorkQueue(fails, fails, 3), openWorkQueue(() => undefined, fails, 3)]) {
    await queue.add(1);
    await queue.add(2);
    await assert.rejects(queue.finish(), /broken/);
  }
});
