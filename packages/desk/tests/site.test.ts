import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { Purpose } from "../../../scripts/content/purpose.ts";
import { addContentHash } from "../../../scripts/release/content-hash.ts";
import { pageRenderer } from "../../../scripts/templates/templates.ts";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { optionsFor } from "../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { buildInProcess } from "../../../tests/support/site.ts";
import { openPreview } from "../src/preview/preview.ts";
import type { PreviewContext } from "../src/preview/preview-slice.ts";

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

/** The files of a site without the desk's, and without the list of all files. */
function pagesOf(site: Site): readonly (readonly [string, string])[] {
  return [...site]
    .filter(([file]) => !isAdmin(file) && file !== "release.json")
    .map(([file, bytes]) => [file, bytes.toString("latin1")] as const);
}

test("`editor` adds files below /admin/ to a site, and changes none of the others", async (t) => {
  const [without, withEditor] = [await build(t, PUBLICATION), await build(t, PUBLICATION + EDITOR)];
  assert.deepEqual([...without.keys()].filter(isAdmin), []);
  assert.deepEqual(pagesOf(withEditor), pagesOf(without));
  const chunk = /^admin\/(?:desk\/[a-z-]+-[0-9A-Z]{8}\.js|[a-z-]+\.[0-9a-f]{8}\.css)$/;
  for (const ending of [".js", ".css"])
    assert.ok([...withEditor.keys()].some((file) => chunk.test(file) && file.endsWith(ending)));
  assert.deepEqual(
    [...withEditor.keys()].filter((file) => isAdmin(file) && !chunk.test(file)),
    [
      "admin/desk.css",
      "admin/desk.js",
      "admin/index.html",
      "admin/newsreader-display.woff2",
      "admin/newsreader-italic.woff2",
      "admin/newsreader-text.woff2",
      "admin/preview.json",
      "admin/settings-en.json",
      "admin/settings-es.json",
      "admin/settings-fr.json",
      "admin/settings-pt.json",
      "admin/templates.js",
    ],
  );
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
});

test("the preview of a published site has no comment of a text, and shows the pages of the site, byte for byte", async (t) => {
  const item = SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"] ?? "";
  const spanish = SMALL_PUBLICATION["bulletins/2026-05/new-crane.es.md"] ?? "";
  const files: Readonly<Record<string, string>> = {
    ...SMALL_PUBLICATION,
    "publication.yaml": `# A secret\n${PUBLICATION}${EDITOR}menu: [bulletins, about, hidden]\n`,
    "bulletins/2026-05/bulletin.en.md": "---\nlead: new-crane\norder: [new-crane, gone, quay]\n---\nSpring.\n",
    "topics.yaml": `${SMALL_PUBLICATION["topics.yaml"]}fish: { label: Fish } # A secret\n`,
    "bulletins/2026-05/new-crane.en.md": item.replace("---\n", "---\n# A secret\n"),
    "bulletins/2026-05/quay.en.md": `${item.replace("A new crane", "A quay")}\nSee [the harbour].\n\n[the harbour]: https://harbour.example/\n[//]: # (A secret)\n`,
    "bulletins/2026-05/gone.en.md": item.replace("---\n", "---\nwithdrawn: error\n").replace("It is", "A secret:"),
    "bulletins/2026-05/gone.es.md": spanish.replace("Levanta", "A secret"),
    "events/open-day.yaml": `${SMALL_PUBLICATION["events/open-day.yaml"]}withdrawn: request\ndescription: A secret\n`,
    "pages/hidden.en.md": "---\ntitle: A secret\ndraft: true\n---\n",
  };
  const folder = await temporaryFolder(t);
  const contentDir = path.join(folder, "content");
  await writeTree(contentDir, files);
  const options = optionsFor({ contentDir, outputDir: path.join(folder, "site"), purpose: "release" });
  const { diagnostics } = await buildInProcess(options);
  assert.deepEqual(
    diagnostics.map(({ severity, rule }) => `${severity} ${rule}`),
    ["warning known-page"],
  );
  const site = await readTree(options.outputDir);
  const admin = [...site].filter(([file]) => isAdmin(file) && !/\.(?:js|woff2)$/.test(file));
  for (const [file, bytes] of admin)
    assert.deepEqual([file, String(bytes).match(/A secret|hidden\b.en/)], [file, null]);

  const context: PreviewContext = JSON.parse(String(site.get("admin/preview.json")));
  assert.deepEqual(
    context.texts.map(([file]) => file),
    ["bulletins/2026-05/bulletin.en.md", "bulletins/2026-05/new-crane.es.md", "pages/about.en.md"],
  );
  const { show } = openPreview(context, pageRenderer(options.themeDirs));
  const kinds = Object.entries(files).flatMap(([file, text]) => {
    if (["pages/hidden.en.md", "publication.yaml"].includes(file)) return [];
    const { diagnostics: found, pages = [] } = show(file, text);
    assert.deepEqual(found, [], file);
    for (const { kind, html } of pages) {
      const shown = withoutScript(addContentHash(html).text);
      const built = [...site].filter(([, bytes]) => withoutScript(String(bytes)) === shown);
      assert.equal(built.length, 1, `the page ${kind} of ${file} is on the site`);
    }
    return pages.map(({ kind }) => kind);
  });
  assert.equal(kinds.filter((kind) => kind === "item").length, 5);
  assert.deepEqual([...new Set(kinds)].sort(), ["bulletin", "email", "event", "item", "page"]);
});

/** A page without scripts, which no preview runs, and without its digest. */
function withoutScript(page: string): string {
  return page.replace(
    /<meta name="dateline:page" [^>]+>\n|<script src="[^"]*\/language-offer\.[^>]+><\/script>\n/g,
    "",
  );
}

test("only a site that is published has the desk", async (t) => {
  const site = await build(t, PUBLICATION + EDITOR, "preview");
  assert.deepEqual([...site.keys()].filter(isAdmin), []);
});
