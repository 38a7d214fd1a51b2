import type { Content } from "../content/content.ts";
import { collectContent } from "../content/content.ts";
import type { Listing } from "../content/list.ts";
import { listContent } from "../content/list.ts";
import { unreadRecords } from "../content/schema/record.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { BULLETIN_SCHEMA } from "../pages/callouts/index.ts";
import type { LoadedFile } from "./load-file.ts";
import { isListedText, loadFile } from "./load-file.ts";

/** What the files of a folder say together, those that can't be read included: they are there. */
export function contentOf({ paths }: Pick<Listing, "paths">, files: readonly LoadedFile[]): Content {
  const read = files.flatMap(({ record }) => record ?? []);
  return collectContent(
    [...read, ...unreadRecords(paths, read, BULLETIN_SCHEMA)],
    paths.map(({ file }) => file),
  );
}

/**
 * Reads what the texts of a content folder say, file by file, without asking whether they agree. Faulty files are in it as
 * far as they can be read.
 */
export function readContent(contentDir: string): {
  readonly content: Content;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
} {
  const listed = listContent(contentDir);
  const files = listed.files.filter(isListedText).map((file) => loadFile(contentDir, file));
  return {
    content: contentOf(listed, files),
    diagnostics: [listed, ...files].flatMap(({ diagnostics }) => diagnostics),
  };
}
