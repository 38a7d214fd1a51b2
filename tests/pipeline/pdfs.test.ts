import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { findChromium } from "../../scripts/cli/programs.mjs";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { writePdfs } from "../../scripts/pipeline/pdfs.ts";
import { planSite } from "../../scripts/pipeline/plan-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { type Fonts, withFonts } from "../support/launch-browser.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

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
