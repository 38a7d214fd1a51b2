import { spawnSync } from "node:child_process";

/** Earlier versions of a folder's files. */
export interface History {
  /** The versions of a file, newest first, each read on demand. The path is from the folder. */
  readonly versionsOf: (file: string) => Iterable<Uint8Array>;
}

/** The history of a folder in a git repository; undefined without git or outside a repository. */
export function findHistory(dir: string): History | undefined {
  return runGit(dir, ["rev-parse", "--is-inside-work-tree"]) === undefined ? undefined : { versionsOf };

  function* versionsOf(file: string): Iterable<Uint8Array> {
    const commits = runGit(dir, ["log", "--format=%H", "--", file])?.toString("utf8").split("\n") ?? [];
    for (const commit of commits.filter((hash) => hash !== "")) {
      const bytes = runGit(dir, ["cat-file", "blob", `${commit}:./${file}`]);
      if (bytes !== undefined) yield bytes;
    }
  }
}

/** The output of git; undefined if git fails or is not installed. */
function runGit(dir: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", ["-C", dir, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  return error === undefined && status === 0 ? stdout : undefined;
}
