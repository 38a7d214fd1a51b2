import type { Repository } from "./repository.ts";

/** The pull requests of a repository. */
export interface Pulls {
  /** Whether checks have to pass before one is merged. */
  isProtected: boolean;
  /** Whether the host removes a branch as soon as its pull request is merged. */
  removesBranches: boolean;
  readonly all: readonly PullRequest[];
  /** What readers have said, each of one of them. */
  readonly remarks: PullRemark[];
  /** Those in a state, or of a branch alone, or into one. */
  list(state: string | null, branch: string | undefined, base?: string): readonly PullRequest[];
  /** Undefined if there is no such branch, or it has an open one already. */
  open(title: string, branch: string): PullRequest | undefined;
  /** Opens one that the desk did not: from a branch of this name in a fork, or into another branch than `main`. */
  openOther(branch: string, other: Partial<PullRequest>): void;
  /** Closes one without merging it. */
  close(number: number): void;
  label(number: number, labels: readonly string[]): object;
  merge(number: number): object;
}

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
  readonly labels: readonly string[];
  readonly isFromFork?: boolean;
  /** The branch that it goes into, unless that is `main`. */
  readonly base?: string;
}

/** Opens the list of pull requests, which is empty. */
export function openPulls(repository: Repository): Pulls {
  const all: PullRequest[] = [];
  const change = (number: number, changed: Partial<PullRequest>) => Object.assign(all[number - 1] ?? {}, changed);
  return {
    ...{ all, isProtected: false, removesBranches: false, remarks: [] },
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
    merge(number) {
      const pull = all[number - 1];
      const merged = pull?.state === "open" ? repository.find(`refs/heads/${pull.branch}`) : undefined;
      if (pull === undefined || merged === undefined || this.isProtected || !repository.squash(pull.branch, pull.title))
        return { status: 405, message: "Not mergeable" };
      if (this.removesBranches && isOwn(pull)) repository.removeBranch(pull.branch);
      return change(number, { state: "closed", merged });
    },
  };
}

/** Whether its branch is one of the repository, and none of a fork. */
function isOwn({ isFromFork }: PullRequest): boolean {
  return isFromFork !== true;
}
