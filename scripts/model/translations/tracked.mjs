/**
 * Runs git without running any program that the configuration of a repository specifies, and finds out which files a repository tracks.
 *
 * It is plain JavaScript that uses only Node's own modules, because a start in Dateline's repository calls it before the program is
 * compiled.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Variables of a process, by name.
 * @typedef {Readonly<Record<string, string | undefined>>} Environment
 */

/** Settings that override the configuration in the folder, which may come from a stranger and specify programs. */
const OPTIONS = [
  "--no-pager",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never"].flatMap((setting) => ["-c", setting]),
  // Git refuses repositories of other users because their configuration may specify programs. None of these can run here.
  "-c",
  "safe.directory=*",
];

/** @type {Environment} */
const VARIABLES = {
  // The user's own settings may specify programs by paths relative to the folder.
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_OPTIONAL_LOCKS: "0",
  // In a partial clone, git fetches missing objects with programs that the remotes name. Git before 2.45 ignores the first variable.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "",
};

/** In bytes: the pictures of a batch of files. */
const LARGEST_OUTPUT = 2_000_000_000;

/**
 * Runs git in a folder. The returned function returns git's output; undefined if git fails or is not installed.
 * @param {string} dir
 * @param {Environment} environment the variables for git, such as `PATH`; `GIT_*` are left out
 * @param {readonly string[]} [pathspecs] options that define how git reads paths
 * @returns {(args: readonly string[], input?: string) => Buffer | undefined}
 */
export function gitIn(dir, environment, pathspecs = ["--literal-pathspecs"]) {
  const inherited = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name));
  const env = { ...Object.fromEntries(inherited), ...VARIABLES };
  return (args, input = "") => {
    const { status, stdout, error } = spawnSync("git", [...OPTIONS, ...pathspecs, "-C", dir, ...args], {
      env,
      input,
      maxBuffer: LARGEST_OUTPUT,
      stdio: ["pipe", "pipe", "ignore"],
    });
    return error === undefined && status === 0 ? stdout : undefined;
  };
}

/**
 * A file that the index of a repository has at a path of its working tree, or below it; undefined if there is none, and outside a
 * repository; `unknown` if git can't tell. The case of letters is ignored, since some file systems ignore it too. The repository is the one
 * of the nearest `.git`, which git never tracks: a folder with the files of a bare repository, which git does track, hides no outer
 * repository. If there is no `.git`, the environment specifies the repository, as in a hook that checks files out elsewhere.
 * @param {string} dir the folder of `name`
 * @param {Environment} environment
 * @param {string} name
 * @returns {{ readonly file: string } | "unknown" | undefined}
 */
export function findTracked(dir, environment, name) {
  const repository = repositoryOf(dir, environment);
  if (repository === undefined) return undefined;
  const { gitDir, workTree } = repository;
  const options = ["--icase-pathspecs", "--noglob-pathspecs", `--git-dir=${gitDir}`, `--work-tree=${workTree}`];
  const listed = gitIn(dir, environment, options)(["ls-files", "-z", "--", `./${name}`]);
  if (listed === undefined) return "unknown";
  const file = listed
    .toString("utf8")
    .split("\0", 1)
    .find((each) => each !== "");
  return file === undefined ? undefined : { file };
}

/**
 * @param {string} dir
 * @param {Environment} environment
 * @returns {{ readonly gitDir: string, readonly workTree: string } | undefined}
 */
function repositoryOf(dir, environment) {
  const top = topOf(dir);
  if (top !== undefined) return { gitDir: path.join(top, ".git"), workTree: top };
  const { GIT_DIR: gitDir, GIT_WORK_TREE: workTree = dir } = environment;
  return gitDir === undefined ? undefined : { gitDir: path.resolve(gitDir), workTree: path.resolve(workTree) };
}

/**
 * The nearest folder above that has a `.git`: a folder, or in a worktree and a submodule a file.
 * @param {string} dir
 * @returns {string | undefined}
 */
function topOf(dir) {
  if (existsSync(path.join(dir, ".git"))) return dir;
  const above = path.dirname(dir);
  return above === dir ? undefined : topOf(above);
}
