import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { MESSAGE_LANGUAGES } from "../../../scripts/diagnostics/message-language.ts";
import type { EditorTexts } from "../../../scripts/model/index.ts";
import { ROOT, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { THEME_DIRS } from "../../../tests/support/options.ts";
import { openSay } from "../src/browser/desk/say.ts";
import { choiceName, wordsOf } from "../src/field-names.ts";
import { buildForms, type FormField } from "../src/form/form.ts";
import { readEditorTexts } from "../src/texts.ts";

const FOLDER = path.join(ROOT, "packages/desk/src/browser/desk");

const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("text"))
  .map((name) => readFileSync(path.join(FOLDER, name), "utf8"));

const words = readEditorTexts(THEME_DIRS, "en").desk;

test("every word that the screens of the desk name is there", () => {
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\bsay(\.count)?\(\s*"([\w.]+)"/g)].map(([, count, key = ""]) => ({ key, count })),
  );
  assert.ok(named.length > 100);
  const missing = named.filter(({ key, count }) => words[count === undefined ? key : `${key}.other`] === undefined);
  assert.deepEqual(missing, []);
});

test("every word of the desk is named somewhere, or begins as one that is", () => {
  const all = sources.join("\n");
  const unused = Object.keys(words).filter((key) => {
    const stem = key.replace(/\.(?:one|other)$/, "");
    if (all.includes(`"${stem}"`)) return false;
    // `state.item.draft` is computed as `state.${kind}.${state}`.
    const [first = ""] = stem.split(".");
    return !all.includes(`\`${first}.`) && !all.includes(`"${first}"`);
  });
  assert.deepEqual(unused, []);
});

for (const language of MESSAGE_LANGUAGES)
  test(`the words of the desk have the same values in ${language} as in English, and no empty text`, () => {
    const own = readEditorTexts(THEME_DIRS, language).desk;
    const valuesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    for (const [key, text] of Object.entries(words)) {
      assert.notEqual(own[key]?.trim(), "", key);
      assert.deepEqual(valuesOf(own[key] ?? ""), valuesOf(text), key);
    }
  });

test("a theme's file replaces what the desk calls a fact or a field of a callout, and nothing else", async (t) => {
  const folder = await temporaryFolder(t);
  for (const key of ["deadline", "item.publication.title", "quote.attribution"]) {
    await writeTree(folder, { "editor/es.yaml": `fields: { ${key}: { label: Nuestro } }\n` });
    const { fields } = readEditorTexts(THEME_DIRS, "es");
    assert.ok(fields[key]?.hint, key);
    const expected = { ...fields, [key]: { ...fields[key], label: "Nuestro" } };
    assert.deepEqual(readEditorTexts([folder, ...THEME_DIRS], "es").fields, expected);
  }
});

test("no word of the desk is one of code", () => {
  for (const language of MESSAGE_LANGUAGES) {
    const own = readEditorTexts(THEME_DIRS, language).desk;
    assert.deepEqual(
      Object.entries(own).filter(([, text]) => /[A-Z]+_[A-Z]|`|\.(?:yaml|md|env)\b/.test(text)),
      [],
    );
  }
});

/** What no editor should have to know: files and their names, keys, notations, standards. */
const CODE =
  /\b(?:files?|slugs?|Markdown|YAML|HTML|RFC|IANA|BCP|ISO \d+|ITU|front matter|archivos?|claves?|ficheiros?|chaves?|fichiers?|clés?|bytes|octets)\b|`|\.(?:md|yaml)\b/iu;

/** Files that readers download and their measures, and words for searching. */
const DOWNLOADS = /\.(?:documents|audio|video|contact)\b.*|\.keywords$/;

test("no name or hint of a field of a text speaks of files, keys or code", () => {
  const { item, bulletin, event, page } = buildForms();
  for (const language of MESSAGE_LANGUAGES) {
    const texts = readEditorTexts(THEME_DIRS, language);
    const told = Object.entries({ item, bulletin, event, page }).flatMap(([kind, fields]) =>
      fields.flatMap((field) => wordsIn([kind, field.name], field, texts)),
    );
    assert.ok(told.length > 150);
    assert.deepEqual(
      told.filter(([path, words]) => CODE.test(words) && !DOWNLOADS.test(path)),
      [],
      language,
    );
  }
});

/** What a form says of a field and of those within it: the name of a value that can be chosen takes the place of the value. */
function wordsIn(
  path: readonly string[],
  { description, shape }: FormField,
  texts: EditorTexts,
): readonly (readonly [path: string, words: string])[] {
  const { label, hint } = wordsOf(texts, path, description);
  const inWords = hint.replace(/`(\w+)`/g, (_, value: string) => choiceName(texts, path, value));
  const inner = shape.kind === "list" ? shape.member : shape;
  const fields = "fields" in inner ? inner.fields : [];
  return [
    [path.join("."), label],
    [path.join("."), inWords],
    ...fields.flatMap((field) => wordsIn([...path, field.name], field, texts)),
  ];
}

test("French words of the desk break no line before a colon, nor within quotation marks", () => {
  const { desk, fields, choices, text } = readEditorTexts(THEME_DIRS, "fr");
  const hints = Object.values(fields).flatMap(({ label, hint = "" }) => [label, hint]);
  const all = [...Object.values(desk), ...hints, ...Object.values(choices), ...Object.values(text)];
  assert.deepEqual(
    all.filter((words) => / [:;?!»]|« /.test(words.replace(/`[^`]*`/g, ""))),
    [],
  );
  assert.equal(openSay({ language: "fr", says: desk }).labelled("Calendrier", "Date"), "Calendrier\u{A0}: Date");
});

test("no screen joins a name and what it says by a colon of its own", () => {
  const joined = sources.flatMap((source) => source.match(/[^\n]*(?:\}: \$?\{(?!\s*readonly)|, ": "\))[^\n]*/g) ?? []);
  assert.deepEqual(joined, []);
});
