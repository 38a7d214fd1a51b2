import type { Remark } from "./diagnostics/finding.ts";
import type { Listing } from "./files/list.ts";
import { listContent } from "./files/list.ts";
import type { LoadedFile } from "./pipeline/load-file.ts";
import { isListedText, loadFile } from "./pipeline/load-file.ts";
import type { Content } from "./schema/content.ts";
import { collectContent } from "./schema/content.ts";
import { unreadRecords } from "./schema/record.ts";

/** What the files of a folder say together, those that can't be read included: they are there. */
export function contentOf({ paths }: Pick<Listing, "paths">, files: readonly LoadedFile[]): Content {
  const read = files.flatMap(({ record }) => record ?? []);
  return collectContent(
    [...read, ...unreadRecords(paths, read)],
    paths.map(({ file }) => file),
  );
}

/**
 * Reads what the texts of a content folder say, file by file, without asking whether they agree. Faulty files are in it as
 * far as they can be read.
 */
export function readContent(contentDir: string): { readonly content: Content; readonly remarks: readonly Remark[] } {
  const listed = listContent(contentDir);
  const files = listed.files.filter(isListedText).map((file) => loadFile(contentDir, file));
  return { content: contentOf(listed, files), remarks: [listed, ...files].flatMap(({ remarks }) => remarks) };
}
