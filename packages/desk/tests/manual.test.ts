import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { formatMessage, makeMessage as message } from "../../../scripts/diagnostics/message.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../scripts/diagnostics/message-language.ts";
import { parseLanguageTag } from "../../../scripts/i18n/language-tag.ts";
import { ROOT } from "../../../tests/support/folders.ts";
import { wordsIn } from "../../../tests/support/words.ts";
import { editorsManual } from "../src/starter-files.ts";

/** So that it is read in one sitting. */
const MOST_WORDS = 1750;

const english = manualIn("en");

for (const language of MESSAGE_LANGUAGES) {
  const manual = manualIn(language);

  test(`the editors' manual in ${language} shows a message as the program writes it`, () => {
    const parts = [message("topic-unknown", { topic: "prison" }), message("did-you-mean", { suggestion: "prisons" })];
    const label = formatMessage(message("error"), wordsIn(language));
    const text = parts.map((part) => formatMessage(part, wordsIn(language))).join(" ");
    assert.ok(manual.includes(`\n  5:8  ${label}  ${text}   known-topic\n`), text);
  });

  test(`the editors' manual in ${language} shows all of its pictures and no others, and describes each`, () => {
    const shown = Array.from(
      manual.matchAll(/^!\[.{20,}\]\(editors\/([a-z]+\.webp)\)$/gm),
      ([, name = ""]) => name,
    ).toSorted();
    const folder = path.join(ROOT, "starter", "editors", language);
    assert.deepEqual(shown, readdirSync(folder).sort());
    const written = editorsManual(tag(language)).map(([file]) => file);
    assert.deepEqual(written.toSorted(), ["EDITORS.md", ...shown.map((name) => `editors/${name}`)]);
    const bytes = shown.map((name) => statSync(path.join(folder, name)).size);
    assert.ok(Math.max(...bytes) < 40_000, `${bytes.join(", ")} bytes: every project gets them`);
  });

  test(`the editors' manual in ${language} leads only to headings that it has`, () => {
    const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) => anchorOf(words));
    const links = Array.from(manual.matchAll(/\]\(#([^)]+)\)/g), ([, target = ""]) => target);
    assert.ok(links.length > 2);
    assert.deepEqual(
      links.filter((target) => !anchors.includes(target)),
      [],
    );
  });

  test(`the editors' manual in ${language} is short, and has the sections of the English one`, () => {
    const words = manual.split(/\s+/).length;
    assert.ok(words < MOST_WORDS, `${words} words`);
    assert.deepEqual(levelsOf(manual), levelsOf(english));
  });
}

for (const language of MESSAGE_LANGUAGES.filter((each) => each !== "en"))
  test(`the editors' manual in ${language} has nothing in English`, () => {
    const lines = new Set(english.split("\n").filter((line) => /[a-z] [a-z]/.test(line)));
    assert.deepEqual(
      manualIn(language)
        .split("\n")
        .filter((line) => lines.has(line)),
      [],
    );
  });

test("a language without a manual of its own gets the English one, which says so; a regional one gets that of its language", () => {
  assert.match(manualIn("de"), /^# Handbuch der Redaktion\n\n.+ nur auf Englisch\.\n\nYou need a text editor/);
  assert.match(manualIn("pt-br"), /^# Manual da redação\n\nSão precisos um editor de texto/);
});

function manualIn(language: MessageLanguage | "de" | "pt-br"): string {
  const [, text] = editorsManual(tag(language)).find(([file]) => file === "EDITORS.md") ?? assert.fail();
  return String(text);
}

function tag(language: string) {
  return parseLanguageTag(language) ?? assert.fail();
}

function levelsOf(manual: string): readonly string[] {
  return [...manual.matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks);
}

/** The anchor of a heading, as GitHub makes it. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}
