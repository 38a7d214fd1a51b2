import type { FormShape } from "../../../../scripts/extras/desk/form/form.ts";
import { useDesk } from "../desk-state.ts";
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

/** Values that the publication knows: topics, countries, events and the like. */
export function ChosenFrom({ shape, ...props }: ChosenFromProps) {
  const { settings, board } = useDesk();
  const name = choicesFor(shape) ?? "";
  const items = (board.value?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  const choices = name === "item" ? items : (settings.choices[name] ?? []);
  return <Chips {...props} choices={choices} isTopic={name === "topic"} />;
}

/** By which choices a shape is chosen from; undefined if its values are written. */
export function choicesFor(shape: FormShape): string | undefined {
  if (shape.kind === "term") return `term.${shape.vocabulary}`;
  if (shape.kind !== "text") return undefined;
  return ["topic", "event", "place", "country", "genre", "series", "language", "item"].find(
    (each) => each === shape.meaning,
  );
}
