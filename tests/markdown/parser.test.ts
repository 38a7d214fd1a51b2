import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { BareAddresses } from "../../scripts/markdown/bare-addresses.ts";
import { DEEPEST_LEVEL, parseTokens } from "../../scripts/markdown/parser.ts";
import type { Token } from "../../scripts/markdown/tokens.ts";

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
    ...[
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
    ],
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
