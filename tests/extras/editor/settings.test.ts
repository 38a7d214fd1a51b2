import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { message } from "../../../scripts/content/message.ts";
import { customFields } from "../../../scripts/content/schema/custom/custom-fields.ts";
import { isMapping } from "../../../scripts/content/schema/known-fields.ts";
import { MESSAGE_LANGUAGES } from "../../../scripts/diagnostics/message-language.ts";
import { buildEditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { explainDiagnostic } from "../../../scripts/extras/editor/explain-diagnostic.ts";
import { readEditorTexts } from "../../../scripts/extras/editor/texts.ts";
import { readContent } from "../../../scripts/pipeline/read-content.ts";
import { ROOT } from "../../support/folders.ts";
import { THEME_DIRS } from "../../support/options.ts";
import { SAMPLE } from "../../support/sample.ts";
import { wordsIn } from "../../support/words.ts";

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
    for (const part of ["choices", "collections", "editor", "desk", "text"] as const)
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
  readonly required?: unknown;
  readonly widget?: unknown;
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

const ownModel = readContent(path.join(ROOT, "tests/fixtures/publications/own-model")).content;

test("fields of the publication's own have its names for them, their choices and their widgets, in the editor's language", () => {
  const { config, fields } = buildEditorSettings(ownModel, THEME_DIRS, "es", TARGET);
  const collection = config.collections.find(({ name }) => name === "item-es");
  const own = fieldsIn(collection?.["fields"]);
  const fieldOf = (name: string) => own.find((field) => field.name === name) ?? assert.fail(name);
  assert.equal(fieldOf("budget").label, "Presupuesto");
  assert.equal(fieldOf("doi").label, "DOI");
  assert.deepEqual(fieldOf("pillars").options?.at(-1), { value: "borders", label: "Fronteras" });
  assert.deepEqual(
    fieldOf("state").options?.map(({ label }) => label),
    ["abierta", "cerrada"],
  );
  const widgets = ["participants", "closing", "remote", "lesson", "donor", "home", "allies", "chart"].map(
    (name) => fieldOf(name).widget,
  );
  assert.deepEqual(widgets, ["number", "dateline-moment", "select", "text", "select", "select", "list", "object"]);
  const wrong = message("term-unknown", { term: "x", file: "vocabularies/donors.yaml" });
  const ref = { file: "bulletins/2026-05/a.es.md", field: ["donor"], part: "value" } as const;
  const diagnostic = { rule: "custom-field", severity: "error", ref, message: wrong } as const;
  assert.match(explainDiagnostic(diagnostic, wordsIn("es"), { fields }), /^Donante: /);
});

test("each vocabulary of the publication's own is a collection, called as its first field", () => {
  const { config } = buildEditorSettings(ownModel, THEME_DIRS, "fr", TARGET);
  const own = config.collections.filter(({ name }) => name.startsWith("term-"));
  assert.deepEqual(
    own.map(({ name, label, files }) => [name, label, JSON.stringify(files).match(/"file":"([^"]+)"/)?.[1]]),
    [
      ["term-donors", "Bailleur", "texts/vocabularies/donors.yaml"],
      ["term-pillars", "Axes", "texts/vocabularies/pillars.yaml"],
    ],
  );
});

test("what the publication requires of originals is asked for by the check of a save, since the form is also that of translations", () => {
  const fields = customFields.parse({ item: { budget: { type: "number", label: "Budget", required: true } } });
  const { publication = assert.fail() } = ownModel;
  const { languages: all = assert.fail() } = publication.fields;
  const budgetIn = (languages: typeof all) => {
    const record = { ...publication, fields: { ...publication.fields, languages, fields } };
    const { config } = buildEditorSettings({ ...ownModel, publication: record }, THEME_DIRS, "en", TARGET);
    return fieldsIn(config).find(({ name }) => name === "budget");
  };
  assert.deepEqual([budgetIn(all.slice(0, 1))?.required, budgetIn(all)?.required], [true, false]);
  assert.equal(budgetIn(all)?.hint, "Required in the original.");
});
