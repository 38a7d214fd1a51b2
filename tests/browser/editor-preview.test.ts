import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { textsOf } from "../../scripts/content/content.ts";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { planSite } from "../../scripts/pipeline/plan-site.ts";
import { readContent } from "../../scripts/pipeline/read-content.ts";
import { renderPageWith } from "../../scripts/pipeline/render-page.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { sharedBrowser } from "../support/browser.ts";
import { openEditorServer } from "../support/editor.ts";
import { ROOT } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";

test("the pages that the preview renders in a browser are those of a build, byte for byte", async (t) => {
  const contentDir = path.join(ROOT, SAMPLE);
  const { options, address } = await openEditorServer(t, contentDir);
  const built = await buildPages({ ...options, baseUrl: address });
  const browser = await sharedBrowser();
  const page = await browser.newPage();
  t.after(() => page.close());
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${address}admin/editor.css`); // A document with the policy of the editor, but without its scripts.
  const files = textsOf(readContent(contentDir).content).map((record) => record.path.file);
  const shown: readonly string[] = await page.evaluate(`(${RENDER_ALL})(${JSON.stringify(files)})`);
  assert.ok(shown.length > 150);
  const different = shown.filter((html) => !built.has(html));
  assert.deepEqual(different, []);
  assert.deepEqual(errors, []);
});

/** Runs in the browser: every page of every text, as the preview shows it. */
const RENDER_ALL = `async (files) => {
  const { loadPreview } = await import(location.origin + "/admin/editor.js");
  const preview = await loadPreview(location.origin + "/admin/");
  const { texts } = await (await fetch("/admin/preview.json")).json();
  const textOf = new Map(texts);
  return files.flatMap((file) => (preview.show(file, textOf.get(file)).pages ?? []).map(({ html }) => html));
}`;

async function buildPages(options: Parameters<typeof cacheFor>[0] & { readonly purpose: "preview" }) {
  const { checked } = await readPublication(options);
  assert.ok(checked !== undefined);
  const plan = await planSite(checked, options, cacheFor(options, ownerOf(process)));
  const render = renderPageWith(options.themeDirs);
  const kinds = new Set(["item", "bulletin", "email", "page"]);
  return new Set(plan.routes.filter(({ kind }) => kinds.has(kind)).map(render));
}
