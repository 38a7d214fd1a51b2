import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { transform } from "lightningcss";
import { formatRunningHeads } from "../../../scripts/editions/pdf/running-heads.ts";

test("pages on the left and on the right have the number at the outer side, and the cover has none", () => {
  assert.equal(
    formatRunningHeads({ left: "Bulletin, No. 3", right: "May 2026" }),
    [
      '@page :left { @top-left { content: counter(page) } @top-right { content: "Bulletin, No. 3" } }',
      '@page :right { @top-left { content: "May 2026" } @top-right { content: counter(page) } }',
      "@page cover { @top-left { content: none } @top-right { content: none } }",
    ].join("\n"),
  );
});

test("any name of a publication and any title is one string of CSS that ends no element", () => {
  const text = fc.string({ unit: "grapheme" }).filter((each) => !each.includes("\0"));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const css = formatRunningHeads({ left, right });
      assert.deepEqual(stringsIn(css), [left, right]);
      assert.ok(!css.includes("<"));
    }),
    {
      examples: [
        ["</style><script>", '"}\\'],
        ["a\nb", "\u2028{"],
      ],
    },
  );
});

/** The strings that a parser of CSS reads. */
function stringsIn(css: string): readonly string[] {
  const strings: string[] = [];
  transform({
    filename: "heads.css",
    code: Buffer.from(css),
    visitor: {
      Token: {
        string(token) {
          strings.push(token.value);
          return undefined;
        },
      },
    },
  });
  return strings;
}
