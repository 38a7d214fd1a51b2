import assert from "node:assert/strict";
import { test } from "node:test";
import { readAssets } from "../../scripts/assets/bundle.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

const THEME = { accent: "#8a1c2b", hues: new Map() };
const SMALL = {
  "css/1-a.css": '@font-face { font-family: N; src: url("../fonts/newsreader-text.woff2"); }',
  "css/2-b.css": ".b { color: var(--accent); }",
  "fonts/newsreader-text.woff2": "font",
  "icons/icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
};

test("the stylesheets are joined in the order of their names, after the colours", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, SMALL);
  const { files, stylesheet } = readAssets([folder], THEME);
  const css = Buffer.from(files.find(({ address }) => address === stylesheet)?.bytes ?? []).toString();
  assert.match(css, /^:root\{--accent:.*@font-face\{.*\}\.b\{/);
});

test("every asset has its hash in its name, and the stylesheet refers to fonts by these names", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, SMALL);
  const before = readAssets([folder], THEME);
  assert.ok(before.files.every(({ address }) => /^\/assets\/[a-z-]+\.[0-9a-f]{8}\.[a-z0-9]+$/.test(address)));
  await writeTree(folder, { "fonts/newsreader-text.woff2": "another font" });
  const after = readAssets([folder], THEME);
  assert.notEqual(after.preloaded[0], before.preloaded[0]);
  assert.notEqual(after.stylesheet, before.stylesheet);
  assert.equal(after.icon.address, before.icon.address);
});

test("a stylesheet that refers to a missing font is refused", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, { ...SMALL, "css/3-c.css": 'a { src: url("../fonts/lost.woff2") }' });
  assert.throws(() => readAssets([folder], THEME), /lost\.woff2/);
});
