import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import { type Entry, isFolder, openObjects } from "./objects.ts";

/** Who makes all commits, the first of them at this moment and each other a second later. */
const PERSON = { name: "Ana", email: "ana@example.org", date: "2026-05-01T12:00:00Z" };

/** A repository of git. */
export type Repository = ReturnType<typeof openRepository>;

/**
 * Makes a repository from a folder; its files are the first commit on `main`. Git itself does operations with complex rules, such as a
 * merge of two changes to the same file: a process takes some milliseconds, and many more when a large test process starts it.
 */
export function openRepository(folder: string) {
  const root = path.join(folder, ".git");
  mkdirSync(path.join(root, "refs/heads"), { recursive: true });
  writeFileSync(path.join(root, "HEAD"), "ref: refs/heads/main\n");
  const { read, write, listTree, changeTree, commitOf } = openObjects(root);
  const refs = new Map<string, string>();
  const waiting: (() => void)[] = [];
  let commits = 0;

  /** Git's answers since the last move of a branch. Objects are named by their content, so new objects change no answer. */
  const answers = new Map<string, string>();
  const git = (...args: readonly string[]): string => {
    const asked = args.join("\0");
    const answer =
      answers.get(asked) ??
      execFileSync("git", [...args], { cwd: folder })
        .toString("utf8")
        .trim();
    answers.set(asked, answer);
    return answer;
  };

  /** The id of a commit, tree or file by another name, such as `main:content/topics.yaml`; undefined if it does not exist. */
  function find(name: string): string | undefined {
    const [place = "", ...file] = name.split(":");
    const start = place.replace(/\^\{tree\}$/, "");
    const known = refs.get(start) ?? refs.get(`refs/heads/${start}`) ?? start;
    const type = read(known)?.type;
    if (type === undefined) return undefined;
    return place === start && file.length === 0
      ? known
      : objectIn(type === "commit" ? commitOf(known).tree : known, file.join(":"));
  }

  const need = (name: string): string => find(name) ?? assert.fail(name);

  /** The object at a path in a tree; the tree itself has no path. */
  function objectIn(tree: string, file: string): string | undefined {
    return file
      .split("/")
      .filter((part) => part !== "")
      .reduce<string | undefined>((folderSha, part) => {
        if (folderSha === undefined || read(folderSha)?.type !== "tree") return undefined;
        return listTree(folderSha, false).find(({ name }) => name === part)?.sha;
      }, tree);
  }

  const treeOf = (name: string): string => need(`${name}^{tree}`);
  const filesOf = (name: string) => new Map(listTree(treeOf(name), true).map((entry) => [entry.name, entry.sha]));

  function moveBranch(ref: string, sha: string | undefined): void {
    const file = path.join(root, ref);
    answers.clear();
    if (sha === undefined) {
      rmSync(file, { force: true });
      refs.delete(ref);
      return;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${need(sha)}\n`);
    refs.set(ref, sha);
  }

  const writeTree = (base: string, entries: readonly unknown[]): string =>
    changeTree(
      treeOf(base),
      new Map(
        entries.filter(isMapping).map(({ path: file, sha }) => [String(file), sha === null ? null : String(sha)]),
      ),
    );

  function commit(tree: string, parents: readonly string[], message: string): string {
    const who = `${PERSON.name} <${PERSON.email}> ${Date.parse(PERSON.date) / 1000 + commits} +0000`;
    commits += 1;
    const lines = [`tree ${tree}`, ...parents.map((sha) => `parent ${sha}`), `author ${who}`, `committer ${who}`];
    return write("commit", Buffer.from(`${lines.join("\n")}\n\n${message.replace(/\n?$/, "\n")}`));
  }

  /** A commit and all its ancestors, in the order of `git log`: among commits whose children have been listed, the newest comes next. */
  function commitsUpTo(sha: string, parentsOf = (each: string) => commitOf(each).parents): readonly string[] {
    const [found, told] = [new Set([sha]), [] as string[]];
    for (let queue = [sha]; queue.length > 0; ) {
      const [next = sha] = queue.toSorted((a, b) => commitOf(b).when.localeCompare(commitOf(a).when));
      told.push(next);
      const parents = parentsOf(next).filter((parent) => !found.has(parent));
      for (const parent of parents) found.add(parent);
      queue = [...queue.filter((each) => each !== next), ...parents];
    }
    return told;
  }

  /** The best common ancestor: it is no ancestor of another common ancestor. */
  function mergeBase(one: string, other: string): string {
    const before = new Set(commitsUpTo(one));
    const shared = commitsUpTo(other).filter((sha) => before.has(sha));
    const parents = new Set(shared.flatMap((sha) => commitOf(sha).parents));
    return shared.find((sha) => !parents.has(sha)) ?? assert.fail(`${one} and ${other} have nothing in common`);
  }

  /** The changes between two places, with the objects before and after. */
  function changesOf(from: string, to: string) {
    const [old, now] = [filesOf(from), filesOf(to)];
    return [...new Set([...old.keys(), ...now.keys()])]
      .sort()
      .map((file) => ({ file, old: old.get(file), now: now.get(file) }))
      .filter((change) => change.old !== change.now);
  }

  /** The tree of two merged places; undefined if they have changed the same lines. */
  function merge(one: string, other: string): string | undefined {
    const base = mergeBase(one, other);
    const own = filesOf(one);
    const changes = changesOf(base, other).filter(({ file, now }) => own.get(file) !== now);
    if (changes.some(({ file, old }) => own.get(file) !== old))
      return attempt(() => git("merge-tree", "--write-tree", one, other));
    return changeTree(treeOf(one), new Map(changes.map(({ file, now = null }) => [file, now])));
  }

  const folders = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = folders.flatMap((entry) => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    return entry.isFile() && !name.startsWith(".git/") ? [name] : [];
  });
  const blobs = files.map((name) => [name, write("blob", readFileSync(path.join(folder, name)))] as const);
  moveBranch("refs/heads/main", commit(changeTree(undefined, new Map(blobs)), [], "The content"));

  return {
    /** Lets another user write once between the checks of a request and its write: only GitLab has such a moment. */
    beforeNextWrite(act: () => void): void {
      waiting.push(act);
    },
    actBeforeWrite: (): void => waiting.pop()?.(),
    /** Runs a read-only command, such as `git diff`. */
    git,
    find,
    has: (name: string): boolean => find(name) !== undefined,
    shaOf: (branch: string): string => need(`refs/heads/${branch}`),
    /** The branches with this prefix, with their commits. */
    branches: (start: string) =>
      [...refs]
        .map(([ref, sha]) => ({ name: ref.replace("refs/heads/", ""), sha }))
        .filter(({ name }) => name.startsWith(start))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    isBranchName: (ref: string): boolean => attempt(() => git("check-ref-format", ref)) !== undefined,
    removeBranch: (name: string): void => moveBranch(`refs/heads/${name}`, undefined),
    tree: (place: string, isDeep: boolean) =>
      listTree(place.includes(":") ? need(place) : treeOf(place), isDeep).map((entry: Entry) => ({
        path: entry.name,
        type: isFolder(entry) ? "tree" : "blob",
        sha: entry.sha,
        size: isFolder(entry) ? undefined : read(entry.sha)?.content.length,
      })),
    /** The bytes of a file by its name in git, or by its branch and path, `main:content/topics.yaml`. */
    bytes: (name: string): Buffer => read(need(name))?.content ?? assert.fail(name),
    writeBlob: (base64: string): string => write("blob", Buffer.from(base64, "base64")),
    writeTree,
    commit,
    parentOf: (sha: string): string => commitOf(sha).parents[0] ?? assert.fail(sha),
    setRef(name: string, sha: string): object {
      moveBranch(name, sha);
      return { ref: name };
    },
    compare(from: string, to: string) {
      const [start, head] = [need(from), need(to)];
      const base = mergeBase(start, head);
      const old = new Set(commitsUpTo(start));
      const commits = commitsUpTo(head).filter((sha) => !old.has(sha));
      return {
        base_commit: { sha: start },
        status: start === head ? "identical" : base === start ? "ahead" : base === head ? "behind" : "diverged",
        commits: commits.toReversed().map((sha) => {
          const { parents, message } = commitOf(sha);
          return { sha, parents: [{ sha: parents[0] }], commit: { message: message.trim() } };
        }),
        files: changesOf(base, head).map(({ file, old, now }) => ({
          filename: file,
          sha: now ?? "",
          patch: "@",
          status: old === undefined ? "added" : now === undefined ? "removed" : "modified",
        })),
      };
    },
    /** The commits up to this one that changed a file, newest first, as `git log` finds them; undefined if there is no such place. */
    history(place: string, file: string) {
      const start = find(place);
      if (start === undefined) return undefined;
      const objectOf = (sha: string) => objectIn(commitOf(sha).tree, file);
      const likeIt = (sha: string) => commitOf(sha).parents.filter((parent) => objectOf(parent) === objectOf(sha));
      // Whatever else was merged, a file came from the parent with the same content.
      const commits = commitsUpTo(start, (sha) => {
        const [same] = likeIt(sha);
        return same === undefined ? commitOf(sha).parents : [same];
      });
      const isChange = (sha: string) =>
        commitOf(sha).parents.length === 0 ? objectOf(sha) !== undefined : likeIt(sha).length === 0;
      return commits.filter(isChange).map((sha) => {
        const [subject = ""] = commitOf(sha).message.split("\n\n");
        return { sha, when: commitOf(sha).when, who: PERSON.name, subject: subject.trim().replaceAll("\n", " ") };
      });
    },
    /** The best commit that is before both. */
    mergeBase: (one: string, other: string): string => mergeBase(need(one), need(other)),
    /** Whether one commit is an ancestor of another, or the same. */
    isBefore: (first: string, second: string): boolean => commitsUpTo(need(second)).includes(need(first)),
    /** Whether a branch and `main` have not changed the same lines. */
    canMerge: (branch: string): boolean => merge(need("refs/heads/main"), need(`refs/heads/${branch}`)) !== undefined,
    /** Merges a branch into `main` as one commit; false if they have changed the same lines. */
    squash(branch: string, message: string): boolean {
      const main = need("refs/heads/main");
      const tree = merge(main, need(`refs/heads/${branch}`));
      if (tree === undefined) return false;
      moveBranch("refs/heads/main", commit(tree, [main], message));
      return true;
    },
  };
}

/** The answer of git, or undefined if it refuses. */
function attempt(ask: () => string): string | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
