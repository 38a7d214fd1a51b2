import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

const DECLARED = `${CONTENT["content/publication.yaml"]}fields:
  item:
    budget: { type: money, label: Budget, required: true }
    people: { type: number, label: People }
    ends: { type: moment, label: Ends }
    open: { type: yes-no, label: Open }
    state: { type: one-of, label: State, values: { open: { en: Still open }, closed: Closed } }
    home: { type: country, label: Home }
    pillars: { type: keys-of:pillars, label: Pillars }
    plan: { type: document, label: Plan }
    lesson: { type: paragraph, label: Lesson, translated: true }
`;
const OWN_MODEL = {
  ...CONTENT,
  "content/publication.yaml": DECLARED,
  "content/vocabularies/pillars.yaml": "borders: { label: { en: Borders, es: Fronteras } }\ntrade: { label: Trade }\n",
};

test("columns that are called as declared fields fill them, and what these can't have is set aside with its reason", async (t) => {
  const folder = await temporaryFolder(t);
  const rows = [
    "title,date,language,group,text,Budget,people,ends,open,state,home,pillars,plan,lesson",
    'Whole,2021-10-14,en,g,One.,12500 EUR,"12,5",2021-12-01 09:30,sí,still open,Ecuador,Fronteras;trade,https://a.example/b.pdf,Speak.',
    "Entero,2021-10-14,es,g,Uno.,12500 EUR,14,,,,,,,Hablar.",
    "Wrong,2021-10-14,en,,Two.,EUR 1,1.500,soon,perhaps,half,Nowhere,sea,plan.pdf,",
    "Bare,2021-10-14,en,,Three.,,,,,,,,,",
  ];
  await writeTree(folder, { ...OWN_MODEL, "news.csv": rows.join("\n") });
  const { code, stdout } = await runCommand(["import", "csv", "news.csv"], { cwd: folder });
  assert.equal(code, 0, stdout);
  const files = await readTree(path.join(folder, "content/bulletins/2021-10"));
  assert.equal(
    String(files.get("whole.en.md")),
    `---
title: Whole
date: 2021-10-14
budget:
  amount: 12500
  currency: EUR
people: 12.5
ends: 2021-12-01T09:30
open: true
state: open
home: EC
pillars:
  - borders
  - trade
plan: https://a.example/b.pdf
lesson: Speak.
---
One.
`,
  );
  assert.equal(String(files.get("whole.es.md")), "---\ntitle: Entero\nlesson: Hablar.\n---\nUno.\n");
  assert.equal(
    String(files.get("wrong.en.md")),
    "---\ntitle: Wrong\ndate: 2021-10-14\nbudget:\n  amount: 1\n  currency: EUR\n---\nTwo.\n",
  );
  assert.match(String(files.get("bare.en.md")), /\ndraft: true\n/);
  const records = await readTree(path.join(folder, "import"));
  assert.equal(
    String(records.get("set-aside/bulletins/2021-10/wrong.en.md")),
    '---\npeople: "1.500"\nends: soon\nopen: perhaps\nstate: half\nhome: Nowhere\npillars: sea\nplan: plan.pdf\n---\n',
  );
  assert.equal(String(records.get("set-aside/bulletins/2021-10/whole.es.md")), '---\npeople: "14"\n---\n');
  const report = String(records.get("report.md"));
  assert.match(
    report,
    /The field `pillars` was left out\. Unknown term `sea`.*set-aside\/bulletins\/2021-10\/wrong\.en\.md/,
  );
  assert.match(report, /It lacks `budget`, which every item of this publication needs\./);
  assert.doesNotMatch(report, /column/);
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
});

test("whatever a table says in declared fields, what is imported validates, and no word of it is lost", async (t) => {
  const cell = fc.oneof(
    fc.constantFrom(
      "12500 EUR",
      "1,5",
      "2021-10-14",
      "yes",
      "open",
      "EC",
      "Trade",
      "https://a.example/",
      "borders|sea",
      "",
    ),
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[^\p{L}\p{N} .:;|/-]/gu, "")),
  );
  const names = ["budget", "people", "ends", "open", "state", "home", "pillars", "plan", "lesson"];
  const property = fc.asyncProperty(
    fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
    async (rows) => {
      const folder = await temporaryFolder(t);
      const lines = rows.map((cells, index) =>
        [`News ${index}`, "2021-10-14", ...cells.map((each) => `"${each}"`)].join(","),
      );
      await writeTree(folder, {
        ...OWN_MODEL,
        "news.csv": [["title", "date", ...names].join(","), ...lines].join("\n"),
      });
      const { code, stdout } = await runCommand(["import", "csv", "news.csv"], { cwd: folder });
      assert.equal(code, 0, stdout);
      assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
      const written = [...(await readTree(folder))].filter(([file]) => /set-aside|bulletins/.test(file));
      for (const [index, cells] of rows.entries()) {
        const own = written.filter(([file]) => file.endsWith(`news-${index}.en.md`)).map(([, text]) => String(text));
        for (const [at, name] of names.entries())
          assert.equal(
            own.some((text) => text.includes(`\n${name}:`)),
            cells[at]?.trim() !== "",
            `${name}: ${cells[at]}`,
          );
      }
    },
  );
  await fc.assert(property, { numRuns: 15 });
});
