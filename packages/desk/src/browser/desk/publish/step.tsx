import type { ComponentChildren } from "preact";
import { useDesk } from "../desk-state.ts";

interface StepProps {
  readonly number: number;
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A step to publication. */
export function Step({ number, name, children }: StepProps) {
  const { say } = useDesk();
  return (
    <li>
      <span class="number">{number}</span>
      <h2>{say(`publish.step.${name}`)}</h2>
      {children}
    </li>
  );
}
