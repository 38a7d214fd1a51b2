import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const PUBLICATION = (SMALL_PUBLICATION["publication.yaml"] ?? "").replace(
  "[en, es]",
  "[en, gn, es]\nfallbackLanguages: { gn: es }",
);

test("a language without a file is built with the texts of another, and two warnings say what it lacks", async (t) => {
  const { dateline, page } = await start(t, {});
  const { code, stdout } = await dateline("build");
  assert.equal(code, 0, stdout);
  const warnings = stdout.match(/^ +(?:\S+ +)?warning .*`gn`: pages show .*$/gm) ?? [];
  assert.equal(warnings.length, 2, stdout);
  assert.match(warnings.join("\n"), /\d+ interface texts are missing in `gn`: pages show them in `es`\./);
  assert.match(warnings.join("\n"), /The name of 1 country is missing in `gn`: pages show it in `es`\. .*`PT`/);
  const country = await page("gn/countries/pt/");
  assert.match(country, /<html lang="gn"/);
  assert.match(country, />Ir al contenido</);
  assert.match(country, /<h1[^>]*>\s*<span lang="es">Portugal<\/span>|<h1 lang="es"[^>]*>Portugal/);
});

test("what a language has is its own, and only the countries that are used must have names", async (t) => {
  const { dateline, page } = await start(t, {
    "theme/messages/gn.yaml": "name: avañe’ẽ\nnavigation:\n  home: Óga\n  topics: Mba’e\n",
    "theme/messages/countries/gn.yaml": "PT: Poytuga\n",
  });
  const { code, stdout } = await dateline("build");
  assert.equal(code, 0, stdout);
  assert.doesNotMatch(stdout, /country is missing/);
  const country = await page("gn/countries/pt/");
  assert.match(country, />Mba’e</);
  assert.match(country, />Poytuga</);
  assert.doesNotMatch(country, /lang="es"[^>]*>Poytuga/);
});

test("without a language that stands in, a text or a used country that is missing is an error", async (t) => {
  const { dateline } = await start(t, {
    "content/publication.yaml": (SMALL_PUBLICATION["publication.yaml"] ?? "").replace("[en, es]", "[en, gn]"),
  });
  const { code, stdout } = await dateline("validate");
  assert.equal(code, 1);
  assert.match(stdout, /the publication is in `gn`/);
  assert.match(stdout, /fallbackLanguages: \{ gn: /);
});

test("the language that stands in is another with texts of its own", async (t) => {
  for (const [fallbacks, reason] of [
    ["{ gn: gn }", /`gn` can't stand in for `gn`/],
    ["{ gn: es, es: en }", /`es` can't stand in for `gn`/],
    ["{ nah: es }", /no pages in `nah`/],
    ["{ gn: nah }", /`nah`, and its pages need texts in it/],
    ["{ gn: Spanish! }", /Write a language as in file names/],
    ["es", /Write languages of the publication, each with/],
  ] as const) {
    const { dateline } = await start(t, { "content/publication.yaml": PUBLICATION.replace("{ gn: es }", fallbacks) });
    const { code, stdout } = await dateline("validate");
    assert.equal(code, 1, fallbacks);
    assert.match(stdout, reason, fallbacks);
  }
});

async function start(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), { ...SMALL_PUBLICATION, "publication.yaml": PUBLICATION });
  await writeTree(folder, files);
  return {
    dateline: (...args: readonly string[]) => runCommand(args, { cwd: folder }),
    page: (address: string) => readFile(path.join(folder, "_site", address, "index.html"), "utf8"),
  };
}
