import assert from "node:assert/strict";
import { test } from "node:test";
import { openHandPress } from "../../scripts/eleventy/hand-press.ts";
import { openPress } from "../../scripts/eleventy/print.ts";
import { pageAt, viewsOf } from "../views/views-of.ts";

test("a press prints each batch, nothing of those before it again, and the same as by hand", async (context) => {
  const views = [...(await viewsOf(context)).values()];
  const press = openPress();
  const byHand = await openHandPress("templates").print(views);
  for (const batch of [views.slice(0, 5), [], views.slice(5)]) {
    const page = await press.print(batch);
    for (const view of batch) assert.equal(page(view), byHand(view));
    for (const view of views.slice(0, 5)) {
      if (!batch.includes(view)) assert.throws(() => page(view), /has not printed/);
    }
  }
});

test("a page that can't be printed is an error that names it, the template, and what is missing", async (context) => {
  const view = pageAt(await viewsOf(context), "/2026/05/new-crane/", "item");
  const headless = { ...view, head: { ...view.head, title: undefined } };
  const print: unknown = Reflect.apply(openPress().print, undefined, [[headless]]);
  assert.ok(print instanceof Promise);
  await assert.rejects(print, ({ originalError }) => {
    const message = /^\/2026\/05\/new-crane\/ can't be printed: .*head\.njk:\d+:\d+: head\.title is undefined/;
    assert.match(originalError.message, message);
    return true;
  });
  /** Eleventy has set it, for a command that would end with the error. */
  process.exitCode = 0;
});
