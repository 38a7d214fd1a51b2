import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addressesOf } from "../../../scripts/content/index.ts";
import { type Content, namedMovesOf, recordsOf } from "../../../scripts/model/index.ts";
import { keyOfAddress } from "./links.ts";
import type { ImportState } from "./state.ts";

/** The texts of earlier runs that are still in the content. */
export interface EarlierTexts {
  /** Their titles, by their ids in the source. */
  readonly titles: ReadonlyMap<string, string>;
  /**
   * Finds the content file of one by its address on an old site with one of these hosts, or by its file in the folder that is imported.
   * Drafts are not found.
   */
  readonly finder: (folder: string | undefined, hosts: ReadonlySet<string>) => (url: string) => string | undefined;
}

/** The items of earlier runs. */
export function earlierTexts({ items }: ImportState, content: Content): EarlierTexts {
  const groups = content.items.map((each) => ({ original: each.original, records: recordsOf(each) }));
  const records = groups.flatMap(({ original, records: all }) =>
    all.map((record) => ({ record, isOpen: record.fields.draft !== true && original.fields.draft !== true })),
  );
  const byFile = new Map(records.map((each) => [each.record.path.file as string, each]));
  const texts = [...items].flatMap(([id, { file }]) => {
    const found = byFile.get(file);
    return found === undefined ? [] : [{ id, file, ...found }];
  });
  const open = texts.filter(({ isOpen }) => isOpen);
  return {
    titles: new Map(texts.map(({ id, record }) => [id, record.fields.title ?? id])),
    finder(folder, hosts) {
      const { item: addressOf } = addressesOf(content.publication?.fields.languages ?? []);
      const files = new Set(open.map(({ file }) => file));
      const moves = namedMovesOf(content).filter(({ source }) => files.has(source.file));
      const addresses = [
        ...open.map(({ record: { path, fields }, file }) => {
          return [addressOf(path.language, path.period, fields.slug ?? path.slug), file] as const;
        }),
        ...moves.map(({ from, source }) => [from, source.file] as const),
      ];
      const byAddress = new Map(
        [...hosts].flatMap((host) =>
          addresses.map(([address, file]) => [keyOfAddress(`https://${host}${address}`), file] as const),
        ),
      );
      const ofFolder =
        folder === undefined
          ? []
          : open.map(({ id, file }) => [keyOfAddress(pathToFileURL(join(folder, id)).href), file] as const);
      const all = new Map([...byAddress, ...ofFolder]);
      return (url) => all.get(keyOfAddress(url));
    },
  };
}
