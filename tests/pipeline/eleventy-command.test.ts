import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { readRelease } from "../../scripts/release/manifest.ts";
import { NODE, run } from "../support/command.ts";
import { type Cleanup, readTree, writeTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/*
 * Eleventy's own command in a project with the small publication. It runs as README describes: Node 22.18 and later load `.eleventy.ts`
 * themselves, Node 20 needs tsx.
 */

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const loadsTypeScript = major > 22 || (major === 22 && minor >= 18);
const NODE_OF_ELEVENTY = loadsTypeScript ? [process.execPath] : NODE;

test("Eleventy's own command writes the same bytes as npm run build, with pictures and posters", async () => {
  const { folder, build, eleventy } = await project;
  await build(["--output", "built"]);
  const { code, stderr } = await eleventy();
  assert.equal(code, 0, stderr);
  await assertSameSites(join(folder, "built/"), join(folder, "_site/"));
});

test("a project's own template, filter, shortcode, collection, transform and copied file work beside the pages", async () => {
  const { folder, build, eleventy } = await project;
  const publication = await readFile(join(folder, "content/publication.yaml"), "utf8");
  await writeTree(folder, { ...PROJECT_FILES, "content/publication.yaml": `${publication}${MENU}` });
  await build(["--output", "built"]);
  assert.equal((await eleventy()).code, 0);
  await assertSameSites(join(folder, "built/"), join(folder, "_site/"));
  const own = await readFile(join(folder, "built/team/index.html"), "utf8");
  assert.match(own, /<h1>TEAM: 1 items, a shortcode, 1 of team<\/h1>/);
  assert.match(own, /<!-- transformed -->/);
  assert.match(await readFile(join(folder, "built/index.html"), "utf8"), /<!-- transformed -->/);
  const press = await readFile(join(folder, "built/press/index.html"), "utf8");
  assert.match(press, /<h1>Press<\/h1>[\s\S]*CALL/);
  assert.equal(await readFile(join(folder, "built/copied.txt"), "utf8"), "copied\n");
  const calendar = readRelease(join(folder, "built")).files.find(({ path }) => path === "team/.ics");
  assert.equal(calendar?.type, "text/calendar; charset=utf-8");
});

test("plugins that change HTML see what the project's own templates give, and no page of Dateline, on a path of a host", async () => {
  const { folder } = await project;
  const pageAt = (address: string) => readFile(join(folder, "built", address, "index.html"), "utf8");
  const press = await pageAt("press");
  assert.match(press, /<a href="\/news\/team\/">Team<\/a> <img src="\/news\/made\.gif" alt="" width="1" height="1">/);
  assert.match(press, /<a class="brand" href="\/news\/"/);
  assert.doesNotMatch(await pageAt("2026/05/new-crane"), /made\.gif|\/news\/news\//);
  const { files } = readRelease(join(folder, "built"));
  assert.ok(files.some(({ path }) => path === "made.gif"));
});

test("own pages at the same path under two languages are one page in both", async () => {
  const { folder } = await project;
  const url = "https://letter.harbour.example/news";
  const alternates = [
    `<link rel="alternate" hreflang="en" href="${url}/press/">`,
    `<link rel="alternate" hreflang="es" href="${url}/es/press/">`,
    `<link rel="alternate" hreflang="x-default" href="${url}/press/">`,
  ].join("\n");
  for (const [file, lang] of [
    ["press", "en"],
    ["es/press", "es"],
  ] as const) {
    const page = await readFile(join(folder, "built", file, "index.html"), "utf8");
    assert.match(page, new RegExp(`^<html lang="${lang}">`, "m"));
    assert.ok(page.includes(alternates), file);
    assert.match(page, /<a href="\/news\/(?:es\/)?press\/"[^>]*>(?:English|español)<\/a>/);
  }
  assert.doesNotMatch(await readFile(join(folder, "built/team/index.html"), "utf8"), /hreflang/);
});

test("pages of the project are in the menu by their addresses, in the languages that the menu names, on the path of the host", async () => {
  const { folder } = await project;
  const menuOf = async (file: string) => {
    const page = await readFile(join(folder, "built", file, "index.html"), "utf8");
    const [nav = ""] = /<nav class="bar-navigation"[\s\S]*?<\/nav>/.exec(page) ?? [];
    return Array.from(nav.matchAll(/href="([^"]*)"[^>]*>([^<]*)/g), ([, href, text]) => `${href} ${text}`);
  };
  assert.deepEqual((await menuOf("2026/05/new-crane")).slice(0, 4), [
    "/news/topics/ Topics",
    "/news/press/ Press",
    "/news/team/ Team",
    "https://harbour.example/ Harbour",
  ]);
  assert.deepEqual((await menuOf("es/press")).slice(0, 3), [
    "/news/es/topics/ Temas",
    "/news/es/press/ Prensa",
    "https://harbour.example/ Harbour",
  ]);
});

test("a project that adds something is built through Eleventy after an edit too", async () => {
  const { folder, build } = await project;
  const file = join(folder, "content/bulletins/2026-05/new-crane.en.md");
  await writeTree(folder, { "content/bulletins/2026-05/new-crane.en.md": `${await readFile(file, "utf8")}\nMore.\n` });
  await build(["--output", "built"]);
  const page = await readFile(join(folder, "built/2026/05/new-crane/index.html"), "utf8");
  assert.match(page, /More\..*<!-- transformed -->/s);
  assert.match(await readFile(join(folder, "built/team/index.html"), "utf8"), /TEAM/);
});

test("pictures that Eleventy's server makes when they are asked for are missing in a build alone", async () => {
  const { folder, eleventy } = await project;
  const own =
    "---\nlayout: dateline\npermalink: /photo/\ntitle: Photo\n---\n<img src='/.11ty/image/?src=a.png' alt='' width='1' height='1'>\n";
  const config = CONFIG.replace(/eleventy\.htmlTransformer\.addPosthtmlPlugin[\s\S]*?return tree;\n {2}\}\);\n/, "");
  assert.notEqual(config, CONFIG);
  await writeTree(folder, {
    ".eleventy.ts": config,
    "templates/photo.njk": own,
    "templates/press.njk": IN_LAYOUT.replace(/<img[^>]*>/, ""),
    "serve.mjs": `import { Eleventy } from "@11ty/eleventy";
const options = { configPath: ".eleventy.ts", pathPrefix: "/news/", runMode: "serve", quietMode: true };
await new Eleventy("templates", "served", options).write();
`,
  });
  const served = await run([...NODE_OF_ELEVENTY, "serve.mjs"], { cwd: folder });
  assert.equal(served.code, 0, served.stdout + served.stderr);
  const built = await eleventy();
  assert.equal(built.code, 1);
  assert.match(built.stdout + built.stderr, /\.11ty\/image\/\?src=a\.png` leads to no page or file/);
});

test("an error in the content stops Eleventy's own command with the report", async () => {
  const { folder, eleventy } = await project;
  await writeTree(folder, { "content/topics.yaml": "topics: []\n" });
  const { code, stdout, stderr } = await eleventy();
  assert.equal(code, 1);
  assert.match(stdout + stderr, /The site was not built/);
  assert.match(stdout + stderr, /known-topic/);
});

/** It changes HTML as `HtmlBasePlugin` does, and as eleventy-img, which makes a picture for each that it finds. */
const CONFIG = `import dateline from "./scripts/eleventy.ts";
import { writeFileSync } from "node:fs";
export default function configure(eleventy) {
  const withPrefix = (url) => (url.startsWith("/") ? eleventy.pathPrefix + url.slice(1) : url);
  eleventy.htmlTransformer.addUrlTransform("html", withPrefix, { priority: -2 });
  eleventy.htmlTransformer.addPosthtmlPlugin("html", () => (tree) => {
    tree.match({ tag: "img" }, ({ attrs, ...node }) => {
      writeFileSync(eleventy.directories.output + "/made.gif", "GIF89a");
      return { ...node, attrs: { ...attrs, src: "/made.gif", width: "1", height: "1" } };
    });
    return tree;
  });
  eleventy.addFilter("shout", (text) => text.toUpperCase());
  eleventy.addShortcode("short", () => "a shortcode");
  eleventy.addCollection("team", (api) => api.getFilteredByTag("team"));
  eleventy.addTransform("mark", function (content) {
    return this.page.outputPath.endsWith(".html") ? content.replace("</body>", "<!-- transformed --></body>") : content;
  });
  eleventy.addPassthroughCopy({ "copied.txt": "copied.txt" });
  eleventy.addPlugin(dateline);
}
export const config = { dir: { input: "templates", output: "_site" } };
`;

const PAGE = `---
permalink: /team/
tags: team
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Team</title>
<meta name="description" content="The team">
<link rel="canonical" href="https://letter.harbour.example/news/team/">
</head>
<body>
<h1>{{ "team" | shout }}: {{ dateline.publication.items | length }} items, {% short %}, {{ collections.team | length }} of team</h1>
</body>
</html>
`;

const MENU = `menu:
  - topics
  - { title: { en: Press, es: Prensa }, url: /press/ }
  - { title: { en: Team }, url: /team/ }
  - { title: Harbour, url: https://harbour.example/ }
`;

const IN_LAYOUT =
  "---\nlayout: dateline\npermalink: /press/\ntitle: Press\n---\n<p>{{ 'call' | shout }} <a href='/team/'>Team</a> <img src='a.gif' alt=''></p>\n";

const PROJECT_FILES = {
  ".eleventy.ts": CONFIG,
  "templates/team.njk": PAGE,
  "templates/press.njk": IN_LAYOUT,
  "templates/prensa.njk": "---\nlayout: dateline\npermalink: /es/press/\ntitle: Prensa\n---\n<p>Todo.</p>\n",
  "templates/calendar.njk":
    "---\npermalink: /team/.ics\neleventyAllowMissingExtension: true\n---\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  "copied.txt": "copied\n",
};

/** A project that adds nothing to Eleventy at first. The tests change it one after the other. */
const project = openProject({ after });

async function openProject(test: Cleanup) {
  const { folder, build } = await copyProject(test, {
    ...SMALL_PUBLICATION,
    "publication.yaml": SMALL_PUBLICATION["publication.yaml"]?.replace(/^url: .*$/m, "$&news/") ?? assert.fail(),
  });
  const command = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const eleventy = () =>
    run([...NODE_OF_ELEVENTY, command, "--config=.eleventy.ts", "--pathprefix=/news/"], { cwd: folder });
  return { folder, build, eleventy };
}

async function assertSameSites(one: string, other: string): Promise<void> {
  const [built, written] = [await readTree(one), await readTree(other)];
  assert.ok(built.size > 60);
  assert.deepEqual([...built.keys()], [...written.keys()]);
  for (const [path, bytes] of built) assert.ok(bytes.equals(written.get(path) ?? Buffer.of()), path);
}
