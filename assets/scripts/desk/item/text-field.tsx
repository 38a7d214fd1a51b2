import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import type { Fault } from "../form/faults.ts";
import { FaultNotes } from "../form/field.tsx";
import { TextInput } from "../form/inputs.tsx";

interface TextFieldProps {
  readonly id: string;
  /** In Markdown. */
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly faults: readonly Fault[];
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** The field for a text with its headings, lists and links. */
export function TextField({ id, text, lang, label, faults, onChange, onLeave }: TextFieldProps) {
  const { say } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => void box.current, []);
  return (
    <div class={`text-field ${faults.length > 0 ? "faulty" : ""}`} ref={box} data-path="body">
      <label class="unseen" for={id}>
        {label}
      </label>
      <TextInput
        {...{ id, lang, onChange, onLeave }}
        value={text}
        isLong
        class="body-text"
        isFaulty={faults.length > 0}
        describedBy={faults.length > 0 ? `${id}-faults` : undefined}
        placeholder={say("item.bodyHint")}
      />
      <FaultNotes id={`${id}-faults`} faults={faults} />
    </div>
  );
}
