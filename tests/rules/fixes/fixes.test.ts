import assert from "node:assert/strict";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { makeMessage as message } from "../../../scripts/diagnostics/message.ts";
import { parseBody } from "../../../scripts/markdown/check-body.ts";
import { removeForbidden } from "../../../scripts/markdown/hidden-characters.ts";
import { textOf } from "../../../scripts/markdown/plain.ts";
import { fixContent } from "../../../scripts/pipeline/fix-content.ts";
import { changedLines } from "../../../scripts/rules/fixes/changed-lines.ts";
import { phraseTags } from "../../../scripts/rules/fixes/tags.ts";
import { ROOT, temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF } from "../../support/options.ts";
import { folderOf, readCaseFiles } from "../case-files.ts";

const BASE = path.join(ROOT, "tests/rules/base");

/** The fixed texts of files of one bulletin beside the files of the base folder. */
async function fixed(t: TestContext, files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await cp(BASE, contentDir, { recursive: true });
  await writeTree(contentDir, files);
  return new Map((await fixIn(contentDir)).map(({ file, after }) => [file, after]));
}

function fixIn(contentDir: string) {
  return fixContent({ contentDir, purpose: "draft", asOf: AS_OF });
}

/** Lines of front matter, and of texts, with their corrections. Lines without a correction, or with several, are not changed. */
const FIELDS: readonly (readonly [written: string, mended: string])[] = [
  ["title: Quito: a visit", 'title: "Quito: a visit"'],
  ["title: “Quito: a visit”", 'title: "Quito: a visit"'],
  ["title: “Quito”", "title: Quito"],
  ["title: « Quito »", "title: Quito"],
  ['title: "Quito" today', "title: '\"Quito\" today'"],
  ["title: @home", 'title: "@home"'],
  ["title: 2021 # so far", 'title: "2021" # so far'],
  ["title: 1.50", 'title: "1.50"'],
  ["Title: Quito", "title: Quito"],
  ["topic:prisons", "topic: prisons"],
  ["\ttitle: Quito", "  title: Quito"],
  ["countries: Ecuador, Perú", "countries: [EC, PE]"],
  ["countries: [Ecuador, ec, 'Brasil', BO]", "countries: [EC, 'BR', BO]"],
  ["countries: [CHE, AUS, England]", "countries: [CH, AU, England]"],
  ["countries: [Congo]", "countries: [Congo]"],
  ["countries: [Ecuadr]", "countries: [Ecuadr]"],
  ["topic: Organised Crime", "topic: organised-crime"],
  ["topic: prison", "topic: prison"],
  ["topics: prisons, organised-crime", "topics: [prisons, organised-crime]"],
  ["topics: [prisons, organised-crime, prisons]", "topics: [prisons, organised-crime]"],
  ["draft: “true”", "draft: true"],
  ['draft: "yes"', "draft: true"],
  ["date: 14/10/2021", "date: 2021-10-14"],
  ["date: 2021/10", "date: 2021-10"],
  ["date: 8 de noviembre de 2021", "date: 2021-11-08"],
  ["date: lunes 8 de noviembre de 2021", "date: 2021-11-08"],
  ["date: 4/10/2021", "date: 4/10/2021"],
  ["sources:\n\t- name: A\n\t  url: www.example.org", "sources:\n  - name: A\n    url: https://www.example.org"],
  ["sources: [{ name: A, url: photo.jpg }]", "sources: [{ name: A, url: photo.jpg }]"],
  ["image:\n  src: media/a.png\n\talt: Quay", "image:\n  src: media/a.png\n  alt: Quay"],
];

const TEXTS: readonly (readonly [written: string, mended: string])[] = [
  ["See [it](www.example.org/a#b).", "See [it](https://www.example.org/a#b)."],
  [
    "See [a](www.a.org), [b](www.b.org), [us](a@b.org).",
    "See [a](https://www.a.org), [b](https://www.b.org), [us](mailto:a@b.org).",
  ],
  ["See [it][1].\n\n[1]: doi:10.1000/182", "See [it][1].\n\n[1]: https://doi.org/10.1000/182"],
  ["See [it](//example.org).", "See [it](https://example.org)."],
  [
    "See [it](example.org/a?b=c), [or](a.example.net), [this](example.md/), [that](quay.com.pdf).",
    "See [it](https://example.org/a?b=c), [or](https://a.example.net), [this](example.md/), [that](quay.com.pdf).",
  ],
  ["\u{7}![a](https://a.org/b.png) ![c](https://a.org/d.png)", "[a](https://a.org/b.png) [c](https://a.org/d.png)"],
  ["Old\rbreaks.", "Old\nbreaks."],
  ["See `www.example.org` and www.example.org.", "See `www.example.org` and www.example.org."],
  ["A [file](quito.md), a [space](https://a.org/b c).", "A [file](quito.md), a [space](https://a.org/b c)."],
  ["Write [us](mailto: a@b.org), [or](<mailto:c@d.org >).", "Write [us](mailto:a@b.org), [or](<mailto:c@d.org>)."],
  [
    "Write [us](mailto:%20a@b.org), [or](mailto:a@b.org, c@d.org).",
    "Write [us](mailto:a@b.org), [or](mailto:a@b.org, c@d.org).",
  ],
  ["See [a](ttps://a.org/b), [b](htps://b.org).", "See [a](https://a.org/b), [b](https://b.org)."],
  [
    "See [a](htp://a.org), [b](https//b.org/c), [c](http:/c.org).",
    "See [a](http://a.org), [b](https://b.org/c), [c](http://c.org).",
  ],
  [
    "See [a](httpx://a.org), [b](https:b), [c](sftp://c.org).",
    "See [a](httpx://a.org), [b](https:b), [c](sftp://c.org).",
  ],
  ["See [it] (https://a.org/b), [or] (https://c.org).", "See [it](https://a.org/b), [or](https://c.org)."],
  ["[r]: https://a.org[it] (https://c.org)", "[r]: https://a.org[it] (https://c.org)"],
  ["See [1] (https://a.org), `[a] (https://b.org)`.", "See [1] (https://a.org), `[a] (https://b.org)`."],
  ["Qu\u{202E}ito\u{FEFF} is\u{2028}here, \u{2067}there\u{7}.", "Quito is here, there."],
  [
    "L\u{92}a\u{F1}o \u{96} \u{2067}\u{5D0}\u{2069} \u{1F3F4}\u{E0067}\u{E007F}",
    "L’a\u{F1}o – \u{2067}\u{5D0}\u{2069} \u{1F3F4}\u{E0067}\u{E007F}",
  ],
  [
    "Seen ![Quay](https://a.org/b.png), ![](https://a.org/c.png).",
    "Seen [Quay](https://a.org/b.png), <https://a.org/c.png>.",
  ],
  ["[![Quay](https://a.org/b.png)](https://a.org)", "[Quay](https://a.org)"],
  ["[![](https://a.org/b.png)](https://a.org/c)", "<https://a.org/c>"],
  [
    '![Quay](https://a.org/b.png "Quay"), ![Pier](https://a.org/p.png "By Ana")',
    '[Quay](https://a.org/b.png "Quay"), ![Pier](https://a.org/p.png "By Ana")',
  ],
  ['<a name="top"></a>One. <a id=x>Two</a>', "One. <a id=x>Two</a>"],
  [
    '<p><b>First in the <a href="https://a.example/x" target="_blank">Letter.</a></b></p>',
    "**First in the [Letter.](https://a.example/x)**",
  ],
  ["One <strong> two </strong> <em>three</em>, <span style='x: y'>four</span>.", "One  **two**  *three*, four."],
  ["<center>One</center>\n\nTwo <a href='mailto:a@b.example'>x</a>", "One\n\nTwo [x](mailto:a@b.example)"],
  ["One<b>two</b> <b>th*ree</b> <b id='x'>four</b> <b></b>", "One<b>two</b> <b>th*ree</b> <b id='x'>four</b> <b></b>"],
  [
    "<a href='x y'>one</a> two <p>three</p> <a>four</a> <i>five",
    "<a href='x y'>one</a> two <p>three</p> <a>four</a> <i>five",
  ],
  ["<b>One</i> <b>two <i>three</b></i>", "<b>One</i> <b>two <i>three</b></i>"],
  ["<span><b>“One”</b><b>(two)</b></span>", "<span><b>“One”</b><b>(two)</b></span>"],
  [
    'One</br>\nand\n\n <br/> <br>\n\n<div style = "a: b">\ntwo\n</div></center>\n\n<div id="a">',
    'One\\\nand\n\n\n\n\ntwo\n\n\n<div id="a">',
  ],
  [
    '{{< figure src = "media/quay.png" alt="The quay" width="400" caption="At night" >}} {{<figure src="/a.png" alt="A" title="A">}}',
    '![The quay](media/quay.png "At night") ![A](/a.png)',
  ],
  [
    '{{< figure src="media/a.png" >}}\n{{< figure src="/a.png" alt="A" link="/x" >}}\n{{< figure src="a.png" alt="A" >}}\n{{< figure src="/a.png" alt="A" caption="B" >}}',
    '{{< figure src="media/a.png" >}}\n{{< figure src="/a.png" alt="A" link="/x" >}}\n{{< figure src="a.png" alt="A" >}}\n{{< figure src="/a.png" alt="A" caption="B" >}}',
  ],
  ["One<br>\ntwo <br /> three\n\n| a<br> |\n|---|\n", "One\\\ntwo <br /> three\n\n| a<br> |\n|---|\n"],
  ["![Quay](/b.png) ![Pier][p]\n\n[p]: https://a.org/p.png", "![Quay](/b.png) ![Pier][p]\n\n[p]: https://a.org/p.png"],
];

/** Texts with comments. A comment without which a page would be different stays. */
const COMMENTS: readonly (readonly [written: string, mended: string])[] = [
  ["One.\n\n<!-- a -->\n\nTwo. <!-- b -->", "One.\n\n\nTwo."],
  ["One.\n<!-- a\nb -->\nTwo.", "One.\n\nTwo."],
  ["One <!-- a\nb --> two.", "One  two."],
  ["<!-- a --> One.\n\n<!-- b --><!-- c -->", "One.\n"],
  ["- One\n<!-- a -->\n- two", "- One\n<!-- a -->\n- two"],
  ["<!-- a --># One\n\nTwo **<!-- b -->", "<!-- a --># One\n\nTwo **"],
  ["> One\n> <!-- a -->\n> two", "> One\n>\n> two"],
  ["One.\n\n<!-- more -->\n\nTwo. `<!-- a -->`", "One.\n\n<!-- more -->\n\nTwo. `<!-- a -->`"],
  ["<!-- more --> <!-- a -->\n\nTwo <!-- b without an end", "<!-- more -->\n\nTwo <!-- b without an end"],
  ["| a | b |\n|---|---|\n| c <!-- d --> | e |", "| a | b |\n|---|---|\n| c  | e |"],
  ...[40].map((count) => ["Word. <!-- a -->\n\n".repeat(count), "Word.\n\n".repeat(count)] as const),
];

test("every fix gives the one right answer, and what has none or several stays as it is", async (t) => {
  const item = (fields: string, body: string) => `---\n${fields}\n---\n${body}\n`;
  const withTitle = (line: string) => (/^\s*title:/i.test(line) ? line : `title: A # here\n${line}`);
  const cases = [
    ...FIELDS.map(([written, mended]) => [item(withTitle(written), "X."), item(withTitle(mended), "X.")] as const),
    ...[...TEXTS, ...COMMENTS].map(
      ([written, mended]) => [item("title: A", written), item("title: A", mended)] as const,
    ),
  ];
  const files = cases.map(([written], index) => [`bulletins/2021-10/case-${index}.en.md`, written] as const);
  const after = await fixed(t, Object.fromEntries(files));
  for (const [index, [file, written]] of files.entries()) assert.equal(after.get(file) ?? written, cases[index]?.[1]);
});

test("a form to avoid becomes the one form that is right, in fields and texts, and waits where there are several", async (t) => {
  const file = "bulletins/2021-10/quito.es.md";
  const original = "---\ntitle: The Guardia Civil\ndate: 2021-10-14\n---\nThe law, the Guardia Civil.\n";
  const item = (title: string, text: string) => `---\ntitle: ${title}\nrevision: "00000000"\n---\n${text}\n`;
  const after = await fixed(t, {
    "terms.yaml":
      "guardia:\n  forms: { en: Guardia Civil, es: Guardia Civil }\n  avoid: { es: [Guarda Civil, GC] }\nlaw:\n  forms: { en: law, es: [ley, Ley] }\n  avoid: { es: norma }\n",
    "bulletins/2021-10/quito.en.md": original,
    [file]: item(
      "La Guarda\u00A0Civil",
      "La GC, [GC](https://www.example.org/GC), Guarda Civil.\n\nLa Guarda\nCivil. La Guarda *Civil*. Una norma, una GC.",
    ),
  });
  const right = [
    "La Guardia Civil, [Guardia Civil](https://www.example.org/GC), Guardia Civil.",
    "La Guarda\nCivil. La Guarda *Civil*. Una norma, una Guardia Civil.",
  ];
  assert.equal(after.get(file)?.replace(/"\w{8}"/, '"00000000"'), item("La Guardia Civil", right.join("\n\n")));
});

test("a right form with marks of Markdown waits for an editor in a text, and is written in a field", async (t) => {
  const rights = ["A*B*", "[x]", "x\\\\", "# x", "1. x", "x!", "&amp;", "R&D", "A-B"];
  const concepts = rights.map((right, index) => ({ right, term: `Term ${"ABCDEFGHI"[index]}` }));
  const file = (index: number, language: string) => `bulletins/2021-10/item-${index}.${language}.md`;
  const translation = (title: string, text: string) => `---\ntitle: ${title}\nrevision: "00000000"\n---\n${text}\n`;
  const after = await fixed(t, {
    "terms.yaml": concepts
      .map(
        ({ right, term }, index) => `c${index}:\n  forms: { en: ${term}, es: "${right}" }\n  avoid: { es: ${term} }\n`,
      )
      .join(""),
    ...Object.fromEntries(
      concepts.flatMap(({ term }, index) => [
        [file(index, "en"), `---\ntitle: ${term}\ndate: 2021-10-14\n---\n${term}[(a)](https://www.example.org/)\n`],
        [file(index, "es"), translation(`La ${term}`, `${term}[(a)](https://www.example.org/)`)],
      ]),
    ),
  });
  const written = concepts.map((_, index) => after.get(file(index, "es")) ?? "");
  assert.deepEqual(
    written.map((text) => /\n(.*)\[\(a\)\]/.exec(text)?.[1]),
    [...concepts.slice(0, 7).map(({ term }) => term), "R&D", "A-B"],
  );
  assert.ok(written.every((text) => !/^title: .*Term/m.test(text)));
});

test("no link, address, code or comment changes because a form to avoid stands in it, however the file ends its lines", async (t) => {
  const text = [
    "La [ley](https://www.example.org/a_(b)-GC), <https://www.example.org/GC>, www.example.org/GC, a.GC@example.org.",
    "La [ley][GC], la [GC], la `GC`, la \\`GC\\`.",
    "```\nGC\n```",
    "[GC]: https://www.example.org/law",
    "GC GC GC GC GC GC GC GC",
  ].join("\n\n");
  const right = text
    .replace("\\`GC", "\\`Guardia Civil")
    .replace(/(?: ?GC){8}/, (all) => all.replaceAll("GC", "Guardia Civil"));
  const original = "---\ntitle: The Guardia Civil\ndate: 2021-10-14\n---\nThey met.\n";
  const file = "bulletins/2021-10/quito.es.md";
  const written = (body: string) => `---\ntitle: La Guardia # GC\nrevision: "00000000"\n---\n${body}\n`;
  for (const end of ["\n", "\r\n"]) {
    const after = await fixed(t, {
      "terms.yaml": "guardia:\n  forms: { en: Guardia Civil, es: Guardia Civil }\n  avoid: { es: GC }\n",
      "bulletins/2021-10/quito.en.md": original,
      [file]: written(text).replaceAll("\n", end),
    });
    assert.equal(after.get(file)?.replace(/"\w{8}"/, '"00000000"'), written(right));
  }
});

test("an address from the root becomes that of the former site that the publication names", async (t) => {
  const [title, file] = ["---\ntitle: A\n---\n", "bulletins/2021-10/quay.en.md"];
  const publication = await readFile(path.join(BASE, "publication.yaml"), "utf8");
  const after = await fixed(t, {
    "publication.yaml": `${publication}formerUrl: https://former.example/blog/\n`,
    [file]: `${title}[a](/2019/x/#y) [b](//b.org/) [c][c]\n\n[c]: </c/>\n`,
    "bulletins/2021-10/filter.en.md": `${title}[a]({{ "/x/" | url }}#b) [c]({{ '/c.html' | relative_url }})\n[d][d] [e]({{ "/x" | upcase }}) [f]({{ x | url }})\n\n[d]: {{ page.baseurl }}/d\n`,
    "bulletins/2021-10/code.en.md": `${title}[a]({{ site.baseurl }}/x/) [b]({{site.url}}/y) [c]({{ site.url }}{{ site.baseurl }}/z#a)\n\n![A quay](/a/quay.png) [d]({% link x.md %}) [e]({{ page.url }}/x)\n`,
  });
  const here = "https://former.example";
  assert.equal(after.get(file), `${title}[a](${here}/2019/x/#y) [b](https://b.org/) [c][c]\n\n[c]: <${here}/c/>\n`);
  assert.equal(
    after.get("bulletins/2021-10/code.en.md"),
    `${title}[a](${here}/blog/x/) [b](${here}/y) [c](${here}/blog/z#a)\n\n[A quay](${here}/a/quay.png) [d]({% link x.md %}) [e]({{ page.url }}/x)\n`,
  );
  assert.equal(
    after.get("bulletins/2021-10/filter.en.md"),
    `${title}[a](${here}/blog/x/#b) [c](${here}/blog/c.html)\n[d][d] [e]({{ "/x" | upcase }}) [f]({{ x | url }})\n\n[d]: ${here}/blog/d\n`,
  );
});

test("a picture or document that the bulletin has in its folder of media is named there", async (t) => {
  const file = "bulletins/2021-10/quay.en.md";
  const item = (text: string) => `---\ntitle: A\n---\n${text}\n`;
  const contentDir = path.join(await temporaryFolder(t), "content");
  await cp(BASE, contentDir, { recursive: true });
  await writeTree(contentDir, {
    [file]: item(
      '![Quay](Old_Quay.JPG "At night") ![](img/old-quay.jpg) [plan](../files/plan.pdf#page=2) ![No](other.jpg)',
    ),
    "bulletins/2021-10/media/old-quay.jpg": "A picture",
    "bulletins/2021-10/media/plan.pdf": "%PDF-1.7",
  });
  const after = new Map((await fixIn(contentDir)).map((each) => [each.file, each.after]));
  assert.equal(
    after.get(file),
    item('![Quay](media/old-quay.jpg "At night") ![](img/old-quay.jpg) [plan](media/plan.pdf#page=2) ![No](other.jpg)'),
  );
});

test("line breaks of Windows, spaces beside the dashes and a missing revision are mended", async (t) => {
  const after = await fixed(t, {
    "bulletins/2021-10/quay.en.md": "--- \r\ntitle: Quay\r\n---\t\r\nA quay.\r\n",
    "bulletins/2021-10/quay.es.md": "\u{FEFF}---\ntitle: Muelle\n---\nUn muelle.\n",
  });
  assert.equal(after.get("bulletins/2021-10/quay.en.md"), "---\ntitle: Quay\n---\nA quay.\n");
  assert.match(
    after.get("bulletins/2021-10/quay.es.md") ?? "",
    /^\u{FEFF}---\ntitle: Muelle\nrevision: "?[0-9a-f]{8}"?\n---\nUn muelle\.\n$/u,
  );
});

test("any mistakes in any valid file are mended, and every other byte stays", async (t) => {
  const right = [
    ['title: "A visit: Quito"', "title: A visit: Quito"],
    ["countries: [EC, PE] # both", "countries: [Ecuador, Perú] # both"],
    ["date: 2021-10-14", "date: 2021/10/14"],
    ["topic: organised-crime", "topic: Organised crime"],
    ["draft: true", "draft: “true”"],
    ["\"summary\": 'It''s here'", "\"summary\": 'It''s here'"],
    ["# [link](www.example.org)", "# [link](www.example.org)"],
  ] as const;
  const texts = [
    ["[a](https://www.a.org) “b” {{ c }}", "[a](www.a.org) “b” {{ c }}"],
    ["\t<https://b.org>  ", "\t<https://b.org>  "],
    ["[c](mailto:c@c.org) é 日本", "[c](c@c.org) é 日本"],
    ["[d](mailto:d@d.org) d", "[d](mailto: d@d.org) d"],
    ["[e](https://e.org) e", "[e](htps://e.org) e"],
    ["[ff](https://f.org) f", "[ff] (https://f.org) f"],
    ["g g\tg", "g\u{202E} g\tg\u{FEFF}"],
    ["[h](https://h.org/h.png)\th", "![h](https://h.org/h.png)\th"],
    ["i  i", "i  i<!-- a\nb -->"],
  ] as const;
  const chosen = (lines: readonly (readonly [string, string])[]) =>
    fc
      .shuffledSubarray([...lines.keys()])
      .chain((order) =>
        fc
          .array(fc.boolean(), { minLength: order.length, maxLength: order.length })
          .map((faulty) =>
            order.map(
              (line, index) => [lines[line]?.[0] ?? "", lines[line]?.[faulty[index] === true ? 1 : 0] ?? ""] as const,
            ),
          ),
      );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(chosen(right), chosen(texts)), { minLength: 1, maxLength: 6 }),
      async (items) => {
        const textOf = (which: 0 | 1) =>
          Object.fromEntries(
            items.map(([fields, body], index) => {
              const title = fields.some(([line]) => line.startsWith("title")) ? [] : ["title: A"];
              const lines = [...title, ...fields.map((line) => line[which])];
              return [
                `bulletins/2021-10/i-${index}.en.md`,
                `---\n${lines.join("\n")}\n---\n\n${body.map((line) => line[which]).join("\n\n")}\n\n`,
              ];
            }),
          );
        const after = await fixed(t, textOf(1));
        for (const [file, text] of Object.entries(textOf(0))) assert.equal(after.get(file) ?? textOf(1)[file], text);
      },
    ),
    { numRuns: 15 },
  );
});

/** Text that people write and leave behind, whole and in halves: words in capitals, and addresses and comments in lower case. */
const WRITTEN = [
  "ONE",
  "TWO",
  "**",
  "`",
  "[",
  "]",
  "](https://c.org)",
  "!",
  "\\",
  "  ",
  "    ",
  ">",
  "- ",
  "1. ",
  "# ",
  "|",
  "|-|",
  "```",
  "~~~",
  "<!-- a -->",
  "<!-- a",
  "b -->",
  "<!---->",
  "<!-- more -->",
  "[^1]",
  "[^1]: ",
  "[r]: https://r.org",
  "[r]",
  "![FOUR](https://a.org/b.png)",
  "![](https://a.org/c.png)",
  '![FIVE](https://a.org/b.png "SIX")',
  "![r]",
  "[SEVEN] (https://a.org)",
  "[US](mailto: a@b.org)",
  "[X](ttps://a.org)",
  "<mailto: a@b.org>",
  "[Y](irc://a.org)",
  "\u{202E}",
  "\u{2028}",
  "\u{93}",
  "\u{2067}",
  "\u{7}",
];

test("what is fixed has no fewer visible words, and a second run changes nothing", async (t) => {
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...WRITTEN), fc.constantFrom("", " ", "\n", "\n\n")), { maxLength: 14 })
    .map((pieces) => pieces.flat().join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 40, maxLength: 40 }), async (bodies) => {
      const start = "---\ntitle: A\n---\n";
      const files = Object.fromEntries(
        bodies.map((body, index) => [`bulletins/2021-10/i-${index}.en.md`, `${start}${body}`]),
      );
      const after = await fixed(t, files);
      for (const [file, text] of Object.entries(files)) {
        const now = after.get(file) ?? text;
        assert.ok(keepsWords(text.slice(start.length), now.slice(start.length)), JSON.stringify([text, now]));
      }
      assert.deepEqual(await fixed(t, { ...files, ...Object.fromEntries(after) }), new Map());
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

/**
 * Whether a page shows all letters of the words of one text for another too, in their order. Removing hidden characters may change the
 * meaning of a line, such as code: the result may show the text with or without them.
 */
function keepsWords(before: string, after: string): boolean {
  const without = removeForbidden(before.replaceAll("\u{2028}", " ").replaceAll("\u{93}", "“"));
  return [without, before].some((text) => isWithin(lettersIn(text), lettersIn(after)));
}

/** Whether a text has all characters of another one, in their order. */
function isWithin(text: string, other: string): boolean {
  const rest = other[Symbol.iterator]();
  return [...text].every((letter) => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) if (next.value === letter) return true;
    return false;
  });
}

/** Capital letters alone: an address in the text may become the address of a link. */
function lettersIn(body: string): string {
  return textOf(parseBody(body)).replaceAll(/\P{Lu}/gu, "");
}

/** Rules with many fixable mistakes. */
const MENDED_RULES = [
  "body-image",
  "body-leftover",
  "body-link",
  "visible-characters",
  "field-value",
  "front-matter",
  "known-country",
  "yaml",
];

test("elements that Markdown can say show the same words without their tags", () => {
  const words = fc.constantFrom("one", "Two.", "“three”", " four ", "(5)", "—", "seis");
  const { phrase } = fc.letrec<{ phrase: string }>((tie) => ({
    phrase: fc.oneof(
      { depthSize: "small" },
      words,
      fc
        .tuple(
          fc.constantFrom("b", "em", "i", "p", "span", "strong", 'a href="https://a.example/"'),
          fc.array(tie("phrase"), { minLength: 1, maxLength: 3 }),
        )
        .map(([tag, inside]) => `<${tag}>${inside.join("")}</${tag.split(" ", 1)[0]}>`),
    ),
  }));
  const shown = (markdown: string) => textOf(parseBody(markdown)).replaceAll(/\s+/g, "");
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 4 }), (parts) => {
      const lineText = parts.join("");
      const column = lineText.indexOf("<") + 1;
      const [tag = ""] = /^<[^>]*>/.exec(lineText.slice(column - 1)) ?? [];
      const mistake = { message: message("leftover-tag", { written: tag }), line: 1, column, written: tag, lineText };
      const edit = column === 0 ? undefined : phraseTags(mistake);
      if (edit?.kind !== "characters") return;
      const rest = lineText.slice(column - 1 + edit.length);
      assert.equal(
        shown(lineText.slice(0, column - 1) + edit.text + rest),
        shown(
          lineText.slice(0, column - 1) +
            lineText.slice(column - 1, column - 1 + edit.length).replaceAll(/<[^>]*>/g, "") +
            rest,
        ),
      );
    }),
  );
});

test("in every case of these rules, a second run mends nothing", async (t) => {
  for (const file of readCaseFiles().filter(({ rule }) => MENDED_RULES.includes(rule)))
    for (const each of file.cases) {
      const contentDir = await folderOf(t, each);
      const texts = await fixIn(contentDir);
      await writeTree(contentDir, Object.fromEntries(texts.map(({ file: name, after }) => [name, after])));
      assert.deepEqual(await fixIn(contentDir), [], `${file.rule}: ${each.sentence}`);
    }
});

test("changed lines have the numbers that they have now", () => {
  assert.deepEqual(changedLines("a\nb\nc\nd\n", "a\nB\nc\nnew\nd\n"), [
    { line: 2, before: "b", after: "B" },
    { line: 4, after: "new" },
  ]);
  assert.deepEqual(changedLines("a\r\nb\r\n", "b\n"), [{ line: 1, before: "a" }]);
});
