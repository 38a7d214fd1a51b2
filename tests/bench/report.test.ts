import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMarkdown } from "./markdown-report.ts";
import type { Measure } from "./measure.ts";
import { formatResult } from "./report.ts";
import { type Result, rowsOf } from "./result.ts";
import type { Scenario } from "./rounds.ts";
import { sharesOf } from "./site-files.ts";

const RUNS = new Map<Scenario, readonly Measure[]>([
  ["hugo: build", [{ wall: 4000, cpu: 8000, peak: 500e6 }]],
  ["eleventy: build", [{ wall: 2000, cpu: 4000 }]],
  ["dateline: build", [{ wall: 3000, cpu: 8000, peak: 600e6 }]],
]);

const RESULT: Result = {
  machine: { cpu: "Some processor", cores: 2, disk: "/dev/shm" },
  versions: { Node: "20.19.0", hugo: "0.131.0" },
  items: 10_000,
  pictures: 0,
  rounds: 1,
  rows: rowsOf(RUNS, [100, 300, 200], 10_000),
  sites: [{ tool: "hugo", shared: sharesOf([["index.html", 1200]]), own: [] }],
  differences: [],
  runs: {},
};

test("the ratios of all rows are to the full builds of Hugo and Eleventy, also for served edits", () => {
  const rows = rowsOf(RUNS, [100, 300, 200], 10_000);
  assert.deepEqual(
    rows.map(({ scenario, ratios }) => [scenario, ratios]),
    [
      ["hugo: build", { hugo: { wall: 1, cpu: 1, peak: 1 }, eleventy: { wall: 2, cpu: 2 } }],
      ["eleventy: build", { hugo: { wall: 0.5, cpu: 0.5 }, eleventy: { wall: 1, cpu: 1 } }],
      ["dateline: build", { hugo: { wall: 0.75, cpu: 1, peak: 1.2 }, eleventy: { wall: 1.5, cpu: 2 } }],
      ["dateline: edit served", { hugo: { wall: 0.05 }, eleventy: { wall: 0.1 } }],
    ],
  );
});

test("without other tools there are no ratios", () => {
  const rows = rowsOf(new Map([["dateline: build", [{ wall: 1, cpu: 1 }]]] as const), [], 10_000);
  assert.deepEqual(
    rows.map(({ ratios }) => ratios),
    [{}],
  );
});

test("goals are those of the number of items", () => {
  const goalsOf = (items: number) => rowsOf(RUNS, [], items).flatMap(({ goals }) => goals.map(({ most }) => most));
  assert.deepEqual([299, 300, 5_000, 20_000].map(goalsOf), [[], [1, 1], [0.9, 0.9], [0.7, 0.65, 0.8]]);
});

test("a report has the table, the goals and the number of written files", () => {
  const text = formatResult(RESULT);
  assert.match(text, /^10,000 items, medians of 1 in turns\n2 × Some processor/);
  assert.match(text, /^dateline: build +3\.00 s +0\.75 +1\.50 +8\.00 s +1\.00 +2\.00 +600\.0 MB +1\.20$/m);
  assert.match(text, /^dateline: build, wall +≤ 0\.70 +0\.75 +missed$/m);
  assert.match(text, /^dateline: build, CPU +≤ 0\.65 +1\.00 +missed$/m);
  assert.match(text, /^hugo wrote 1 pages \(1 kB\)$/m);
  assert.match(text, /All tools wrote the same/);
});

test("as Markdown, the rows of Dateline have their ratios, and an invalid comparison has none", () => {
  assert.match(
    formatMarkdown([RESULT]),
    /^2 × Some processor, \/dev\/shm; Node 20\.19\.0, hugo 0\.131\.0; medians of 1; /,
  );
  assert.match(
    formatMarkdown([{ ...RESULT, pictures: 12 }]),
    /^\| 10,000 items, 12 pictures: from nothing \| \*\*0\.75\*\*, 1\.50 \(3\.00 s\) \| 1\.00, 2\.00 \(8\.00 s\) \| 1\.20 \(600\.0 MB\) \|$/m,
  );
  assert.match(
    formatMarkdown([RESULT]),
    /^\| 10,000 items: edit served \| \*\*0\.05\*\*, \*\*0\.10\*\* \(0\.20 s\) \| {2}\| {2}\|$/m,
  );
  assert.match(
    formatMarkdown([{ ...RESULT, differences: ["hugo did not write a"] }]),
    /invalid:\n\n- hugo did not write a\n$/,
  );
});

test("a report of growth ends with the exponents", () => {
  const sizes = [1000, 10_000].map((items) => ({ items, median: { wall: items, cpu: 2 * items } }));
  const growth = [{ tool: "hugo", sizes, exponents: { wall: 1, cpu: 1.05 }, atLast: { wall: 1.2 } }];
  const text = formatResult({ ...RESULT, growth });
  assert.match(text, /^10,000 +10\.00 s +20\.00 s$/m);
  assert.match(text, /^exponent +1\.00 +1\.05$/m);
  assert.match(text, /^exponent of the last step +1\.20$/m);
});

test("a report says when the comparison is invalid", () => {
  const text = formatResult({ ...RESULT, differences: ["hugo did not write feed.xml"] });
  assert.match(text, /The comparison is invalid:\n {2}hugo did not write feed\.xml/);
  assert.doesNotMatch(text, /All tools wrote the same/);
});

test("files are counted by kind", () => {
  const shares = sharesOf([
    ["2021/10/email/index.html", 5],
    ["2021/10/index.html", 9],
    ["feed.xml", 1],
    ["topics/ships/feed.xml", 1],
    ["calendar.ics", 3],
  ]);
  assert.deepEqual(shares, [
    { kind: "pages", files: 1, bytes: 9 },
    { kind: "email pages", files: 1, bytes: 5 },
    { kind: "*.ics", files: 1, bytes: 3 },
    { kind: "Atom feeds", files: 2, bytes: 2 },
  ]);
});
