import type { Desk, Done } from "../desk-state.ts";
import { openForm } from "../form/use-form.ts";

/** A field of a file that gets another value, or none. */
export interface FieldChange {
  readonly file: string;
  readonly field: string;
  readonly value: unknown;
}

/** Changes fields of several files, which are saved together, with one undo. */
export function setInAll(desk: Desk, changes: readonly FieldChange[], done: Omit<Done, "undo">): void {
  const before = changes.map(({ file }) => [file, desk.workspace.value?.text(file)] as const);
  for (const { file, field, value } of changes) openForm(desk, file)?.set([field], value);
  const undo = () => {
    for (const [file, text] of before) desk.edit(file, text);
  };
  desk.done.value = { ...done, undo };
}
