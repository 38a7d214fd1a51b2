import { comparePeriods, type Period, parsePeriod } from "../../../../../scripts/content/period.ts";
import { millisecondsOf } from "../../../../../scripts/i18n/timestamp.ts";
import { HomeError } from "../home.ts";
import type { CommitRequest, MergedProposal, Store, StorePlace } from "./store.ts";

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
  /** Whether the point has what a branch said with a commit, its last one: it goes on there, or from where that was merged. */
  isAt(point: Point, branch: string, commit: string): Promise<boolean>;
  /**
   * Where to write again what was written on a branch whose proposal was merged meanwhile, which the service may remove. Undefined if it
   * was not. `commits` are the one that was there, and those that were written.
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
  /** The merged proposals of branches, and the tips that these had when they were asked for. No merge is ever undone. */
  const known = new Map<string, { readonly merged: readonly MergedProposal[]; readonly tip: string | undefined }>();

  /** Asks again if the branch has moved since it was asked for last, or has not been merged yet. */
  async function mergedFrom(branch: string, tip: string | undefined): Promise<readonly MergedProposal[]> {
    const before = known.get(branch);
    const isSame = before !== undefined && before.merged.length > 0 && before.tip === tip;
    if (isSame && (tip === undefined || before.merged.some(({ head }) => head === tip))) return before.merged;
    const merged = await store.merged(branch);
    known.set(branch, { merged, tip });
    return merged;
  }

  async function mergedHeads(period: string | undefined): Promise<readonly string[]> {
    const all: MergedProposal[] = [];
    for (let round = 1; ; round += 1) {
      const merged = await store.merged(branchOf(period, round));
      if (merged.length === 0) break;
      all.push(...merged);
    }
    const last = all.toSorted((a, b) => b.number - a.number).slice(0, LAST);
    return last.map(({ head }) => head);
  }

  async function isMerged(branch: string, commit: string): Promise<boolean> {
    return (await mergedFrom(branch, commit)).some(({ head }) => head === commit);
  }

  async function isAt(point: Point, branch: string, commit: string): Promise<boolean> {
    if (point.branch === branch) return true;
    const merged = (await mergedFrom(branch, commit)).find(({ head }) => head === commit);
    return merged !== undefined && hasBefore(merged.mergeCommit, point.commit);
  }

  async function pointOf(period: string | undefined): Promise<Point> {
    const found = await roundsOf(period);
    const going = found.size === 0 ? [] : await roundsGoingOn(period, found);
    const current = going.length > 1 ? ((await firstProposed(going)) ?? going.at(-1)) : going[0];
    return current === undefined ? beginRound(period, found) : { ...current, branchIs: "going on" };
  }

  /** The first number without a branch. */
  async function beginRound(period: string | undefined, found: ReadonlyMap<number, Round>): Promise<Point> {
    const commit = await store.head(published);
    if (commit === undefined) throw new HomeError("failed", tell({ kind: "no branch", branch: published }));
    let round = 1;
    while (found.has(round)) round += 1;
    return { branch: branchOf(period, round), round, commit, branchIs: "new" };
  }

  /** The rounds of a bulletin whose branches are there, by their numbers. */
  async function roundsOf(period: string | undefined): Promise<ReadonlyMap<number, Round>> {
    const found = new Map<number, Round>();
    for (const [branch, commit] of await store.branches(branchOf(period, 1))) {
      const parsed = parseBranch(branch);
      if (parsed?.name === (period ?? NO_BULLETIN)) found.set(parsed.round, { branch, commit, round: parsed.round });
    }
    return found;
  }

  /** The rounds whose texts go on, lowest first. */
  async function roundsGoingOn(
    period: string | undefined,
    found: ReadonlyMap<number, Round>,
  ): Promise<readonly Round[]> {
    const { open, merged } = await roundsBegun(period, found);
    const going: Round[] = [];
    for (const each of open) if (!(await lacksMerged(each, merged))) going.push(each);
    return going;
  }

  /**
   * The rounds with texts that nobody has merged, and all that was merged. Each round begins once the one before is merged, or lacks what
   * was merged: other branches are made by hand.
   */
  async function roundsBegun(period: string | undefined, found: ReadonlyMap<number, Round>) {
    const open: Round[] = [];
    const merged: MergedProposal[] = [];
    for (let round = 1; ; round += 1) {
      const here = found.get(round);
      const own = await mergedFrom(branchOf(period, round), here?.commit);
      merged.push(...own);
      if (here !== undefined && !own.some(({ head }) => head === here.commit)) open.push(here);
      if (own.length === 0 && (here === undefined || !(await lacksMerged(here, merged)))) return { open, merged };
    }
  }

  /**
   * Whether a branch began before something was merged from another one, or from one that had its name. What was written there was
   * written again elsewhere, unless it was proposed before that one.
   */
  async function lacksMerged(round: Round, merged: readonly MergedProposal[]): Promise<boolean> {
    if (!(await lacksLast(round, merged))) return false;
    const proposed = await store.proposal(round.branch);
    if (proposed === undefined) return true;
    return lacksLast(
      round,
      merged.filter(({ number }) => number < proposed.number),
    );
  }

  /** Whether a branch has not what was merged last of its own, or of others. What was merged before that is in the same place. */
  async function lacksLast({ branch, commit }: Round, merged: readonly MergedProposal[]): Promise<boolean> {
    const timeOf = ({ mergedAt }: MergedProposal) => millisecondsOf(mergedAt) ?? 0;
    const newestFirst = merged.toSorted((a, b) => timeOf(b) - timeOf(a) || b.number - a.number);
    for (const isOwn of [false, true]) {
      const last = newestFirst.find((each) => (each.branch === branch) === isOwn);
      if (last === undefined || (await hasBefore(last.mergeCommit, commit))) continue;
      if (isOwn && (await hasBefore(last.head, commit))) continue;
      // What somebody has taken out of the published branch is missing in all others.
      const tip = await store.head(published);
      if (tip !== undefined && (await hasBefore(last.mergeCommit, tip))) return true;
    }
    return false;
  }

  /** Pairs of commits of which the first one is before the other. */
  const inOrder = new Set<string>();

  async function hasBefore(first: string, commit: string): Promise<boolean> {
    const pair = `${first} ${commit}`;
    if (!inOrder.has(pair) && (await store.isBefore(first, commit))) inOrder.add(pair);
    return inOrder.has(pair);
  }

  /** Of several, the one whose proposal was opened first. */
  async function firstProposed(found: readonly Round[]): Promise<Round | undefined> {
    const proposals = await Promise.all(found.map(({ branch }) => store.proposal(branch)));
    const first = proposals.flatMap((each) => each ?? []).toSorted((a, b) => a.number - b.number)[0];
    return found.find(({ branch }) => branch === first?.branch);
  }

  async function missed(
    period: string | undefined,
    { branch, branchIs }: Point,
    commits: readonly string[],
  ): Promise<Point | undefined> {
    if (branchIs === "new" || (await store.proposal(branch)) !== undefined) return undefined;
    for (const before of commits.slice(0, -1))
      if (await isMerged(branch, before)) return beginRound(period, await roundsOf(period));
    return undefined;
  }

  /** Whether a round can have begun: each before it was merged. */
  async function canHaveBegun(name: string, round: number): Promise<boolean> {
    for (let before = 1; before < round; before += 1)
      if ((await mergedFrom(branchOf(name, before), undefined)).length === 0) return false;
    return true;
  }

  async function begun(): Promise<readonly Period[]> {
    const found = new Set<Period>();
    for (const { branch } of await store.proposals()) {
      const { name = "", round = 1 } = parseBranch(branch) ?? {};
      const period = parsePeriod(name);
      if (period !== undefined && (await canHaveBegun(name, round))) found.add(period);
    }
    return [...found].sort(comparePeriods);
  }

  return { pointOf, isAt, missed, begun, isMerged, mergedHeads };
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
  const [, name, round = "1"] = /^([^.]+)(?:\.((?:[2-9]|[1-9]\d)\d{0,4}))?$/.exec(branch.slice(BRANCHES.length)) ?? [];
  return name === undefined ? undefined : { name, round: Number(round) };
}
