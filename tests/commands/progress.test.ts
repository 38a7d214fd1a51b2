import assert from "node:assert/strict";
import { test } from "node:test";
import { startProgress } from "../../scripts/commands/show-progress.ts";
import { wordsIn } from "../support/words.ts";

/** Starts a reporter with a stream that records its texts, and a clock that the test sets. */
function start(isTTY: boolean, report: "quiet" | "table") {
  const texts: string[] = [];
  let time = 0;
  const reporter = startProgress({ isTTY, write: (text) => texts.push(text) }, report, () => time, wordsIn("en"));
  return { ...reporter, texts, wait: (milliseconds: number) => (time += milliseconds) };
}

test("a long build shows its progress on a terminal in one line, which it clears at the end", () => {
  const { onProgress, stop, texts, wait } = start(true, "quiet");
  onProgress("reading", { done: 0, of: 10_442 });
  assert.deepEqual(texts, []);
  wait(4200);
  onProgress("rendering", { done: 3400, of: 12_227 });
  stop();
  assert.deepEqual(texts, ["\r\u001b[2KRendering 3,400 / 12,227 · 4 s", "\r\u001b[2K"]);
});

test("a short build shows nothing, and neither does one without a terminal", () => {
  for (const isTTY of [true, false]) {
    const { onProgress, stop, texts, wait } = start(isTTY, "quiet");
    wait(isTTY ? 900 : 9000);
    onProgress("rendering", { done: 1, of: 2 });
    stop();
    assert.deepEqual(texts, []);
  }
});

test("with timings, a build ends with a table of its phases", () => {
  const { onProgress, stop, texts, wait } = start(false, "table");
  wait(250);
  onProgress("reading", { done: 0, of: 10_442 });
  wait(1000);
  onProgress("reading", { done: 5000, of: 10_442 });
  wait(1310);
  onProgress("committing");
  wait(40);
  stop();
  assert.equal(
    texts.join(""),
    `Starting          0.25 s
Reading           2.31 s    10,442
Writing           0.04 s
In all            2.60 s
`,
  );
});
