import type { FormShape } from "../../../../scripts/extras/desk/form/form.ts";

/** By which choices a shape is chosen from; undefined if its values are written. */
export function choicesFor(shape: FormShape): string | undefined {
  if (shape.kind === "term") return `term.${shape.vocabulary}`;
  if (shape.kind !== "text") return undefined;
  return ["topic", "event", "place", "country", "genre", "series", "language", "item"].find(
    (each) => each === shape.meaning,
  );
}
