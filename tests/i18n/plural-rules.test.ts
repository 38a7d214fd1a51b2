import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { pluralLocaleOf } from "../../scripts/i18n/plural-rules.ts";

test("the rules of a count are those of the first language that CLDR has, else of English, on any machine", () => {
  for (const [languages, expected] of [
    [["es"], "es"],
    [["pt"], "pt-PT"],
    [["gn-py", "ar"], "ar"],
    [["gn", "qu", "es-419"], "es-419"],
    [["gn"], "en"],
    [[], "en"],
  ] as const) {
    const tags = languages.map((tag) => parseLanguageTag(tag) ?? assert.fail(tag));
    assert.equal(pluralLocaleOf(...tags), expected, languages.join());
  }
});
