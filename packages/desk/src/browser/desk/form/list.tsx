import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useDesk } from "../desk-state.ts";
import type { Form, Path } from "./use-form.ts";

interface ListProps {
  readonly label: string;
  readonly hint: string;
  readonly path: Path;
  readonly form: Form;
  /** The form of one member. */
  readonly children: (label: string, path: Path) => ComponentChildren;
}

/** Members of one kind in their order, and a button that adds another. */
export function List({ label, hint, path, form, children }: ListProps) {
  const { say } = useDesk();
  const value = form.get(path);
  const members: readonly unknown[] = Array.isArray(value) ? value : [];
  // An empty member would not be in the file, so it is shown beside the list until it has a value.
  const isAdding = useSignal(false);
  const shown = isAdding.value ? members.length + 1 : members.length;
  const swap = (a: number, b: number) =>
    form.set(
      path,
      members.map((each, index) => (index === a ? members[b] : index === b ? members[a] : each)),
    );
  if (isAdding.value && members.length > 0 && shown === members.length) isAdding.value = false;
  return (
    <fieldset class="group list-of" data-path={path.join(".")}>
      <legend>{label}</legend>
      {hint === "" ? null : <p class="hint">{hint}</p>}
      <ol>
        {Array.from({ length: shown }, (_, index) => (
          <li key={index.toString()} class="member">
            {children(say("list.member", { number: index + 1 }), [...path, index])}
            <p class="member-acts">
              {index > 0 && index < members.length ? (
                <button
                  type="button"
                  class="plain"
                  aria-label={say("list.up", { number: index + 1 })}
                  onClick={() => swap(index, index - 1)}
                >
                  ↑
                </button>
              ) : null}
              <button
                type="button"
                class="plain"
                aria-label={say("list.remove", { number: index + 1 })}
                onClick={() => {
                  if (index < members.length) form.set([...path, index], undefined);
                  else isAdding.value = false;
                }}
              >
                {say("remove")}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {isAdding.value && shown > members.length ? null : (
        <button
          type="button"
          class="chip add"
          aria-label={say("chips.add", { name: label })}
          onClick={() => (isAdding.value = true)}
        >
          {say("add")}
        </button>
      )}
    </fieldset>
  );
}
