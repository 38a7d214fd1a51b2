import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { formatMessage, makeMessage as message } from "../../../scripts/diagnostics/message.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../scripts/diagnostics/message-language.ts";
import { CONTENT_SCHEMA } from "../../../scripts/features/content.ts";
import { type LanguageTag, parseLanguageTag } from "../../../scripts/i18n/language-tag.ts";
import { inEnglish } from "../../../scripts/schema/manual-table.ts";
import { listTables } from "../../../scripts/schema/manual-tables.ts";
import { ROOT } from "../../../tests/support/folders.ts";
import { THEME_DIRS } from "../../../tests/support/options.ts";
import { wordsIn } from "../../../tests/support/words.ts";
import { buildEditorsManual, manualLanguage } from "../src/editors-manual.ts";
import { readEditorTexts } from "../src/texts.ts";

const english = manualIn("en");
const TRANSLATED = MESSAGE_LANGUAGES.filter((language) => language !== "en");

/** The descriptions of all fields in the schemas. */
const descriptions = new Set<string>();
listTables(CONTENT_SCHEMA, "en", {
  ...inEnglish(wordsIn("en")),
  describe: (_, description) => {
    descriptions.add(description);
    return description;
  },
});

for (const language of MESSAGE_LANGUAGES)
  test(`the editors' manual in ${language} shows a message as the program writes it`, () => {
    const parts = [message("topic-unknown", { topic: "prison" }), message("did-you-mean", { suggestion: "prisons" })];
    const label = formatMessage(message("error"), wordsIn(language));
    const text = parts.map((part) => formatMessage(part, wordsIn(language))).join(" ");
    assert.ok(manualIn(language).includes(`\n  5:8  ${label}  ${text}   known-topic\n`), text);
  });

for (const language of MESSAGE_LANGUAGES)
  test(`the editors' manual in ${language} shows all of its pictures and no others, and describes each`, () => {
    const shown = Array.from(
      manualIn(language).matchAll(/^!\[.{20,}\]\(editors\/([a-z]+\.webp)\)$/gm),
      ([, name = ""]) => name,
    );
    const folder = path.join(ROOT, "starter", "editors", language);
    assert.deepEqual(shown.toSorted(), readdirSync(folder).sort());
    const bytes = shown.map((name) => statSync(path.join(folder, name)).size);
    assert.ok(Math.max(...bytes) < 40_000, `${bytes.join(", ")} bytes: every project gets them`);
  });

for (const language of TRANSLATED) {
  const manual = manualIn(language);

  test(`the editors' manual in ${language} has the headings and the fields of the English one`, () => {
    assert.deepEqual(levelsOf(manual), levelsOf(english));
    assert.ok(fieldsOf(english).length > 150);
    assert.deepEqual(fieldsOf(manual), fieldsOf(english));
  });

  test(`the editors' manual in ${language} has nothing in English`, () => {
    const own = entriesOf(manual);
    const inEnglish = own.filter(({ says }) => [...descriptions].some((each) => says.includes(each)));
    assert.deepEqual(inEnglish, []);
    const englishSentences = new Set(entriesOf(english).flatMap(({ says }) => sentencesOf(says)));
    const untranslated = own.flatMap(({ says }) => sentencesOf(says)).filter((each) => englishSentences.has(each));
    assert.deepEqual(untranslated, []);
    const lines = new Set(english.split("\n").filter((line) => /[a-z] [a-z]/.test(line)));
    assert.deepEqual(
      manual.split("\n").filter((line) => lines.has(line)),
      [],
    );
  });

  test(`the editors' manual in ${language} leads only to headings that it has`, () => {
    const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) => anchorOf(words));
    for (const [, target = ""] of manual.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(anchors.includes(target), target);
  });
}

test("a language without a manual of its own gets the English one, which says so; a regional one gets that of its language", () => {
  assert.equal(manualLanguage(tag("de")), "en");
  assert.match(manualIn("de"), /^# Handbuch der Redaktion\n\n.+ nur auf Englisch\.\n\nYou need a text editor/);
  assert.match(manualIn("pt-br"), /^# Manual da redação\n\nSão precisos um editor de texto/);
});

test("a template that lacks a table of fields, or has an unknown one, is refused", () => {
  const texts = readEditorTexts(THEME_DIRS, "en");
  assert.throws(
    () => buildEditorsManual(tag("en"), "Text.\n", texts, wordsIn("en")),
    /lacks the tables of fields for item, bulletin/,
  );
  assert.throws(() => buildEditorsManual(tag("en"), "<!-- fields: poem -->\n", texts, wordsIn("en")), /"poem"/);
});

function manualIn(language: MessageLanguage | "de" | "pt-br"): string {
  const written = manualLanguage(tag(language));
  const template = readFileSync(path.join(ROOT, "starter", "editors", `${written}.md`), "utf8");
  return buildEditorsManual(tag(language), template, readEditorTexts(THEME_DIRS, written), wordsIn(written));
}

function tag(language: string): LanguageTag {
  return parseLanguageTag(language) ?? assert.fail();
}

function levelsOf(manual: string): readonly string[] {
  return [...manual.matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks);
}

/** The entries of the lists of fields: each has the field's path, by its indentation. */
function entriesOf(manual: string): readonly { readonly field: string; readonly says: string }[] {
  let path: readonly string[] = [];
  return Array.from(
    manual.matchAll(/^( *)- \*\*`(\w+)`\*\*(?: \([^)]+\))?\u00A0?: (.*)$/gm),
    ([, indent = "", name = "", says = ""]) => {
      path = [...path.slice(0, indent.length / 2), name];
      return { field: path.join("."), says };
    },
  );
}

function fieldsOf(manual: string): readonly string[] {
  return entriesOf(manual).map(({ field }) => field);
}

/** The sentences of a text, without the code in them. Some are code alone. */
function sentencesOf(text: string): readonly string[] {
  const words = text.replaceAll(/`[^`]*`/g, "");
  return words.split(/(?<=[.:]) /).filter((sentence) => /[a-z] [a-z]/.test(sentence));
}

/** The anchor of a heading, as GitHub makes it. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}
