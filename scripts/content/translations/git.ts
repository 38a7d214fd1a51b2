import { spawnSync } from "node:child_process";

/** What a folder's files were before, as far as it is known. */
export interface History {
  /** The contents that a file had, newest first, each once it is asked for. Paths run from the folder. */
  readonly versionsOf: (file: string) => Iterable<Uint8Array>;
}

/** The history of a folder that is kept by git; undefined when there is no git or the folder is not in its care. */
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

/** What git prints; undefined when it refuses or is not there. */
function runGit(dir: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", ["-C", dir, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  return error === undefined && status === 0 ? stdout : undefined;
}
