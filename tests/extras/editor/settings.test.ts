import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { isMapping } from "../../../scripts/content/schema/known-fields.ts";
import { MESSAGE_LANGUAGES } from "../../../scripts/diagnostics/message-language.ts";
import { buildEditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { readEditorTexts } from "../../../scripts/extras/editor/texts.ts";
import { readContent } from "../../../scripts/pipeline/read-content.ts";
import { ROOT } from "../../support/folders.ts";
import { THEME_DIRS } from "../../support/options.ts";
import { SAMPLE } from "../../support/sample.ts";

const { content } = readContent(path.join(ROOT, SAMPLE));
const TARGET = {
  backend: { name: "dateline" },
  base: "proxy",
  publishMode: "simple",
  contentDir: "texts",
  siteUrl: "/",
} as const;

for (const language of MESSAGE_LANGUAGES) {
  test(`every field of every form has a name and a hint in ${language}`, () => {
    const fields = fieldsIn(buildEditorSettings(content, THEME_DIRS, language, TARGET).config);
    assert.ok(fields.length > 400);
    const nameless = fields.filter(({ label, name }) => typeof label !== "string" || label === "" || label === name);
    const hintless = fields.filter(
      ({ name, hint, types, isLanguage }) => hint === "" && types === undefined && !isLanguage && name !== "value",
    );
    assert.deepEqual(
      [...nameless, ...hintless].map(({ name }) => name),
      [],
    );
  });

  test(`the words of the editor in ${language} have the same entries as in English`, () => {
    const [own, english] = [readEditorTexts(THEME_DIRS, language), readEditorTexts(THEME_DIRS, "en")];
    for (const part of ["choices", "collections", "editor"] as const)
      assert.deepEqual(Object.keys(own[part]), Object.keys(english[part]), part);
  });
}

test("topics, countries, events and languages are chosen by their names in the editor's language", () => {
  const fields = fieldsIn(buildEditorSettings(content, THEME_DIRS, "es", TARGET).config);
  const optionOf = (name: string, value: string) =>
    fields
      .flatMap((field) => (field.name === name && Array.isArray(field.options) ? field.options : []))
      .find((each) => each.value === value)?.label;
  assert.equal(optionOf("topics", "prisons"), "Sistemas penitenciarios");
  assert.equal(optionOf("countries", "EC"), "Ecuador");
  assert.equal(optionOf("countries", "DE"), "Alemania");
  assert.equal(optionOf("genre", "interview"), "Entrevista");
  assert.equal(optionOf("agenda", "annual-programme-meeting"), "Reunión anual del programa");
});

interface ConfigField {
  readonly name: string;
  readonly label?: unknown;
  readonly hint?: unknown;
  readonly types?: unknown;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** A text in one language, inside a field that has a hint. */
  readonly isLanguage: boolean;
}

function fieldsIn(node: unknown): readonly ConfigField[] {
  if (Array.isArray(node)) return node.flatMap(fieldsIn);
  if (!isMapping(node)) return [];
  const { name, widget } = node;
  const own =
    typeof name === "string" && widget !== undefined ? [{ ...node, name, isLanguage: node["hint"] === undefined }] : [];
  return [...own, ...["collections", "files", "fields", "types", "field"].flatMap((key) => fieldsIn(node[key]))];
}
