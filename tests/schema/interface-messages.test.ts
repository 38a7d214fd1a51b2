import assert from "node:assert/strict";
import { test } from "node:test";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { checkMessages } from "../../scripts/schema/interface-messages.ts";
import { messagesIn } from "../i18n/message-files.ts";
import { wordsIn } from "../support/words.ts";

const english = messagesIn("en");
const languages = ["en", "ar"].flatMap((tag) => parseLanguageTag(tag) ?? []);

test("valid messages are not changed", () => {
  assert.deepEqual(checkMessages("en.yaml", english, languages), { messages: english, diagnostics: [] });
});

test("a missing key is reported where it belongs", () => {
  const { sources, ...item } = english.item;
  const { messages, diagnostics } = checkMessages("en.yaml", { ...english, item }, languages);
  assert.equal(messages, undefined);
  assert.deepEqual(
    diagnostics.map(({ rule, severity, ref }) => ({ rule, severity, ref })),
    [
      {
        rule: "required-field",
        severity: "error",
        ref: { file: "en.yaml", field: ["item", "sources"], part: "key" },
      },
    ],
    sources,
  );
});

test("an unknown key is reported, with the most similar key as suggestion", () => {
  const { diagnostics } = checkMessages(
    "en.yaml",
    { ...english, item: { ...english.item, source: "Source" } },
    languages,
  );
  assert.deepEqual(
    diagnostics.map(({ rule, suggestion }) => [rule, suggestion]),
    [["known-field", "sources"]],
  );
});

test("a message with a missing or unknown placeholder is reported", () => {
  for (const watchOn of ["Watch", "Watch on {site}", "Watch on {host} {port}"]) {
    const { messages, diagnostics } = checkMessages(
      "en.yaml",
      { ...english, callout: { ...english.callout, watchOn } },
      languages,
    );
    assert.equal(messages, undefined);
    assert.deepEqual(
      diagnostics.map((each) => messageOf(each, wordsIn("en"))),
      [`\`watchOn\` can't be \`${watchOn}\`. Write a text with \`{host}\`, in quotes if it begins with a brace.`],
    );
  }
});

test("a plural form may only have the placeholder of the number", () => {
  const events = { one: "one event", other: "{number} events" };
  const { diagnostics } = checkMessages(
    "en.yaml",
    { ...english, bulletin: { ...english.bulletin, events } },
    languages,
  );
  assert.equal(diagnostics.length, 1);
});

test("a message file that does not name a language of the publication is reported", () => {
  const { ar, ...inLanguage } = english.inLanguage;
  const { diagnostics } = checkMessages("en.yaml", { ...english, inLanguage }, languages);
  assert.deepEqual(
    diagnostics.map(({ ref }) => ref),
    [{ file: "en.yaml", field: ["inLanguage", "ar"], part: "key" }],
    ar,
  );
});
