import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { Purpose } from "../../scripts/content/purpose.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildInProcess } from "../support/site.ts";

const PUBLICATION = SMALL_PUBLICATION["publication.yaml"] ?? "";
const EDITOR = "editor: { backend: github, repo: example/letter, baseUrl: https://login.harbour.example }\n";
const DRAFTS = {
  "bulletins/2026-05/secret.en.md": "---\ntitle: A secret\ndate: 2026-05-05\ndraft: true\n---\nNot yet.\n",
  "bulletins/2026-06/bulletin.en.md": "---\ntitle: Hidden\nnumber: 2\ndraft: true\n---\nNot yet.\n",
};

type Site = ReadonlyMap<string, Buffer>;

async function build(t: Parameters<typeof temporaryFolder>[0], publication: string, purpose: Purpose = "release") {
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...DRAFTS, "publication.yaml": publication });
  const outputDir = path.join(root, "site");
  const report = await buildInProcess(optionsFor({ contentDir, outputDir, purpose }));
  assert.deepEqual(report.diagnostics, []);
  return readTree(outputDir);
}

const isAdmin = (file: string) => file.startsWith("admin/");

/** The files of a site without those of the editor, and without the list of all files. */
function pagesOf(site: Site): readonly (readonly [string, string])[] {
  return [...site]
    .filter(([file]) => !isAdmin(file) && file !== "release.json")
    .map(([file, bytes]) => [file, bytes.toString("latin1")] as const);
}

test("`editor` adds files below /admin/ to a site, and changes none of the others", async (t) => {
  const [without, withEditor] = [await build(t, PUBLICATION), await build(t, PUBLICATION + EDITOR)];
  assert.deepEqual([...without.keys()].filter(isAdmin), []);
  assert.deepEqual(pagesOf(withEditor), pagesOf(without));
  assert.deepEqual([...withEditor.keys()].filter(isAdmin), [
    "admin/decap-cms.js",
    "admin/editor.css",
    "admin/editor.js",
    "admin/index.html",
    "admin/preview.json",
    "admin/settings-en.json",
    "admin/settings-es.json",
    "admin/settings-fr.json",
    "admin/settings-pt.json",
    "admin/templates.js",
  ]);
  for (const [file, text] of pagesOf(withEditor)) assert.ok(!text.includes("/admin/"), file);
  await t.test("no search engine lists it, and it has no token", () => {
    const page = String(withEditor.get("admin/index.html"));
    assert.match(page, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(page, /token/);
  });
  await t.test("it has the texts of what is published, and none of drafts", () => {
    const preview = String(withEditor.get("admin/preview.json"));
    assert.ok(preview.includes("It lifts forty tonnes"));
    assert.deepEqual(preview.match(/secret|2026-06|Not yet/g), null);
  });
  await t.test("a bulletin that is still a draft can be chosen", () => {
    assert.ok(String(withEditor.get("admin/settings-es.json")).includes('"value":"2026-06"'));
  });
});

test("only a site that is published has the web editor", async (t) => {
  const site = await build(t, PUBLICATION + EDITOR, "preview");
  assert.deepEqual([...site.keys()].filter(isAdmin), []);
});
