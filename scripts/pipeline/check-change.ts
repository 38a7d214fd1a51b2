import { readFileSync } from "node:fs";
import path from "node:path";
import type { ContentChange } from "../change/change.ts";
import { parseContentPath } from "../content/content-path.ts";
import type { ListedFile, Listing } from "../content/read/list.ts";
import { type Checking, checkContent } from "./check-content.ts";
import { type ContentReader, loadContent } from "./load-content.ts";
import { loadText } from "./load-file.ts";
import type { SiteOptions } from "./options.ts";

/** Checks the content as it would be after a change, without changing it. The content itself has no errors. */
export async function checkChange(
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "purpose" | "asOf">,
  change: ContentChange,
  reader: ContentReader,
): Promise<Checking> {
  return checkContent(await loadContent(options, changedReader(reader, change)), options);
}

/** Reads content as it would be after a change. */
function changedReader(reader: ContentReader, { moves, texts }: ContentChange): ContentReader {
  const before = new Map([...moves].map(([from, to]) => [to, from]));
  return {
    ...reader,
    list: (contentDir) => changeListing(reader.list(contentDir), moves),
    async load(contentDir, files) {
      const isChanged = ({ path: { file } }: ListedFile) => texts.has(file) || before.has(file);
      const same = (
        await reader.load(
          contentDir,
          files.filter((file) => !isChanged(file)),
        )
      ).values();
      return files.flatMap((listed) => {
        if (!isChanged(listed)) return same.next().value ?? [];
        const { file } = listed.path;
        const text = texts.get(file);
        const bytes =
          text === undefined ? readFileSync(path.join(contentDir, before.get(file) ?? file)) : Buffer.from(text);
        return loadText(listed.path, bytes);
      });
    },
    async loadImages(contentDir, files) {
      const loaded = await reader.loadImages(
        contentDir,
        files.map((listed) => listedBefore(listed, before)),
      );
      return loaded.map((each, index) =>
        each.image === undefined ? each : { ...each, image: { ...each.image, file: files[index]?.path.file ?? "" } },
      );
    },
    loadDownloads(contentDir, files) {
      const loaded = reader.loadDownloads(
        contentDir,
        files.map((listed) => listedBefore(listed, before)),
      );
      return loaded.map((each, index) =>
        each.download === undefined
          ? each
          : { ...each, download: { ...each.download, file: files[index]?.path.file ?? "" } },
      );
    },
  };
}

function changeListing(listing: Listing, moves: ReadonlyMap<string, string>): Listing {
  const moved = <Named extends ListedFile["path"]>(named: Named) =>
    parseContentPath(moves.get(named.file) ?? named.file) ?? named;
  const files = listing.files.map((listed) => ({ ...listed, path: moved(listed.path) }));
  return {
    ...listing,
    files: files.toSorted((a, b) => (a.path.file < b.path.file ? -1 : 1)),
    paths: listing.paths.map(moved),
  };
}

function listedBefore(listed: ListedFile, before: ReadonlyMap<string, string>): ListedFile {
  const from = before.get(listed.path.file);
  return from === undefined ? listed : { ...listed, path: { kind: "media", file: from } };
}
