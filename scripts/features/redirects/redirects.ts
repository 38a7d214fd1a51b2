import { type Address, fileIn, foldersOf } from "../../content/addresses.ts";
import { groupBy } from "../../group-by.ts";
import { type ArchiveKeys, placesAbove } from "../../model/former/archives.ts";
import type { Move } from "../../model/former/moves.ts";

/** An address that something had, and the one that it has now. */
export interface Redirect {
  readonly from: Address;
  readonly to: Address;
}

/** What a site has and had. */
export interface AddressHistory {
  readonly moves: readonly Move[];
  /** The addresses of its pages and files. */
  readonly present: readonly Address[];
  /** Those that were published at some time, as far as they are listed. */
  readonly published: readonly Address[];
  readonly archives: ArchiveKeys;
}

/**
 * Every former address of a site, sorted, with the present one. What was below a folder that has moved leads to the same place below the
 * new one, if that is there, and else to the folder; an archive with nothing in it any more leads to the one above. An address
 * that a page has now leads nowhere else.
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
