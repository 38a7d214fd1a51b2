import { diffArrays } from "diff";

/** A section of two versions of a list with a common base. */
export type Stretch<Member> =
  | { readonly kind: "joined"; readonly members: readonly Member[] }
  /** Both changed it, each in another way. */
  | {
      readonly kind: "conflict";
      readonly base: readonly Member[];
      readonly mine: readonly Member[];
      readonly theirs: readonly Member[];
    };

/** The members of a version that replace some members of the base. */
interface Edit<Member> {
  readonly from: number;
  readonly to: number;
  readonly members: readonly Member[];
}

/** How members are compared and merged. */
export interface MergeRules<Member> {
  readonly isSame: (a: Member, b: Member) => boolean;
  /**
   * The result of changes that touch no common member. `both`: members that both versions added at one place are kept twice, theirs first.
   * `apart`: such additions are a conflict. `conflict`: changes without an unchanged member between them are a conflict too, as in git,
   * since lines are read together.
   */
  readonly neighbours: "both" | "apart" | "conflict";
}

/** Merges two versions of a list: changes of one version are kept, and identical changes of both too. Pure. */
export function mergeLists<Member>(
  base: readonly Member[],
  mine: readonly Member[],
  theirs: readonly Member[],
  { isSame, neighbours }: MergeRules<Member>,
): readonly Stretch<Member>[] {
  const [own, other] = [editsOf(base, mine, isSame), editsOf(base, theirs, isSame)];
  const stretches: Stretch<Member>[] = [];
  let at = 0;
  for (const { from, to, own: mineHere, other: theirsHere } of clusters(own, other, neighbours)) {
    stretches.push({ kind: "joined", members: base.slice(at, from) });
    const before = base.slice(from, to);
    const [a, b] = [apply(base, from, to, mineHere), apply(base, from, to, theirsHere)];
    at = to;
    if (theirsHere.length === 0 || areSame(a, b, isSame)) stretches.push({ kind: "joined", members: a });
    else if (mineHere.length === 0) stretches.push({ kind: "joined", members: b });
    else if (before.length === 0 && neighbours === "both") stretches.push({ kind: "joined", members: [...b, ...a] });
    else stretches.push({ kind: "conflict", base: before, mine: a, theirs: b });
  }
  stretches.push({ kind: "joined", members: base.slice(at) });
  return stretches.filter((each) => each.kind === "conflict" || each.members.length > 0);
}

function editsOf<Member>(
  base: readonly Member[],
  version: readonly Member[],
  isSame: (a: Member, b: Member) => boolean,
): readonly Edit<Member>[] {
  const parts = diffArrays([...base], [...version], { comparator: isSame, maxEditLength: MOST_EDITS });
  // They have next to nothing in common.
  if (parts === undefined) return [{ from: 0, to: base.length, members: version }];
  const edits: Edit<Member>[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const last = edits.at(-1);
    const continues = last !== undefined && last.to === at;
    const [from, to] = [at, removed ? at + value.length : at];
    if (!added) at += value.length;
    if (!added && !removed) continue;
    const members = added ? value : [];
    if (continues) edits[edits.length - 1] = { from: last.from, to, members: [...last.members, ...members] };
    else edits.push({ from, to, members });
  }
  return edits.flatMap(oneByOne);
}

/** More than these take seconds to find, and soon minutes. */
const MOST_EDITS = 2000;

/** If as many members replace as many others, each is a separate change. */
function oneByOne<Member>(edit: Edit<Member>): readonly Edit<Member>[] {
  if (edit.members.length !== edit.to - edit.from) return [edit];
  return edit.members.map((member, index) => ({
    from: edit.from + index,
    to: edit.from + index + 1,
    members: [member],
  }));
}

interface Cluster<Member> {
  readonly from: number;
  readonly to: number;
  readonly own: readonly Edit<Member>[];
  readonly other: readonly Edit<Member>[];
}

/** The edits of both versions; edits that touch the same members of the base are grouped. */
function clusters<Member>(
  own: readonly Edit<Member>[],
  other: readonly Edit<Member>[],
  neighbours: MergeRules<Member>["neighbours"],
): readonly Cluster<Member>[] {
  const all = [
    ...own.map((edit) => ({ from: edit.from, to: edit.to, own: [edit], other: [] })),
    ...other.map((edit) => ({ from: edit.from, to: edit.to, own: [], other: [edit] })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const found: Cluster<Member>[] = [];
  for (const each of all) {
    const last = found.at(-1);
    const meet = neighbours === "conflict" ? touch : overlap;
    if (last === undefined || !meet(last, each)) found.push(each);
    else
      found[found.length - 1] = {
        from: last.from,
        to: Math.max(last.to, each.to),
        own: [...last.own, ...each.own],
        other: [...last.other, ...each.other],
      };
  }
  return found;
}

/** An addition beside a member that the other version changed does not touch it. */
function overlap(a: Pick<Cluster<unknown>, "from" | "to">, b: Pick<Cluster<unknown>, "from" | "to">): boolean {
  const areInsertions = a.from === a.to && b.from === b.to;
  return areInsertions ? a.from === b.from : b.from < a.to && a.from < b.to;
}

function touch(a: Pick<Cluster<unknown>, "from" | "to">, b: Pick<Cluster<unknown>, "from" | "to">): boolean {
  return b.from <= a.to && a.from <= b.to;
}

function apply<Member>(
  base: readonly Member[],
  from: number,
  to: number,
  edits: readonly Edit<Member>[],
): readonly Member[] {
  const members: Member[] = [];
  let at = from;
  for (const edit of edits) {
    members.push(...base.slice(at, edit.from), ...edit.members);
    at = edit.to;
  }
  return [...members, ...base.slice(at, to)];
}

function areSame<Member>(
  a: readonly Member[],
  b: readonly Member[],
  isSame: (a: Member, b: Member) => boolean,
): boolean {
  return a.length === b.length && a.every((member, index) => isSame(member, b[index] as Member));
}
