import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutStyles } from "../../src/browser/desk/text/paste/without-styles.ts";

test("style sheets are gone and styles are data, and what is text stays", () => {
  const html = `<style>p { color: red }</style><p class="a" style='color: red'>a style="b" <b>c</b></p><STYLE>x</STYLE >d`;
  assert.equal(withoutStyles(html), `<p class="a" data-style='color: red'>a style="b" <b>c</b></p>d`);
  assert.equal(withoutStyles("a</style>b<style>c"), "ab<style>c");
});

test("what is left open takes no more time than what is closed", () => {
  for (const open of ["<style ", "<a ", "</style ", "<a style", '<a "'])
    for (const html of [open.repeat(100_000), `${open.repeat(100_000)}</style>`]) {
      const start = process.cpuUsage();
      withoutStyles(html);
      const { user } = process.cpuUsage(start);
      assert.ok(user < 2_000_000, `${open} takes ${user} µs`);
    }
});
