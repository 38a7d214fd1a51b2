import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

interface FoldedProps {
  readonly label: string;
  /** Its content, in a word. */
  readonly hint: string;
  /** Whether something inside is wrong: then it can't be closed. */
  readonly isFaulty: boolean;
  /** Rendered only when it is open. */
  readonly children: () => ComponentChildren;
}

/** Fields that few texts need, under a line that opens them. */
export function Folded({ label, hint, isFaulty, children }: FoldedProps) {
  const isOpen = useSignal(false);
  return (
    <details
      class="folded"
      open={isFaulty || isOpen.value}
      onToggle={(event) => (isOpen.value = event.currentTarget.open)}
    >
      <summary>
        <b>{label}</b> <span class="hint">{hint}</span>
      </summary>
      {isFaulty || isOpen.value ? children() : null}
    </details>
  );
}
