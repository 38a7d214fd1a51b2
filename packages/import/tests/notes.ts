import { formatMessage } from "../../../scripts/diagnostics/message.ts";
import { wordsIn } from "../../../tests/support/words.ts";
import type { Note } from "../src/source.ts";

/** Notes in English, one text each. */
export function textsOf(notes: readonly Note[] = []): readonly string[] {
  return notes.map((note) => note.map((sentence) => formatMessage(sentence, wordsIn("en"))).join(" "));
}
