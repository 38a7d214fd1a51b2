import assert from "node:assert/strict";
import { test } from "node:test";
import { rewriteTags } from "../../scripts/check-output/parse/rewrite-tags.ts";

test("attributes get other values in every notation of HTML, some tags go, and all else keeps its bytes", () => {
  const page = `<!DOCTYPE html>
<A  HREF='/x?a=1&amp;b="2"' class=k>a > b &amp; c</A><link rel=preload href=/f><img src=/y alt="">
<p hidden>one<p data-a>two <script>"<a href='/x'>"</script><!-- <a href="/x"> --> <svg viewBox="0 0 1 1"><use href="/i#x"/></svg>`;
  const seen: string[] = [];
  const changed = rewriteTags(page, (name, { href, src }) => {
    if (name === "link") return "remove";
    if (href !== undefined) seen.push(href);
    return { ...(href === undefined ? {} : { href: `.${href}` }), ...(src === undefined ? {} : { src: `.${src}` }) };
  });
  assert.deepEqual(seen, ['/x?a=1&b="2"', "/i#x"]);
  assert.equal(
    changed,
    page
      .replace(`HREF='/x?a=1&amp;b="2"'`, 'href="./x?a=1&amp;b=&quot;2&quot;"')
      .replace("<link rel=preload href=/f>", "")
      .replace("src=/y", 'src="./y"')
      .replace('href="/i#x"', 'href="./i#x"'),
  );
  assert.equal(
    rewriteTags(page, () => ({})),
    page,
  );
});
