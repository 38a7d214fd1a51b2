import assert from "node:assert/strict";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
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
    ["{ gn: gn }", /`gn` can't be the fallback of `gn`/],
    ["{ gn: es, es: en }", /`es` can't be the fallback of `gn`/],
    ["{ nah: es }", /nothing in `nah`/],
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

test("an unknown language in a script from right to left has that direction, and names that stand in have theirs", async (t) => {
  const named = "inLanguage: { xyz-arab: xyz }\n";
  const { dateline, page } = await start(t, {
    "content/publication.yaml": PUBLICATION.replaceAll("gn", "xyz-arab"),
    "theme/messages/en.yaml": named,
    "theme/messages/es.yaml": named,
  });
  const { code, stdout } = await dateline("build");
  assert.equal(code, 0, stdout);
  const country = await page("xyz-arab/countries/pt/");
  assert.match(country, /<html lang="xyz-Arab" dir="rtl">/);
  assert.match(country, /lang="es" dir="ltr"[^>]*>Portugal</);
});

test("letters that the site's font lacks are told with their language, unless they are of another script", async (t) => {
  const { dateline } = await start(t, {
    "content/bulletins/2026-05/new-crane.gn.md": item("Ñemoñe’ẽ g\u0303uahẽ: ỹvyty, Привет, ñandu"),
    "content/bulletins/2026-05/new-crane.es.md": item("Škoda y Łódź"),
  });
  const { code, stdout } = await dateline("validate");
  assert.equal(code, 0, stdout);
  const told = stdout.match(/^ +\S+ +warning .*font-letters$/gm) ?? [];
  assert.equal(told.length, 1, stdout);
  assert.match(told[0] ?? "", /^ +4:17 /);
  assert.match(
    told[0] ?? "",
    /3 letters of texts in `gn` are missing in the font `newsreader-text\.woff2`.*: `g\u0303`, `ẽ`, `ỹ`\./,
  );
  assert.match(told[0] ?? "", /fonts: \{ gn: noto-serif\.woff2 \}/);
  const posters = stdout.match(/^ +\S+ +warning .*poster-letters$/gm) ?? [];
  assert.equal(posters.length, 1, stdout);
  assert.match(posters[0] ?? "", /^ +2:8 .*leave out 4 words.*: `Ñemoñe’ẽ`, `g\u0303uahẽ:`, `ỹvyty,`, `Привет,`\./);
});

test("pages in a language have the font that is named for it, and load no other before", async (t) => {
  const { folder, dateline, page } = await start(t, {
    "content/publication.yaml": `${PUBLICATION}fonts: { gn: other.woff2 }\n`,
  });
  await mkdir(path.join(folder, "theme/fonts"), { recursive: true });
  await copyFile(
    path.join(ROOT, "assets/posters/newsreader-text-ext.woff2"),
    path.join(folder, "theme/fonts/other.woff2"),
  );
  const { code, stdout } = await dateline("build");
  assert.equal(code, 0, stdout);
  assert.match(stdout, /letters of texts in `gn` are missing in the font `other\.woff2`/);
  const guarani = await page("gn/countries/pt/");
  assert.deepEqual(preloaded(guarani), ["other"]);
  assert.deepEqual(preloaded(await page("es/countries/pt/")).toSorted(), ["newsreader-display", "newsreader-text"]);
  const [, stylesheet = ""] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(guarani) ?? [];
  const css = await readFile(path.join(folder, "_site", stylesheet), "utf8");
  assert.match(css, /@font-face\{font-family:Texts in gn;src:url\("?other\.[0-9a-f]{8}\.woff2"?\)/);
  assert.match(css, /:root:lang\(gn\),\[lang\|="?gn"?\]\{--serif:/);
});

test("a font that is not there, is none, or is for another language is an error", async (t) => {
  for (const [fonts, reason] of [
    ["{ gn: newsreader-txt.woff2 }", /no font `newsreader-txt\.woff2`.*Did you mean `newsreader-text\.woff2`\?/],
    ["{ gn: broken.woff2 }", /`broken\.woff2` can't be read as a font/],
    ["{ nah: newsreader-text.woff2 }", /nothing in `nah`/],
    ["{ gn: ../newsreader-text.woff2 }", /Write languages, each with the name of a file/],
    ["{ gn: Arial }", /Write languages, each with the name of a file/],
  ] as const) {
    const { dateline } = await start(t, {
      "content/publication.yaml": `${PUBLICATION}fonts: ${fonts}\n`,
      "theme/fonts/broken.woff2": "no font",
    });
    const { code, stdout } = await dateline("validate");
    assert.equal(code, 1, fonts);
    assert.match(stdout, reason, fonts);
  }
});

function item(title: string): string {
  return `---\ntitle: "${title}"\nsummary: A.\n---\nA.\n`;
}

function preloaded(html: string): readonly string[] {
  return Array.from(
    html.matchAll(/<link rel="preload" href="[^"]*\/([a-z-]+)\.[0-9a-f]{8}\.woff2"/g),
    ([, name = ""]) => name,
  );
}

async function start(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), { ...SMALL_PUBLICATION, "publication.yaml": PUBLICATION });
  await writeTree(folder, files);
  return {
    folder,
    dateline: (...args: readonly string[]) => runCommand(args, { cwd: folder }),
    page: (address: string) => readFile(path.join(folder, "_site", address, "index.html"), "utf8"),
  };
}
