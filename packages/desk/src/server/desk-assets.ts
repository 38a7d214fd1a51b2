import type { AssetFile } from "../../../../scripts/templates/index.ts";

/**
 * What the pages beside a text load. It is of the preview, whose texts may use what no published text does: the site is made of others, and
 * has it not.
 */
export interface DeskAssets {
  /** Notes the files of a preview that a desk has been told of. */
  readonly note: (files: readonly AssetFile[]) => void;
  /** The file at an address; undefined if no preview has one there. */
  readonly find: (address: string) => AssetFile | undefined;
}

/** Opens the files of previews. Each has a hash of its bytes in its address, so those of former previews stay true. */
export function openDeskAssets(): DeskAssets {
  const known = new Map<string, AssetFile>();
  return {
    note(files) {
      for (const file of files) known.set(file.address, file);
    },
    find: (address) => known.get(address),
  };
}
