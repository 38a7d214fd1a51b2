import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { findChromium } from "../../scripts/cli/programs.mjs";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { writePdfs } from "../../scripts/pipeline/pdfs.ts";
import { planSite } from "../../scripts/pipeline/plan-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { type Fonts, withFonts } from "../support/launch-browser.ts";
import { optionsFor, THEME_DIRS } from "../support/options.ts";
import { readPdf } from "../support/pdf.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

test("a PDF has what the Eleventy config adds: filters, asynchronous shortcodes and global data", async (context) => {
  const folder = await temporaryFolder(context);
  const original = await readFile(path.join(ROOT, "templates/pages/pdf.njk"), "utf8");
  await writeTree(folder, {
    ...Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
    "package.json": '{ "type": "module" }',
    "theme/pages/pdf.njk": original.replace(
      "{% block news %}",
      '$&\n<h2>{{ "filtered" | shout }} by {{ office.name }}{% later view.head.canonical %}</h2>\n',
    ),
    "eleventy.config.js": `import dateline from ${JSON.stringify(pathToFileURL(path.join(ROOT, "scripts/eleventy.ts")).href)};
export default (eleventy) => {
  eleventy.addFilter("shout", (text) => text.toUpperCase());
  eleventy.addAsyncShortcode("later", async (url) => \` <a href="\${url}">later</a>\`);
  eleventy.addGlobalData("office", async () => ({ name: "the office" }));
  eleventy.addPlugin(dateline);
};
export const config = { dir: { input: ${JSON.stringify(path.join(folder, "theme"))} } };
`,
  });
  const outputDir = path.join(folder, "site");
  const options = {
    ...optionsFor({
      contentDir: path.join(folder, "content"),
      outputDir,
      cacheDir: path.join(folder, ".cache"),
      configFile: path.join(folder, "eleventy.config.js"),
      pdf: { browser: findChromium(process) ?? assert.fail("no Chromium") },
    }),
    themeDirs: [path.join(folder, "theme"), ...THEME_DIRS],
  };
  const cache = cacheFor(options, ownerOf(process));
  const { checked } = await readPublication(options);
  assert.ok(checked !== undefined);
  const plan = await planSite(checked, options, cache);
  const pdfs = plan.pdfs.slice(0, 1);
  const [file = ""] = await writePdfs({ ...plan, pdfs }, outputDir, { options, cache, onProgress() {} });
  const { bookmarks, links } = readPdf(await readFile(path.join(outputDir, file)));
  assert.ok(
    bookmarks.some(({ title }) => title === "FILTERED by the office later"),
    JSON.stringify(bookmarks),
  );
  assert.ok(links.some(({ url }) => url === pdfs[0]?.view().head.canonical));
});

test("a PDF of a cache is as this machine prints it: with other fonts it is printed again", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = path.join(folder, "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const browser = findChromium(process) ?? assert.fail("no Chromium");
  const print = async (fonts: Fonts, cacheName: string): Promise<Buffer> => {
    const [outputDir, cacheDir] = [path.join(folder, "site"), path.join(folder, cacheName)];
    const options = optionsFor({ contentDir, outputDir, cacheDir, pdf: { browser } });
    const cache = cacheFor(options, ownerOf(process));
    const { checked } = await readPublication(options);
    assert.ok(checked !== undefined);
    const plan = await planSite(checked, options, cache);
    const { env } = process;
    process.env = { ...env, ...withFonts(fonts) }; // The printer uses the environment of the process.
    try {
      const [file = ""] = await writePdfs({ ...plan, pdfs: plan.pdfs.slice(0, 1) }, outputDir, {
        options,
        cache,
        onProgress() {},
      });
      return await readFile(path.join(outputDir, file));
    } finally {
      process.env = env;
    }
  };
  const [first, other, again] = [
    await print("dejavu", ".cache"),
    await print("liberation", ".cache"),
    await print("dejavu", ".cache"),
  ];
  const withoutCache = await print("liberation", ".other-cache");
  assert.ok(!first.equals(other), "other fonts");
  assert.ok(other.equals(withoutCache), "as without a cache");
  assert.ok(again.equals(first), "the same fonts");
});
