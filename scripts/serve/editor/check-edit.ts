import type { LoadedFile } from "../../build/load-file.ts";
import { isListedText, loadFile, loadWithin } from "../../build/load-file.ts";
import { contentOf } from "../../build/read-content.ts";
import type { ContentPath } from "../../content/content-path.ts";
import { parseContentPath } from "../../content/content-path.ts";
import { listContent } from "../../content/list.ts";
import { LONGEST_CHECK } from "../../content/load-file.ts";
import { checkRules } from "../../content/rules/index.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { StoredFile } from "./content-folder.ts";

/** Files to write, and files that are no longer there afterwards. */
export interface ContentEdit {
  readonly written: readonly Pick<StoredFile, "file" | "bytes">[];
  readonly removed: readonly string[];
}

/** Finds the errors that an edit would bring into the content: those that are not there without it. */
export type CheckEdit = (edit: ContentEdit) => readonly UnlocatedDiagnostic[];

/** Opens a check of edits of a content folder. A file whose size and times have not changed is not read again. */
export function openEditCheck(contentDir: string): CheckEdit {
  let known: ReadonlyMap<string, { readonly stamp: string; readonly loaded: LoadedFile }> = new Map();
  return ({ written, removed }) => {
    const listing = listContent(contentDir);
    const listed = listing.files.filter(isListedText).map((file) => {
      const before = known.get(file.path.file);
      const loaded = before?.stamp === file.stamp ? before.loaded : loadFile(contentDir, file);
      return [file.path.file, { stamp: file.stamp, loaded }] as const;
    });
    known = new Map(listed);
    const files = new Map(listed.map(([file, { loaded }]) => [file, loaded]));
    const before = errorsOf(listing.paths, files);
    const gone = new Set([...removed, ...written.map(({ file }) => file)]);
    const paths = listing.paths.filter(({ file }) => !gone.has(file));
    for (const file of gone) files.delete(file);
    for (const { file, bytes } of written) {
      const path = parseContentPath(file);
      if (path === undefined) continue;
      paths.push(path);
      if (path.kind !== "media") files.set(file, loadWithin(LONGEST_CHECK, path, bytes));
    }
    const same = new Set(before.map((each) => JSON.stringify(each)));
    const edited = new Set(written.map(({ file }) => file));
    return errorsOf(paths, files).filter((error) => edited.has(error.ref.file) || !same.has(JSON.stringify(error)));
  };
}

function errorsOf(
  paths: readonly ContentPath[],
  files: ReadonlyMap<string, LoadedFile>,
): readonly UnlocatedDiagnostic[] {
  const loaded = [...files.values()];
  const content = contentOf({ paths }, loaded);
  const found = [...loaded.flatMap(({ diagnostics }) => diagnostics), ...checkRules(content, "draft")];
  return found.filter(({ severity }) => severity === "error");
}
