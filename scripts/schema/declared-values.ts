import type { FieldPath } from "../diagnostics/diagnostic.ts";
import { type Declarations, type DeclaredFields, declaredCallout } from "./custom/custom-fields.ts";
import type { BulletinRecord, EventRecord, ItemRecord, PageRecord } from "./record.ts";

/** The written values of declared fields. */
export interface DeclaredValues {
  /** The path of the fields in their file; empty at its top. */
  readonly parent: FieldPath;
  readonly declared: DeclaredFields;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The declared fields of a file: at its top, and in callouts of declared kinds. */
export function declaredValues(
  record: ItemRecord | BulletinRecord | PageRecord | EventRecord,
  declarations: Declarations | undefined,
): readonly DeclaredValues[] {
  const { kind, custom: values } = record;
  const declared = declarations?.fields?.[kind];
  const own = declared === undefined || values === undefined ? [] : [{ parent: [], declared, values }];
  if (kind !== "bulletin" || record.otherCallouts === undefined) return own;
  const inCallouts = record.otherCallouts.flatMap(({ index, fields }) => {
    const declaration = declaredCallout(declarations, fields.type);
    return declaration === undefined
      ? []
      : [{ parent: ["callouts", index], declared: declaration.fields, values: fields }];
  });
  return [...own, ...inCallouts];
}
