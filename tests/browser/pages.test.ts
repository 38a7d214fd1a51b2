import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { formatterFactory, HtmlValidate, StaticConfigLoader } from "html-validate";
import { launchBrowser } from "../support/browser.ts";
import { ROOT } from "../support/folders.ts";
import { openSampleSite } from "../support/site.ts";
import { openPageChecker } from "./examine.ts";
import { listPageKinds, pickExtremes, pickPerLanguage, readPages } from "./kinds.ts";

test("every kind of page of the sample publication", async (t) => {
  const site = await openSampleSite(t);
  const pages = await readPages(site.folder);
  const browser = await launchBrowser();
  t.after(() => browser.close());

  await t.test("each template has at least one page", () => {
    const rendered = new Set(pages.map(({ kind }) => kind));
    assert.ok(rendered.size >= 10);
    assert.deepEqual(
      listPageKinds().filter((kind) => !rendered.has(kind)),
      [],
    );
  });

  // .htmlvalidate.json disables `long-title`, since the title of a page contains its whole headline, however long.
  await t.test("html-validate reports nothing, in any language", async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader(JSON.parse(readFileSync(path.join(ROOT, ".htmlvalidate.json"), "utf8"))),
    );
    const report = await validator.validateMultipleFiles(pickPerLanguage(pages).map(({ file }) => file));
    assert.ok(report.valid && report.warningCount === 0, formatterFactory("text")(report.results));
  });

  const examine = await openPageChecker(browser, site.origin);
  for (const { kind, address } of pickExtremes(pages)) {
    await t.test(
      `${kind} at ${address}: accessible in both colour schemes and widths, complete without scripts, no requests to other servers`,
      () => examine(address),
    );
  }
});
