import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parseAnyPage, parsePlainPage } from "../../scripts/check-output/parse/parse-page.ts";
import { listTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";
import { anyPage } from "./pages.ts";

test("pages from our templates without a form or a map are plain, and both parsers return the same for them", async () => {
  const folder = await sharedSite(SAMPLE);
  const pages = (await listTree(folder)).filter((file) => file.endsWith(".html"));
  assert.ok(pages.length > 100);
  for (const file of pages) {
    const html = readFileSync(path.join(folder, file), "utf8");
    assert.deepEqual(parsePlainPage(html), /<form|<svg viewBox/.test(html) ? undefined : parseAnyPage(html), file);
  }
});

test("the plain parser rejects pages that are not plain", () => {
  const odd = [
    "<a href='b'>",
    "<a href=b>",
    '<a href = "b">',
    '<a href="b"rel="c">',
    '<A href="b">',
    '<a HREF="b">',
    '<p ID="b">',
    '<a href="b&nbsp;c">',
    '<a href="b&amp">',
    '<a href="&#106avascript:c">',
    '<button formaction="&Tab;javascript:c">',
    '<a href="&#128;">',
    '<a href="b',
    '<a href="b"',
    "<a",
    "a < b",
    "<>",
    "</>",
    "</ a>",
    "</a b>",
    "<?a?>",
    "<!a>",
    '<![CDATA[ <a href="b"> ]]>',
    "<!-->",
    "<!--->",
    "<!-- a",
    "<!-- a --!>",
    "<!-- a -- b -->",
    "<title>a",
    "<title>a<b></b></title>",
    "<title>a</title >",
    "<title>a&copy;</title>",
    "<title/>",
    "<h1>a",
    "<h1>a<p>b</p></h1>",
    "<h1>a<h2>b</h2></h1>",
    "<h1><b>a</h1>",
    "<div><h1>a</div>",
    '<h1><a href="b">c<a href="d">e</a></h1>',
    '<a href="b"><h1><a href="c">d<a href="e">f</a>g</a>h</h1></a>',
    "<h1><b/>a</h1>",
    "<script>a<b</script>",
    "<script><!-- a --></script>",
    '<script src="a"/>',
    "<style>a</style b>",
    "<svg/>",
    "<svg><p>a</p></svg>",
    "<svg><title>a<b></b></title></svg>",
    "<svg><svg></svg></svg>",
    "<svg><rect></svg>",
    "<svg>",
    '<textarea><a href="b"></textarea>',
    '<iframe><a href="b"></iframe>',
    '<plaintext><a href="b">',
    "<math><mi>a</mi></math>",
    '<image href="a">',
    '<form action="a"><form action="b"></form></form>',
  ];
  assert.deepEqual(
    odd.filter((html) => parsePlainPage(`<p>${html}`) !== undefined),
    [],
  );
});

test("for every page that the plain parser accepts, both parsers return the same", () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const plain = parsePlainPage(html);
      if (plain !== undefined) assert.deepEqual(plain, parseAnyPage(html));
    }),
    { numRuns: 3000 },
  );
});

test("of the generated pages many are plain and many are not", () => {
  const plain = fc.sample(anyPage, { numRuns: 1000, seed: 1 }).filter((html) => parsePlainPage(html) !== undefined);
  assert.ok(plain.length > 200 && plain.length < 800, `${plain.length} of 1000`);
  assert.ok(plain.filter((html) => html.includes("<h1")).length > 20);
});
