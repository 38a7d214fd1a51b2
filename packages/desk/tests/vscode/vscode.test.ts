import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { MESSAGE_LANGUAGES } from "../../../../scripts/diagnostics/message-language.ts";
import { readContent } from "../../../../scripts/pipeline/read-content.ts";
import { customFields } from "../../../../scripts/schema/custom/custom-fields.ts";
import { ROOT, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { THEME_DIRS } from "../../../../tests/support/options.ts";
import { SAMPLE } from "../../../../tests/support/sample.ts";
import { vscodeFiles } from "../../src/vscode/files.ts";
import { TASKS } from "../../src/vscode/vscode-settings.ts";
import { startLanguageServer } from "./language-server.ts";

const { content } = readContent(path.join(ROOT, SAMPLE));

test("a YAML language server completes topics, countries and events, and marks mistakes", async (t) => {
  const folder = await temporaryFolder(t);
  const files = vscodeFiles(content, "content", THEME_DIRS, "es");
  await writeTree(folder, Object.fromEntries(files.map(({ name, text }) => [name, text])));
  const server = await startLanguageServer(t, {
    [pathToFileURL(path.join(folder, "schemas/item.json")).href]: "item*.yaml",
    [pathToFileURL(path.join(folder, "schemas/event.json")).href]: "event*.yaml",
  });
  const item = pathToFileURL(path.join(folder, "item.yaml")).href;
  const sound = "title: Un plan\ntopic: prisons\ncountries: [EC]\nevent: annual-programme-meeting\n";
  assert.deepEqual(await server.open(item, sound), []);
  assert.ok((await server.complete(item, 1, 7)).includes("prisons"));
  assert.ok((await server.complete(item, 2, 12)).includes("EC"));
  assert.ok((await server.complete(item, 3, 7)).includes("annual-programme-meeting"));

  const wrong = "title: Un plan\ntopic: prison\ncountries: Ecuador\ndraft: quizás\ntitel: x\n";
  const found = await server.open(pathToFileURL(path.join(folder, "item-wrong.yaml")).href, wrong);
  assert.deepEqual(found.map(({ range }) => range.start.line).sort(), [1, 2, 3, 4]);
});

test("a YAML language server knows the fields and the terms of the publication's own", async (t) => {
  const folder = path.join(ROOT, "tests/fixtures/publications/own-model");
  const own = readContent(folder).content;
  const target = await temporaryFolder(t);
  const files = vscodeFiles(own, "content", THEME_DIRS, "es");
  await writeTree(target, Object.fromEntries(files.map(({ name, text }) => [name, text])));
  const schema = (name: string) => pathToFileURL(path.join(target, `schemas/${name}.json`)).href;
  const server = await startLanguageServer(t, {
    [schema("item")]: "item*.yaml",
    [schema("bulletin")]: "bulletin*.yaml",
    [schema("publication")]: "publication.yaml",
    [schema("vocabulary")]: "pillars.yaml",
  });
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const open = (name: string, text: string) => server.open(pathToFileURL(path.join(target, name)).href, text);
  const [, front = ""] = read("bulletins/2026-05/border-posts.en.md").split("---\n");
  assert.deepEqual(await open("item.yaml", front), []);
  const [, bulletin = ""] = read("bulletins/2026-05/bulletin.en.md").split("---\n");
  assert.deepEqual(await open("bulletin.yaml", bulletin), []);
  assert.notDeepEqual(await open("bulletin-wrong.yaml", bulletin.replace("places: 2", "places: two")), []);
  assert.deepEqual(await open("publication.yaml", read("publication.yaml")), []);
  assert.deepEqual(await open("pillars.yaml", read("vocabularies/pillars.yaml")), []);
  const wrong = await open("item-wrong.yaml", "title: A\npillars: [rivers]\nbudget: much\nstate: opn\n");
  assert.deepEqual([...new Set(wrong.map(({ range }) => range.start.line))].sort(), [1, 2, 3]);
});

test("every field is described in the language of the editor", () => {
  const english = descriptionsIn(schemasIn("en"));
  assert.ok(english.length > 150);
  for (const language of MESSAGE_LANGUAGES.filter((each) => each !== "en")) {
    const own = descriptionsIn(schemasIn(language));
    assert.deepEqual(
      own.filter((text, index) => text === english[index] || text === ""),
      [],
      language,
    );
  }
});

test("the problem matcher of the task reads what validate writes", () => {
  const { regexp } = TASKS.tasks[0]?.problemMatcher.pattern ?? assert.fail();
  const line = "content/topics.yaml:3:1: error: Unknown field `labell`. Did you mean `label`? [known-field]";
  assert.deepEqual(new RegExp(regexp).exec(line)?.slice(1), [
    "content/topics.yaml",
    "3",
    "1",
    "error",
    "Unknown field `labell`. Did you mean `label`?",
    "known-field",
  ]);
});

function schemasIn(language: (typeof MESSAGE_LANGUAGES)[number]): readonly string[] {
  return vscodeFiles(content, "content", THEME_DIRS, language)
    .filter(({ name }) => name.startsWith("schemas/"))
    .map(({ text }) => text);
}

/** The descriptions of fields, in the order of the schemas. */
function descriptionsIn(schemas: readonly string[]): readonly string[] {
  return schemas.flatMap((text) =>
    Array.from(text.matchAll(/"description": "((?:[^"\\]|\\.)*)"/g), ([, found = ""]) => found),
  );
}

test("the snippet of an item has the fields that the publication requires, with their choices", () => {
  const own = readContent(path.join(ROOT, "tests/fixtures/publications/own-model")).content;
  const fields = customFields.parse({
    item: {
      budget: { type: "money", label: "Budget", required: true },
      pillars: { type: "keys-of:pillars", label: "Pillars", required: true },
      state: { type: "one-of", label: "State", required: true, values: { open: "Open", closed: "Closed" } },
      note: { type: "text", label: "Note" },
    },
  });
  const { publication = assert.fail() } = own;
  const record = { ...publication, fields: { ...publication.fields, fields } };
  const files = vscodeFiles({ ...own, publication: record }, "content", THEME_DIRS, "en");
  const { text } = files.find(({ name }) => name.endsWith(".code-snippets")) ?? assert.fail();
  const { body } = JSON.parse(text).item;
  assert.match(
    body.join("\n"),
    /\nbudget: \$5\npillars: \[\$\{6\|security,borders\|\}\]\nstate: \$\{7\|open,closed\|\}\n---\n/,
  );
});
