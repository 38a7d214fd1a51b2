import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { mergeLists } from "../../scripts/change/merge-lists.ts";
import { temporaryFolder } from "../support/folders.ts";

const LINES = { isSame: Object.is, neighbours: "conflict" } as const;

test("lines that one version added beside a line that the other replaced are a conflict", () => {
  const stretches = mergeLists(["a", "b", "c"], ["a", "new", "B", "c"], ["a", "b", "other", "c"], LINES);
  assert.deepEqual(stretches, [
    { kind: "joined", members: ["a"] },
    { kind: "conflict", base: ["b"], mine: ["new", "B"], theirs: ["b", "other"] },
    { kind: "joined", members: ["c"] },
  ]);
});

test("versions that differ in ten thousands of lines are compared as a whole", () => {
  const lines = (letter: string) => [...Array.from({ length: 20_000 }, (_, index) => letter + index), "last"];
  const [base, mine] = [lines("a"), lines("m")];
  assert.deepEqual(mergeLists(base, mine, base, LINES), [{ kind: "joined", members: mine }]);
  const theirs = base.with(-1, "other");
  assert.deepEqual(mergeLists(base, mine, theirs, LINES), [{ kind: "conflict", base, mine, theirs }]);
});

test("two versions of some lines are joined, or in conflict, where git says so", async (t) => {
  const folder = await temporaryFolder(t);
  const files = ["mine", "base", "theirs"].map((name) => path.join(folder, name));
  await fc.assert(
    fc.asyncProperty(threeVersions, async ([mine, base, theirs]) => {
      const texts = [mine, base, theirs].map((lines) => lines.map((line) => `${line}\n`).join(""));
      await Promise.all(files.map((file, index) => writeFile(file, texts[index] ?? "")));
      const git = spawnSync("git", ["merge-file", "-p", ...files], { encoding: "utf8" });
      const stretches = mergeLists(base, mine, theirs, LINES);
      const isConflict = stretches.some(({ kind }) => kind === "conflict");
      assert.equal(isConflict, git.status !== 0, git.stdout);
      if (isConflict) return;
      const joined = stretches.flatMap((each) => (each.kind === "joined" ? each.members : []));
      assert.equal(joined.map((line) => `${line}\n`).join(""), git.stdout);
    }),
  );
});

/** Whether a version leaves a line, deletes it or replaces it, and whether it adds one before it. */
const change = fc.record({ line: fc.constantFrom("keep", "keep", "delete", "replace"), adds: fc.nat(4) });
/** Versions of distinct lines, so that there is only one possible difference. */
const threeVersions = fc
  .array(fc.record({ mine: change, theirs: change, areSame: fc.nat(5) }), { maxLength: 8 })
  .map((lines): readonly [readonly string[], readonly string[], readonly string[]] => {
    const versionOf = (name: "mine" | "theirs") =>
      lines.flatMap((each, index) => {
        const source = each.areSame === 0 ? "mine" : name;
        const { line, adds } = each[source];
        const now = line === "delete" ? [] : [line === "keep" ? `line ${index}` : `${source} ${index}`];
        return [...(adds === 0 ? [`added by ${source} ${index}`] : []), ...now];
      });
    return [versionOf("mine"), lines.map((_, index) => `line ${index}`), versionOf("theirs")];
  });
