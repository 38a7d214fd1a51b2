import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWording } from "../../../scripts/content/schema/messages.ts";
import { messageOf } from "../../../scripts/diagnostics/diagnostic.ts";
import { parseLanguageTag } from "../../../scripts/i18n/language-tag.ts";
import { wordingIn } from "../../i18n/message-files.ts";

const english = wordingIn("en");
const languages = ["en", "ar"].flatMap((tag) => parseLanguageTag(tag) ?? []);

test("the wording of a language is taken as it is", () => {
  assert.deepEqual(checkWording("en.yaml", english, languages), { wording: english, remarks: [] });
});

test("a key that is missing is a finding, at the place where it belongs", () => {
  const { sources, ...item } = english.item;
  const { wording, remarks } = checkWording("en.yaml", { ...english, item }, languages);
  assert.equal(wording, undefined);
  assert.deepEqual(
    remarks.map(({ rule, severity, spot }) => ({ rule, severity, spot })),
    [
      {
        rule: "required-field",
        severity: "error",
        spot: { file: "en.yaml", field: ["item", "sources"], part: "key" },
      },
    ],
    sources,
  );
});

test("a key that nothing uses is a finding, with the nearest that is used", () => {
  const { remarks } = checkWording("en.yaml", { ...english, item: { ...english.item, source: "Source" } }, languages);
  assert.deepEqual(
    remarks.map(({ rule, suggestion }) => [rule, suggestion]),
    [["known-field", "sources"]],
  );
});

test("words without a place that is filled in, or with one that is not, are a finding instead of a broken build", () => {
  for (const watchOn of ["Watch", "Watch on {site}", "Watch on {host} {port}"]) {
    const { wording, remarks } = checkWording(
      "en.yaml",
      { ...english, callout: { ...english.callout, watchOn } },
      languages,
    );
    assert.equal(wording, undefined);
    assert.deepEqual(remarks.map(messageOf), [
      `Unexpected watchOn \`${watchOn}\`, expected words with {host}, in quotes if they begin with a brace`,
    ]);
  }
});

test("a plural has a place for the number alone", () => {
  const events = { one: "one event", other: "{number} events" };
  const { remarks } = checkWording("en.yaml", { ...english, bulletin: { ...english.bulletin, events } }, languages);
  assert.equal(remarks.length, 1);
});

test("a wording that can't name a language of the publication is a finding", () => {
  const { ar, ...inLanguage } = english.inLanguage;
  const { remarks } = checkWording("en.yaml", { ...english, inLanguage }, languages);
  assert.deepEqual(
    remarks.map(({ spot }) => spot),
    [{ file: "en.yaml", field: ["inLanguage", "ar"], part: "key" }],
    ar,
  );
});
