import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { MESSAGES } from "../../scripts/diagnostics/message.ts";
import { ROOT } from "../support/folders.ts";
import { assertTranslated } from "./translated.ts";

test("every message is in every language, in its words and with its punctuation", () => {
  assertTranslated(MESSAGES, SAME_WORD);
});

test("no two messages have the same name", () => {
  const folder = path.join(ROOT, "scripts", "diagnostics", "messages", "en");
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
  const ids = texts.flatMap((text) => Array.from(text.matchAll(/^ {2}"?([a-z0-9-]+)"?:/gm), ([, id = ""]) => id));
  assert.deepEqual(ids.toSorted(), Object.keys(MESSAGES.en).toSorted());
});

/** Messages that are the same word in English. */
const SAME_WORD = ["es: error"];
