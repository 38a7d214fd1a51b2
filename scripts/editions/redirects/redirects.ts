import type { Address } from "../../content/addresses.ts";
import { fileIn, foldersOf } from "../../content/addresses.ts";
import type { Move } from "../../content/former/moves.ts";
import { groupBy } from "../../group-by.ts";

/** An address that something had, and the one that it has now. */
export interface Redirect {
  readonly from: Address;
  readonly to: Address;
}

/**
 * Every former address of a site whose pages and files have these addresses, sorted. What was below a folder that has moved leads to
 * the same place below the new one, if that is there. An address that a page has now leads nowhere else.
 */
export function findRedirects(moves: readonly Move[], present: readonly Address[]): readonly Redirect[] {
  if (moves.length === 0) return [];
  const taken = new Set(present);
  const found = new Map<Address, Address>();
  const add = (from: Address, to: Address): void => {
    if (!taken.has(from) && !found.has(from)) found.set(from, to);
  };
  for (const { from, to } of moves) if (taken.has(to)) add(from, to);
  const moved = groupBy(
    moves.filter(({ scope }) => scope === "folder"),
    ({ to }) => to,
  );
  for (const address of present) {
    for (const folder of foldersOf(address))
      for (const { from, to } of moved.get(folder) ?? []) add(fileIn(from, address.slice(to.length)), address);
  }
  return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}
