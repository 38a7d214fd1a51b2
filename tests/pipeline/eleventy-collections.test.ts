import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { NODE, run } from "../support/command.ts";
import { readTree, writeTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/*
 * News in the collections of Eleventy, as its own plugins and the templates of its documentation read them: none of these was changed for
 * Dateline. The site is on a path of its host.
 */

const text = (title: string, more = "") => `---\ntitle: ${title}\nsummary: In short.\n${more}---\nA text.\n`;

const CONTENT = {
  ...SMALL_PUBLICATION,
  "publication.yaml": `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/news/
languages: [en, es]
itemLanguages: [fr]
fields:
  item:
    quay: { type: keys-of:quays, label: Quay }
`,
  "vocabularies/quays.yaml": "north: { label: North quay }\nsouth: { label: South quay }\n",
  "bulletins/2026-06/bulletin.en.md": "---\nnumber: 2\n---\nSummer.\n",
  "bulletins/2026-06/new-ferry.en.md": `---
title: A new ferry & a pier
summary: It sails daily.
date: 2026-06-02
topic: ships
quay: [north]
---
It follows [the crane](../2026-05/new-crane.en.md).
`,
  "bulletins/2026-06/old-boat.fr.md": text("Un vieux bateau", "date: 2026-06-03\ntopic: ships\n"),
  "bulletins/2026-06/secret-draft.en.md": text("Secret draft", "topic: ships\ndraft: true\n"),
  "bulletins/2026-06/secret-waiting.en.md": text("Secret waiting", "topic: ships\npublishFrom: 2099-01-01\n"),
  "bulletins/2026-06/bulletin.es.md": "---\ntitle: Secret título\nnumber: 2\ndraft: true\n---\nVerano.\n",
  "bulletins/2026-07/secret-draft-alone.en.md": text("Secret draft alone", "topic: ships\ndraft: true\n"),
  "bulletins/2026-06/secret-withdrawn.en.md": text(
    "Secret withdrawn",
    "topic: ships\ndate: 2026-06-04\nwithdrawn: It was wrong.\n",
  ),
};

const CONFIG = `import dateline from "./scripts/eleventy.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { HtmlBasePlugin } from "@11ty/eleventy";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import navigation from "@11ty/eleventy-navigation";
export default function configure(eleventy) {
  eleventy.addPlugin(navigation);
  eleventy.addPlugin(HtmlBasePlugin); // As Eleventy's starter does: the plugin of feeds adds it again and again otherwise.
  for (const type of ["atom", "json"])
    eleventy.addPlugin(feedPlugin, {
      type,
      outputPath: "/feeds/" + type + (type === "json" ? ".json" : ".xml"),
      collection: { name: "items", limit: 2 },
      metadata: {
        language: "en",
        title: "From " + type,
        subtitle: "News",
        base: "https://letter.harbour.example/",
        author: { name: "Harbour Office" },
      },
    });
  eleventy.addFilter("htmlDateString", (date) => date.toISOString().slice(0, 10));
  eleventy.addShortcode("style", () => {
    mkdirSync(eleventy.directories.output, { recursive: true });
    writeFileSync(eleventy.directories.output + "/made.css", "p { margin: 0 }"); // As bundles of Eleventy are.
    return "/made.css";
  });
  eleventy.addCollection("south", () => ["of the project"]);
  eleventy.addPlugin(dateline);
}
// As Eleventy's starter has them: the folder of layouts is beside the input folder.
export const config = { dir: { input: "templates", includes: "../_includes", output: "_site" } };
`;

const page = (permalink: string, text: string, more = "") => `---\npermalink: ${permalink}\n${more}---\n${text}\n`;

const DUMP = `[{% for post in collections.NAME %}
{{ { url: post.url, date: post.date, title: post.data.title, summary: post.data.summary, tags: post.data.tags, lang: post.data.lang,
  page: [post.page.url, post.page.date, post.page.lang, post.page.fileSlug, post.page.inputPath, post.data.page.url] }
  | dump | safe }}{% if not loop.last %},{% endif %}{% endfor %}]`;

const TEMPLATES = {
  ".eleventy.ts": CONFIG,
  ...Object.fromEntries(
    ["items", "bulletins", "events", "ships", "north", "south"].map((name) => [
      `templates/dump-${name}.njk`,
      page(`/dump/${name}.json`, DUMP.replace("NAME", name), "eleventyExcludeFromCollections: true\n"),
    ]),
  ),
  // From the documentation of Eleventy: "Collections", "Add your blog posts", and the sitemap of its starter.
  "templates/loop.njk": page(
    "/loop.txt",
    '<ul>\n{%- for post in collections.ships -%}\n  <li><a href="{{ post.url }}">{{ post.data.title }}</a></li>\n{%- endfor -%}\n</ul>',
  ),
  "templates/loop.liquid": page(
    "/liquid.txt",
    "{%- for post in collections.items reversed -%}\n{{ post.data.title }}: {{ post.content }}\n{%- endfor -%}",
  ),
  "templates/script.11ty.js": `export const data = { permalink: "/script.txt" };
export const render = ({ collections }) => collections.items.map(({ url, templateContent }) => url + " " + templateContent).join("\\n");
`,
  "templates/sitemap.njk": page(
    "/own/sitemap.xml",
    `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
{%- for page in collections.all %}
	{% if page.data.permalink != false %}
		{% set absoluteUrl %}{{ page.url | htmlBaseUrl("https://letter.harbour.example/") }}{% endset %}
		<url>
			<loc>{{ absoluteUrl }}</loc>
			<lastmod>{{ page.date | htmlDateString }}</lastmod>
		</url>
	{% endif %}
{%- endfor %}
</urlset>`,
    "layout: false\neleventyExcludeFromCollections: true\n",
  ),
  // As the documentation of the plugin shows it.
  "templates/rss.njk": page(
    "/feeds/rss.xml",
    `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="{{ metadata.base | addPathPrefixToFullUrl }}" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>{{ metadata.title }}</title>
    <link>{{ metadata.base | addPathPrefixToFullUrl }}</link>
    <atom:link href="{{ permalink | htmlBaseUrl(metadata.base) }}" rel="self" type="application/rss+xml" />
    <description>{{ metadata.description }}</description>
    <language>{{ metadata.language }}</language>
    {%- for post in collections.items | reverse %}
    {%- set absolutePostUrl = post.url | htmlBaseUrl(metadata.base) %}
    <item>
      <title>{{ post.data.title }}</title>
      <link>{{ absolutePostUrl }}</link>
      <description>{{ post.content | renderTransforms(post.data.page, metadata.base) }}</description>
      <pubDate>{{ post.date | dateToRfc822 }}</pubDate>
      <dc:creator>{{ metadata.author.name }}</dc:creator>
      <guid>{{ absolutePostUrl }}</guid>
    </item>
    {%- endfor %}
  </channel>
</rss>`,
    `eleventyExcludeFromCollections: ["items"]
metadata:
  title: From rss
  description: News
  language: en
  base: https://letter.harbour.example/
  author: { name: Harbour Office }
`,
  ),
  "templates/paged.njk": page(
    "/paged/{{ pagination.pageNumber }}.txt",
    "{{ post.data.title }}",
    "pagination: { data: collections.ships, size: 1, alias: post }\n",
  ),
  "templates/team.njk": page(
    "/team/",
    "{{ collections.all | eleventyNavigation | eleventyNavigationToHtml | safe }}",
    "layout: dateline\ntitle: The team\ntags: ships\ndate: 2026-06-10\neleventyNavigation: { key: Team, order: 1 }\n",
  ),
  "templates/contact.njk": page(
    "/team/contact/",
    '<p><a href="{% style %}">Style</a></p>',
    "layout: dateline\ntitle: Contact\neleventyNavigation: { key: Contact, parent: Team }\n",
  ),
};

const project = openProject();

async function openProject() {
  const copy = await copyProject({ after }, CONTENT);
  await writeTree(copy.folder, TEMPLATES);
  await copy.build(["--output", "built"]);
  const built = (file: string) => readFile(join(copy.folder, "built", file), "utf8");
  return { ...copy, built, json: async (file: string): Promise<readonly Dumped[]> => JSON.parse(await built(file)) };
}

interface Dumped {
  readonly url: string;
  readonly title: string;
}

test("a collection has each text with a page, in every language, oldest first, with what Eleventy says of a page", async () => {
  const { json } = await project;
  const items = await json("dump/items.json");
  assert.deepEqual(
    items.map(({ url, title }) => [url, title]),
    [
      ["/2026/05/new-crane/", "A new crane"],
      ["/es/2026/05/new-crane/", "Una grúa nueva"],
      ["/2026/06/new-ferry/", "A new ferry & a pier"],
      ["/2026/06/old-boat/fr/", "Un vieux bateau"],
    ],
  );
  assert.deepEqual(items[2], {
    url: "/2026/06/new-ferry/",
    date: "2026-06-02T00:00:00.000Z",
    title: "A new ferry & a pier",
    summary: "It sails daily.",
    tags: ["ships", "north"],
    lang: "en",
    page: [
      "/2026/06/new-ferry/",
      "2026-06-02T00:00:00.000Z",
      "en",
      "new-ferry",
      "./content/bulletins/2026-06/new-ferry.en.md",
      "/2026/06/new-ferry/",
    ],
  });
  const titles = async (name: string) => (await json(`dump/${name}.json`)).map(({ url, title }) => `${url} ${title}`);
  assert.deepEqual(await titles("bulletins"), [
    "/2026/05/ May 2026",
    "/es/2026/05/ Mayo de 2026",
    "/2026/06/ June 2026",
    "/es/2026/06/ Junio de 2026",
  ]);
  assert.deepEqual(await titles("events"), ["/events/open-day/ Open day", "/es/events/open-day/ Puertas abiertas"]);
  assert.deepEqual(await titles("north"), ["/2026/06/new-ferry/ A new ferry & a pier"]);
});

test("drafts, what waits and what is withdrawn are in no collection", async () => {
  const { folder } = await project;
  for (const [path, bytes] of await readTree(join(folder, "built")))
    if (/^(?:dump|feeds|own|paged)\/|^[a-z]+\.txt$/.test(path)) assert.doesNotMatch(bytes.toString(), /secret/i, path);
});

test("a preview has the collections of what is public", async () => {
  const { build, built, folder } = await project;
  await build(["--drafts", "--output", "preview"]);
  for (const name of ["items", "bulletins", "events", "ships"]) {
    const file = `dump/${name}.json`;
    assert.equal(await readFile(join(folder, "preview", file), "utf8"), await built(file), name);
  }
});

test("a collection of the project's config keeps its name, and pages with the tag of a topic are among its news", async () => {
  const { built, json } = await project;
  assert.match(await built("dump/south.json"), /^\[\n\{.*\}\]\n$/s);
  assert.deepEqual(
    (await json("dump/ships.json")).map(({ url }) => url),
    ["/2026/05/new-crane/", "/es/2026/05/new-crane/", "/2026/06/new-ferry/", "/2026/06/old-boat/fr/", "/team/"],
  );
});

test("loops of Eleventy's documentation work in Nunjucks, Liquid and JavaScript, and in a pagination", async () => {
  const { built } = await project;
  assert.equal(
    await built("loop.txt"),
    `<ul>${[
      '<li><a href="/2026/05/new-crane/">A new crane</a></li>',
      '<li><a href="/es/2026/05/new-crane/">Una grúa nueva</a></li>',
      '<li><a href="/2026/06/new-ferry/">A new ferry &amp; a pier</a></li>',
      '<li><a href="/2026/06/old-boat/fr/">Un vieux bateau</a></li>',
      '<li><a href="/team/">The team</a></li>',
    ].join("")}</ul>\n`,
  );
  const content = '<p>It follows <a href="/2026/05/new-crane/">the crane</a>.</p>';
  assert.ok((await built("liquid.txt")).includes(`A new ferry & a pier: ${content}`));
  assert.ok((await built("script.txt")).includes(`/2026/06/new-ferry/ ${content}`));
  assert.equal(await built("paged/2.txt"), "A new ferry &amp; a pier\n");
});

test("the feeds of Eleventy's own plugin have the newest news, with whole addresses on the path of the host", async () => {
  const { built } = await project;
  const url = "https://letter.harbour.example/news/2026/06/new-ferry/";
  const [atom, rss, json] = await Promise.all(["feeds/atom.xml", "feeds/rss.xml", "feeds/json.json"].map(built));
  assert.ok(atom?.includes(`<link href="${url}" />`), atom);
  assert.match(atom ?? "", /<updated>2026-06-03T00:00:00Z<\/updated>/);
  assert.match(
    atom ?? "",
    /&lt;a href=&quot;https:\/\/letter\.harbour\.example\/news\/2026\/05\/new-crane\/&quot;&gt;/,
  );
  assert.doesNotMatch(atom ?? "", /news\/news|Una grúa/);
  assert.ok(rss?.includes(`<link>${url}</link>`), rss);
  const { items } = JSON.parse(json ?? "");
  assert.deepEqual(
    items.map((item: Dumped) => item.url),
    ["https://letter.harbour.example/news/2026/06/old-boat/fr/", url],
  );
});

test("the sitemap of Eleventy's starter has all news and all pages of the project", async () => {
  const { built } = await project;
  const sitemap = await built("own/sitemap.xml");
  const addresses = Array.from(
    sitemap.matchAll(/<loc>https:\/\/letter\.harbour\.example\/news(.*)<\/loc>/g),
    ([, address]) => address,
  );
  for (const address of ["/2026/05/", "/es/2026/05/new-crane/", "/es/events/open-day/", "/team/", "/team/contact/"])
    assert.ok(addresses.includes(address), address);
  assert.equal(new Set(addresses).size, addresses.length);
});

test("the navigation of Eleventy's own plugin has the project's pages alone, on the path of the host", async () => {
  const { built } = await project;
  assert.ok(
    (await built("team/index.html")).includes(
      '<ul><li><a href="/news/team/">Team</a><ul><li><a href="/news/team/contact/">Contact</a></li></ul></li></ul>',
    ),
  );
});

test("Eleventy's own command gives its templates the same collections", async () => {
  const { folder } = await project;
  const command = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const args = ["--config=.eleventy.ts", "--pathprefix=/news/", "--output=written"];
  const { code, stdout, stderr } = await run([...NODE, command, ...args], { cwd: folder });
  assert.equal(code, 0, stdout + stderr);
  const [built, written] = [await readTree(join(folder, "built")), await readTree(join(folder, "written"))];
  for (const [path, bytes] of built) {
    if (!/^(?:dump|feeds|paged)\/|^[a-z]+\.txt$/.test(path)) continue;
    assert.equal(written.get(path)?.toString(), bytes.toString(), path);
  }
});

test("a page of the project that shows a collection is rendered again after an edit", async () => {
  const { folder, build, built } = await project;
  const file = "content/bulletins/2026-06/new-ferry.en.md";
  await writeTree(folder, { [file]: (await readFile(join(folder, file), "utf8")).replace("A new ferry", "The ferry") });
  await build(["--output", "built"]);
  assert.match(await built("loop.txt"), /The ferry/);
  assert.match(await built("feeds/atom.xml"), /The ferry/);
});
