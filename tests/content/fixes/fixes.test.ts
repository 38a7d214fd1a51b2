import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import fc from "fast-check";
import { changedLines } from "../../../scripts/content/fixes/changed-lines.ts";
import { fixContent } from "../../../scripts/pipeline/fix-content.ts";
import { ROOT, temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF } from "../../support/options.ts";
import { folderOf, readCaseFiles } from "../rules/case-files.ts";

const BASE = path.join(ROOT, "tests/content/rules/base");

/** The texts that a fix gives for files of one bulletin beside those of the base folder. */
async function fixed(t: TestContext, files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await cp(BASE, contentDir, { recursive: true });
  await writeTree(contentDir, files);
  return new Map((await fixIn(contentDir)).map(({ file, after }) => [file, after]));
}

function fixIn(contentDir: string) {
  return fixContent({ contentDir, purpose: "draft", asOf: AS_OF });
}

/** Lines of front matter, and of texts, with what they become. What has no right answer, or several, stays. */
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
  ["Old\rbreaks.", "Old\nbreaks."],
  ["See `www.example.org` and www.example.org.", "See `www.example.org` and www.example.org."],
  ["A [file](quito.md), a [space](https://a.org/b c).", "A [file](quito.md), a [space](https://a.org/b c)."],
];

test("every fix gives the one right answer, and what has none or several stays as it is", async (t) => {
  const item = (fields: string, body: string) => `---\n${fields}\n---\n${body}\n`;
  const withTitle = (line: string) => (/^\s*title:/i.test(line) ? line : `title: A # here\n${line}`);
  const cases = [
    ...FIELDS.map(([written, mended]) => [item(withTitle(written), "X."), item(withTitle(mended), "X.")] as const),
    ...TEXTS.map(([written, mended]) => [item("title: A", written), item("title: A", mended)] as const),
  ];
  const files = cases.map(([written], index) => [`bulletins/2021-10/case-${index}.en.md`, written] as const);
  const after = await fixed(t, Object.fromEntries(files));
  for (const [index, [file, written]] of files.entries()) assert.equal(after.get(file) ?? written, cases[index]?.[1]);
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

/** Rules of which many a mistake is mended. */
const MENDED_RULES = ["body-link", "field-value", "front-matter", "known-country", "yaml"];

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
