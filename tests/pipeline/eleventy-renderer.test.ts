import assert from "node:assert/strict";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { outputFile } from "../../scripts/content/addresses.ts";
import { NotBuiltError } from "../../scripts/pipeline/not-built-error.ts";
import { ProjectError } from "../../scripts/templates/project-error.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { openRenderer, renderPage } from "./open-renderer.ts";

test("Eleventy renders each batch to what renderPage gives, for every kind of page and edition", async (context) => {
  const { routes, site, renderer } = await openRenderer(context);
  assert.ok(new Set(routes.map(({ kind }) => kind)).size > 20);
  for (const batch of [routes.slice(0, 5), [], routes.slice(5)]) {
    assert.deepEqual(
      await renderer.render(site, batch),
      batch.map((route) => renderPage(route)),
    );
  }
});

test("an error in a template names the page, the template with line and column, and what is undefined, and the next batch is rendered", async (context) => {
  const { routes, site, renderer } = await openRenderer(context);
  const route = routes.find(({ address }) => address === "/2026/05/new-crane/");
  assert.ok(route !== undefined);
  const headless: unknown = { ...route, view: () => ({ ...route.view(), head: { title: undefined } }) };
  const rendered: unknown = Reflect.apply(renderer.render, renderer, [site, [headless]]);
  assert.ok(rendered instanceof Promise);
  await assert.rejects(rendered, {
    name: "ProjectError",
    message: /^\/2026\/05\/new-crane\/: .*head\.njk:\d+:\d+: head\.\w+ is undefined/,
  });
  process.exitCode = 0; // Eleventy sets it after an error, for its own command.
  assert.deepEqual(await renderer.render(site, [route]), [renderPage(route)]);
});

test("one Eleventy renders the plans of one edit after the other, and the project's own files between them", async (context) => {
  const { routes, site, renderer } = await openRenderer(context);
  const [route] = routes;
  assert.ok(route !== undefined);
  for (const text of ["one", "two"]) {
    const edited = { ...site, renderPage: () => text };
    assert.deepEqual(await renderer.render(edited, [route]), [text]);
    assert.deepEqual([...(await renderer.writeProjectFiles(edited)).files], []);
  }
});

test("a transform and a linter of a project see each page, and a transform may change it", async (context) => {
  for (const add of ["addTransform", "addLinter"]) {
    const folder = await temporaryFolder(context);
    const configFile = join(folder, "eleventy.config.js");
    const [pages, seen] = [join(folder, "pages"), join(folder, "seen")];
    await mkdir(pages);
    await writeTree(folder, {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": `import { appendFileSync } from "node:fs";
import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default async (eleventy) => {
  await eleventy.addPlugin(dateline);
  eleventy.${add}("see", function (text) {
    appendFileSync(${JSON.stringify(seen)}, this.page.outputPath + "\\n");
    return text + "<!-- seen -->";
  });
};
export const config = { dir: { input: ${JSON.stringify(pages)} } };`,
    });
    const { routes, site, renderer } = await openRenderer(context, { configFile, outputDir: "site" });
    const mark = add === "addTransform" ? "<!-- seen -->" : "";
    const batch = routes.slice(0, 20);
    assert.deepEqual(
      await renderer.render(site, batch),
      batch.map((route) => renderPage(route) + mark),
    );
    const paths = (await readFile(seen, "utf8")).trimEnd().split("\n");
    assert.deepEqual(paths.toSorted(), batch.map(({ address }) => `./site/${outputFile(address)}`).toSorted());
  }
});

test("the layout is where the project has its layouts, and pages need no template format of it", async (context) => {
  for (const [kind, name] of [
    ["includes", "parts"],
    ["layouts", "frames"],
  ] as const) {
    const folder = await temporaryFolder(context);
    const configFile = join(folder, "eleventy.config.js");
    await writeTree(folder, {
      "package.json": '{ "type": "module" }',
      // Data of a folder is for the project's own pages.
      "pages/pages.11tydata.json": '{ "layout": "own.njk", "tags": "own" }',
      [`pages/${name}/own.njk`]: "own: {{ content | safe }}",
      "pages/team.njk": "---\nlayout: dateline\ntitle: The team\n---\n<p>All of us.</p>\n",
      "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => eleventy.addPlugin(dateline);
export const config = { templateFormats: ["njk"], dir: { input: ${JSON.stringify(join(folder, "pages"))}, ${kind}: "${name}" } };`,
    });
    const { routes, site, renderer } = await openRenderer(context, { configFile, outputDir: join(folder, "site") });
    const [route] = routes;
    assert.ok(route !== undefined);
    assert.deepEqual(await renderer.render(site, [route]), [renderPage(route)], kind);
    const written = [...(await renderer.writeProjectFiles(site)).files];
    assert.deepEqual(
      written.map(([file]) => file),
      ["team/index.html"],
      kind,
    );
    assert.match(written[0]?.[1] ?? "", /<h1>The team<\/h1>[\s\S]*<p>All of us\.<\/p>/);
  }
});

test("the head of an own page has its title, its description and its addresses in each language that has it", async (context) => {
  const folder = await temporaryFolder(context);
  const configFile = join(folder, "eleventy.config.js");
  const page = (...fields: readonly string[]) => `---\nlayout: dateline\n${fields.join("\n")}\n---\nA page.\n`;
  await writeTree(folder, {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => eleventy.addPlugin(dateline);
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
    "pages/team.njk": page("permalink: /team/", "title: Team & <friends>", 'description: Who "we" are.'),
    "pages/equipo.liquid": page("permalink: /es/team/", "title: Equipo"),
    "pages/press.md": page("permalink: /press.html", "title: Press", "description: { not: a text }"),
  });
  const { site, renderer } = await openRenderer(context, { configFile, outputDir: join(folder, "site") });
  const { files } = await renderer.writeProjectFiles(site);
  const headOf = (file: string) => /<head>(.*)<\/head>/s.exec(files.get(file) ?? "")?.[1] ?? assert.fail(file);
  const linesIn = (head: string, pattern: RegExp) => head.split("\n").filter((line) => pattern.test(line));
  const url = "https://letter.harbour.example";
  const alternates = [
    `<link rel="alternate" hreflang="en" href="${url}/team/">`,
    `<link rel="alternate" hreflang="es" href="${url}/es/team/">`,
    `<link rel="alternate" hreflang="x-default" href="${url}/team/">`,
  ];
  const [team, equipo, press] = [headOf("team/index.html"), headOf("es/team/index.html"), headOf("press.html")];
  assert.match(team, /^<title>Team &amp; &lt;friends&gt;.* The Harbour Letter<\/title>$/m);
  assert.match(team, /^<meta name="description" content="Who &quot;we&quot; are\.">$/m);
  assert.match(team, new RegExp(`^<link rel="canonical" href="${url}/team/">$`, "m"));
  assert.deepEqual(linesIn(team, /hreflang/), alternates);
  assert.match(equipo, /^<title>Equipo/m);
  assert.match(equipo, /^<meta name="description" content="Equipo, The Harbour Letter">$/m);
  assert.match(equipo, new RegExp(`^<link rel="canonical" href="${url}/es/team/">$`, "m"));
  assert.deepEqual(linesIn(equipo, /hreflang/), alternates);
  assert.match(press, /^<meta name="description" content="Press, The Harbour Letter">$/m);
  assert.match(press, new RegExp(`^<link rel="canonical" href="${url}/press.html">$`, "m"));
  assert.deepEqual(linesIn(press, /hreflang/), []);
});

test("a layout of the project's own has the origin of the site, which is another in a preview", async (context) => {
  const folder = await temporaryFolder(context);
  const configFile = join(folder, "eleventy.config.js");
  await writeTree(folder, {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `import { HtmlBasePlugin } from "@11ty/eleventy";
import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => [eleventy.addPlugin(HtmlBasePlugin), eleventy.addPlugin(dateline)];
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
    "pages/own.njk": "{{ page.url | htmlBaseUrl(dateline.origin) }}",
  });
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const { site, renderer } = await openRenderer(context, { configFile, outputDir: join(folder, "site") });
  for (const base of [
    { origin: "https://letter.harbour.example", path: "/news" },
    { origin: "http://localhost:1", path: "" },
  ]) {
    const { files } = await renderer.writeProjectFiles({ ...site, base });
    assert.equal(files.get("own/index.html"), `${base.origin}${base.path}/own/`);
  }
});

test("a bundle of styles is written, as it is where Eleventy has rendered no page before", async (context) => {
  const folder = await temporaryFolder(context);
  const configFile = join(folder, "eleventy.config.js");
  await writeTree(folder, {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => {
  eleventy.addBundle("css", { toFileDirectory: "dist" });
  eleventy.addPlugin(dateline);
};
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
    "pages/own.njk": '{% css %}p { margin: 0 }{% endcss %}{% getBundleFileUrl "css" %}',
  });
  const outputDir = join(folder, "site");
  const { site, routes, renderer } = await openRenderer(context, { configFile, outputDir });
  await renderer.render(site, routes.slice(0, 1));
  const { files } = await renderer.writeProjectFiles(site);
  const style = files.get("own/index.html")?.slice(1) ?? assert.fail();
  assert.match(style, /^dist\/\w+\.css$/);
  assert.ok(files.has(style));
  assert.equal(await readFile(join(outputDir, style), "utf8"), "p { margin: 0 }");
});

test("a pagination over news has its pages, also where the project has no other template", async (context) => {
  const folder = await temporaryFolder(context);
  const configFile = join(folder, "eleventy.config.js");
  await writeTree(folder, {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => eleventy.addPlugin(dateline);
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
    "pages/paged.njk":
      "---\npagination: { data: collections.items, size: 1, alias: post }\npermalink: '/{{ post.data.lang }}.txt'\n---\n{{ post.data.title }}",
  });
  const { site, renderer } = await openRenderer(context, { configFile, outputDir: join(folder, "site") });
  for (let build = 1; build <= 2; build += 1) {
    const { files } = await renderer.writeProjectFiles(site);
    assert.deepEqual([...files].toSorted(), [
      ["en.txt", "A new crane"],
      ["es.txt", "Una grúa nueva"],
    ]);
  }
});

test("Eleventy prints nothing about a transform that takes long", async (context) => {
  const folder = await temporaryFolder(context);
  const configFile = join(folder, "eleventy.config.js");
  await writeTree(folder, {
    "package.json": '{ "type": "module" }',
    "pages/slow.njk": "A page.",
    "eleventy.config.js": `export default (eleventy) => {
  eleventy.addTransform("slow", (text) => {
    for (const end = performance.now() + 200; performance.now() < end; );
    return text + " It is slow.";
  });
};
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
  });
  const warn = context.mock.method(console, "warn", () => {});
  const { site, renderer } = await openRenderer(context, { configFile, outputDir: join(folder, "site") });
  const { files: written } = await renderer.writeProjectFiles(site);
  assert.deepEqual([...written], [["slow/index.html", "A page. It is slow."]]);
  assert.deepEqual(
    warn.mock.calls.map(({ arguments: texts }) => texts),
    [],
  );
});

test("whatever a project's own files throw is an error of the project, with the template or the line", async (context) => {
  const page = "pages/own.njk";
  const cases: readonly (readonly [file: string, text: string, reason: RegExp])[] = [
    [page, "---\npermalink: /.ics\n---\n", /own\.njk' .*`permalink` value: '\/\.ics'.* file extension/],
    [page, "---\npermalink: /team\n---\n", /own\.njk' .*`permalink` value: '\/team'.* file extension/],
    [page, "---\ndate: soon\n---\n", /`date` \(soon\) is invalid for .*own\.njk$/],
    ["pages/own.11ty.js", "export const own = 1;\n", /No JavaScript template returned from .*own\.11ty\.js/],
    ["pages/_data/team.js", "\nexport default () => null.team;\n", /_data\/team\.js:2: Cannot read .* null/],
    ["add.js", throwingIn('addCollection("team", '), /\/add\.js:2: no team$/],
    ["add.js", throwingIn('addGlobalData("team", '), /\/add\.js:2: no team$/],
    ["add.js", throwingIn('on("eleventy.after", '), /\/add\.js:2: no team$/],
  ];
  const { site, rendererFor } = await openRenderer(context);
  for (const [file, text, reason] of cases) {
    const folder = await temporaryFolder(context);
    await writeTree(folder, {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": `export { add as default } from "./add.js";
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
      "add.js": "export const add = () => {};",
      [page]: "An own page.",
      [file]: text,
    });
    const renderer = rendererFor({ configFile: join(folder, "eleventy.config.js"), outputDir: join(folder, "site") });
    await assert.rejects(renderer.writeProjectFiles(site), { name: "ProjectError", message: reason });
  }
  process.exitCode = 0; // Eleventy sets it after an error, for its own command.
});

test("data of a project named as Dateline's is an error that says so, wherever it is", async (context) => {
  const { site, rendererFor } = await openRenderer(context);
  for (const [file, text] of [
    ["pages/own.njk", "---\ndateline: { publication: none }\n---\n"],
    ["pages/_data/dateline.json", '{ "publication": "none" }'],
    [
      "add.js",
      'export const add = (eleventy) => eleventy.addGlobalData("dateline", () => ({ publication: "none" }));\n',
    ],
  ] as const) {
    const folder = await temporaryFolder(context);
    await writeTree(folder, {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => [eleventy.addPlugin(dateline), eleventy.addPlugin(add)];
const { add } = await import(new URL("add.js", import.meta.url).href);
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
      "add.js": "export const add = () => {};",
      "pages/own.njk": "An own page.",
      [file]: text,
    });
    const renderer = rendererFor({ configFile: join(folder, "eleventy.config.js"), outputDir: join(folder, "site") });
    const error = await renderer.writeProjectFiles(site).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof NotBuiltError, `${file}: ${error}`);
    assert.equal(error.words.id, "page-data-named");
    assert.match(String(error.words.values["file"]), /^_data$|own\.njk$/);
  }
  process.exitCode = 0; // Eleventy sets it after an error, for its own command.
});

test("a page is rendered where the project's own collection `all` is no list of pages", async (context) => {
  for (const all of ["undefined", "[null, 1, {}]", "{}"]) {
    const folder = await temporaryFolder(context);
    await writeTree(folder, {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => [eleventy.addPlugin(dateline), eleventy.addCollection("all", () => (${all}))];
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
      "pages/own.njk": "---\nlayout: dateline\ntitle: Own\n---\nAn own page.",
    });
    const configFile = join(folder, "eleventy.config.js");
    const { site, renderer } = await openRenderer(context, { configFile, outputDir: join(folder, "site") });
    const { files } = await renderer.writeProjectFiles(site);
    assert.match(files.get("own/index.html") ?? "", /<h1>Own<\/h1>/);
  }
});

test("what a filter or a shortcode of a page throws is told with its reason, once", async (context) => {
  const { site, rendererFor } = await openRenderer(context);
  for (const [ending, call, text] of [
    ["njk", 'addShortcode("team", ', "{% team %}"],
    ["njk", 'addAsyncShortcode("team", async ', "{% team %}"],
    ["njk", 'addPairedShortcode("team", ', "{% team %}{% endteam %}"],
    ["njk", 'addFilter("team", ', "{{ 1 | team }}"],
    ["njk", 'addAsyncFilter("team", async ', "{{ 1 | team }}"],
    ["liquid", 'addShortcode("team", ', "{% team %}"],
    ["liquid", 'addAsyncFilter("team", async ', "{{ 1 | team }}"],
    ["11ty.js", 'addShortcode("team", ', "export function render() { return this.team(); }"],
  ] as const) {
    const folder = await temporaryFolder(context);
    await writeTree(folder, {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": `${throwingIn(call)}
import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => [add(eleventy), eleventy.addPlugin(dateline)];
export const config = { dir: { input: ${JSON.stringify(join(folder, "pages"))} } };`,
      [`pages/own.${ending}`]: text,
    });
    const renderer = rendererFor({ configFile: join(folder, "eleventy.config.js"), outputDir: join(folder, "site") });
    const error = await renderer.writeProjectFiles(site).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof ProjectError, String(error));
    assert.match(error.message, new RegExp(`/own\\.${ending}`), call);
    assert.equal(error.message.split("no team").length, 2, error.message);
    assert.doesNotMatch(error.message, /\n/);
  }
  process.exitCode = 0; // Eleventy sets it after an error, for its own command.
});

function throwingIn(call: string): string {
  return `export const add = (eleventy) =>\n  eleventy.${call}() => { throw new Error("no team"); });\n`;
}
