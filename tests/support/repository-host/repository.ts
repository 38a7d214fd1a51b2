import assert from "node:assert/strict";
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

/** A name that stands for the same object after another branch was moved. */
const LASTING = /^(?:refs\/[^:]+|[0-9a-f]{40}.*)$/;

/** The name that a file has in the input of `git update-index` once it is removed. */
const NO_OBJECT = "0".repeat(40);

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
  /** What git has answered since a branch was last moved. Objects are named by what they contain, so new ones change no answer. */
  const answers = new Map<string, string>();
  const read = (...args: readonly string[]): string => {
    const asked = args.join("\0");
    const answer = answers.get(asked) ?? run(args);
    answers.set(asked, answer);
    return answer;
  };
  const git = (...args: readonly string[]): string => read(...args).trim();
  const write = (...args: Parameters<typeof run>): string => run(...args).trim();
  /** The objects of names: half of all that a host is asked. */
  const objects = new Map<string, string | undefined>();
  const find = (name: string): string | undefined => {
    if (objects.has(name)) return objects.get(name);
    const object = attempt(() => write(["rev-parse", "--verify", "--quiet", name]));
    if (object !== undefined || name.startsWith("refs/")) objects.set(name, object); // Other objects may be written later.
    return object;
  };
  const writeObject = (...args: Parameters<typeof run>): string => {
    const object = write(...args);
    objects.set(object, object);
    return object;
  };
  const moveBranch = (ref: string, sha: string | undefined): void => {
    write(["update-ref", ...(sha === undefined ? ["-d", ref] : [ref, sha])]);
    answers.clear();
    for (const name of objects.keys()) if (!LASTING.test(name)) objects.delete(name);
    objects.set(ref, sha);
  };
  const linesOf = (...args: readonly string[]) =>
    read(...args)
      .split("\n")
      .filter((line) => line !== "");
  write(["init", "--quiet", "--initial-branch=main"]);
  write(["add", "--all"]);
  write(["commit", "--quiet", "--message=The content"]);

  return {
    /** Asks what changes nothing, such as `git diff`. */
    git,
    /** The name of an object by another name, such as `main:content/topics.yaml`; undefined for what is not there. */
    find,
    has: (name: string): boolean => find(name) !== undefined,
    shaOf: (branch: string): string => find(`refs/heads/${branch}`) ?? assert.fail(branch),
    /** The branches whose names begin so, with their commits. */
    branches: (start: string) =>
      linesOf("for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", "refs/heads")
        .filter((line) => line.startsWith(start))
        .map((line) => {
          const [name = "", sha = ""] = line.split(" ");
          return { name, sha };
        }),
    isBranchName: (ref: string): boolean => attempt(() => read("check-ref-format", ref)) !== undefined,
    removeBranch: (name: string): void => moveBranch(`refs/heads/${name}`, undefined),
    tree(place: string, isDeep: boolean) {
      const lines = read("ls-tree", "-z", "--long", ...(isDeep ? ["-r"] : []), place).split("\0");
      return lines.filter(Boolean).map((line) => {
        const [head = "", name = ""] = line.split("\t");
        const [, type, sha, size] = head.split(/ +/);
        return { path: name, type, sha, size: Number(size) };
      });
    },
    /** The bytes of a file by its name in git, or by its branch and path, `main:content/topics.yaml`. */
    bytes: (name: string): Buffer => execFileSync("git", ["cat-file", "blob", name], { cwd: folder }),
    writeBlob: (base64: string) => writeObject(["hash-object", "-w", "--stdin"], Buffer.from(base64, "base64")),
    writeTree(base: string, entries: readonly unknown[]): string {
      const index = { GIT_INDEX_FILE: path.join(folder, ".git", "index-of-request") };
      write(["read-tree", base], "", index);
      const lines = entries
        .filter(isMapping)
        .map(({ path: file, sha }) => (sha === null ? `0 ${NO_OBJECT}\t${file}\n` : `100644 ${sha}\t${file}\n`));
      write(["update-index", "--index-info"], lines.join(""), index);
      return writeObject(["write-tree"], "", index);
    },
    commit: (tree: string, parents: readonly string[], message: string): string =>
      writeObject(["commit-tree", tree, ...parents.flatMap((sha) => ["-p", sha]), "-m", message]),
    setRef(name: string, sha: string): object {
      moveBranch(name, sha);
      return { ref: name };
    },
    compare(from: string, to: string) {
      const [start = "", head = ""] = linesOf("rev-parse", from, to);
      const base = git("merge-base", start, head);
      const commits = read("log", "-z", "--reverse", "--format=%H %P%n%B", `${base}..${head}`).split("\0");
      return {
        base_commit: { sha: start },
        commits: commits.filter(Boolean).map((commit) => {
          const [shas = "", ...message] = commit.split("\n");
          const [sha, parent] = shas.split(" ");
          return { sha, parents: [{ sha: parent }], commit: { message: message.join("\n").trim() } };
        }),
        files: linesOf("diff", "--no-renames", "--raw", "--no-abbrev", base, head).map((line) => {
          const [fields = "", filename = ""] = line.split("\t");
          const [, , , sha, letter = ""] = fields.split(" ");
          return { filename, status: STATUSES.get(letter), sha: letter === "D" ? "" : sha, patch: "@" };
        }),
      };
    },
    /** The commits up to this one that changed a file, newest first; undefined if there is no such place. */
    history(place: string, file: string) {
      if (find(place) === undefined) return undefined;
      return linesOf("log", "--format=%H%x09%aI%x09%an%x09%s", place, "--", file).map((line) => {
        const [sha = "", when = "", who = "", ...subject] = line.split("\t");
        return { sha, when, who, subject: subject.join("\t") };
      });
    },
    /** Whether one commit comes before another, or is the same. */
    isBefore: (first: string, second: string): boolean =>
      attempt(() => read("merge-base", "--is-ancestor", first, second)) !== undefined,
    /** Merges a branch into `main` as one commit; false if they have changed the same lines. */
    squash(branch: string, message: string): boolean {
      const tree = attempt(() => write(["merge-tree", "--write-tree", "main", branch]));
      if (tree === undefined) return false;
      const commit = write(["commit-tree", tree, "-p", git("rev-parse", "main"), "-m", message]);
      moveBranch("refs/heads/main", commit);
      return true;
    },
  };
}

/** What git answers, or undefined if it refuses. */
function attempt(ask: () => string): string | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
