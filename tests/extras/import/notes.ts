import { formatMessage } from "../../../scripts/diagnostics/message.ts";
import type { Note } from "../../../scripts/extras/import/source.ts";
import { wordsIn } from "../../support/words.ts";

/** Notes in English, one text each. */
export function textsOf(notes: readonly Note[] = []): readonly string[] {
  return notes.map((note) => note.map((sentence) => formatMessage(sentence, wordsIn("en"))).join(" "));
}
