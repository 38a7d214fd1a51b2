import type { Spot } from "./facts.ts";

/** Turns offsets of a text (UTF-16 code units from 0) into places. It only reads on: offsets must not go backwards. */
export function spotReader(text: string): (offset: number) => Spot {
  let line = 1;
  let start = 0;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      start = next + 1;
      next = text.indexOf("\n", start);
    }
    return { line, column: offset - start + 1 };
  };
}
