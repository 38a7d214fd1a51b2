import assert from "node:assert/strict";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** An item of the small publication in both languages, and an event. */
export const [ITEM, SPANISH, EVENT] = [
  "bulletins/2026-05/new-crane.en.md",
  "bulletins/2026-05/new-crane.es.md",
  "events/open-day.yaml",
] as const;

/** The text of a file of the small publication. */
export function textOf(file: string): string {
  return SMALL_PUBLICATION[file] ?? assert.fail(file);
}
