import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fieldsPages } from "../../scripts/documentation/fields-pages.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { inEnglish } from "../../scripts/schema/manual-table.ts";
import { listTables } from "../../scripts/schema/manual-tables.ts";
import { ROOT } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";

const english = readFileSync(path.join(ROOT, "docs/content/pages/editors/fields.en.md"), "utf8");

/** The descriptions of all fields in the schemas. */
const descriptions = new Set<string>();
listTables(CONTENT_SCHEMA, "en", {
  ...inEnglish(wordsIn("en")),
  describe: (_, description) => {
    descriptions.add(description);
    return description;
  },
});

test("the page of fields in each language has the headings and the fields of the English one, and nothing in English", async () => {
  const pages = await fieldsPages();
  assert.deepEqual(
    pages.map(([file]) => file),
    ["es", "pt", "fr"].map((language) => `pages/editors/fields.${language}.md`),
  );
  const englishSentences = new Set(entriesOf(english).flatMap(({ says }) => sentencesOf(says)));
  for (const [file, page] of pages) {
    assert.deepEqual(levelsOf(page), levelsOf(english), file);
    assert.ok(fieldsOf(english).length > 150);
    assert.deepEqual(fieldsOf(page), fieldsOf(english), file);
    const own = entriesOf(page);
    assert.deepEqual(
      own.filter(({ says }) => [...descriptions].some((each) => says.includes(each))),
      [],
    );
    const untranslated = own.flatMap(({ says }) => sentencesOf(says)).filter((each) => englishSentences.has(each));
    assert.deepEqual(untranslated, []);
  }
});

function levelsOf(page: string): readonly string[] {
  return [...page.matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks);
}

/** The entries of the lists of fields: each has the field's path, by its indentation. */
function entriesOf(page: string): readonly { readonly field: string; readonly says: string }[] {
  let path: readonly string[] = [];
  return Array.from(
    page.matchAll(/^( *)- \*\*`(\w+)`\*\*(?: \([^)]+\))?\u00A0?: (.*)$/gm),
    ([, indent = "", name = "", says = ""]) => {
      path = [...path.slice(0, indent.length / 2), name];
      return { field: path.join("."), says };
    },
  );
}

function fieldsOf(page: string): readonly string[] {
  return entriesOf(page).map(({ field }) => field);
}

/** The sentences of a text, without the code in them. Some are code alone. */
function sentencesOf(text: string): readonly string[] {
  const words = text.replaceAll(/`[^`]*`/g, "");
  return words.split(/(?<=[.:]) /).filter((sentence) => /[a-z] [a-z]/.test(sentence));
}
