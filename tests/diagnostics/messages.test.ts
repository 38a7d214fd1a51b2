import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { MESSAGE_LANGUAGES } from "../../scripts/diagnostics/message-language.ts";
import { readSources } from "../repository/sources.ts";
import { ROOT } from "../support/folders.ts";
import { ALL_TABLES, wordsIn } from "../support/words.ts";
import { assertTranslated } from "./translated.ts";

test("every message is in every language, in its words and with its punctuation", () => {
  const [en, es, pt, fr] = MESSAGE_LANGUAGES.map((language) => wordsIn(language).texts);
  assert.ok(en !== undefined && es !== undefined && pt !== undefined && fr !== undefined);
  assertTranslated({ en, es, pt, fr }, SAME_WORD);
});

test("no two messages have the same id", () => {
  const ids = ALL_TABLES.flatMap((table) => Object.keys(table));
  assert.equal(new Set(ids).size, ids.length);
});

test("English messages have one apostrophe: the straight one, which can be typed to search for them", () => {
  const { texts } = wordsIn("en");
  assert.deepEqual(
    Object.keys(texts).filter((id) => /’/.test(texts[id] ?? "")),
    [],
  );
});

test("every table of messages is in the join, but for that of forms, whose texts stand in place of others", () => {
  const tables = readSources("program").filter(
    ({ file, code }) => /\bas const satisfies Table\b/.test(code) && !file.endsWith("/form-messages.ts"),
  );
  assert.equal(tables.length, ALL_TABLES.length);
});

test("every message is used", () => {
  const others = readSources("program").filter(({ code }) => !/\bas const satisfies Table\b/.test(code));
  const code = others.map((source) => source.code).join("\n");
  const ids = ALL_TABLES.flatMap((table) => Object.keys(table));
  const unused = ids.filter((id) => !code.includes(`"${id}"`) && !CHOSEN.test(id));
  assert.deepEqual(unused, []);
});

test("a folder that many others use has no sentence of theirs", () => {
  assert.ok(readdirSync(path.join(ROOT, "scripts", "diagnostics")).length <= 30);
});

/** Messages with the same word in English. */
const SAME_WORD = ["es: error"];

/** Messages that code chooses by a value. */
const CHOSEN = /^(?:phase|due|link|image)-/;
