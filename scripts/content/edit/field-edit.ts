import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { isMapping } from "../yaml/is-mapping.ts";

/** A change of one field of a file. Names are keys of mappings; numbers count the members of a list from 0. */
export type FieldEdit =
  /** A missing field is added. */
  | { readonly kind: "set"; readonly field: FieldPath; readonly value: unknown }
  | { readonly kind: "rename"; readonly field: FieldPath; readonly to: string }
  /** Removes a member of a list, or a field with all that is under it. */
  | { readonly kind: "remove"; readonly field: FieldPath }
  /** Adds a member to the end of a list; a missing list is created with it. */
  | { readonly kind: "append"; readonly field: FieldPath; readonly value: unknown };

/** The value that fields have after an edit. An edit whose place does not exist does not change them. */
export function applyFieldEdit(value: unknown, edit: FieldEdit): unknown {
  return changeParent(value, edit.field, (parent, step) => {
    if (Array.isArray(parent)) return typeof step === "number" ? editMember(parent, step, edit) : parent;
    return isMapping(parent) ? editEntry(parent, String(step), edit) : parent;
  });
}

function editMember(members: readonly unknown[], index: number, edit: FieldEdit): readonly unknown[] {
  if (index >= members.length) return members;
  return edit.kind === "remove" ? members.toSpliced(index, 1) : members.with(index, withValue(members[index], edit));
}

function editEntry(fields: Readonly<Record<string, unknown>>, name: string, edit: FieldEdit): object {
  const entries = Object.entries(fields);
  switch (edit.kind) {
    case "rename":
      return Object.fromEntries(entries.map(([key, each]) => [key === name ? edit.to : key, each]));
    case "remove":
      return Object.fromEntries(entries.filter(([key]) => key !== name));
    default:
      return { ...fields, [name]: withValue(fields[name], edit) };
  }
}

function withValue(old: unknown, edit: FieldEdit): unknown {
  if (edit.kind === "set") return edit.value;
  if (edit.kind !== "append") return old;
  if (old === undefined) return [edit.value];
  return Array.isArray(old) ? [...old, edit.value] : old;
}

/** A copy of a value in which the list or mapping that holds a field is changed. */
function changeParent(
  value: unknown,
  [step = "", ...rest]: FieldPath,
  change: (parent: unknown, step: string | number) => unknown,
): unknown {
  if (rest.length === 0) return change(value, step);
  if (Array.isArray(value))
    return value.map((each, index) => (index === step ? changeParent(each, rest, change) : each));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === String(step) ? changeParent(each, rest, change) : each]),
  );
}
