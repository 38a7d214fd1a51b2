import assert from "node:assert/strict";
import { test } from "node:test";
import { startStopwatch } from "../../scripts/cli/progress.ts";

/** A screen that remembers, and a clock that is moved by hand. */
function begin(isTTY: boolean, report: "quiet" | "table") {
  const said: string[] = [];
  let time = 0;
  const watch = startStopwatch({ isTTY, write: (text) => said.push(text) }, report, () => time);
  return { ...watch, said, wait: (milliseconds: number) => (time += milliseconds) };
}

test("a long build shows on a terminal how far it is, in one line that goes in the end", () => {
  const { onProgress, stop, said, wait } = begin(true, "quiet");
  onProgress("reading", { done: 0, of: 10_442 });
  assert.deepEqual(said, []);
  wait(4200);
  onProgress("rendering", { done: 3400, of: 12_227 });
  stop();
  assert.deepEqual(said, ["\r\u001b[2KRendering 3,400 of 12,227 · 4 s", "\r\u001b[2K"]);
});

test("a short build, and one that nobody watches, say nothing", () => {
  for (const isTTY of [true, false]) {
    const { onProgress, stop, said, wait } = begin(isTTY, "quiet");
    wait(isTTY ? 900 : 9000);
    onProgress("rendering", { done: 1, of: 2 });
    stop();
    assert.deepEqual(said, []);
  }
});

test("asked for timings, a build ends with a table of its stages", () => {
  const { onProgress, stop, said, wait } = begin(false, "table");
  wait(250);
  onProgress("reading", { done: 0, of: 10_442 });
  wait(1000);
  onProgress("reading", { done: 5000, of: 10_442 });
  wait(1310);
  onProgress("committing");
  wait(40);
  stop();
  assert.equal(
    said.join(""),
    `starting      0.25 s
reading       2.31 s    10,442
committing    0.04 s
in all        2.60 s
`,
  );
});
