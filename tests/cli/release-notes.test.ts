import assert from "node:assert/strict";
import { test } from "node:test";
import { notesOf } from "../../scripts/cli/release-notes.ts";
import { packageVersion } from "../../scripts/pipeline/package-root.ts";
import { run } from "../support/command.ts";

const CHANGELOG =
  "# Changelog\n\n## Unreleased\n\nLater.\n\n## 0.3.1 (2026-12-01)\n\n### Fixed\n\n- One.\n\n## 0.3.0 (2026-11-30)\n";

test("the notes of a release are the section of its version, and those of no other", () => {
  assert.equal(notesOf(CHANGELOG, "0.3.1"), "### Fixed\n\n- One.");
  assert.equal(notesOf(CHANGELOG, "0.3"), undefined);
});

test("a tag that is not that of the version ends a release", async () => {
  const program = "scripts/cli/release-notes.ts";
  const own = await run([process.execPath, "--import", "tsx", program, `v${packageVersion()}`]);
  assert.equal(own.code, 0, own.stderr);
  assert.match(own.stdout, /^- .{20}/m);
  const other = await run([process.execPath, "--import", "tsx", program, "v99.0.0"]);
  assert.deepEqual([other.code, other.stdout], [1, ""]);
  assert.match(other.stderr, /^The tag is v99\.0\.0, and package\.json has the version \d/);
});
