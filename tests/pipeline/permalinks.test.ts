import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { MessageError } from "../../scripts/diagnostics/message-error.ts";
import { renderProjectFiles } from "../../scripts/pipeline/render-site.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { openRenderer } from "./open-renderer.ts";

/*
 * Where the project's own pages are written: in the output folder, whatever their permalinks say.
 */

/** The folders above the project's: more than a permalink below has steps that lead up. */
const ABOVE = "a/b/c/d/e/f/g/h/";

test("a permalink that leads out of the site is an error that names the page, and nothing is written", async (context) => {
  const { write, outside } = await openProject(context);
  for (const [permalink, path] of [
    ["../../team.html", "../../team.html"],
    ["../site-2/team.html", "../site-2/team.html"],
    ["team/../../team/", "../team/index.html"],
  ]) {
    const error = await write({ permalink }).catch((error: unknown) => error);
    assert.ok(error instanceof MessageError, String(error));
    const { id, values } = error.words;
    assert.deepEqual({ id, path: values?.["path"] }, { id: "page-outside", path });
    assert.match(String(values?.["file"]), /pages\/own-\d+\.njk$/);
    assert.deepEqual(outside(), []);
  }
});

test("a page or a copied file at an address of the publication is an error that names both", async (context) => {
  const { write, copy } = await openProject(context);
  const refused = async (writing: Promise<unknown>) => {
    const error = await writing.catch((thrown: unknown) => thrown);
    assert.ok(error instanceof MessageError, String(error));
    assert.equal(error.words.id, "page-address-taken");
    return error.words.values;
  };
  for (const [permalink, address] of [
    ["/2026/05/new-crane/", "/2026/05/new-crane/"],
    ["/2026/05/New-Crane/index.html", "/2026/05/New-Crane/"], // The same file on some systems.
    ["/", "/"],
    ["/es/search/2026.json", "/es/search/2026.json"],
    ["/search/own.json", "/search/own.json"], // Where pages that are in the search are listed.
    ["/favicon.ico", "/favicon.ico"],
    ["/release.json", "/release.json"],
  ]) {
    const values = await refused(write({ permalink }));
    assert.equal(values["address"], address);
    assert.match(String(values["file"]), /pages\/own-\d+\.njk$/);
  }
  const values = await refused(copy("robots.txt"));
  assert.equal(values["address"], "/robots.txt");
  assert.match(String(values["file"]), /copied\/robots\.txt$/);
  assert.deepEqual(await copy("robots-2.txt"), ["robots-2.txt"]);
});

test("a template that is not written may have any permalink, and what leads nowhere above stays in the site", async (context) => {
  const { write } = await openProject(context);
  for (const [data, files] of [
    [{ permalink: false }, []],
    [{ permalink: "/../../team.html" }, ["team.html"]], // Nothing is above the root of a site.
    [{ permalink: "team/../other/" }, ["other/index.html"]],
    [{ permalink: "..team.html" }, ["..team.html"]],
  ] as const)
    assert.deepEqual(await write(data), files);
});

test("whatever the permalink of a page is, no file outside of the output folder is written", async (context) => {
  const { write, outside } = await openProject(context);
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom("..", ".", "", "site", "team", "index.html", "%2e%2e", "..\\..", "C:", "~"),
    },
    fc.string({ unit: "grapheme", maxLength: 4 }).filter((text) => !/\{[{%#]/.test(text)),
  );
  const permalink = fc
    .tuple(
      fc.constantFrom("", "/", "//", "./"),
      fc.array(step, { maxLength: 6 }),
      fc.constantFrom("", "/", ".html", "/x.txt"),
    )
    .map(([start, steps, end]) => `${start}${steps.join("/")}${end}`);
  let written = 0;
  await fc.assert(
    fc.asyncProperty(permalink, fc.boolean(), async (text, isInLayout) => {
      const layout = isInLayout ? { layout: "dateline", title: "Own" } : {};
      const result = await write({ permalink: text, ...layout }).catch(() => undefined);
      if (result !== undefined) written += 1;
      assert.deepEqual(outside(), []);
    }),
    { numRuns: 25, examples: [["index.html/..\\../", false]] },
  );
  assert.ok(written > 4, `${written} were written`);
});

/** A project with one page, whose output folder is many steps below the folder that is watched. */
async function openProject(context: TestContext) {
  const folder = await temporaryFolder(context);
  context.after(() => {
    process.exitCode = 0; // Eleventy sets it after an error, for its own command.
  });
  const inProject = (path: string) => `${ABOVE}${path}`;
  const configFile = join(folder, inProject("eleventy.config.js"));
  await writeTree(folder, {
    [inProject("package.json")]: '{ "type": "module" }',
    [inProject("eleventy.config.js")]:
      `import dateline from ${JSON.stringify(pathToFileURL(resolve("scripts/eleventy.ts")).href)};
export default (eleventy) => {
  eleventy.addPassthroughCopy({ ${JSON.stringify(join(folder, inProject("copied")))}: "." });
  eleventy.addPlugin(dateline);
};
export const config = { dir: { input: ${JSON.stringify(join(folder, inProject("pages")))} } };`,
    [inProject("pages/.keep")]: "",
  });
  let count = 0;
  const siteDir = join(folder, inProject("site"));
  const namesIn = () => readdirSync(folder, { recursive: true, encoding: "utf8" });
  const known = new Set(namesIn());
  const { site, rendererFor } = await openRenderer(context);
  const build = async (file: string, text: string) => {
    await writeTree(folder, { [inProject(file)]: text });
    const renderer = rendererFor({ configFile, outputDir: siteDir });
    const posters = { imagesDir: "unused", themeDirs: [], temporarySuffix: ".tmp" };
    try {
      const { pages, copied } = await renderProjectFiles(renderer, site, { outputDir: siteDir, posters });
      return [...pages.map((page) => page.file), ...copied];
    } finally {
      for (const path of [join(folder, inProject(file)), siteDir]) rmSync(path, { recursive: true, force: true });
    }
  };
  return {
    write(data: object) {
      count += 1; // Eleventy keeps the text of a file as long as the process lives.
      return build(`pages/own-${count}.njk`, `---json\n${JSON.stringify(data)}\n---\nA page.\n`);
    },
    copy: (file: string) => build(`copied/${file}`, "copied"),
    /** Files and folders beside those of the project. They are removed, so that the next case has its own. */
    outside() {
      const found = namesIn().filter((file) => !known.has(file));
      for (const file of found) rmSync(join(folder, file), { recursive: true, force: true });
      return found;
    },
  };
}
