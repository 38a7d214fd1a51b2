import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

/** Items in Italian and Arabic in a publication in English and Spanish; one of them has a translation. */
const ITEMS = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}itemLanguages: [it, ar]\n`,
  "bulletins/2026-05/gru.it.md":
    "---\ntitle: La gru\nsummary: È blu.\ndate: 2026-05-08\ntopic: ships\ncountries: [IT]\n---\nAlza *quaranta* tonnellate. Vedi [l’altra](faro.it.md).\n",
  "bulletins/2026-05/faro.it.md": "---\ntitle: Il faro\ndate: 2026-05-06\ntopic: ships\n---\nÈ alto.\n",
  "bulletins/2026-05/faro.es.md": '---\ntitle: El faro\nrevision: "00000000"\n---\nEs alto.\n',
  "bulletins/2026-05/mina.ar.md": "---\ntitle: الميناء\nsummary: إنه كبير.\ndate: 2026-05-05\n---\nهنا.\n",
};

for (const untranslated of ["show", "omit"]) {
  test(`items in languages that the publication has no pages in, untranslated: ${untranslated}`, async (t) => {
    const content = path.join(await temporaryFolder(t), "content");
    const publication = `${ITEMS["publication.yaml"]}untranslated: ${untranslated}\n`;
    await writeTree(content, { ...SMALL_PUBLICATION, ...ITEMS, "publication.yaml": publication });
    const files = await readTree(await buildSite(t, content));
    const textOf = (file: string): string => files.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);

    await t.test("every language shows them, marked with the name of their language", () => {
      assert.match(textOf("index.html"), /<a href="\/2026\/05\/gru\/it\/"><span lang="it">La gru<\/span><\/a>/);
      assert.match(textOf("index.html"), /<span class="language-note">in Italian<\/span>/);
      assert.match(textOf("es/2026/05/index.html"), /<span lang="it">La gru<\/span>.*en italiano/);
      assert.match(textOf("es/topics/ships/index.html"), /href="\/2026\/05\/gru\/it\/"/);
      assert.match(textOf("countries/it/index.html"), /La gru/);
      assert.match(textOf("es/2026/05/email/index.html"), /La gru.*en italiano/s);
      assert.match(textOf("index.html"), /<bdi lang="ar" dir="rtl">الميناء<\/bdi>/);
    });

    await t.test("its page is below that of the first language, and no language gets a root", () => {
      assert.equal(files.has("2026/05/gru/it/index.html") && !files.has("2026/05/gru/index.html"), true);
      assert.deepEqual(
        [...files.keys()].filter((file) => /^(?:it|ar)\//.test(file)),
        [],
      );
      assert.match(textOf("2026/05/gru/it/index.html"), /<a href="\/2026\/05\/faro\/it\/">l’altra<\/a>/);
      assert.match(textOf("sitemap/en-2026.xml"), /\/2026\/05\/gru\/it\/</);
    });

    await t.test("the page is in its language, its frame in that of the interface", () => {
      const page = textOf("2026/05/gru/it/index.html");
      assert.match(page, /<html lang="it">/);
      assert.match(page, /<body lang="en">/);
      assert.match(page, /<h1 lang="it">La gru<\/h1>\n<p class="standfirst" lang="it">È blu\.<\/p>/);
      assert.match(page, /<div class="body" lang="it">/);
      assert.match(page, /<p><span class="language-note">In Italian<\/span><\/p>/);
      assert.match(page, /<meta property="og:locale" content="it_IT">/);
      assert.match(page, /"inLanguage":"it"/);
      assert.match(page, /<p>Not available in English and in Spanish<\/p>/);
      assert.match(textOf("2026/05/mina/ar/index.html"), /<html lang="ar">[\s\S]*<h1 lang="ar" dir="rtl">/);
      assert.match(textOf("2026/05/new-crane/index.html"), /<html lang="en">[\s\S]*<body>[\s\S]*<h1>A new crane<\/h1>/);
    });

    await t.test("its translations and it name each other", () => {
      for (const file of ["2026/05/faro/it/index.html", "es/2026/05/faro/index.html"]) {
        const alternates = [...textOf(file).matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang, to]) => [
          lang,
          to,
        ]);
        assert.deepEqual(alternates.slice(0, 3), [
          ["it", "https://letter.harbour.example/2026/05/faro/it/"],
          ["es", "https://letter.harbour.example/es/2026/05/faro/"],
          ["x-default", "https://letter.harbour.example/2026/05/faro/it/"],
        ]);
      }
      assert.match(
        textOf("es/2026/05/faro/index.html"),
        /<a href="\/2026\/05\/faro\/it\/" lang="it" hreflang="it">italiano<\/a>/,
      );
      assert.match(
        textOf("2026/05/faro/it/index.html"),
        /<a href="\/es\/2026\/05\/faro\/" lang="es" hreflang="es">español<\/a>/,
      );
      assert.match(textOf("es/index.html"), /<a href="\/es\/2026\/05\/faro\/">El faro<\/a>/);
    });

    await t.test("feeds and data give their language", () => {
      assert.match(textOf("feed.xml"), /<entry xml:lang="it">\s*<id>tag:letter\.harbour\.example,2026-05:gru\.it</);
      assert.match(textOf("es/rss.xml"), /<title>La gru<\/title>[\s\S]*?<dc:language>it<\/dc:language>/);
      const entry = JSON.parse(textOf("feed.json")).items.find(({ title }: { title: string }) => title === "La gru");
      assert.equal(entry.language, "it");
      const data = JSON.parse(textOf("data/items.json"));
      const validate = new Ajv2020({ formats: { uri: true, date: true } }).compile(
        JSON.parse(textOf("data/items.schema.json")),
      );
      assert.equal(validate(data), true, JSON.stringify(validate.errors));
      const faro = data.items.find(({ id }: { id: string }) => id === "2026-05/faro");
      assert.deepEqual([faro.original, Object.keys(faro.texts)], ["it", ["es", "it"]]);
      assert.equal(faro.texts.it.url, "https://letter.harbour.example/2026/05/faro/it/");
      assert.match(textOf("data/items.csv"), /title_en,summary_en,url_en,title_es,summary_es,url_es,title_it,/);
    });
  });
}
