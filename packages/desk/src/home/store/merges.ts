import { millisecondsOf } from "../../../../../scripts/i18n/browser.ts";
import { branchOf } from "./desk-branches.ts";
import type { MergedProposal, Store } from "./store.ts";

/** The maximum number of merged proposals to read: each is a request, and files outside bulletins have many over the years. */
const LAST = 10;

/** A branch with the commit at its tip. */
interface Branch {
  readonly branch: string;
  readonly commit: string;
}

/** The merges into the published branch. No merge is ever undone: known facts of a merge stay true. */
export class Merges {
  readonly #store: Store;
  readonly #published: string;
  /** The merged proposals of branches, and the tips of the branches at the time of the request. */
  readonly #known = new Map<string, { readonly merged: readonly MergedProposal[]; readonly tip: string | undefined }>();
  /** Pairs of commits of which the first one is before the other. */
  readonly #inOrder = new Set<string>();

  constructor(store: Store, published: string) {
    this.#store = store;
    this.#published = published;
  }

  /** The merged proposals of a branch. Requests them again if the branch has moved since, or has not been merged yet. */
  async ofBranch(branch: string, tip: string | undefined): Promise<readonly MergedProposal[]> {
    const before = this.#known.get(branch);
    const isSame = before !== undefined && before.merged.length > 0 && before.tip === tip;
    if (isSame && (tip === undefined || before.merged.some(({ head }) => head === tip))) return before.merged;
    const merged = await this.#store.merged(branch);
    this.#known.set(branch, { merged, tip });
    return merged;
  }

  /** The commits in which the last merged proposals of a bulletin ended. */
  async headsOf(period: string | undefined): Promise<readonly string[]> {
    const all: MergedProposal[] = [];
    for (let round = 1; ; round += 1) {
      const merged = await this.#store.merged(branchOf(period, round));
      if (merged.length === 0) break;
      all.push(...merged);
    }
    const last = all.toSorted((a, b) => b.number - a.number).slice(0, LAST);
    return last.map(({ head }) => head);
  }

  /** The merged proposal of a branch that ended in this commit. The branch may be there still. */
  async find(branch: string, commit: string): Promise<MergedProposal | undefined> {
    return (await this.ofBranch(branch, commit)).find(({ head }) => head === commit);
  }

  /** Whether a commit is an ancestor of another one, or the same. */
  async hasBefore(first: string, commit: string): Promise<boolean> {
    const pair = `${first} ${commit}`;
    if (!this.#inOrder.has(pair) && (await this.#store.isBefore(first, commit))) this.#inOrder.add(pair);
    return this.#inOrder.has(pair);
  }

  /**
   * Whether a branch began before another branch, or an earlier one of the same name, was merged. Its commits were written again elsewhere,
   * unless they were proposed before that one.
   */
  async areMissingIn(branch: Branch, merged: readonly MergedProposal[]): Promise<boolean> {
    if (!(await this.#isLastMissingIn(branch, merged))) return false;
    const proposed = await this.#store.proposal(branch.branch);
    if (proposed === undefined) return true;
    const before = merged.filter(({ number }) => number < proposed.number);
    return this.#isLastMissingIn(branch, before);
  }

  /** Whether a branch lacks the last merge of its own name, or of others. Earlier merges are in the same place. */
  async #isLastMissingIn({ branch, commit }: Branch, merged: readonly MergedProposal[]): Promise<boolean> {
    const timeOf = ({ mergedAt }: MergedProposal) => millisecondsOf(mergedAt) ?? 0;
    const newestFirst = merged.toSorted((a, b) => timeOf(b) - timeOf(a) || b.number - a.number);
    for (const isOwn of [false, true]) {
      const last = newestFirst.find((each) => (each.branch === branch) === isOwn);
      if (last === undefined || (await this.hasBefore(last.mergeCommit, commit))) continue;
      if (isOwn && (await this.hasBefore(last.head, commit))) continue;
      // Commits that somebody has removed from the published branch are missing in all others.
      const tip = await this.#store.head(this.#published);
      if (tip !== undefined && (await this.hasBefore(last.mergeCommit, tip))) return true;
    }
    return false;
  }
}
