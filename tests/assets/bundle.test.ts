import assert from "node:assert/strict";
import { test } from "node:test";
import { type Assets, readAssets } from "../../scripts/assets/bundle.ts";
import type { Feature } from "../../scripts/features/feature.ts";
import { FEATURES } from "../../scripts/features/index.ts";
import { listPageKinds } from "../browser/kinds.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";

const THEME = { accent: "#8a1c2b", hues: new Map() };
const SMALL = {
  "css/1-tokens.css": '@font-face { font-family: N; src: url("../fonts/newsreader-text.woff2"); }',
  "css/2-type.css": ".b { color: var(--accent); }",
  "css/6-index.css": ".index { color: red; }",
  "css/7-subjects.css": ".subjects { color: green; }",
  "css/8-print.css": "@media print { .b { color: #000; } }",
  "fonts/newsreader-text.woff2": "font",
  "icons/icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
};

test("files are joined in the order of their names, after the colours", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, SMALL);
  const assets = readAssets([folder], THEME);
  assert.match(cssAt(assets, assets.stylesheet), /^:root\{--accent:.*@font-face\{.*\}\.b\{[^}]*\}$/);
});

test("a kind of page has a complete stylesheet of its own", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, SMALL);
  const assets = readAssets([folder], THEME);
  assert.match(cssAt(assets, assets.stylesheetOf.get("topic")), /^:root\{.*\.b\{.*\.index\{.*\}\.subjects\{.*\}$/);
  assert.match(cssAt(assets, assets.stylesheetOf.get("event")), /\.b\{[^}]*\}\.index\{[^}]*\}$/);
  assert.equal(assets.stylesheetOf.get("search"), undefined);
});

test("rules for paper are in a stylesheet of their own, and in that of the PDF", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, SMALL);
  const assets = readAssets([folder], THEME);
  assert.equal(cssAt(assets, assets.printStylesheet), "@media print{.b{color:#000}}");
  const sheets = [["page", assets.stylesheet] as const, ...assets.stylesheetOf];
  const withPaper = sheets.filter(([, sheet]) => cssAt(assets, sheet).includes("print"));
  assert.deepEqual(
    withPaper.map(([kind]) => kind),
    ["pdf"],
  );
});

test("only publications with logos have rules for them", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, { ...SMALL, "css/4-logo.css": ".logo { margin: 0; }" });
  const without = readAssets([folder], THEME);
  assert.doesNotMatch(cssAt(without, without.stylesheet), /logo/);
  const assets = readAssets([folder], { ...THEME, hasLogos: true });
  assert.match(cssAt(assets, assets.stylesheet), /\.logo\{margin:0\}$/);
  assert.match(cssAt(assets, assets.stylesheetOf.get("topic")), /\.logo\{margin:0\}\.index/);
});

test("only publications with focal points have rules for them", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, { ...SMALL, "css/4-focus.css": ".focus-x0 { margin: 0; }" });
  const without = readAssets([folder], THEME);
  assert.doesNotMatch(cssAt(without, without.stylesheet), /focus/);
  const assets = readAssets([folder], { ...THEME, hasFocalPoints: true });
  assert.match(cssAt(assets, assets.stylesheet), /\.focus-x0\{margin:0\}$/);
});

test("a theme replaces a file of a kind where it is, and its own files come last on every page", async (context) => {
  const [own, folder] = [await temporaryFolder(context), await temporaryFolder(context)];
  await writeTree(folder, SMALL);
  assert.equal(readAssets([folder], THEME).themeStylesheet, undefined);
  await writeTree(own, { "css/6-index.css": ".index { color: blue; }", "css/5-own.css": ".own { color: blue; }" });
  const assets = readAssets([own, folder], THEME);
  assert.match(cssAt(assets, assets.stylesheetOf.get("topic")), /\.index\{color:#00f\}\.subjects\{/);
  assert.equal(cssAt(assets, assets.themeStylesheet), ".own{color:#00f}");
});

test("each file of Dateline's own theme is in a stylesheet, and each kind that has one is a kind of page, or is named by a view", () => {
  const features: readonly Feature[] = FEATURES;
  const used = features.flatMap(({ stylesheets }) => stylesheets ?? []);
  const assets = readAssets(THEME_DIRS, THEME, { ofFeatures: { used, unused: [] } });
  assert.equal(assets.themeStylesheet, undefined);
  const kinds = [...listPageKinds(), "bulletin-rare", "agenda"];
  assert.deepEqual(
    [...assets.stylesheetOf.keys()].filter((kind) => !kinds.includes(kind)),
    [],
  );
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

function cssAt({ files }: Assets, stylesheet: string | undefined): string {
  return Buffer.from(files.find(({ address }) => address === stylesheet)?.bytes ?? []).toString();
}
