import { createHash } from "node:crypto";
import { gitIn } from "./tracked.mjs";

/** Earlier versions of a folder's files. */
export interface History {
  /** The versions of a file, newest first, each read on demand. The path is from the folder. */
  readonly versionsOf: (file: string) => Iterable<Uint8Array>;
}

/** Variables of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The history of a folder in a git repository; undefined without git or outside a repository. It uses only plumbing commands that
 * read objects. They use no index, working tree, diff, filter or signature.
 * @param environment the variables for git, such as `PATH`; `GIT_*` are left out
 */
export function findHistory(dir: string, environment: Environment): History | undefined {
  const runGit = gitIn(dir, environment);
  return runGit(["rev-parse", "--is-inside-work-tree"]) === undefined ? undefined : { versionsOf };

  function* versionsOf(file: string): Iterable<Uint8Array> {
    const commits = runGit(["rev-list", "HEAD", "--", file])?.toString("utf8").split("\n") ?? [];
    for (const commit of commits.filter((hash) => hash !== "")) {
      const bytes = runGit(["cat-file", "blob", `${commit}:./${file}`]);
      if (bytes !== undefined) yield bytes;
    }
  }
}

/**
 * The files of a folder in each commit that changed one of them, on whichever side of a merge, newest first: the files of the folder, and
 * of `beside`, that the commit contains. Undefined without git or a commit. Reads objects only, as {@link findHistory} does.
 */
export function findTextsThen(
  dir: string,
  environment: Environment,
  files: readonly string[],
  beside: readonly string[] = [],
): readonly ReadonlyMap<string, Uint8Array>[] | undefined {
  const runGit = gitIn(dir, environment);
  const commits = listCommits(runGit, files);
  if (commits === undefined) return undefined;
  const wanted = [...new Set([...files, ...beside])];
  const found: ReadonlyMap<string, Uint8Array>[] = [];
  for (let start = 0; start < commits.length; start += BATCH) {
    const batch = commits.slice(start, start + BATCH);
    const names = batch.flatMap((commit) => wanted.map((file) => `${commit}:./${file}\n`));
    const output = runGit(["cat-file", "--batch"], names.join(""));
    if (output === undefined) return undefined;
    const objects = objectsIn(output);
    for (let first = 0; first < names.length; first += wanted.length)
      found.push(
        new Map(
          wanted.flatMap((file, index) => {
            const bytes = objects[first + index];
            return bytes === undefined ? [] : [[file, bytes] as const];
          }),
        ),
      );
  }
  return found;
}

/**
 * The commits that changed one of these files, newest first; undefined without git or a commit. They include
 * the commits of the default branch of each remote, as far as it was fetched.
 */
function listCommits(runGit: RunGit, files: readonly string[]): readonly string[] | undefined {
  const listed = runGit(["rev-list", "--full-history", "HEAD", "--glob=refs/remotes/*/HEAD", "--", ...files]);
  return listed?.toString("utf8").split("\n").filter(Boolean);
}

/** The objects that `git cat-file --batch` has written, in order; undefined for a name without an object. */
function objectsIn(output: Buffer): readonly (Uint8Array | undefined)[] {
  const found: (Uint8Array | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const start = output.indexOf("\n", at) + 1;
    const [, size] = / blob (\d+)\n$/.exec(output.toString("utf8", at, start)) ?? [];
    const end = start + Number(size ?? 0);
    found.push(size === undefined ? undefined : output.subarray(start, end));
    at = size === undefined ? start : end + 1;
  }
  return found;
}

/**
 * The former names of files of a folder before a commit renamed them, as far as git detects renames by content. Reads objects only, as
 * {@link findHistory} does.
 */
export function findRenamedFrom(dir: string, environment: Environment, files: readonly string[]): readonly string[] {
  const runGit = gitIn(dir, environment);
  const commits = listCommits(runGit, files) ?? [];
  const args = [
    "diff-tree",
    "--stdin",
    "-r",
    "--relative",
    "--no-commit-id",
    "-M",
    "--diff-filter=R",
    "--name-status",
    "-z",
  ];
  const output = runGit(args, commits.map((commit) => `${commit}\n`).join(""))?.toString("utf8") ?? "";
  return Array.from(output.matchAll(/R\d+\0([^\0]+)\0([^\0]+)\0/g), ([, from = "", to = ""]) =>
    files.includes(to) ? [from] : [],
  ).flat();
}

/** Whether a repository lacks the beginning of its history, like a shallow clone (`--depth`); also if git can't tell. */
export function isShallow(dir: string, environment: Environment): boolean {
  return gitIn(dir, environment)(["rev-parse", "--is-shallow-repository"])?.toString("utf8").trim() !== "false";
}

/** A commit, as far as a history describes it. */
export interface Commit {
  /** In hexadecimal digits. */
  readonly id: string;
  readonly who: string;
  /** RFC 3339, with the offset of the committer. */
  readonly when: string;
  readonly subject: string;
}

/**
 * The commits that changed a file or something in a folder, newest first, with the files that each changed; undefined without git or
 * outside a repository. Paths are from `dir`. Reads objects only, as {@link findHistory} does.
 */
export function findCommits(
  dir: string,
  environment: Environment,
  path: string,
  most: number,
): readonly (Commit & { readonly files: readonly string[] })[] | undefined {
  const runGit = gitIn(dir, environment);
  const ids = runGit(["rev-list", `--max-count=${most}`, "HEAD", "--", path])
    ?.toString("utf8")
    .split("\n")
    .filter(Boolean);
  if (ids === undefined || ids.length === 0) return ids === undefined ? undefined : [];
  const input = ids.map((id) => `${id}\n`).join("");
  const format = "--format=%x01%H%x00%an%x00%aI%x00%s";
  const args = ["diff-tree", "--stdin", "-r", "--root", "--relative", "--no-renames", "--name-only", "-z", format];
  const output = runGit([...args, "--", path], input)?.toString("utf8");
  return output?.split("\u{1}").slice(1).map(commitIn);
}

function commitIn(text: string): Commit & { readonly files: readonly string[] } {
  const [id = "", who = "", when = "", subject = "", ...files] = text.split("\0").map((part) => part.trim());
  return { id, who, when, subject, files: files.filter((file) => file !== "") };
}

/** The bytes of a file in a commit, of which all digits are given; undefined if it is not there. */
export function findVersion(dir: string, environment: Environment, file: string, id: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)
    ? gitIn(dir, environment)(["cat-file", "blob", `${id}:./${file}`])
    : undefined;
}

/** The id of the commit of a revision (`main`, `HEAD~3`, a tag); undefined if there is none. */
export function findCommitId(dir: string, environment: Environment, revision: string): string | undefined {
  return commitAt(gitIn(dir, environment), revision);
}

function commitAt(runGit: RunGit, revision: string): string | undefined {
  return runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
    ?.toString("utf8")
    .trim();
}

/** A file of a folder at a revision, by the id of its bytes. */
export interface BlobAtRevision {
  /** From the folder, with forward slashes. */
  readonly path: string;
  /** In hexadecimal digits. */
  readonly id: string;
}

export interface FileAtRevision {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The wanted files of a folder at a revision (`main`, `HEAD~3`, a tag), without symbolic links; undefined if there is no such revision.
 * Reads objects only, as {@link findHistory} does.
 */
export function findRevision(
  dir: string,
  environment: Environment,
  revision: string,
  isWanted: (path: string) => boolean = () => true,
): readonly FileAtRevision[] | undefined {
  const blobs = listRevision(dir, environment, revision)?.filter(({ path }) => isWanted(path));
  return blobs && readBlobs(dir, environment, blobs);
}

/** Lists the files that {@link findRevision} reads. */
export function listRevision(
  dir: string,
  environment: Environment,
  revision: string,
): readonly BlobAtRevision[] | undefined {
  const runGit = gitIn(dir, environment);
  const commit = commitAt(runGit, revision);
  const listed = commit === undefined ? undefined : runGit(["ls-tree", "-r", "-z", commit])?.toString("utf8");
  if (listed === undefined) return undefined;
  return Array.from(listed.matchAll(/100(?:644|755) blob ([0-9a-f]+)\t([^\0]+)\0/g), ([, id = "", path = ""]) => ({
    id,
    path,
  }));
}

/** Reads listed files; undefined if git can't. */
export function readBlobs(
  dir: string,
  environment: Environment,
  blobs: readonly BlobAtRevision[],
): readonly FileAtRevision[] | undefined {
  const runGit = gitIn(dir, environment);
  const found: FileAtRevision[] = [];
  for (let start = 0; start < blobs.length; start += BATCH) {
    const batch = blobs.slice(start, start + BATCH);
    const output = runGit(["cat-file", "--batch"], batch.map(({ id }) => `${id}\n`).join(""));
    if (output === undefined) return undefined;
    let at = 0;
    for (const { path } of batch) {
      const line = output.indexOf("\n", at);
      const size = Number(output.toString("latin1", at, line).split(" ")[2]);
      found.push({ path, bytes: output.subarray(line + 1, line + 1 + size) });
      at = line + 1 + size + 1;
    }
  }
  return found;
}

/** Whether bytes are the content of a blob, by its id. */
export function isBlob(bytes: Uint8Array, id: string): boolean {
  const digest = createHash(id.length === SHA_1 ? "sha1" : "sha256");
  return digest.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
}

/** The number of digits of ids in most repositories. The others use SHA-256. */
const SHA_1 = 40;

/** How many objects one run of git reads. */
const BATCH = 200;

type RunGit = ReturnType<typeof gitIn>;
