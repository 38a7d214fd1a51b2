import assert from "node:assert/strict";
import { test } from "node:test";
import { openHandPress } from "../../scripts/build/direct-renderer.ts";
import { openPress } from "../../scripts/build/eleventy-renderer.ts";
import type { View } from "../../scripts/pages/view.ts";
import type { Sheet } from "../../scripts/site/route.ts";
import { pageAt, viewsOf } from "../pages/views-of.ts";

function sheetOf(view: View): Sheet<View> {
  return { kind: view.kind, address: view.address, shows: {}, view: () => view };
}

test("a press prints each batch, nothing of those before it again, and the same as by hand", async (context) => {
  const sheets = [...(await viewsOf(context)).values()].map(sheetOf);
  const press = openPress();
  const byHand = await openHandPress("templates").print(sheets);
  for (const batch of [sheets.slice(0, 5), [], sheets.slice(5)]) {
    const pageAt = await press.print(batch);
    for (const { address } of batch) assert.equal(pageAt(address), byHand(address));
    for (const sheet of sheets.slice(0, 5)) {
      if (!batch.includes(sheet)) assert.throws(() => pageAt(sheet.address), /has not been printed/);
    }
  }
});

test("a page with the sign that pages are cut at is an error, not another page's text", async (context) => {
  const view = pageAt(await viewsOf(context), "/2026/05/new-crane/", "item");
  const cut = { ...view, title: "Cut\u001ehere" };
  await assert.rejects(openPress().print([{ ...sheetOf(view), view: () => cut }]), /1 pages were cut into 2/);
});

test("a page that can't be printed is an error that names it, the template, and what is missing", async (context) => {
  const view = pageAt(await viewsOf(context), "/2026/05/new-crane/", "item");
  const headless = { ...view, head: { ...view.head, title: undefined } };
  const print: unknown = Reflect.apply(openPress().print, undefined, [[{ ...sheetOf(view), view: () => headless }]]);
  assert.ok(print instanceof Promise);
  await assert.rejects(print, ({ originalError }) => {
    const message = /^\/2026\/05\/new-crane\/ can't be printed: .*head\.njk:\d+:\d+: head\.title is undefined/;
    assert.match(originalError.message, message);
    return true;
  });
  /** Eleventy has set it, for a command that would end with the error. */
  process.exitCode = 0;
});
