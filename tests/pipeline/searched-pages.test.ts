import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { NODE, run } from "../support/command.ts";
import { type Cleanup, ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

/*
 * Pages of the project that say `search: true` in the search of the publication. One project, which the tests change one after the other.
 */

const PROJECT = {
  "eleventy.config.mjs": `import dateline from ${JSON.stringify(pathToFileURL(path.join(ROOT, "scripts", "eleventy.ts")).href)};
export default (config) => {
  config.addTransform("mark", (text) => text.replace("</body>", "<!-- transformed --></body>"));
  config.addPlugin(dateline, { asOf: "${AS_OF}" });
};
export const config = { dir: { input: "pages", output: "_site" } };
`,
  "pages/team.njk": `---
layout: dateline
permalink: /team/
title: The team & all
description: Who we are.
search: true
---
<p>We write <em>un</em>usual words: {{ dateline.publication.items | length }} items.</p><template>Hidden</template><!-- unseen -->
`,
  "pages/equipo.liquid":
    "---\nlayout: dateline\npermalink: /es/team/\ntitle: El equipo\nsearch: true\n---\n<p>Somos {{ 'dos' }}.</p>\n",
  "pages/privacy.md": "---\nlayout: dateline\npermalink: /privacy/\ntitle: Privacy\n---\nNot in the search.\n",
  // Neither collections nor a layout, and a pagination.
  "pages/places.11ty.js": `export const data = {
  pagination: { data: "places", size: 1, alias: "place" },
  places: ["Porto", "Lima"],
  permalink: ({ place }) => "/places/" + place.toLowerCase() + "/",
  eleventyExcludeFromCollections: true,
  search: true,
  layout: "dateline",
  eleventyComputed: { title: ({ place }) => "In " + place },
};
export const render = ({ place }) => "<p>All about " + place + ".</p>";
`,
  "pages/nowhere.njk": "---\npermalink: false\ntitle: Nowhere\nsearch: true\n---\nUnseen.\n",
};

const project = openProject({ after });

test("pages that say so are in the search of the language of their addresses, by their addresses", async () => {
  const { build, file, json } = await project;
  await build();
  assert.deepEqual(json("search/own.json"), {
    items: [
      { title: "In Lima", href: "/places/lima/", topics: [], countries: [] },
      { title: "In Porto", href: "/places/porto/", topics: [], countries: [] },
      { title: "The team & all", summary: "Who we are.", href: "/team/", topics: [], countries: [] },
    ],
  });
  assert.deepEqual(json("search/own-texts.json"), {
    texts: [
      "In Lima All about Lima.",
      "In Porto All about Porto.",
      "The team & all Who we are. We write unusual words: 1 items.",
    ],
  });
  assert.deepEqual(json("es/search/own-texts.json"), { texts: ["El equipo Somos dos."] });
  assert.deepEqual(partsIn(file("search/index.html")), ["/search/2026", "/search/pages", "/search/own"]);
  assert.deepEqual(partsIn(file("es/search/index.html")), ["/es/search/2026", "/es/search/pages", "/es/search/own"]);
  assert.match(file("search/index.html"), /<!-- transformed -->/);
  assert.match(file("release.json"), /"search\/own\.json"/);
});

test("Eleventy's own command writes the same", async () => {
  const { folder, file } = await project;
  const eleventy = path.join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");
  const args = ["--config=eleventy.config.mjs", "--output=_written"];
  const { code, stderr } = await run([...NODE, eleventy, ...args], { cwd: folder });
  assert.equal(code, 0, stderr);
  for (const name of ["index.html", "own.json", "own-texts.json"])
    for (const home of ["", "es/"])
      assert.equal(file(`${home}search/${name}`, "_written"), file(`${home}search/${name}`), name);
});

test("a page that changes or is deleted is not found as it was", async () => {
  const { folder, build, file, json } = await project;
  const team = readFileSync(path.join(folder, "pages/team.njk"), "utf8");
  // In a file of another name, since Eleventy keeps the texts of templates as long as a process lives.
  await writeTree(folder, { "pages/team-2.njk": team.replace("We write", "They write") });
  for (const name of ["team.njk", "places.11ty.js"]) rmSync(path.join(folder, "pages", name));
  await build();
  assert.deepEqual(json("search/own-texts.json"), {
    texts: ["The team & all Who we are. They write unusual words: 1 items."],
  });
  for (const name of ["team-2.njk", "equipo.liquid", "nowhere.njk"]) rmSync(path.join(folder, "pages", name));
  const item = "content/bulletins/2026-05/new-crane.en.md";
  await writeTree(folder, { [item]: readFileSync(path.join(folder, item), "utf8").replace("blue", "red") }); // A body alone.
  await build();
  assert.equal(existsSync(path.join(folder, "_site/search/own.json")), false);
  assert.deepEqual(partsIn(file("search/index.html")), ["/search/2026", "/search/pages"]);
});

test("a page that says it with another word, or that has no title to be shown, is told what to write", async () => {
  const { folder, run: command } = await project;
  for (const [name, text, message] of [
    ["one.njk", "title: Own\nsearch: yes", "has `search: yes`, which is a text: write `search: true`."],
    ["two.njk", "search: true", "has no `title`, which the layout and the search show."],
  ] as const) {
    await writeTree(folder, { [`pages/${name}`]: `---\npermalink: /own/\n${text}\n---\nA page.\n` });
    const { code, stderr } = await command();
    assert.equal(code, 1);
    assert.ok(stderr.includes(`\`./pages/${name}\` ${message}`), stderr);
    rmSync(path.join(folder, "pages", name));
  }
});

/** The files that the search form lists, without their endings. */
function partsIn(page: string): readonly string[] {
  const [, settings = ""] = /data-settings="([^"]*)"/.exec(page) ?? [];
  const { years } = JSON.parse(settings.replaceAll("&quot;", '"'));
  return years.map(({ items }: { readonly items: string }) => items.replace(/\.json$/, ""));
}

async function openProject(context: Cleanup) {
  const folder = await temporaryFolder(context);
  const content = Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text]);
  await writeTree(folder, { ...PROJECT, ...Object.fromEntries(content) });
  const command = () => runCommand(["build", "--as-of", AS_OF], { cwd: folder });
  const file = (name: string, output = "_site") => readFileSync(path.join(folder, output, name), "utf8");
  return {
    folder,
    run: command,
    async build() {
      const { code, stdout, stderr } = await command();
      assert.equal(code, 0, stdout + stderr);
    },
    file,
    json: (name: string): unknown => JSON.parse(file(name)),
  };
}
