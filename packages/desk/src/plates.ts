import { engraverOf } from "../../../scripts/cli/index.ts";
import type { Publication } from "../../../scripts/model/index.ts";
import type { AssetFile } from "../../../scripts/templates/index.ts";
import { codesOf } from "./preview/codes-of.ts";
import type { PreviewContext } from "./preview/preview-slice.ts";

/** The maps of a publication, for its preview. */
export interface PreviewPlates {
  readonly plates: PreviewContext["plates"];
  /** Their files. Each is drawn when its bytes are read: the site may not have it yet. */
  readonly files: readonly AssetFile[];
}

/** Finds the maps of the countries of all items of a publication, in place of missing pictures. */
export async function platesOf(publication: Publication, themeDirs: readonly string[]): Promise<PreviewPlates> {
  const engrave = await engraverOf(publication, themeDirs);
  const sets = new Map(publication.items.map(({ countries }) => [codesOf(countries), countries]));
  const found = [...sets].flatMap(([codes, countries]) => {
    const plate = engrave?.(countries);
    return plate === undefined ? [] : [[codes, plate] as const];
  });
  return {
    plates: found.map(([codes, { address, width, height }]) => [codes, { address, width, height }]),
    files: found.map(([, { address, draw }]) => ({
      address,
      get bytes() {
        return Buffer.from(draw());
      },
    })),
  };
}
