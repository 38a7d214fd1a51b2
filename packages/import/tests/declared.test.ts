import assert from "node:assert/strict";
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
