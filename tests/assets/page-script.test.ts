import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundle } from "../../scripts/assets/esbuild.mjs";
import { readPageScript } from "../../scripts/assets/page-script.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";

test("a script is one file with everything that it imports, and the same in each build", async (context) => {
  const [first, second] = [await temporaryFolder(context), await temporaryFolder(context)];
  const scripts = await Promise.all(
    [first, second].map((folder) =>
      readPageScript(THEME_DIRS, "search", { scriptsDir: join(folder, "s"), temporarySuffix: ".1.tmp" }),
    ),
  );
  assert.deepEqual(scripts[0], scripts[1]);
  const code = Buffer.from(scripts[0]?.bytes ?? []).toString();
  assert.match(scripts[0]?.address ?? "", /^\/assets\/search\.[0-9a-f]{8}\.js$/);
  assert.doesNotMatch(code, /^import|\beval\(|new Function/m);
  assert.deepEqual(readdirSync(join(first, "s")), ["search.js"]);
});

test("a script that was bundled before is not bundled again, and the first theme folder that has it provides it", async (context) => {
  const folder = await temporaryFolder(context);
  const source = "export const answer: number = 42;";
  await writeTree(folder, { "theme/scripts/search.ts": source, "cache/search.js": "kept()" });
  const theme = [join(folder, "theme"), ...THEME_DIRS];
  const read = async (scriptsDir: string) => {
    const cache = { scriptsDir: join(folder, scriptsDir), temporarySuffix: ".1.tmp" };
    return Buffer.from((await readPageScript(theme, "search", cache)).bytes).toString();
  };
  assert.match(await read("new"), /=42;/);
  assert.equal(await read("cache"), "kept()");
});

test("a bundle ends also if another one has ended meanwhile", async () => {
  const bundleAfter = (before: Promise<unknown>) =>
    bundle({
      stdin: { contents: "export const one = 1;" },
      write: false,
      plugins: [{ name: "later", setup: ({ onStart }) => onStart(async () => void (await before)) }],
    });
  const first = bundleAfter(Promise.resolve());
  const second = await bundleAfter(first);
  assert.match(second.outputFiles?.[0]?.text ?? "", /one = 1/);
});
