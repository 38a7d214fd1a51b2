import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { formatAdvisories } from "../../scripts/cli/advisories.ts";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { readWorkflow } from "../support/workflow.ts";
import { callsOf, runJob, startPassing } from "./run-job.ts";

const ADVISORY = { title: "Slow on long lines", url: "https://example.org/GHSA-1", range: "<2.0.0" };
const VULNERABILITIES = [
  { name: "inside", severity: "high", via: [ADVISORY] },
  { name: "around-it", severity: "high", via: ["inside"] },
  { name: "for-development", severity: "low", via: [ADVISORY] },
];
const COMPONENTS = [
  { name: "inside", version: "1.9.0" },
  { name: "inside", version: "1.2.0" },
  { name: "around-it", version: "1.0.0" },
];
const LINE = "- `inside` 1.9.0, 1.2.0: [Slow on long lines](https://example.org/GHSA-1), high, in <2.0.0\n";

test("an advisory on what is in the package is a line; one on what is for development is none", () => {
  assert.equal(formatAdvisories(VULNERABILITIES, COMPONENTS), LINE);
  assert.equal(formatAdvisories(VULNERABILITIES.slice(2), COMPONENTS), "");
});

test("without an answer of npm, the comparison fails", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "audit.json": '{ "message": "no network" }', "sbom.json": '{ "components": [] }' });
  const files = ["audit.json", "sbom.json"].map((file) => path.join(folder, file));
  const { code, stderr } = await run([process.execPath, "--import", "tsx", "scripts/cli/advisories.ts", ...files]);
  assert.deepEqual([code, stderr], [1, "npm got no advisories.\n"]);
});

test("the weekly workflow opens an issue if there is an advisory, and none otherwise", async (t) => {
  const { jobs } = readWorkflow(path.join(ROOT, ".github/workflows/advisories.yml"));
  const issue = jobs.find(({ name }) => name === "issue") ?? assert.fail();
  for (const [found, calls] of [
    [
      LINE,
      [/^issue list /, /^issue create --title Advisories on what is in the package --body-file comment\.md - `inside`/],
    ],
    ["", []],
  ] as const) {
    const passed = await startPassing(t, { "github.token": "token", "github.repository": "owner/name" });
    await writeTree(path.join(passed.artifacts, "advisories"), { "comment.md": found });
    await runJob(issue, await temporaryFolder(t), passed, "");
    assert.equal(callsOf(passed).length, calls.length);
    for (const [index, pattern] of calls.entries()) assert.match(callsOf(passed)[index] ?? "", pattern);
  }
});
