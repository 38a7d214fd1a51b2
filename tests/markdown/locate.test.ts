import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseBody } from "../../scripts/markdown/check-body.ts";

test("the location of a link is that of its destination", () => {
  // The destinations are marked with ‹ ›, which are not part of the text.
  const cases = [
    "[a](‹b.md›)",
    "x [a](‹b.md› 'title') y",
    "[a](<‹b.md›>)",
    "[a](  ‹b.md›  )",
    "[a](\n‹b.md›)",
    "[a *b* `](` c](‹b.md›)",
    "[a]\\](x) [a](‹b.md›)",
    "one\ntwo [a](‹b.md›)\nthree",
    "   indented\n   [a](‹b.md›)",
    "- [a](‹b.md›)\n- [a](‹b.md›)",
    "> > [a](‹b.md›)\n> > [a](‹b.md›)",
    "> lazy\n[a](‹b.md›)",
    "1. one\n\n   two [a](‹b.md›)\n   - three\n     [a](‹b.md›)",
    "## [a](‹b.md›) ##",
    "[a](‹b.md›)\n===",
    "| [a](‹b.md›) | [a](‹b.md›) |\n|--|--|\n| x | [a](‹b.md›) |\n| [a](‹b.md›)|",
    "> | a |\n> |--|\n> | [a](‹b.md›) |",
    "![a](‹media/a.jpg›)",
    "[![a](‹media/a.jpg›)](‹b.md›)",
    "![a [b] c](‹media/a.jpg›)",
    "<‹https://example.org/x›>",
    "<‹a@example.org›>",
    "[<‹https://example.org/x›> b](",
    "[a][b]\n\n[b]: ‹b.md›",
    "[b]\n\n> [b]: <‹b.md›> 'title'",
    "[b]\n\n[b]:\n   ‹b.md›",
    "[b]\n\n[b]: ‹b.md›\n[b]: c.md",
    "[a](‹b.md›)\r\n[a](‹b.md›)",
    "\u{1F600} [a](‹b.md›)",
    "-\t[a](‹b.md›)",
  ];
  for (const marked of cases) {
    const markdown = marked.replace(/[‹›]/g, "");
    const { links, faults } = parseBody(markdown);
    const found = links.map((place) => `${place.line}:${place.column}+${place.length}`);
    assert.deepEqual(found.sort(), expectedPlaces(marked).sort(), JSON.stringify(marked));
    assert.deepEqual(faults, [], marked);
  }
});

function expectedPlaces(marked: string): string[] {
  return marked.split(/\r?\n/).flatMap((line, index) => {
    const plain = (text: string) => text.replace(/[‹›]/g, "").length;
    return [...line.matchAll(/‹(.*?)›/g)].map((match) => {
      return `${index + 1}:${plain(line.slice(0, match.index)) + 1}+${match[1]?.length}`;
    });
  });
}

test("a link in a cell with an escaped bar has the location of the cell", () => {
  const { links } = parseBody("|a|b|\n|-|-|\n|x|y \\| [a](b.md)|");
  assert.deepEqual(links, [{ line: 3, column: 4, length: 14, href: "b.md", kind: "relative", role: "link" }]);
});

test("a link without a destination has the location of its text", () => {
  const [refusal] = parseBody("x [a]() y").faults;
  assert.deepEqual([refusal?.line, refusal?.column, refusal?.length], [1, 3, 3]);
});

test("in any block, the location of a link contains its destination", () => {
  const mark = fc.constantFrom("", "> ", "- ", "1. ", "> - ", "- > ", "  ", "# ", "* 1. ");
  const words = fc.stringMatching(/^[a-z *_`"é😀]{0,12}$/u);
  const line = fc.tuple(mark, words, fc.nat(9), words).map(([start, before, number, after]) => {
    return `${start}x ${before.replaceAll("`", "")}y [z](f${number}.en.md) ${after.replaceAll("`", "")}`;
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      for (const { line, column, length, href } of parseBody(lines.join("\n")).links) {
        assert.equal((lines[line - 1] ?? "").slice(column - 1, column - 1 + length), href);
      }
    }),
  );
});
