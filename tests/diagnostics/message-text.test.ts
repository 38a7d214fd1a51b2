import assert from "node:assert/strict";
import { test } from "node:test";
import { findMessageLanguage } from "../../scripts/diagnostics/message-language.ts";
import { fillText } from "../../scripts/diagnostics/message-text.ts";

test("texts stand in backticks, each member of a list in its own, and numbers in none", () => {
  const values = { field: "topic", names: ["a", "b"], most: 3 };
  assert.equal(fillText("`{field}` has `{names}`, at most {most}", values, "en"), "`topic` has `a`, `b`, at most 3");
});

test("a count chooses its phrase; French counts 0 as one, Portuguese and the others don't", () => {
  const text = "{count|# x|# xs}";
  assert.deepEqual(
    ([0, 1, 2] as const).map((count) => fillText(text, { count }, "en")),
    ["0 xs", "1 x", "2 xs"],
  );
  assert.deepEqual(
    ([0, 1, 2] as const).map((count) => fillText(text, { count }, "fr")),
    ["0 x", "1 x", "2 xs"],
  );
  assert.equal(fillText(text, { count: 0 }, "pt"), "0 xs");
});

test("values stay as they are, also if they look like placeholders or have the signs of a language", () => {
  assert.equal(fillText("`{a}` : `{b}` !", { a: "{b} !", b: "$&" }, "fr"), "`{b} !`\u00A0: `$&`\u202F!");
});

test("a language is found by its tag or by the locale of a system", () => {
  assert.equal(findMessageLanguage("es_EC.UTF-8"), "es");
  assert.equal(findMessageLanguage("pt-br"), "pt");
  assert.equal(findMessageLanguage("C.UTF-8"), undefined);
  assert.equal(findMessageLanguage("de"), undefined);
});
