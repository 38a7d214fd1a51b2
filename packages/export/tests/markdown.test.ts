import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { checkBody } from "../../../scripts/markdown/check-body.ts";
import { textOf } from "../../../scripts/markdown/plain.ts";
import { exportMarkdown } from "../src/markdown.ts";

/** The behaviour of other generators: HTML is HTML, and footnotes are text. */
const other = new MarkdownIt({ html: true });

const PIECES = [
  "<b>x</b>",
  "`<i>`",
  "``a ` <u> b``",
  "\\<s>",
  "<https://a.example/x>",
  "<!-- c -->",
  "<!--",
  "-->",
  "<a@b.example>",
  "a < b",
  "{{< youtube 1 >}}",
  "{{% x %}}",
  "{{ x }}",
  "`",
  "\n",
  "\n\n",
  "\\",
  "- <li>",
  "> ",
  "| a | <b> |",
  "```\n<pre>\n```\n",
  "&lt;b>",
  "<?php",
  "</p>",
  "*",
  "]",
];

/** Lines that a page may show in part, or not at all. Each `#` is a different word. */
const LINES = [
  "[^1]: #",
  "[^2]: # [^1]",
  "[^1]: [^2]: #",
  "    #",
  "    - #",
  "    [^1]: #",
  "    > [^3]: #",
  "> [^2]: #",
  "- [^3]: #",
  "# [^1] # [^2]",
  "> # [^3]",
  "```sh #",
  "~~~ x # #",
  "```",
  "~~~",
  "| # | <b> |",
  "|---|---|",
  "| # | `\\|` # | # | # |",
  "#|<u>#|#",
  "> | # | # |",
  "> |---|---|",
  "> | # | # | # | ",
  "[#]: https://x.example/",
  "[a]: https://x.example/ '#'",
  "# [a] #",
  "<!-- # -->",
  "# <!-- # --> #",
  "<!-- # -->- #",
  "_#_<!-- # -->#",
  "<!-- # --> <!-- # -->",
  "<!-- #",
  "# -->",
  "> <!-- # --> #",
  "- # <!-- #",
  "",
];

test("no word is exported that no page shows, and none is lost that one does", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 12 }), (lines) => {
      const markdown = lines.join("\n").replaceAll("#", (_, at: number) => `zq${at}w`);
      const body = checkBody(markdown);
      fc.pre(body.faults.every(({ severity }) => severity === "warning")); // Nothing else is exported.
      const exported = exportMarkdown(markdown, body.links, () => undefined);
      const shown = JSON.stringify(body.parts);
      const unseen = (exported.match(/zq\d+w/g) ?? []).filter((word) => !shown.includes(word));
      assert.deepEqual(unseen, [], `${markdown}\n---\n${exported}`);
      assert.equal(letters(textOf(checkBody(exported))), letters(textOf(body)), `${markdown}\n---\n${exported}`);
      assert.doesNotMatch(other.render(exported), /<(?:b|u)>/, exported);
    }),
    { numRuns: 1000 },
  );
});

test("what Dateline shows as text is text in generators that read HTML, and nothing of it is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }), (pieces) => {
      const markdown = pieces.join(" ");
      const { links, faults } = checkBody(markdown);
      fc.pre(faults.every(({ severity }) => severity === "warning"));
      const exported = exportMarkdown(markdown, links, () => undefined);
      assert.doesNotMatch(other.render(exported), /<(?:b|i|u|s)>|<\?/, exported);
      assert.equal(letters(textOf(checkBody(exported))), letters(textOf(checkBody(markdown))), exported);
    }),
    { numRuns: 500, examples: [[["`", "\n", "</p>", "`<i>`"]]] },
  );
});

function letters(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

test("links lead to addresses, also in definitions, and all else stays as it is", () => {
  const markdown =
    'See [a](../2021-06/a.en.md#part), ![b](media/b.jpg "B") and [c][d]; `[x](y.en.md)`.\n\n[d]: about.en.md\n';
  const exported = exportMarkdown(markdown, checkBody(markdown).links, ({ kind }, written) =>
    kind === "relative" ? `/${written.length}/` : undefined,
  );
  assert.equal(exported, 'See [a](/23/), ![b](/11/ "B") and [c][d]; `[x](y.en.md)`.\n\n[d]: /11/\n');
});

test("shortcodes of Hugo are text", () => {
  assert.equal(
    exportMarkdown("{{< x >}} {{% y %}} {{ z }}", [], () => undefined),
    "{{\\< x >}} {{\\% y %}} {{ z }}",
  );
});

test("definitions that no link uses are the comments of Markdown, and left out", () => {
  const markdown = `See [the port], ![a crane][c] and a note[^1].

[the Port]: https://port.example/
[//]: # (A secret)
[c]: media/crane.jpg
[C]: media/secret.jpg
> Quoted.
>
> [comment]: <> "A secret
> on two lines"

[^1]: By [Ana][a].

[a]: https://ana.example/
`;
  const { links } = checkBody(markdown);
  const exported = exportMarkdown(markdown, links, () => undefined);
  assert.doesNotMatch(exported, /secret/i);
  assert.deepEqual(
    checkBody(exported).links.map(({ href }) => href),
    links.map(({ href }) => href),
  );
  assert.equal(textOf(checkBody(exported)), textOf(checkBody(markdown)));
});
