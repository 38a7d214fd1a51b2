import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { DeskChoice } from "../../../desk-settings.ts";
import { useDesk } from "../desk-state.ts";
import { Options, optionId } from "./options.tsx";

interface ChooseProps {
  readonly label: string;
  readonly choices: readonly DeskChoice[];
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
}

/** How many choices are shown at once. */
const SHOWN = 8;

/** A field that searches the choices while the user types, by all their names. */
function Choose({ label, choices, onChoose, onClose }: ChooseProps) {
  const { say } = useDesk();
  const id = useId();
  const typed = useSignal("");
  const active = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = find(choices, typed.value).slice(0, SHOWN);
  const index = Math.min(active.value, found.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found[index];
    if (step !== 0) active.value = (index + step + found.length) % Math.max(found.length, 1);
    else if (event.key === "Enter" && chosen !== undefined) onChoose(chosen.value);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="choose" onFocusOut={(event) => isOutside(event) && onClose()}>
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(id, index) : undefined}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          active.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <Options
        {...{ id, label }}
        options={found}
        active={index}
        keyOf={({ value }) => value}
        onChoose={({ value }) => onChoose(value)}
      >
        {(choice) => choice.label}
      </Options>
      {found.length === 0 ? <p class="hint">{say("choose.none")}</p> : null}
    </div>
  );
}

function isOutside(event: FocusEvent): boolean {
  const { currentTarget, relatedTarget } = event;
  return !(currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}

/** Choices that begin with the typed text, then choices with a word that does, then choices that contain it anywhere. */
function find(choices: readonly DeskChoice[], typed: string): readonly DeskChoice[] {
  const wanted = fold(typed);
  if (wanted === "") return choices;
  const rank = ({ value, label, also = [] }: DeskChoice) => {
    const names = [label, ...also, value].map(fold);
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.split(/\W+/).some((word) => word.startsWith(wanted)))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return choices
    .map((choice) => ({ choice, rank: rank(choice) }))
    .filter((each) => each.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

interface ChipsProps {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly DeskChoice[];
  readonly isSingle?: boolean;
  readonly isTopic?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** Chosen values, each with a button to remove it, and a button to add another. */
export function Chips({
  id,
  label,
  values,
  choices,
  isSingle = false,
  isTopic = false,
  describedBy,
  onChange,
}: ChipsProps) {
  const { say } = useDesk();
  const isAdding = useSignal(false);
  const add = useRef<HTMLButtonElement>(null);
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;

  function close(): void {
    if (!isAdding.value) return;
    isAdding.value = false;
    requestAnimationFrame(() => add.current?.focus());
  }

  return (
    <div class="chips">
      <ul aria-label={label}>
        {values.map((value, index) => (
          <li class="chip" key={`${value}-${index.toString()}`}>
            {isTopic ? <i class={`square hue-${value}`} /> : null}
            <span>{labelOf(value)}</span>
            <button
              type="button"
              aria-label={say("chips.remove", { name: labelOf(value) })}
              onClick={() => {
                onChange(values.filter((_, at) => at !== index));
                add.current?.focus();
              }}
            >
              ×
            </button>
          </li>
        ))}
        {isSingle && values.length > 0 ? null : (
          <li>
            {isAdding.value ? (
              <Choose
                label={label}
                choices={choices.filter(({ value }) => !values.includes(value))}
                onClose={() => (isAdding.value = false)}
                onChoose={(value) => {
                  onChange([...values, value]);
                  close();
                }}
              />
            ) : (
              <button
                ref={add}
                id={id}
                type="button"
                class="chip add"
                aria-label={say("chips.add", { name: label })}
                aria-describedby={describedBy}
                // Leaving the field before may move this button away between press and release, and then nothing was clicked.
                onMouseDown={(event) => {
                  event.preventDefault();
                  isAdding.value = true;
                }}
                onClick={() => (isAdding.value = true)}
              >
                {say("add")}
              </button>
            )}
          </li>
        )}
      </ul>
    </div>
  );
}
