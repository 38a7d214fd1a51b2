import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPageWords } from "../../scripts/check-output/parse/page-words.ts";

test("the text of a page is its article with the heading; all else is around it", () => {
  const page =
    readPageWords(`<!doctype html><html><head><title>Ships &amp; more</title></head><body><header>Menu</header><main><nav>Home</nav>
<article><h1>Ships</h1><p>Two  <b>b&shy;ig</b> ones.</p><img src="/media/a.1a2b3c4d.jpg" alt="A ship"></article><p>Share</p></main><script>x</script></body></html>`);
  assert.deepEqual(page, {
    kind: "text",
    title: "Ships & more",
    blocks: [
      { text: "Menu", place: "around" },
      { text: "Home", place: "around" },
      { text: "Ships", place: "text" },
      { text: "Two big ones.", place: "text" },
      { text: "Share", place: "around" },
    ],
    pictures: [{ src: "/media/a.1a2b3c4d.jpg", alt: "A ship" }],
    links: [],
  });
});

test("the text of a list is its main part, and that of a mail the whole page", () => {
  const placesOf = (html: string) => readPageWords(html).blocks.map(({ place }) => place);
  assert.deepEqual(placesOf("<p>a</p><main><nav>b</nav><h1>c</h1><article>d</article></main>"), [
    "around",
    "around",
    "text",
    "text",
  ]);
  assert.deepEqual(placesOf("<table><tr><td>a</td><td><a href=x>b</a></td></tr></table>"), ["text", "text"]);
});

test("a page that only leads elsewhere says where", () => {
  assert.equal(readPageWords('<meta http-equiv="Refresh" content="0; url=/new/">').refresh, "/new/");
});

test("any text is read, and its words are kept", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "<main>",
          "</main>",
          "<article>",
          "</article>",
          "<h1>",
          "</nav>",
          "<nav>",
          "<p>",
          "<b>",
          "word ",
          "<script>",
          "</script>",
          "<title>",
          "&amp;",
          "<",
        ),
      ),
      (pieces) => {
        const { blocks } = readPageWords(pieces.join(""));
        for (const { text } of blocks) assert.equal(text, text.trim());
      },
    ),
  );
});
