import { formatMessage } from "../../scripts/diagnostics/message.ts";
import type { Note } from "../../scripts/import/source.ts";

/** Notes in English, one text each. */
export function textsOf(notes: readonly Note[] = []): readonly string[] {
  return notes.map((note) => note.map((sentence) => formatMessage(sentence, "en")).join(" "));
}
