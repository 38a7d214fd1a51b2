import type { Period } from "../../../../content/period.ts";
import { comparePeriods, parsePeriod } from "../../../../content/period.ts";
import { HomeError } from "../home.ts";
import type { CommitRequest, Store } from "./store.ts";

/** The beginning of the names of branches that the desk makes: those of each bulletin, and those for what belongs to none. */
const BRANCHES = "dateline/";
const NO_BULLETIN = "publication";

/** Where the texts of a bulletin are, and the branch that goes on from there. */
export interface Point {
  readonly branch: string;
  /** How many proposals the bulletin had with this one, as far as their branches are left. */
  readonly round: number;
  readonly commit: string;
  readonly branchIs: CommitRequest["branchIs"];
}

/** The rounds of proposals that bulletins have. */
export interface Rounds {
  /** Where the newest texts of a bulletin are; undefined stands for what belongs to none. */
  pointOf(period: string | undefined): Promise<Point>;
  /**
   * Where to write again what was written where nobody looks any more: on a branch whose proposal was merged meanwhile, which the service
   * may remove, or on one with a lower number than another that somebody has begun. Undefined if it was written in the right place.
   * `commits` are the one that was there, and those that were written.
   */
  missed(period: string | undefined, point: Point, commits: readonly string[]): Promise<Point | undefined>;
  /** The bulletins that have an open proposal, earliest first. */
  begun(): Promise<readonly Period[]>;
}

/**
 * Services leave a branch behind when its proposal is merged. What it says then is in the published branch, and the next proposal has a
 * branch with the next number: a branch that began anew would overwrite whoever began it in the same moment.
 */
export function openRounds(store: Store, published: string): Rounds {
  async function pointOf(period: string | undefined): Promise<Point> {
    const last = await lastRound(period);
    const isOpen = last !== undefined && !(await store.isMerged(last.branch, last.commit));
    return isOpen ? { ...last, branchIs: "going on" } : beginRound(period, (last?.round ?? 0) + 1);
  }

  async function beginRound(period: string | undefined, round: number): Promise<Point> {
    const commit = await store.head(published);
    if (commit === undefined) throw new HomeError("failed", published);
    return { branch: branchOf(period, round), round, commit, branchIs: "new" };
  }

  /** The newest branch of a bulletin. */
  async function lastRound(period: string | undefined): Promise<Omit<Point, "branchIs"> | undefined> {
    const found: Omit<Point, "branchIs">[] = [];
    for (const [branch, commit] of await store.branches(branchOf(period, 1))) {
      const parsed = parseBranch(branch);
      if (parsed?.name === (period ?? NO_BULLETIN)) found.push({ branch, commit, round: parsed.round });
    }
    return found.toSorted((a, b) => b.round - a.round)[0];
  }

  async function missed(
    period: string | undefined,
    { branch, round, branchIs }: Point,
    commits: readonly string[],
  ): Promise<Point | undefined> {
    if (branchIs === "new") {
      const last = await lastRound(period);
      return last !== undefined && last.round > round ? pointOf(period) : undefined;
    }
    if ((await store.proposal(branch)) !== undefined) return undefined;
    for (const before of commits.slice(0, -1))
      if (await store.isMerged(branch, before)) return beginRound(period, round + 1);
    return undefined;
  }

  async function begun(): Promise<readonly Period[]> {
    const branches = (await store.proposals()).map(({ branch }) => branch);
    return branches.flatMap((branch) => parsePeriod(parseBranch(branch)?.name ?? "") ?? []).sort(comparePeriods);
  }

  return { pointOf, missed, begun };
}

/** The branch with the texts of a point. */
export function branchAt({ branch, branchIs }: Point, published: string): string {
  return branchIs === "going on" ? branch : published;
}

/** The name of a branch of a bulletin. No period has a point in its name. */
function branchOf(period: string | undefined, round: number): string {
  return `${BRANCHES}${period ?? NO_BULLETIN}${round === 1 ? "" : `.${round}`}`;
}

/** The bulletin of a branch, and the number of its proposal; undefined for a branch of somebody else. */
function parseBranch(branch: string): { readonly name: string; readonly round: number } | undefined {
  if (!branch.startsWith(BRANCHES)) return undefined;
  const [, name, round = "1"] = /^([^.]+)(?:\.([1-9]\d{0,5}))?$/.exec(branch.slice(BRANCHES.length)) ?? [];
  return name === undefined ? undefined : { name, round: Number(round) };
}
