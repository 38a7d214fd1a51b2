import { type Address, fileIn, foldersOf } from "../../content/addresses.ts";
import { groupBy } from "../../group-by.ts";
import { type ArchiveKeys, placesAbove } from "../../model/former/archives.ts";
import type { Move } from "../../model/former/moves.ts";

/** A former address, and the present one. */
export interface Redirect {
  readonly from: Address;
  readonly to: Address;
}

/** The present and former addresses of a site. */
export interface AddressHistory {
  readonly moves: readonly Move[];
  /** The addresses of its pages and files. */
  readonly present: readonly Address[];
  /** The addresses that were published at some time, if they are listed. */
  readonly published: readonly Address[];
  readonly archives: ArchiveKeys;
}

/**
 * Every former address of a site, sorted, with the present one. An address below a folder that has moved redirects to the same address
 * below the new folder, if it exists, and else to the folder; an empty archive redirects to its parent. An address that a page has now
 * redirects nowhere.
 */
export function findRedirects({ moves, present, published, archives }: AddressHistory): readonly Redirect[] {
  const taken = new Set(present);
  const found = new Map<Address, Address>();
  const add = (from: Address, to: Address | undefined): void => {
    if (to !== undefined && !taken.has(from) && !found.has(from)) found.set(from, to);
  };
  for (const { from, to } of moves) if (taken.has(to)) add(from, to);
  const folders = moves.filter(({ scope, to }) => scope === "folder" && taken.has(to));
  const movedTo = groupBy(folders, ({ to }) => to);
  for (const address of folders.length === 0 ? [] : present) {
    for (const folder of foldersOf(address))
      for (const { from, to } of movedTo.get(folder) ?? []) add(fileIn(from, address.slice(to.length)), address);
  }
  const movedFrom = new Map(folders.map(({ from, to }) => [from, to]));
  for (const address of published) {
    const folder = foldersOf(address).findLast((each) => movedFrom.has(each));
    add(address, folder === undefined ? undefined : movedFrom.get(folder));
    add(
      address,
      placesAbove(address, archives).find((place) => taken.has(place)),
    );
  }
  return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}
