import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { parseFormer } from "../../schema/former/former-names.ts";
import type { FileMoves } from "../edit-links.ts";

/** What a rename changes, before any text is edited. Links between files follow from `moves`. */
export interface RenamePlan {
  readonly moves: FileMoves;
  /** By the path that a file has now. */
  readonly edits: ReadonlyMap<string, readonly FieldEdit[]>;
}

/** Why something can't be renamed. */
export interface RenameRefusal {
  readonly refused: Message;
}

/**
 * The changes of a list of former names when something gets another name. A name that it gets back leaves the list, unless it is the
 * first one, of which its id is made.
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
export function valueAt(field: FieldPath, value: string): FieldEdit {
  return { kind: "set", field, value };
}

/** Removes a member of a list; the only one goes with the list, since a list on lines of its own can't be empty. */
export function withoutMember(field: FieldPath, list: readonly unknown[], index: number): FieldEdit {
  return { kind: "remove", field: list.length === 1 ? field : [...field, index] };
}
