import type { FormShape } from "../../../form/form.ts";
import { useDesk } from "../desk-state.ts";
import { choicesFor, choicesOf } from "./choices-for.ts";
import { Chips } from "./choose.tsx";

interface ChosenFromProps {
  readonly id: string;
  readonly label: string;
  readonly shape: FormShape;
  readonly values: readonly string[];
  readonly isSingle?: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** Values of the publication: topics, countries, events and the like. */
export function ChosenFrom({ shape, ...props }: ChosenFromProps) {
  const desk = useDesk();
  const { board } = desk;
  const name = choicesFor(shape) ?? "";
  const items = (board.value?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  const choices = name === "item" ? items : choicesOf(desk, name);
  return <Chips {...props} choices={choices} isTopic={name === "topic"} />;
}
