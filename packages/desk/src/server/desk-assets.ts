import type { AssetFile } from "../../../../scripts/templates/index.ts";

/**
 * The assets of the pages beside a text. They belong to the preview, whose texts may use elements that no published text uses: the assets
 * of the site lack these.
 */
export interface DeskAssets {
  /** Records the files of a preview that a desk has received. */
  readonly note: (files: readonly AssetFile[]) => void;
  /** The file at an address; undefined if no preview has one there. */
  readonly find: (address: string) => AssetFile | undefined;
}

/** Opens the files of previews. Each has a hash of its bytes in its address, so files of former previews stay valid. */
export function openDeskAssets(): DeskAssets {
  const known = new Map<string, AssetFile>();
  return {
    note(files) {
      for (const file of files) known.set(file.address, file);
    },
    find: (address) => known.get(address),
  };
}
