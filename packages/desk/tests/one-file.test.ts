import assert from "node:assert/strict";
import { test } from "node:test";
import domino from "@mixmark-io/domino";
import fc from "fast-check";
import { escapeHtml } from "../../../scripts/markdown/html.ts";
import { hideStyles, htmlOf, isSamePage } from "../src/browser/desk/publish/one-file.ts";

/* An issue as one file: its styles go through a policy that allows none, and no text loses a letter. */

/** Text that would be mistaken for markup if texts were searched. */
const TRAPS = [
  " data-style=",
  " style=",
  ' data-hidden-style="x"',
  "<style>",
  "</style>",
  "</script>",
  "<p style='a'>",
  "-->",
  '<script type="text/x-hidden-style">',
  "<!--",
  "&lt;",
  "\u{A0}",
  '"',
  "'",
];

const anyText = fc.array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: "grapheme" })), { maxLength: 6 });

const STYLES = "p{color:red}a>b{content:'<'}";

function throughFile(page: string) {
  const hidden = domino.createDocument(hideStyles(page), true);
  return domino.createDocument(`<!doctype html>${htmlOf(hidden.documentElement)}`, true);
}

test("any text of a page, and any of an attribute, is in the file as it was, beside the styles of the page", () => {
  fc.assert(
    fc.property(anyText, anyText, (words, others) => {
      // A parser has no zero and no carriage return.
      const [text, alt] = [words, others].map((each) => each.join("").replace(/[\0\r\uD800-\uDFFF]/gu, "") || "x");
      const page = `<!doctype html><html lang="es"><head><title>${escapeHtml(text ?? "")}</title><style media="screen">${STYLES}</style><script>if (1 < 2) alert(" style=")</script></head><body><p style="color:blue;mso-x:1">${escapeHtml(text ?? "")}</p><img alt="${escapeHtml(alt ?? "")}" data-style="kept" STYLE='width:1px'></body></html>`;
      const file = throughFile(page);
      const [p, img, style] = ["p", "img", "style"].map((name) => file.querySelector(name));
      assert.equal(p?.textContent, text);
      assert.equal(file.querySelector("title")?.textContent, text);
      assert.equal(p?.getAttribute("style"), "color:blue;mso-x:1");
      assert.deepEqual(
        ["alt", "data-style", "style"].map((name) => img?.getAttribute(name)),
        [alt, "kept", "width:1px"],
      );
      assert.deepEqual([style?.textContent, style?.getAttribute("media")], [STYLES, "screen"]);
      assert.equal(file.querySelectorAll("script, [data-hidden-style]").length, 0);
    }),
  );
});

test("a link leads within the file to its own pages alone, and not to a page of the same path elsewhere", () => {
  const [address, desk] = ["https://letter.example/2026/05/", "http://localhost:8080"];
  assert.ok(isSamePage(address, "https://letter.example/2026/05/#part", desk));
  assert.ok(isSamePage(address, "http://localhost:8080/2026/05/", desk));
  assert.ok(!isSamePage(address, "https://other.example/2026/05/", desk));
  assert.ok(!isSamePage(address, "https://letter.example/2026/06/", desk));
});
