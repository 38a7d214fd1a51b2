import type { Repository } from "./repository.ts";

/** The pull requests of a repository. */
export interface Pulls {
  /** Whether checks have to pass before one is merged. */
  isProtected: boolean;
  readonly all: readonly PullRequest[];
  list(state: string | null, head: string | null): readonly object[];
  open(title: string, head: string): object;
  label(number: number, labels: readonly string[]): object;
  merge(number: number): object;
}

interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  state: "open" | "closed";
  labels: readonly string[];
}

/** Opens the list of pull requests, which is empty. */
export function openPulls(repository: Repository): Pulls {
  const all: PullRequest[] = [];
  const describe = ({ number, title, branch, state, labels }: PullRequest) => ({
    ...{ number, title, state, updated_at: "2026-05-02T12:00:00Z", user: { login: "ana" } },
    head: { ref: branch, sha: repository.shaOf(branch), repo: { fork: false } },
    base: { sha: repository.shaOf("main") },
    labels: labels.map((name) => ({ name })),
  });
  const change = (number: number, changed: Partial<PullRequest>) => Object.assign(all[number - 1] ?? {}, changed);
  return {
    ...{ all, isProtected: false },
    list: (state, head) =>
      all.filter((pull) => pull.state === state && (head === null || head === `example:${pull.branch}`)).map(describe),
    open(title, head) {
      const branch = head.slice(head.indexOf(":") + 1);
      const pull: PullRequest = { number: all.length + 1, title, branch, state: "open", labels: [] };
      all.push(pull);
      return describe(pull);
    },
    label: (number, labels) => change(number, { labels }),
    merge(number) {
      const pull = all[number - 1];
      if (pull === undefined || this.isProtected) return { status: 405, message: "Not mergeable" };
      repository.squash(pull.branch, pull.title);
      return change(number, { state: "closed" });
    },
  };
}
