import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { findThemeText } from "../../scripts/assets/theme-text.ts";
import { isMapping } from "../../scripts/content/yaml/is-mapping.ts";
import { type LanguageTag, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { typesetMessages } from "../../scripts/i18n/typography.ts";
import { loadMessages } from "../../scripts/pipeline/load-messages.ts";
import { FACT_NAMES, factNamesIn } from "../../scripts/schema/fields/fact-fields.ts";
import { languages } from "../i18n/message-files.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";

test("every language of the interface names every fact", () => {
  for (const language of languages) assert.deepEqual(Object.keys(factNamesIn(language)), FACT_NAMES, language);
  assert.deepEqual(factNamesIn("nl"), {});
});

test("a project's file replaces the name of any fact alone", async (t) => {
  const folder = await temporaryFolder(t);
  for (const language of ["fr", "ar"]) {
    for (const name of FACT_NAMES) {
      await writeTree(folder, { [`messages/${language}.yaml`]: `facts: { names: { ${name}: Ours } }\n` });
      const tag = tagOf(language);
      const { messagesByLanguage, diagnostics } = loadMessages([folder, ...THEME_DIRS], { languages: [tag] });
      assert.deepEqual(diagnostics, []);
      const expected = typesetMessages({ ...factNamesIn(language), [name]: "Ours" }, tag);
      assert.deepEqual(messagesByLanguage.get(tag)?.messages.facts.names, expected, `${language}: ${name}`);
    }
  }
});

test("a language of a project's own may be lent the names of facts, and otherwise lacks them", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "messages/nl.yaml": "name: Nederlands\n" });
  const needed = { languages: [tagOf("nl")] };
  const lent = loadMessages([folder, ...THEME_DIRS], { ...needed, fallbackLanguages: { nl: tagOf("es") } });
  assert.deepEqual(lent.messagesByLanguage.get(tagOf("nl"))?.messages.facts.names, factNamesIn("es"));
  const alone = JSON.stringify(loadMessages([folder, ...THEME_DIRS], needed).diagnostics);
  for (const name of FACT_NAMES) assert.ok(alone.includes(`facts.names.${name}`), name);
});

test("a copy of interface texts has the names of facts, and the other texts as they are written", () => {
  for (const language of languages) {
    const text = findThemeText(THEME_DIRS, `messages/${language}.yaml`) ?? "";
    const messages: unknown = parse(text, { schema: "core" });
    assert.ok(isMapping(messages) && isMapping(messages["facts"]));
    assert.deepEqual(messages["facts"]["names"], factNamesIn(language));
    assert.match(text, /^# .*\n/);
    assert.match(text, /^calls:$/m);
  }
});

function tagOf(language: string): LanguageTag {
  return parseLanguageTag(language) ?? assert.fail(language);
}
