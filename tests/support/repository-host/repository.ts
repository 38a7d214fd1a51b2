import { execFileSync } from "node:child_process";
import path from "node:path";
import { isMapping } from "../../../scripts/content/schema/known-fields.ts";

const PERSON = { NAME: "Ana", EMAIL: "ana@example.org", DATE: "2026-05-01T12:00:00Z" };
const PEOPLE = ["AUTHOR", "COMMITTER"].flatMap((role) =>
  Object.entries(PERSON).map(([key, value]) => [`GIT_${role}_${key}`, value] as const),
);
const STATUSES: ReadonlyMap<string, string> = new Map([
  ["A", "added"],
  ["M", "modified"],
  ["D", "removed"],
]);

/** A repository of git. */
export type Repository = ReturnType<typeof openRepository>;

/** Makes a repository of a folder; what is in it is the first commit on `main`. */
export function openRepository(folder: string) {
  const run = (args: readonly string[], input: string | Uint8Array = "", more: object = {}): string =>
    execFileSync("git", [...args], {
      cwd: folder,
      input,
      env: { ...process.env, ...Object.fromEntries(PEOPLE), ...more },
    }).toString("utf8");
  const git = (...args: readonly string[]): string => run(args).trim();
  const linesOf = (...args: readonly string[]) =>
    run(args)
      .split("\n")
      .filter((line) => line !== "");
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=The content");

  return {
    git,
    shaOf: (branch: string) => git("rev-parse", `refs/heads/${branch}`),
    /** Whether git knows an object by this name. */
    has(name: string): boolean {
      try {
        return git("rev-parse", "--verify", "--quiet", name) !== "";
      } catch {
        return false;
      }
    },
    tree(place: string, isDeep: boolean) {
      const lines = run(["ls-tree", "-z", "--long", ...(isDeep ? ["-r"] : []), place]).split("\0");
      return lines.filter(Boolean).map((line) => {
        const [head = "", name = ""] = line.split("\t");
        const [, type, sha, size] = head.split(/ +/);
        return { path: name, type, sha, size: Number(size) };
      });
    },
    blob: (sha: string) => run(["cat-file", "blob", sha]),
    /** The bytes of a file by its branch and path, `main:content/topics.yaml`. */
    file: (name: string): Buffer => execFileSync("git", ["cat-file", "blob", name], { cwd: folder }),
    writeBlob: (base64: string) => run(["hash-object", "-w", "--stdin"], Buffer.from(base64, "base64")).trim(),
    writeTree(base: string, entries: readonly unknown[]): string {
      const index = { GIT_INDEX_FILE: path.join(folder, ".git", "index-of-request") };
      run(["read-tree", base], "", index);
      for (const { path: file, sha } of entries.filter(isMapping)) {
        if (sha === null) run(["update-index", "--force-remove", String(file)], "", index);
        else run(["update-index", "--add", "--cacheinfo", `100644,${sha},${file}`], "", index);
      }
      return run(["write-tree"], "", index).trim();
    },
    commit: (tree: string, parents: readonly string[], message: string): string =>
      git("commit-tree", tree, ...parents.flatMap((sha) => ["-p", sha]), "-m", message),
    setRef(name: string, sha: string): object {
      git("update-ref", name, sha);
      return { ref: name };
    },
    compare(from: string, to: string) {
      const [base, head] = [git("merge-base", from, to), git("rev-parse", to)];
      const parentsOf = (sha: string) => [{ sha: git("rev-parse", `${sha}^`) }];
      return {
        base_commit: { sha: git("rev-parse", from) },
        commits: linesOf("rev-list", "--reverse", `${base}..${head}`).map((sha) => ({
          ...{ sha, parents: parentsOf(sha), commit: { message: git("log", "-1", "--format=%B", sha) } },
        })),
        files: linesOf("diff", "--no-renames", "--name-status", base, head).map((line) => {
          const [letter = "", filename = ""] = line.split("\t");
          const sha = letter === "D" ? "" : git("rev-parse", `${head}:${filename}`);
          return { filename, status: STATUSES.get(letter), sha, patch: "@" };
        }),
      };
    },
    /** Merges a branch into `main` as one commit. */
    squash(branch: string, message: string): void {
      const tree = git("merge-tree", "--write-tree", "main", branch);
      git("update-ref", "refs/heads/main", git("commit-tree", tree, "-p", git("rev-parse", "main"), "-m", message));
    },
  };
}
