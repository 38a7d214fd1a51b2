import assert from "node:assert/strict";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { cacheFor } from "../../scripts/build/cache/cache-dirs.ts";
import { temporaryFolder } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

const OWNER = { pid: 1, isAlive: () => true };

test("what is kept for a site that is not there is forgotten, but not while a build may be about to make it", async (context) => {
  const folder = await temporaryFolder(context);
  const cacheOf = (name: string) =>
    cacheFor(optionsFor({ contentDir: join(folder, "content"), outputDir: join(folder, name) }), OWNER);
  const keepings = ["gone", "standing", "about to be made"].map((name) => {
    const { renderedDir } = cacheOf(name);
    mkdirSync(renderedDir, { recursive: true });
    writeFileSync(join(renderedDir, "rendered.cache"), "");
    return dirname(renderedDir);
  });
  const [gone = "", standing = ""] = keepings;
  mkdirSync(join(folder, "standing"));
  for (const keeping of [gone, standing]) utimesSync(join(keeping, "kept-for"), 1_000_000_000, 1_000_000_000);
  cacheOf("another");
  assert.deepEqual(keepings.map(existsSync), [false, true, true]);
});
