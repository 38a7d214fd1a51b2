import assert from "node:assert/strict";
import { existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { builtInThemeDirs } from "../../scripts/pipeline/options.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

const OWNER = { pid: 1, isAlive: () => true, env: {} };

test("the cache of an output folder that no longer exists is removed, unless a build may be about to create the folder", async (context) => {
  const folder = await temporaryFolder(context);
  const cacheOf = (name: string) =>
    cacheFor(optionsFor({ contentDir: join(folder, "content"), outputDir: join(folder, name) }), OWNER);
  const folderCaches = ["gone", "existing", "about to be created"].map((name) => {
    const { renderedDir } = cacheOf(name);
    mkdirSync(renderedDir, { recursive: true });
    writeFileSync(join(renderedDir, "rendered.cache"), "");
    return dirname(renderedDir);
  });
  const [gone = "", existing = ""] = folderCaches;
  mkdirSync(join(folder, "existing"));
  for (const folderCache of [gone, existing])
    utimesSync(join(folderCache, "folder-path"), 1_000_000_000, 1_000_000_000);
  cacheOf("another");
  assert.deepEqual(folderCaches.map(existsSync), [false, true, true]);
});

test("the cache of another theme or version is removed, unless a build may be writing into it", async (context) => {
  const folder = await temporaryFolder(context);
  const [contentDir, outputDir, cacheDir] = [join(folder, "content"), join(folder, "site"), join(folder, "cache")];
  const cacheWith = async (css: string) => {
    await writeTree(folder, { "theme/own.css": css });
    const { renderedDir, contentCacheFile, messagesCacheFile } = cacheFor(
      optionsFor({ contentDir, outputDir, cacheDir, themeDirs: [...builtInThemeDirs(), join(folder, "theme")] }),
      OWNER,
    );
    writeFileSync(messagesCacheFile, "");
    return [dirname(renderedDir), dirname(contentCacheFile)];
  };
  const [first, second] = [await cacheWith("a {}"), await cacheWith("b {}")];
  for (const dir of first) utimesSync(join(dir, "folder-path"), 1_000_000_000, 1_000_000_000);
  await cacheWith("c {}");
  assert.deepEqual(
    [first, second].map((dirs) => dirs.map(existsSync)),
    [
      [false, false],
      [true, true],
    ],
  );
});

test("the cache of a theme is that of its files, also of those behind links", async (context) => {
  const folder = await temporaryFolder(context);
  const cacheWith = async (file: string, text: string) => {
    await writeTree(folder, { [file]: text });
    const [contentDir, themeDirs] = [join(folder, "content"), [...builtInThemeDirs(), join(folder, "theme")]];
    return cacheFor(optionsFor({ contentDir, outputDir: join(folder, "site"), themeDirs }), OWNER).contentCacheFile;
  };
  await writeTree(folder, {
    "theme/pages/topic.njk": "",
    "shared/item.njk": "",
    "shared/slots/before-masthead.njk": "",
  });
  symlinkSync(join(folder, "shared/item.njk"), join(folder, "theme/pages/item.njk"));
  symlinkSync(join(folder, "shared"), join(folder, "theme/partials"));
  symlinkSync(join(folder, "shared"), join(folder, "shared/circle"));
  symlinkSync(join(folder, "nowhere"), join(folder, "theme/pages/page.njk"));
  const caches = [
    await cacheWith("shared/item.njk", "<p>A</p>"),
    await cacheWith("shared/item.njk", "<p>B</p>"),
    await cacheWith("shared/slots/before-masthead.njk", "<p>C</p>"),
    await cacheWith("shared/slots/after-main.njk", "<p>D</p>"),
    await cacheWith("shared/slots/after-main.njk", "<p>D</p>"),
  ];
  assert.deepEqual([new Set(caches).size, caches[4]], [4, caches[3]]);
});

test("what a killed process was writing is removed, and what a running one writes stays", async (context) => {
  const folder = await temporaryFolder(context);
  const options = optionsFor({ contentDir: join(folder, "content"), outputDir: join(folder, "site") });
  const { contentCacheFile } = cacheFor(options, OWNER);
  const [dead, alive] = [`${contentCacheFile}.17.tmp`, `${contentCacheFile}.18.tmp`];
  for (const file of [dead, alive]) writeFileSync(file, "");
  cacheFor(options, { pid: 1, isAlive: (pid) => pid !== 17, env: {} });
  assert.deepEqual([dead, alive].map(existsSync), [false, true]);
});
