import { type Listing, listContent } from "../content/read/list.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { CONTENT_SCHEMA } from "../features/content.ts";
import { type Content, collectContent } from "../model/content.ts";
import { withAllInView } from "../rules/index.ts";
import { unreadRecords } from "../schema/record.ts";
import { isListedText, type ListedText, type LoadedFile, loadFile } from "./load-file.ts";

/** The content of all files together. Files that can't be read are in it by their paths. */
export function contentOf({ paths }: Pick<Listing, "paths">, files: readonly LoadedFile[]): Content {
  const read = files.flatMap(({ record }) => record ?? []);
  const areAllRead = read.length === paths.filter(({ kind }) => kind !== "media").length;
  return collectContent(
    areAllRead ? read : [...read, ...unreadRecords(paths, read, CONTENT_SCHEMA)],
    paths.map(({ file }) => file),
  );
}

/** The content of a folder, and the errors of its files. */
export interface ReadContent {
  readonly content: Content;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/**
 * Reads the text files of a content folder and checks each on its own, without the rules that compare files. Valid fields of
 * faulty files are in the content.
 */
export function readContent(contentDir: string): ReadContent {
  const listed = listContent(contentDir);
  return readFiles(
    listed,
    listed.files.filter(isListedText).map((file) => loadFile(contentDir, file)),
  );
}

/** {@link readContent}, with texts that `load` reads, for example with a cache. */
export async function readContentWith(
  contentDir: string,
  load: (contentDir: string, files: readonly ListedText[]) => Promise<readonly LoadedFile[]>,
): Promise<ReadContent> {
  const listed = listContent(contentDir);
  return readFiles(listed, await load(contentDir, listed.files.filter(isListedText)));
}

function readFiles(listed: Listing, files: readonly LoadedFile[]): ReadContent {
  const content = contentOf(listed, files);
  const ofFiles = [listed, ...files].flatMap(({ diagnostics }) => diagnostics);
  return { content, diagnostics: withAllInView(content, ofFiles) };
}
