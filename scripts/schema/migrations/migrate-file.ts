import { editFields, readFields } from "../../content/edit/edit-fields.ts";
import { MIGRATIONS } from "./index.ts";
import { type FoundFormer, findFormer, type MigratedFile, type Migration } from "./migration.ts";

/** The result of migrations for a file that has former forms. */
export interface FileMigration {
  readonly before: string;
  /** Undefined if the file can't be rewritten safely: then somebody must change it by hand. */
  readonly after: string | undefined;
  readonly found: readonly FoundFormer[];
}

/** Finds and rewrites former forms in a YAML file or in front matter. Undefined if there are none, or if it can't be parsed. */
export function migrateFile(
  file: MigratedFile,
  bytes: Uint8Array,
  migrations: readonly Migration[] = MIGRATIONS,
): FileMigration | undefined {
  const before = Buffer.from(bytes).toString("utf8");
  const found = findFormer(file, readFields(file.file, before)?.fields, migrations);
  if (found.length === 0) return undefined;
  const after = editFields(
    file.file,
    before,
    found.map(({ edit }) => edit),
  );
  return { before, after, found };
}
