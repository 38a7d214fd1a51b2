import { choiceName } from "../../../field-names.ts";
import { useDesk } from "../desk-state.ts";
import type { Path } from "./use-form.ts";

interface SelectProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly values: readonly string[];
  readonly value: string;
  readonly kind: string;
  readonly path: Path;
  readonly onChange: (value: string | undefined) => void;
}

/** One of few values, in the words of the desk, or none. */
export function Select({ id, describedBy, values, value, kind, path, onChange }: SelectProps) {
  const { settings, say } = useDesk();
  const labelOf = (each: string) => choiceName(settings.texts, [kind, ...path], each);
  return (
    <select
      {...{ id, value }}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
    >
      <option value="">{say("choose.nothing")}</option>
      {values.map((each) => (
        <option key={each} value={each}>
          {labelOf(each)}
        </option>
      ))}
    </select>
  );
}
