import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { chooseLanguage } from "../../scripts/pipeline/choose-language.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

test("the language is that of --lang, else of the environment, else the publication's first, else English", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "publication.yaml": "title: A\nlanguages:\n  - pt\n  - en\n" });
  const args = ["--content", folder];
  assert.equal(chooseLanguage([...args, "--lang", "fr"], { LANG: "es_EC.UTF-8" }), "fr");
  assert.equal(chooseLanguage([...args, "--lang=fr"], {}), "fr");
  assert.equal(chooseLanguage(args, { LANG: "es_EC.UTF-8" }), "es");
  assert.equal(chooseLanguage(args, { LC_ALL: "en_GB", LC_MESSAGES: "es", LANG: "fr" }), "en");
  assert.equal(chooseLanguage(args, { LANG: "C.UTF-8" }), "pt");
  assert.equal(chooseLanguage([`--content=${folder}`], { LANG: "de_DE" }), "pt");
  assert.equal(chooseLanguage(["--content", path.join(folder, "none")], {}), "en");
});
