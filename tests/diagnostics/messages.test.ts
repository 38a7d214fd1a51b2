import { test } from "node:test";
import { MESSAGES } from "../../scripts/diagnostics/message.ts";
import { assertTranslated } from "./translated.ts";

test("every message is in every language, in its words and with its punctuation", () => {
  assertTranslated(MESSAGES, SAME_WORD);
});

/** Messages that are the same word in English. */
const SAME_WORD = ["es: error"];
