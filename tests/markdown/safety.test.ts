import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { checkHref } from "../../scripts/markdown/href.ts";
import { resolveLinks } from "../../scripts/markdown/resolve.ts";

/** Every element that a body may contain, with its attributes. */
const printable: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    "p em strong s sup code pre br hr blockquote ul li table thead tbody tr figure figcaption"
      .split(" ")
      .map((name) => [name, []]),
  ),
  ...Object.fromEntries("h2 h3 h4 h5 h6".split(" ").map((name) => [name, ["id"]])),
  ol: ["start"],
  div: ["class", "role", "tabindex", "aria-label"],
  th: ["scope", "class"],
  td: ["class"],
  a: ["class", "href", "title", "rel", "id", "role", "aria-label"],
  li: ["id"],
  img: ["src", "width", "height", "alt", "title", "loading", "decoding"],
};

function renderToken(markdown: string): string {
  return resolveLinks(parseBody(markdown), {
    link: () => "/ours/",
    image: () => ({ src: "/ours.jpg", width: 1, height: 1, sources: [] }),
    notes: {
      prefix: "n-",
      title: "Notes",
      reference: (number) => `Note ${number}`,
      back: (number) => `Back ${number}`,
    },
  });
}

function assertHarmless(html: string): void {
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      const names = printable[name];
      assert.ok(names !== undefined, `element ${name} in ${html}`);
      for (const attribute of Object.keys(attributes))
        assert.ok(names.includes(attribute), `${name} ${attribute} in ${html}`);
      assertLeadsSomewhereSafe(attributes["href"] ?? "/ours/");
      assert.equal(attributes["src"] ?? "/ours.jpg", "/ours.jpg");
    },
    onclosetag(name, implied) {
      assert.equal(open.pop(), name);
      assert.ok(!implied || ["br", "hr", "img"].includes(name), `unclosed ${name} in ${html}`);
    },
    oncomment: () => assert.fail(html),
    onprocessinginstruction: () => assert.fail(html),
  });
  parser.end(html);
}

function assertLeadsSomewhereSafe(href: string): void {
  const ours = href === "/ours/" || /^#[sn]-/.test(href);
  const written = href.replace(/^mailto:[^?]*/i, decodeURI); // A letter of a mail address may be percent-encoded in an address.
  assert.ok(ours || checkHref(written, "link").kind === "absolute", href);
}

/** Pieces of syntax of Markdown, HTML and browsers. */
const snippets = fc.constantFrom(
  ..."[ ] ( ) ![ ]( ](< < > & \" ' ` ``` * ** _ ~~ # ## - + 1. | \\ : :: / // \n \n\n".split(" "),
  "<script>",
  "</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "<?",
  "<![CDATA[",
  "javascript:",
  "&#106;avascript:",
  "java\tscript:",
  "data:text/html,",
  "https://example.org",
  "media/a.jpg",
  "quito.en.md",
  "#a",
  "[a]: ",
  "|a|b|\n|-|-|\n",
  " onclick=x",
  "\u0000",
  "\u2028",
  "\uD800",
  "&lt;",
  "&quot;",
  "&NewLine;",
  "    ",
  "\t",
  "%0a",
  "mailto:a@b",
  "a@b.org",
  "www.example.org",
  "[^1]",
  "\n\n[^1]: ",
  "\n> ",
  "\n- ",
);

test("the HTML of any text has only harmless elements, attributes and addresses", () => {
  const marked = fc.array(fc.oneof(snippets, fc.string({ maxLength: 5, unit: "binary" })), { maxLength: 30 });
  const texts = fc.oneof(
    marked.map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, (markdown) => assertHarmless(renderToken(markdown))),
    { numRuns: 1000, examples: [["[](<mailto:a@b[>"], ["[a](<mailto:a@b[>)"], ["[a](mailto:é@é.example)"]] },
  );
});

test("in any text, a location is inside a line of the text", () => {
  const texts = fc.array(snippets, { maxLength: 30 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, (markdown) => {
      const lines = markdown.split(/\r\n?|\n/);
      const { links, faults } = parseBody(markdown);
      for (const { line, column, length } of [...links, ...faults]) {
        const width = Math.max(1, lines[line - 1]?.length ?? 0);
        assert.ok(line >= 1 && line <= lines.length && column >= 1 && length >= 1 && column - 1 + length <= width);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the same text gives the same body", () => {
  fc.assert(
    fc.property(fc.array(snippets), (pieces) =>
      assert.deepEqual(parseBody(pieces.join("")), parseBody(pieces.join(""))),
    ),
  );
});
