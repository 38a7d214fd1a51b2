import assert from "node:assert/strict";
import { test } from "node:test";
import { markArtifacts } from "../../../scripts/editions/pdf/mark-artifacts.ts";
import { assertGrowsInProportion } from "../../support/growth.ts";

test("a path that is painted outside all tags is an artifact, and one that clips is none", () => {
  const operators = "0 0 9 9 re\nW n\n0 0 m\n9 9 l\nf";
  assert.equal(markArtifacts(operators), "0 0 9 9 re\nW n\n/Artifact BMC\n0 0 m\n9 9 l\nf\nEMC");
});

test("a drawing of many lines, as a path to paint or to clip with, takes time in proportion", () => {
  for (const use of ["f", "W n"])
    assertGrowsInProportion(use, 32_000, (lines) => markArtifacts(`0 0 m\n${"1 1 l\n".repeat(lines)}h\n${use}\nq`));
});
