import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as later } from "node:timers/promises";
import fc from "fast-check";
import { openWorkQueue } from "../../scripts/build/workers/work-queue.ts";

test("whoever does the work, every piece is done once, and results come in its order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.nat(3), fc.nat(4), async (count, helpers, most) => {
      const done: number[] = [];
      let busy = 0;
      const take = (piece: number): Promise<string> | undefined => {
        if (busy >= helpers) return undefined;
        busy += 1;
        return later().then(async () => {
          if (piece % 3 === 0) await later();
          busy -= 1;
          done.push(piece);
          return `elsewhere ${piece}`;
        });
      };
      const here = async (piece: number): Promise<string> => {
        done.push(piece);
        return `here ${piece}`;
      };
      const queue = openWorkQueue(take, here, most);
      for (let piece = 0; piece < count; piece += 1) await queue.add(piece);
      const results = await queue.finish();
      assert.deepEqual(
        results.map((result) => Number(result.split(" ")[1])),
        Array.from({ length: count }, (_, piece) => piece),
      );
      assert.equal(new Set(done).size, count);
      assert.equal(done.length, count);
    }),
  );
});

test("no more pieces wait than may, and with nobody else all are done here", async () => {
  const here: number[] = [];
  const queue = openWorkQueue<number, number>(
    () => undefined,
    async (piece) => here.push(piece),
    2,
  );
  for (const piece of [1, 2, 3, 4]) await queue.add(piece);
  assert.deepEqual(here, [3, 4]);
  await queue.finish();
  assert.deepEqual(here, [3, 4, 2, 1]);
});

test("who is free takes the first piece that waits, without being asked again", async () => {
  const [taken, here]: [number[], number[]] = [[], []];
  let release = (): void => {};
  let busy = false;
  const take = (piece: number): Promise<void> | undefined => {
    if (busy) return undefined;
    busy = true;
    taken.push(piece);
    return new Promise((resolve) => {
      release = () => {
        busy = false;
        resolve();
      };
    });
  };
  const queue = openWorkQueue<number, void>(take, async (piece) => void here.push(piece), 5);
  for (const piece of [1, 2, 3]) await queue.add(piece);
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

test("the first error is that of the whole, wherever it happens", async () => {
  const fails = async (): Promise<never> => {
    throw new Error("no ink");
  };
  for (const queue of [openWorkQueue(fails, fails, 3), openWorkQueue(() => undefined, fails, 3)]) {
    await queue.add(1);
    await queue.add(2);
    await assert.rejects(queue.finish(), /no ink/);
  }
});
