import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { BareAddresses } from "../../scripts/markdown/bare-addresses.ts";
import { checkHref } from "../../scripts/markdown/href.ts";
import { DEEPEST_LEVEL, encodeHref, parseTokens } from "../../scripts/markdown/parser.ts";
import type { Token } from "../../scripts/markdown/walk-tokens.ts";

/** markdown-it with its own rules and our options. */
const plain = new MarkdownIt({ html: false, linkify: true, maxNesting: DEEPEST_LEVEL });
plain.linkify = new BareAddresses();
plain.disable(["html_inline", "html_block", "replacements", "smartquotes", "strip_references"]);
plain.validateLink = () => true;
plain.normalizeLink = (url) => url;
plain.normalizeLinkText = (url) => url;

test("our rules give the same tokens as those of markdown-it that they replace", () => {
  const pieces = fc.constantFrom(
    ..."a|b c|é|*|**|_|~~|`|[|](x)|](|)|![|]|<|>|&amp;|&|\\|!|\n|\n\n|\n- |\n1. |\n> |\n# |\n    |\n```\n|  \n".split(
      "|",
    ),
    "|",
    "\n|-|-|\n",
    "\n===\n",
    "\n---\n",
    "\r\n",
    "\r",
    "\0",
    "\t",
    "[a]: /x\n",
    "https://a.b/",
    " a@b.org ",
    " www.a.org",
    "<https://a.b/>",
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      assert.deepEqual(parseTokens(text).tokens.map(plainly), plain.parse(text, {}).map(plainly));
    }),
    { numRuns: 10_000 },
  );
});

function plainly(token: Token): unknown {
  const { attrs, block, children, content, hidden, info, level, map, markup, meta, nesting, tag, type } = token;
  const inside = children?.map(plainly);
  return { attrs, block, children: inside, content, hidden, info, level, map, markup, meta, nesting, tag, type };
}

const hasAsciiHost = (href: string) => /^https:\/\/[ -~]*?(?:[/?#]|$)/.test(href);

test("an address that is encoded already stays as markdown-it would write it", () => {
  const pieces = fc.constantFrom(
    ..."a b.c -x xn--a 1 . / // é % %41 %zz _ ~ : @ ? /?a=1&b = & # A [ ] ../ .a a.".split(" "),
  );
  const addresses = fc.array(pieces, { maxLength: 8 }).map((all) => `https://a.b${all.join("")}`);
  fc.assert(
    fc.property(addresses.filter(hasAsciiHost), (href) =>
      assert.equal(encodeHref(href), new MarkdownIt().normalizeLink(href)),
    ),
    { numRuns: 6000 },
  );
});

test("a page's link opens the host that a browser opens for the address as written", () => {
  const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
  const addresses = fc.tuple(label, label).map((labels) => `https://${labels.join(".")}/`);
  const opened = new Set<string>();
  fc.assert(
    fc.property(
      fc.oneof(addresses, fc.constant("https://EX\u00C1MPLE.org/"), fc.constant("https://a\u0301.org/")),
      (href) => {
        if (checkHref(href, "link").kind !== "absolute") return;
        opened.add(new URL(href).hostname);
        assert.equal(new URL(encodeHref(href)).hostname, new URL(href).hostname, href);
        assert.equal(checkHref(encodeHref(href), "link").kind, "absolute", href);
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(opened.has("xn--exmple-qta.org") && opened.size > 20);
});
