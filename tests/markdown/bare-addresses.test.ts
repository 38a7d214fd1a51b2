import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { textOf } from "../../scripts/markdown/plain.ts";
import { resolveLinks } from "../../scripts/markdown/resolve.ts";
import { assertGrowsInProportion } from "../support/growth.ts";

/** The addresses of the links in a text, each with the text of its link if that differs. */
function linksOf(markdown: string): readonly string[] {
  const html = resolveLinks(parseBody(markdown), {
    link: (href) => href,
    image: (src) => ({ src, width: 1, height: 1, sources: [] }),
  });
  return [...html.matchAll(/<a (?:class="address" )?href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href = "", text = ""]) => (href === text ? href : `${text} → ${href}`),
  );
}

test("addresses of the web and of mail are linked, without the signs around them", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["See https://example.org/a_b_c?x=1&y=2.", ["https://example.org/a_b_c?x=1&amp;y=2"]],
    ["(http://example.org/a(b))", ["http://example.org/a(b)"]],
    ["«https://example.org», “https://example.com”", ["https://example.org", "https://example.com"]],
    ["https://example.org: it says", ["https://example.org"]],
    ["HTTPS://EXAMPLE.ORG/a", ["HTTPS://EXAMPLE.ORG/a"]],
    ["**https://example.org/**", ["https://example.org/"]],
    [
      "www.example.org/a, Www.example.com",
      ["www.example.org/a → https://www.example.org/a", "Www.example.com → https://Www.example.com"],
    ],
    ["Ana (ana.ruiz@example.org)", ["ana.ruiz@example.org → mailto:ana.ruiz@example.org"]],
    ["mailto:ana@example.org", ["mailto:ana@example.org"]],
    ["https://münchen.example/ä", ["https://münchen.example/ä → https://xn--mnchen-3ya.example/%C3%A4"]],
    ["| a |\n|-|\n| https://example.org |", ["https://example.org"]],
    [
      "راجع https://example.org/a، أو ana@example.org",
      ["https://example.org/a", "ana@example.org → mailto:ana@example.org"],
    ],
  ];
  for (const [markdown, links] of cases) assert.deepEqual(linksOf(markdown), links, markdown);
});

test("names of files, numbers, hosts alone, other schemes and code are text", () => {
  const texts = [
    ..."readme.md 10.50 example.org a@10.50 ana@localhost @ana a@b www.example www. https:// //example.org".split(" "),
    ..."ftp://example.org irc://example.org doi:10.1000/182 javascript://example.org http:example.org ana\\@example.org".split(
      " ",
    ),
    ..."https://ana:secret@example.org https://ana@example.org `https://example.org` x://example.org".split(" "),
    "    https://example.org",
    "ana&#64;example.org",
    "https://example.org\u{1D400}",
  ];
  for (const text of texts) assert.deepEqual(linksOf(text), [], text);
});

test("an address in the text of a link or in a description of an image is not linked again", () => {
  assert.deepEqual(linksOf("[https://example.org](https://example.com)"), [
    "https://example.org → https://example.com",
  ]);
  assert.deepEqual(linksOf("[ana@example.org](https://example.com)"), ["ana@example.org → https://example.com"]);
  assert.deepEqual(linksOf("![www.example.org](media/a.jpg)"), []);
});

test("a link does not change the text, and no text with an address has a fault", () => {
  const pieces = fc.constantFrom(
    ..."a b . , : ; ( ) / # ? & = - é @ www. https:// http:// example.org ana@example.org /a_b 1.5".split(" "),
    " ",
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((all) => `x${all.join("")}`);
  fc.assert(
    fc.property(texts, (text) => {
      const body = parseBody(text);
      assert.deepEqual(body.faults, []);
      assert.equal(textOf(body), text.replace(/\s+/g, " ").trim());
    }),
    { numRuns: 2000 },
  );
});

test("a megabyte of beginnings of addresses is read in linear time", () => {
  for (const piece of ["https://a.b/[{(", "http://a-", "www.a.", "a@b.", "https://a.b ", "a@b.cc "]) {
    assertGrowsInProportion(piece, 1e6, (length) => parseBody(piece.repeat(length / piece.length)));
  }
});
