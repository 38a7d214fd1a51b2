import { parseFile, type TextPath } from "../content/read/front-matter.ts";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { ContentSchema } from "./content-schema.ts";
import { acceptFormer } from "./migrations/accept-former.ts";
import { type BodyParser, type ContentRecord, checkRecord } from "./record.ts";

/** The content of one text file, and its diagnostics: a pure function of the file's path and bytes. */
export interface CheckedFile {
  /** Undefined if the file could not be read, or not in time. */
  readonly record?: ContentRecord;
  /** The whole file; undefined if its bytes are not valid text. */
  readonly text?: string;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Checks the bytes of one text file, however long that takes. */
export function checkBytes(
  path: TextPath,
  bytes: Uint8Array,
  schema: ContentSchema,
  parseBody?: BodyParser,
): CheckedFile {
  const { parsed, diagnostics, text } = parseFile(path, bytes);
  const file = { folder: "content", file: path.file, path: path.file } as const;
  const { fields, diagnostics: warnings } = acceptFormer(file, parsed.fields);
  const { record, diagnostics: others } = checkRecord({ ...parsed, fields }, schema, parseBody);
  return { record, ...defined({ text }), diagnostics: [...diagnostics, ...warnings, ...others] };
}
