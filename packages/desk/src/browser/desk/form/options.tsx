import type { ComponentChildren } from "preact";

interface OptionsProps<Option> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** The index of the active option, for the keys of the field. */
  readonly active: number;
  readonly keyOf: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
  readonly children: (option: Option) => ComponentChildren;
}

/** The options below a field with the role `combobox`, which keeps the focus and handles the keys (ARIA Authoring Practices, Combobox). */
export function Options<Option>({ id, label, options, active, keyOf, onChoose, children }: OptionsProps<Option>) {
  return (
    <div role="listbox" id={id} aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
        <div
          key={keyOf(option)}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(id: string, index: number): string {
  return `${id}-${index.toString()}`;
}
