import { applyFieldEdit } from "../../content/edit/field-edit.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { message } from "../message.ts";
import { MIGRATIONS } from "./index.ts";
import { type FoundFormer, findFormer, type MigratedFile, type Migration } from "./migration.ts";

/** The fields of a file in their present form, and a warning for each that had a former one. */
export interface AcceptedFields {
  readonly fields: unknown;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/**
 * Reads fields in a former form as if they had been migrated. A form that is already refused is not changed, so that the schema reports it.
 * `path` is the file as diagnostics show it.
 */
export function acceptFormer(
  file: MigratedFile & { readonly path: string },
  fields: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): AcceptedFields {
  const accepted = migrations.filter(({ refusedSince }) => refusedSince === undefined);
  const found = findFormer(file, fields, accepted);
  if (found.length === 0) return { fields, diagnostics: [] };
  return {
    fields: found.reduce<unknown>((before, { edit }) => applyFieldEdit(before, edit), fields),
    diagnostics: found.map(
      (former): UnlocatedDiagnostic => ({
        rule: "deprecated",
        severity: "warning",
        ref: { file: file.path, field: former.edit.field, part: "key" },
        message: warningOf(former),
        remedy: message("run-migrate"),
      }),
    ),
  };
}

function warningOf({ edit, migration: { since: version } }: FoundFormer): Message {
  const name = edit.field.join(".");
  switch (edit.kind) {
    case "remove":
      return message("former-field-unused", { name, version });
    case "rename":
      return message("former-field-renamed", { name, version, now: edit.to });
    case "set":
      return message("former-field-value", { name, version, now: String(edit.value) });
  }
}
