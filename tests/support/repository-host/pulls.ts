import type { Repository } from "./repository.ts";

/** The pull requests of a repository. */
export interface Pulls {
  /** The obstacles to merging; `squash`: only other merge methods are allowed. */
  lacks: readonly Lack[];
  /** Whether the host removes a branch as soon as its pull request is merged. */
  removesBranches: boolean;
  readonly all: readonly PullRequest[];
  /** The comments of readers. */
  readonly remarks: PullRemark[];
  /** The pull requests in a state, or of a branch alone, or into one. */
  list(state: string | null, branch: string | undefined, base?: string): readonly PullRequest[];
  /** Undefined if there is no such branch, or it has an open one already. */
  open(title: string, branch: string): PullRequest | undefined;
  /** Opens a pull request that the desk did not open: from a branch of this name in a fork, or into another branch than `main`. */
  openOther(branch: string, other: Partial<PullRequest>): void;
  /** Closes one without merging it. */
  close(number: number): void;
  label(number: number, labels: readonly string[]): object;
  /** The obstacles to merging with this method, including conflicts. */
  lackOf(number: number, way?: string): readonly (Lack | "conflict")[];
  merge(number: number): object | undefined;
}

export type Lack = "review" | "changes wanted" | "remarks" | "checks" | "behind" | "not allowed" | "squash";

interface PullRemark {
  readonly number: number;
  readonly who: string;
  readonly when: string;
  readonly text: string;
  readonly isApproval?: true;
}

interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  readonly state: "open" | "closed";
  /** The commit in which its branch ended when it was merged. */
  readonly merged?: string;
  /** The merge commit on `main` with its message, and the moment (RFC 3339). */
  readonly mergeCommit?: string;
  readonly mergedAt?: string;
  readonly labels: readonly string[];
  readonly isFromFork?: boolean;
  /** The branch that it goes into, unless that is `main`. */
  readonly base?: string;
}

/** When the first one is merged, in milliseconds since 1970 (UTC). */
const MERGED = Date.parse("2026-05-02T13:00:00Z");

/** Opens the list of pull requests, which is empty. */
export function openPulls(repository: Repository): Pulls {
  const all: PullRequest[] = [];
  const change = (number: number, changed: Partial<PullRequest>) => Object.assign(all[number - 1] ?? {}, changed);
  return {
    all,
    lacks: [],
    removesBranches: false,
    remarks: [],
    list: (state, branch, base) =>
      all.filter(
        (pull) =>
          pull.state === state &&
          (branch === undefined || branch === pull.branch) &&
          (base === undefined || base === (pull.base ?? "main")),
      ),
    open(title, branch) {
      if (!repository.has(`refs/heads/${branch}`) || this.list("open", branch, "main").some(isOwn)) return undefined;
      const pull = { number: all.length + 1, title, branch, state: "open", labels: [] } as const;
      all.push(pull);
      return pull;
    },
    openOther(branch, other) {
      all.push({ number: all.length + 1, title: "Another", branch, state: "open", labels: [], ...other });
    },
    close: (number) => void change(number, { state: "closed" }),
    label: (number, labels) => change(number, { labels }),
    lackOf(number, way) {
      const { branch } = all[number - 1] ?? {};
      // The branch of a merged pull request may not exist any more.
      const isThere = branch !== undefined && repository.has(`refs/heads/${branch}`);
      const hasConflict = isThere && !repository.canMerge(branch);
      const lacks = this.lacks.filter((lack) => lack !== "squash" || way === lack);
      return hasConflict ? [...lacks, "conflict"] : lacks;
    },
    merge(number) {
      const pull = all[number - 1];
      const merged = pull?.state === "open" ? repository.find(`refs/heads/${pull.branch}`) : undefined;
      if (pull === undefined || merged === undefined || !repository.squash(pull.branch, pull.title)) return undefined;
      if (this.removesBranches && isOwn(pull)) repository.removeBranch(pull.branch);
      const before = all.filter((each) => each.mergedAt !== undefined).length;
      const mergedAt = new Date(MERGED + before * 1000).toISOString();
      return change(number, { state: "closed", merged, mergeCommit: repository.shaOf("main"), mergedAt });
    },
  };
}

/** Whether its branch belongs to the repository, and not to a fork. */
function isOwn({ isFromFork }: PullRequest): boolean {
  return isFromFork !== true;
}
