import { comparePeriods, type Period, parsePeriod } from "../../../../../scripts/content/browser.ts";
import { HomeError } from "../home.ts";
import { branchOf, isOf, parseBranch } from "./desk-branches.ts";
import { Merges } from "./merges.ts";
import type { CommitRequest, MergedProposal, Store, StorePlace } from "./store.ts";

/** The place of a bulletin's texts, and the branch that continues from it. */
export interface Point {
  readonly branch: string;
  /** How many proposals the bulletin had with this one, as far as their branches are left. */
  readonly round: number;
  readonly commit: string;
  readonly branchIs: CommitRequest["branchIs"];
}

type Round = Omit<Point, "branchIs">;

/**
 * The rounds of proposals of bulletins; an undefined period means files outside bulletins.
 *
 * Services keep a branch after its proposal is merged. Its content is in the published branch then, and the next proposal has a branch with
 * the next number: creating a branch of the same name would overwrite the branch of somebody who creates it at the same moment.
 */
export class Rounds {
  readonly #store: Store;
  readonly #place: Pick<StorePlace, "branch" | "tell">;
  readonly #merges: Merges;

  constructor(store: Store, place: Pick<StorePlace, "branch" | "tell">) {
    this.#store = store;
    this.#place = place;
    this.#merges = new Merges(store, place.branch);
  }

  /** The place of a bulletin's newest texts. */
  async pointOf(period: string | undefined): Promise<Point> {
    const found = await this.#roundsOf(period);
    const going = found.size === 0 ? [] : await this.#roundsGoingOn(period, found);
    const current = going.length > 1 ? ((await this.#firstProposed(going)) ?? going.at(-1)) : going[0];
    return current === undefined ? this.#beginRound(period, found) : { ...current, branchIs: "going on" };
  }

  /** Whether the point includes the last commit of a branch: the branch continues there, or from its merge. */
  async isAt(point: Point, branch: string, commit: string): Promise<boolean> {
    if (point.branch === branch) return true;
    const merged = await this.#merges.find(branch, commit);
    return merged !== undefined && this.#merges.hasBefore(merged.mergeCommit, point.commit);
  }

  /**
   * The place for writing changes again if the proposal of their branch was merged meanwhile, which the service may remove. Undefined if it
   * was not. `commits` are the commit before, and the written ones.
   */
  async missed(
    period: string | undefined,
    { branch, branchIs }: Point,
    commits: readonly string[],
  ): Promise<Point | undefined> {
    if (branchIs === "new" || (await this.#store.proposal(branch)) !== undefined) return undefined;
    for (const before of commits.slice(0, -1))
      if (await this.isMerged(branch, before)) return this.#beginRound(period, await this.#roundsOf(period));
    return undefined;
  }

  /** The commits in which the last merged proposals of a bulletin ended. */
  mergedHeads(period: string | undefined): Promise<readonly string[]> {
    return this.#merges.headsOf(period);
  }

  /** Whether a proposal of a branch is merged that ended in this commit. The branch may be there still. */
  async isMerged(branch: string, commit: string): Promise<boolean> {
    return (await this.#merges.find(branch, commit)) !== undefined;
  }

  /** The bulletins with an open proposal, earliest first. */
  async begun(): Promise<readonly Period[]> {
    const found = new Set<Period>();
    for (const { branch } of await this.#store.proposals()) {
      const { name = "", round = 1 } = parseBranch(branch) ?? {};
      const period = parsePeriod(name);
      if (period !== undefined && (await this.#canHaveBegun(period, round))) found.add(period);
    }
    return [...found].sort(comparePeriods);
  }

  /** The rounds of a bulletin whose branches are there, by their numbers. */
  async #roundsOf(period: string | undefined): Promise<ReadonlyMap<number, Round>> {
    const found = new Map<number, Round>();
    for (const [branch, commit] of await this.#store.branches(branchOf(period, 1))) {
      const parsed = parseBranch(branch);
      if (parsed !== undefined && isOf(parsed, period))
        found.set(parsed.round, { branch, commit, round: parsed.round });
    }
    return found;
  }

  /** The rounds with unmerged texts, lowest first. */
  async #roundsGoingOn(period: string | undefined, found: ReadonlyMap<number, Round>): Promise<readonly Round[]> {
    const { open, merged } = await this.#roundsBegun(period, found);
    const going: Round[] = [];
    for (const each of open) if (!(await this.#merges.areMissingIn(each, merged))) going.push(each);
    return going;
  }

  /**
   * The rounds with unmerged texts, and all merges. Each round begins after the previous one is merged, or lacks the merged content: other
   * branches are made by hand.
   */
  async #roundsBegun(period: string | undefined, found: ReadonlyMap<number, Round>) {
    const open: Round[] = [];
    const merged: MergedProposal[] = [];
    for (let round = 1; ; round += 1) {
      const here = found.get(round);
      const own = await this.#merges.ofBranch(branchOf(period, round), here?.commit);
      merged.push(...own);
      if (here !== undefined && !own.some(({ head }) => head === here.commit)) open.push(here);
      const isLast = own.length === 0 && (here === undefined || !(await this.#merges.areMissingIn(here, merged)));
      if (isLast) return { open, merged };
    }
  }

  /** Among several, the round whose proposal was opened first. */
  async #firstProposed(found: readonly Round[]): Promise<Round | undefined> {
    const proposals = await Promise.all(found.map(({ branch }) => this.#store.proposal(branch)));
    const first = proposals.flatMap((each) => each ?? []).toSorted((a, b) => a.number - b.number)[0];
    return found.find(({ branch }) => branch === first?.branch);
  }

  /** The first number without a branch. */
  async #beginRound(period: string | undefined, found: ReadonlyMap<number, Round>): Promise<Point> {
    const { branch, tell } = this.#place;
    const commit = await this.#store.head(branch);
    if (commit === undefined) throw new HomeError("failed", tell({ kind: "no branch", branch }));
    let round = 1;
    while (found.has(round)) round += 1;
    return { branch: branchOf(period, round), round, commit, branchIs: "new" };
  }

  /** Whether a round can have begun: each before it was merged. */
  async #canHaveBegun(period: Period, round: number): Promise<boolean> {
    for (let before = 1; before < round; before += 1)
      if ((await this.#merges.ofBranch(branchOf(period, before), undefined)).length === 0) return false;
    return true;
  }
}

/** The branch with the texts of a point. */
export function branchAt({ branch, branchIs }: Point, published: string): string {
  return branchIs === "going on" ? branch : published;
}
