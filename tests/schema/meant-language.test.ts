import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FREQUENCIES, findFrequency } from "../../scripts/content/frequency.ts";
import { INTERFACE_LANGUAGES } from "../../scripts/i18n/interface-languages.ts";
import { NAMED_LANGUAGES } from "../../scripts/i18n/language-names.ts";
import { findLanguage } from "../../scripts/schema/meant-language.ts";

test("a language is found by its tag in other letters, and by its name in any language of the interface", () => {
  for (const typed of [
    "ES",
    "Spanish",
    "spanish",
    "español",
    "espanol",
    "espagnol",
    "espanhol",
    "Spanisch",
    "spanisch ",
  ])
    assert.equal(findLanguage(typed), "es", typed);
  assert.equal(findLanguage("Brazilian Portuguese"), "pt-br");
  assert.equal(findLanguage("Klingon"), undefined);
});

test("property: every name of a language leads to it, in any letters", () => {
  const named = INTERFACE_LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "language", fallback: "none" });
    return NAMED_LANGUAGES.flatMap((tag) => [[names.of(tag) ?? "", tag] as const]).filter(([name]) => name !== "");
  });
  assert.ok(named.length > 300);
  fc.assert(
    fc.property(fc.constantFrom(...named), fc.boolean(), ([name, tag], isLoud) => {
      assert.equal(findLanguage(isLoud ? name.toUpperCase() : name), tag, name);
    }),
  );
});

test("a frequency is found by synonyms and by words of other languages, and by itself", () => {
  for (const [typed, meant] of [
    ["biweekly", "fortnightly"],
    ["Bi-weekly", "fortnightly"],
    ["quincenal", "fortnightly"],
    ["mensuelle", "monthly"],
    ["annual", "yearly"],
    ["semestral", "half-yearly"],
    ["bimestral", "bimonthly"],
    ["wekly", "weekly"],
    ["hourly", undefined],
    ["whenever", undefined],
  ] as const)
    assert.equal(findFrequency(typed), meant, typed);
  for (const frequency of FREQUENCIES) assert.equal(findFrequency(frequency), frequency);
});
