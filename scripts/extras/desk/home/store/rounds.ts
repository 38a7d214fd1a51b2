import type { Period } from "../../../../content/period.ts";
import { comparePeriods, parsePeriod } from "../../../../content/period.ts";
import { HomeError } from "../home.ts";
import type { CommitRequest, Proposal, Store, StorePlace } from "./store.ts";

/** The beginning of the names of branches that the desk makes: those of each bulletin, and those for what belongs to none. */
const BRANCHES = "dateline/";
const NO_BULLETIN = "publication";

/** So many merged proposals are looked at: each is a request, and what belongs to no bulletin has many over the years. */
const LAST = 10;

/** Where the texts of a bulletin are, and the branch that goes on from there. */
export interface Point {
  readonly branch: string;
  /** How many proposals the bulletin had with this one, as far as their branches are left. */
  readonly round: number;
  readonly commit: string;
  readonly branchIs: CommitRequest["branchIs"];
}

type Round = Omit<Point, "branchIs">;

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
  /** The commits in which the last merged proposals of a bulletin ended. */
  mergedHeads(period: string | undefined): Promise<readonly string[]>;
  /** Whether a proposal of a branch is merged that ended in this commit. The branch may be there still. */
  isMerged(branch: string, commit: string): Promise<boolean>;
  /** The bulletins that have an open proposal, earliest first. */
  begun(): Promise<readonly Period[]>;
}

/**
 * Services leave a branch behind when its proposal is merged. What it says then is in the published branch, and the next proposal has a
 * branch with the next number: a branch that began anew would overwrite whoever began it in the same moment.
 */
export function openRounds(store: Store, { branch: published, tell }: Pick<StorePlace, "branch" | "tell">): Rounds {
  /** The commits in which the merged proposals of branches ended, as far as they are known. No merge is ever undone. */
  const known = new Map<string, readonly string[]>();

  async function mergedFrom(branch: string): Promise<readonly Proposal[]> {
    const merged = await store.merged(branch);
    known.set(
      branch,
      merged.map(({ head }) => head),
    );
    return merged;
  }

  async function mergedHeads(period: string | undefined): Promise<readonly string[]> {
    const all: Proposal[] = [];
    for (let round = 1; ; round += 1) {
      const merged = await mergedFrom(branchOf(period, round));
      if (merged.length === 0) break;
      all.push(...merged);
    }
    const last = all.toSorted((a, b) => b.number - a.number).slice(0, LAST);
    return last.map(({ head }) => head);
  }

  async function isMerged(branch: string, commit: string): Promise<boolean> {
    return (
      known.get(branch)?.includes(commit) === true || (await mergedFrom(branch)).some(({ head }) => head === commit)
    );
  }

  async function pointOf(period: string | undefined): Promise<Point> {
    const found = await roundsOf(period);
    const [last] = found;
    if (last === undefined) return beginRound(period, 1);
    const left: Round[] = [];
    for (const each of found) if (!(await isMerged(each.branch, each.commit))) left.push(each);
    const others = left.filter((each) => each !== last);
    const proposed = others.length === 0 ? undefined : await firstProposed(left);
    const current = proposed ?? (left.includes(last) ? last : undefined);
    return current === undefined ? beginRound(period, last.round + 1) : { ...current, branchIs: "going on" };
  }

  async function beginRound(period: string | undefined, round: number): Promise<Point> {
    const commit = await store.head(published);
    if (commit === undefined) throw new HomeError("failed", tell({ kind: "no branch", branch: published }));
    return { branch: branchOf(period, round), round, commit, branchIs: "new" };
  }

  /** The rounds of a bulletin whose branches are there, newest first. */
  async function roundsOf(period: string | undefined): Promise<readonly Round[]> {
    const found: Round[] = [];
    for (const [branch, commit] of await store.branches(branchOf(period, 1))) {
      const parsed = parseBranch(branch);
      if (parsed?.name === (period ?? NO_BULLETIN)) found.push({ branch, commit, round: parsed.round });
    }
    const last = await lastRound(period, Math.max(1, ...found.map(({ round }) => round)));
    return found.filter(({ round }) => round <= last).sort((a, b) => b.round - a.round);
  }

  /** The last round up to this one that can have begun: each does once the one before is merged. Other branches are made by hand. */
  async function lastRound(period: string | undefined, most: number): Promise<number> {
    let round = 1;
    while (round < most && (await wasMerged(branchOf(period, round)))) round += 1;
    return round;
  }

  async function wasMerged(branch: string): Promise<boolean> {
    return (known.get(branch)?.length ?? 0) > 0 || (await mergedFrom(branch)).length > 0;
  }

  /** Of several, the one whose proposal was opened first. */
  async function firstProposed(found: readonly Round[]): Promise<Round | undefined> {
    const proposals = await Promise.all(found.map(({ branch }) => store.proposal(branch)));
    const first = proposals.flatMap((each) => each ?? []).toSorted((a, b) => a.number - b.number)[0];
    return found.find(({ branch }) => branch === first?.branch);
  }

  async function missed(
    period: string | undefined,
    { branch, round, branchIs }: Point,
    commits: readonly string[],
  ): Promise<Point | undefined> {
    if (branchIs === "new") {
      const [last] = await roundsOf(period);
      return last !== undefined && last.round > round ? pointOf(period) : undefined;
    }
    if ((await store.proposal(branch)) !== undefined) return undefined;
    for (const before of commits.slice(0, -1)) if (await isMerged(branch, before)) return beginRound(period, round + 1);
    return undefined;
  }

  async function begun(): Promise<readonly Period[]> {
    const found = new Set<Period>();
    for (const { branch } of await store.proposals()) {
      const { name = "", round = 1 } = parseBranch(branch) ?? {};
      const period = parsePeriod(name);
      if (period !== undefined && (await lastRound(name, round)) === round) found.add(period);
    }
    return [...found].sort(comparePeriods);
  }

  return { pointOf, missed, begun, isMerged, mergedHeads };
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
