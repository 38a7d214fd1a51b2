import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatEmailText } from "../../../scripts/editions/email/email-text.ts";
import { parseBody } from "../../../scripts/markdown/check-body.ts";
import { resolveLinks } from "../../../scripts/markdown/resolve.ts";
import { mailOf } from "../views.ts";

const render = (summary: string, introduction?: string) => {
  const { mail, address } = mailOf("A title");
  const [item] = mail.items;
  assert.ok(item !== undefined);
  const html = resolveLinks(parseBody(introduction ?? ""), { link: (href) => href, image: () => assert.fail() });
  const more = introduction === undefined ? {} : { introduction: { html } };
  return formatEmailText({ kind: "email-text", address, mail: { ...mail, ...more, items: [{ ...item, summary }] } });
};

test("lines have at most 72 characters, are as full as they can be, and lose no word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "é", "界", "😀"), minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const text = render(words.join(" "));
      const [, summary = ""] = /14 October\n\n([\s\S]*?)\n\n-----/.exec(text) ?? [];
      const lines = summary.split("\n");
      assert.deepEqual(
        lines.flatMap((line) => line.split(" ")),
        words,
      );
      for (const [index, line] of lines.entries()) {
        assert.ok([...line].length <= 72 || !line.includes(" "), line);
        const next = lines[index + 1]?.split(" ")[0];
        assert.ok(next === undefined || [...line, " ", ...next].length > 72, "the next word did not fit");
      }
    }),
  );
});

test("an introduction keeps its paragraphs and lists, and its links are numbered with the others", () => {
  const introduction =
    "One paragraph with [a link](https://example.org/a/) that is long enough to be broken into two lines.\n\n" +
    "- an entry of a list that is also long enough to be broken into two lines, at least\n- [again](https://example.org/a/)";
  const text = render("A summary.", introduction);
  assert.ok(
    text.includes(`One paragraph with a link [1] that is long enough to be broken into two
lines.

- an entry of a list that is also long enough to be broken into two
  lines, at least

- again [1]
`),
    text,
  );
  assert.match(text, /A title \[2\]/);
  assert.match(text, /Links\n\[1\] https:\/\/example\.org\/a\/\n\[2\] https:\/\/example\.org\/2021\/10\/item\/\n$/);
});
