import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

const PICTURE = await readFile(path.join(ROOT, "tests", "fixtures", "images", "dot.png"));

const folder = await temporaryFolder({ after });
await writeTree(folder, {
  ...SMALL_PUBLICATION,
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}
menu: [topics, press, press/kit, { title: { en: Harbour, es: Puerto }, url: https://harbour.example/topics/ }]
`,
  "pages/press.en.md": "---\ntitle: Press\n---\n[The kit](press/kit.en.md#s-use) ![A dot](media/dot.png)\n",
  "pages/press.es.md": "---\ntitle: Prensa\nslug: prensa\n---\n",
  "pages/press/kit.en.md": "---\ntitle: Press kit\n---\n## Use\n\n[Back](../press.en.md) ![A dot](media/dot.png)\n",
  "pages/press/kit.es.md": '---\ntitle: Dossier\nrevision: "0a1b2c3d"\n---\n',
  "pages/press/logos.en.md": "---\ntitle: Logos\n---\n",
  "pages/media/dot.png": PICTURE,
  "pages/press/media/dot.png": PICTURE,
  "pages/press/archive.en.md": "---\ntitle: Archive\n---\n",
});
const site = await buildSite({ after }, folder);
const textOf = (file: string) => readFile(path.join(site, file), "utf8");

test("a page in a folder has its address below that of the folder's page, in each language", async () => {
  const html = await textOf("press/kit/index.html");
  assert.match(html, /<link rel="alternate" hreflang="es" href="[^"]*\/es\/prensa\/kit\/">/);
  assert.match(await textOf("es/prensa/kit/index.html"), /<h1>Dossier<\/h1>/);
});

test("it shows the way back, also to search engines, and links lead up and down the tree", async () => {
  const html = await textOf("press/kit/index.html");
  const breadcrumb = /<nav class="breadcrumb"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? "";
  assert.deepEqual(hrefsIn(breadcrumb), ["/", "/press/"]);
  assert.match(html, /"BreadcrumbList","itemListElement":\[[^\]]*"name":"Press","item":"[^"]*\/press\/"/);
  assert.match(html, /<a href="\/press\/">Back<\/a>/);
  const press = await textOf("press/index.html");
  assert.match(press, /<a href="\/press\/kit\/#s-use">The kit<\/a>/);
  assert.ok(!press.includes('class="breadcrumb"'));
});

test("a page lists those in its folder: first those that its text links to, in that order, then the others by name", async () => {
  const belowOf = async (page: string) =>
    hrefsIn(/<nav class="below"[\s\S]*?<\/nav>/.exec(await textOf(page))?.[0] ?? "");
  assert.deepEqual(await belowOf("press/index.html"), ["/press/kit/", "/press/archive/", "/press/logos/"]);
  assert.deepEqual(await belowOf("es/prensa/index.html"), ["/press/archive/", "/es/prensa/kit/", "/press/logos/"]);
});

test("pictures beside pages are published in the sizes that those of bulletins have", async () => {
  for (const page of ["press/index.html", "press/kit/index.html"]) {
    const [, source = "", src = ""] =
      /<source type="image\/avif" srcset="([^ "]+)[^>]*>\s*<img src="([^"]+)"/.exec(await textOf(page)) ?? [];
    assert.match(source, /\.avif$/, page);
    assert.ok((await readFile(path.join(site, src))).length > 0);
  }
});

test("the menu has the entries that the publication names, in their order, and marks the page that is shown", async () => {
  const menuOf = async (page: string) =>
    /<nav class="bar-navigation"[\s\S]*?<\/nav>/.exec(await textOf(page))?.[0] ?? assert.fail(page);
  const english = await menuOf("topics/index.html");
  assert.deepEqual(hrefsIn(english), ["/topics/", "/press/", "/press/kit/", "https://harbour.example/topics/"]);
  assert.deepEqual(english.match(/<a [^>]*aria-current[^>]*>/g), ['<a href="/topics/" aria-current="page">']);
  assert.match(english, /<a href="https:\/\/harbour\.example\/topics\/" rel="external">Harbour<\/a>/);
  assert.match(await menuOf("press/kit/index.html"), /href="\/press\/kit\/" aria-current="page"/);
  assert.deepEqual(hrefsIn(await menuOf("es/index.html")).slice(0, 3), [
    "/es/topics/",
    "/es/prensa/",
    "/es/prensa/kit/",
  ]);
});

test("the bottom of every page links to the pages at the top of the tree only", async () => {
  const html = await textOf("index.html");
  const colophon = hrefsIn(html.slice(html.indexOf("<h2><bdi>")));
  assert.ok(colophon.includes("/press/") && colophon.includes("/about/") && !colophon.includes("/press/kit/"));
});

function hrefsIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/href="([^"]*)"/g), ([, href = ""]) => href);
}
