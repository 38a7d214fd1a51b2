import type { FieldEdit } from "../../content/edit/field-edit.ts";
import { isMapping } from "../../content/yaml/is-mapping.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";

/** A form of fields that Dateline still reads, and the form that replaces it. */
export interface Migration {
  /**
   * The first version that warns about the former form. The next minor version may refuse it: then the line in the table of migrations
   * stays, so that `migrate` still rewrites it, with `refusedSince`.
   */
  readonly since: string;
  readonly refusedSince?: string;
  /** The files that may have it, by their paths from the folder of the content or of the theme. */
  readonly folder: "content" | "theme";
  readonly files: RegExp;
  /** The fields of a file that have the former form. */
  readonly find: (fields: Mapping) => readonly FormerField[];
}

/** The replacement of a field in a former form: nothing, another name, or a value (a text, a number or a list of them). */
export type FormerField = Extract<FieldEdit, { readonly kind: "remove" | "rename" | "set" }>;

type Mapping = Readonly<Record<string, unknown>>;

/** A file of a project whose fields may have former forms. */
export interface MigratedFile {
  readonly folder: Migration["folder"];
  /** Its path from the folder. */
  readonly file: string;
}

/** A field in its former form, and its migration. */
export interface FoundFormer {
  readonly edit: FormerField;
  readonly migration: Migration;
}

/** The fields of a file that have a former form. */
export function findFormer(
  { folder, file }: MigratedFile,
  fields: unknown,
  migrations: readonly Migration[],
): readonly FoundFormer[] {
  if (!isMapping(fields)) return [];
  return migrations
    .filter((migration) => migration.folder === folder && migration.files.test(file))
    .flatMap((migration) => migration.find(fields).map((edit) => ({ edit, migration })));
}

/** The paths that lead to an existing field. */
export function fieldsIn(fields: Mapping, paths: readonly FieldPath[]): readonly FieldPath[] {
  return paths.filter((path) => {
    const parent = path.slice(0, -1).reduce<unknown>(memberOf, fields);
    return isMapping(parent) && Object.hasOwn(parent, String(path.at(-1)));
  });
}

function memberOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
  return isMapping(value) ? value[step] : undefined;
}
