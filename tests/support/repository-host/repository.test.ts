import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { temporaryFolder, writeTree } from "../folders.ts";
import { openRepository, type Repository } from "./repository.ts";

const FILES = ["a.md", "b/c.md", "b/d/e.md", "b.md", "b-a/f.md"];
const LINES = ["one\n", "two\n", "three\n", "four\n", "five\n"];
const BRANCHES = ["main", "one", "two"];

const change = fc.record({
  branch: fc.constantFrom(...BRANCHES),
  /** The branch that is merged into it, or the same branch. */
  merged: fc.constantFrom(...BRANCHES),
  files: fc.dictionary(fc.constantFrom(...FILES), fc.option(fc.subarray(LINES)), { minKeys: 1, maxKeys: 3 }),
});

test("a repository of a host is one of git, and answers as git does", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const { folder, repository } = await openChanged(t, changes);
      const expected = [
        ["git fsck --strict --no-dangling", ""] as const,
        ...BRANCHES.flatMap((each) => answersOf(repository, each)),
      ];
      const given = askAll(
        folder,
        expected.map(([asked]) => asked),
      );
      assert.deepEqual(
        expected.map(([asked], index) => [asked, given[index]]),
        expected,
      );
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test("a host merges what git merges, as git does", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const { folder, repository } = await openChanged(t, changes);
      const [tree = ""] = askAll(folder, ["git merge-tree --write-tree main one || echo none"]);
      const isMerged = repository.squash("one", "Merge");
      assert.equal(isMerged ? repository.find("main^{tree}") : "none", tree.split("\n").at(isMerged ? 0 : -1));
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

async function openChanged(
  t: TestContext,
  changes: readonly (typeof change extends fc.Arbitrary<infer Change> ? Change : never)[],
) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, Object.fromEntries(FILES.map((file) => [file, LINES.join("")])));
  const repository = openRepository(folder);
  const { shaOf, setRef, commit } = repository;
  for (const branch of BRANCHES) setRef(`refs/heads/${branch}`, shaOf("main"));
  for (const [index, { branch, merged, files }] of changes.entries()) {
    const entries = Object.entries(files).map(([file, lines]) => ({
      path: file,
      sha: lines === null ? null : repository.writeBlob(Buffer.from(lines.join("")).toString("base64")),
    }));
    const tree = repository.writeTree(branch, entries);
    const parents = [...new Set([shaOf(branch), shaOf(merged)])];
    setRef(`refs/heads/${branch}`, commit(tree, parents, `Change ${index}\n\nIt has a body.`));
  }
  return { folder, repository };
}

/** Commands, each with the answers of the host. */
function answersOf(repository: Repository, branch: string): readonly (readonly [asked: string, answer: string])[] {
  const { files, commits, base_commit } = repository.compare("main", branch);
  const histories = [...FILES, "b"].map((file) => {
    const versions = repository
      .history(branch, file)
      ?.map(({ sha, when, who, subject }) => `${sha} ${when} ${who} ${subject}`);
    return [`git log --format='%H %aI %an %s' ${branch} -- ${file}`, versions?.join("\n") ?? ""] as const;
  });
  const base = repository.mergeBase("main", branch);
  const listed = repository.tree(branch, true).map(({ type, sha, path, size }) => `${type} ${sha} ${size} ${path}`);
  const changed = files.map(({ filename, status, sha }) => `${sha || "0".repeat(40)} ${status.charAt(0)} ${filename}`);
  return [
    ...histories,
    [`git rev-parse ${branch} main`, `${repository.shaOf(branch)}\n${base_commit.sha}`],
    [`git ls-tree -r --format='%(objecttype) %(objectname) %(objectsize) %(path)' ${branch}`, listed.join("\n")],
    [`git ls-tree --format='%(objectname)' ${branch} b`, repository.find(`${branch}:b`) ?? ""],
    // Commits of the same second have no order except their parents'.
    [
      `git log --format=%H main..${branch} | sort`,
      commits
        .map(({ sha }) => sha)
        .toSorted()
        .join("\n"),
    ],
    [
      `git diff --no-renames --raw --no-abbrev main...${branch} | cut -d' ' -f4- | tr 'AMD\\t' 'amr '`,
      changed.join("\n"),
    ],
    [`git merge-base --all main ${branch} | grep ${base}`, base],
    [`git merge-base --is-ancestor main ${branch} && echo yes`, repository.isBefore("main", branch) ? "yes" : ""],
  ];
}

/** The output of a shell. One process runs all commands: the test process is large, and its children take long to start. */
function askAll(folder: string, asked: readonly string[]): readonly string[] {
  const input = asked.map((each) => `${each}\nprintf '\\0'\n`).join("");
  const answers = execFileSync("sh", { cwd: folder, input, stdio: "pipe" }).toString("utf8").split("\0");
  return answers.map((answer) => answer.trim());
}
