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
  /** Those in a state, or of a branch alone. */
  list(state: string | null, branch: string | undefined): readonly PullRequest[];
  /** Undefined if there is no such branch, or it has an open one already. */
  open(title: string, branch: string): PullRequest | undefined;
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
}

/** Opens the list of pull requests, which is empty. */
export function openPulls(repository: Repository): Pulls {
  const all: PullRequest[] = [];
  const change = (number: number, changed: Partial<PullRequest>) => Object.assign(all[number - 1] ?? {}, changed);
  return {
    ...{ all, isProtected: false, removesBranches: false, remarks: [] },
    list: (state, branch) =>
      all.filter((pull) => pull.state === state && (branch === undefined || branch === pull.branch)),
    open(title, branch) {
      if (!repository.has(`refs/heads/${branch}`) || this.list("open", branch).length > 0) return undefined;
      const pull = { number: all.length + 1, title, branch, state: "open", labels: [] } as const;
      all.push(pull);
      return pull;
    },
    label: (number, labels) => change(number, { labels }),
    merge(number) {
      const pull = all[number - 1];
      const merged = pull?.state === "open" ? repository.find(`refs/heads/${pull.branch}`) : undefined;
      if (pull === undefined || merged === undefined || this.isProtected || !repository.squash(pull.branch, pull.title))
        return { status: 405, message: "Not mergeable" };
      if (this.removesBranches) repository.removeBranch(pull.branch);
      return change(number, { state: "closed", merged });
    },
  };
}
