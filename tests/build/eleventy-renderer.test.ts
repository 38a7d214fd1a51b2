import assert from "node:assert/strict";
import { test } from "node:test";
import { directRenderer } from "../../scripts/build/direct-renderer.ts";
import { eleventyRenderer } from "../../scripts/build/eleventy-renderer.ts";
import type { View } from "../../scripts/pages/view.ts";
import type { Route } from "../../scripts/site/route.ts";
import { pageAt, viewsOf } from "../pages/views-of.ts";

function routeOf(view: View): Route<View> {
  return { kind: view.kind, address: view.address, dependencies: {}, view: () => view };
}

test("a press prints each batch, nothing of those before it again, and the same as by hand", async (context) => {
  const routes = [...(await viewsOf(context)).values()].map(routeOf);
  const renderer = eleventyRenderer();
  const direct = await directRenderer("templates").render(routes);
  for (const batch of [routes.slice(0, 5), [], routes.slice(5)]) {
    const pageAt = await renderer.render(batch);
    for (const { address } of batch) assert.equal(pageAt(address), direct(address));
    for (const route of routes.slice(0, 5)) {
      if (!batch.includes(route)) assert.throws(() => pageAt(route.address), /has not been printed/);
    }
  }
});

test("a page with the sign that pages are cut at is an error, not another page's text", async (context) => {
  const view = pageAt(await viewsOf(context), "/2026/05/new-crane/", "item");
  const cut = { ...view, title: "Cut\u001ehere" };
  await assert.rejects(eleventyRenderer().render([{ ...routeOf(view), view: () => cut }]), /1 pages were cut into 2/);
});

test("a page that can't be printed is an error that names it, the template, and what is missing", async (context) => {
  const view = pageAt(await viewsOf(context), "/2026/05/new-crane/", "item");
  const headless = { ...view, head: { ...view.head, title: undefined } };
  const render: unknown = Reflect.apply(eleventyRenderer().render, undefined, [
    [{ ...routeOf(view), view: () => headless }],
  ]);
  assert.ok(render instanceof Promise);
  await assert.rejects(render, ({ originalError }) => {
    const message = /^\/2026\/05\/new-crane\/ can't be printed: .*head\.njk:\d+:\d+: head\.title is undefined/;
    assert.match(originalError.message, message);
    return true;
  });
  /** Eleventy has set it, for a command that would end with the error. */
  process.exitCode = 0;
});
