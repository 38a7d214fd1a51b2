/** The prefix of the desk's branches: branches of each bulletin, and branches for files outside bulletins. */
const BRANCHES = "dateline/";
const NO_BULLETIN = "publication";

/** A branch that the desk makes, by its name. */
export interface DeskBranch {
  /** The bulletin, or the name for files outside bulletins: see {@link isOf}. */
  readonly name: string;
  /** The number of its proposal. */
  readonly round: number;
}

/** The name of a branch of a bulletin; undefined means files outside bulletins. No period has a dot in its name. */
export function branchOf(period: string | undefined, round: number): string {
  return `${BRANCHES}${period ?? NO_BULLETIN}${round === 1 ? "" : `.${round}`}`;
}

/** The bulletin of a branch, and the number of its proposal; undefined for another branch. */
export function parseBranch(branch: string): DeskBranch | undefined {
  if (!branch.startsWith(BRANCHES)) return undefined;
  const [, name, round = "1"] = /^([^.]+)(?:\.((?:[2-9]|[1-9]\d)\d{0,4}))?$/.exec(branch.slice(BRANCHES.length)) ?? [];
  return name === undefined ? undefined : { name, round: Number(round) };
}

/** Whether a branch belongs to a bulletin; undefined means files outside bulletins. */
export function isOf({ name }: DeskBranch, period: string | undefined): boolean {
  return name === (period ?? NO_BULLETIN);
}
