import type { Content, TextRecord } from "../content.ts";
import { textsOf } from "../content.ts";
import { editFields } from "../edit/edit-fields.ts";
import type { FieldEdit } from "../edit/field-edit.ts";

/** The fields of texts that name items and events. */
const NAMING = ["lead", "order", "agenda", "event", "events"] as const;

/**
 * A function that takes the names of what is not public out of the texts of files, as they are taken out of the published content.
 * Undefined for a file of which they can't be taken out.
 */
export function hiderOfNames(all: Content, published: Content): (file: string, text: string) => string | undefined {
  const before = new Map(textsOf(all).map((record) => [record.path.file, record]));
  const after = new Map(textsOf(published).map((record) => [record.path.file, record]));
  return (file, text) => {
    const [old, now] = [before.get(file), after.get(file)];
    return old === undefined || now === undefined || old === now
      ? text
      : editFields(file, text, editsBetween(old, now));
  };
}

function editsBetween(old: TextRecord, now: TextRecord): readonly FieldEdit[] {
  const values = (record: TextRecord): Readonly<Record<string, unknown>> => record.fields;
  return NAMING.flatMap((name): readonly FieldEdit[] => {
    const [was, is] = [values(old)[name], values(now)[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [is === undefined ? { kind: "remove", field: [name] } : { kind: "set", field: [name], value: is }];
  });
}
