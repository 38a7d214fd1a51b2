import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { parseFormer } from "../../schema/former/former-names.ts";
import type { FileMoves } from "../edit-links.ts";

/** The changes of a rename, before any text is edited. Links between files follow from `moves`. */
export interface RenamePlan {
  readonly moves: FileMoves;
  /** By the present path of a file. */
  readonly edits: ReadonlyMap<string, readonly FieldEdit[]>;
}

/** Why something can't be renamed. */
export interface RenameRefusal {
  readonly refused: Message;
}

/**
 * The changes of a list of former names after a rename. If the new name is in the list, it is removed, unless it is the first one, from
 * which the id is derived.
 */
export function formerNames(
  field: FieldPath,
  formerly: readonly string[] = [],
  from: string,
  to: string,
): readonly FieldEdit[] {
  const names = formerly.filter((entry) => {
    const former = parseFormer(entry);
    return former !== undefined && "name" in former;
  });
  const again = formerly.flatMap((entry, index) => (entry === to && entry !== names[0] ? [index] : []));
  return [
    ...again.reverse().map((index): FieldEdit => ({ kind: "remove", field: [...field, index] })),
    ...(formerly.includes(from) ? [] : [{ kind: "append", field, value: from } as const]),
  ];
}

/** A field that gets another value. */
export function setField(field: FieldPath, value: string): FieldEdit {
  return { kind: "set", field, value };
}

/** Removes a member of a list; the last member is removed with the list, since a list in block style can't be empty. */
export function withoutMember(field: FieldPath, list: readonly unknown[], index: number): FieldEdit {
  return { kind: "remove", field: list.length === 1 ? field : [...field, index] };
}
