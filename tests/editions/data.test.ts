import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { readPublication } from "../../scripts/build/check.ts";
import { formatMarkdownFile } from "../../scripts/content/format-yaml.ts";
import { publicationOf } from "../content/model/publication-of.ts";
import { renderAll, renderOne } from "../hostile/asleep.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { anyLine } from "../support/text.ts";

type Row = Readonly<Record<string, string>>;

const LANGUAGES = ["en", "es"];

/** The columns of the first versions, in their order. */
const FIRST_COLUMNS = [
  ...["id", "bulletin", "date", "topic", "countries", "event", "original"],
  ...["title_en", "summary_en", "url_en", "title_es", "summary_es", "url_es", "topics", "events", "byline"],
];

/** A line that any field may have: some lines have no visible character of their own, and some look like formulas, marked or not. */
const line = fc
  .tuple(
    fc.constantFrom("", "", "", "=", "-", "'=", "''+", "'"),
    anyLine.filter(({ length }) => length < 100),
  )
  .map(([sign, text]) => `${sign}${text} a`);

const author = fc.oneof(
  fc.record({ name: line }),
  fc.record({ name: line, role: line }),
  fc.record({ name: line, role: line, url: fc.constant("https://author.example/") }),
);
const bylines = fc.oneof(fc.constant({}), fc.record({ byline: fc.array(author, { minLength: 1, maxLength: 3 }) }));

/** What an original and its translation may say. */
const original = fc
  .tuple(
    fc.record({ title: line }),
    fc.constantFrom({ date: "2026-05-04" }, { date: "2026-05" }, {}),
    fc.constantFrom({ topics: ["ships"] }, { topics: [] }),
    fc.constantFrom({ countries: ["ES", "PT"] }, { countries: [] }),
    fc.constantFrom({ event: "open-day" }, {}),
    fc.constantFrom({ genre: "interview" }, {}),
    fc.oneof(fc.constant({}), fc.record({ place: line }), fc.constant({ place: { en: "Lisbon", es: "Lisboa" } })),
    fc.oneof(fc.constant({}), fc.record({ summary: line })),
    fc.constantFrom({}, { updated: "2026-05-20" }),
    bylines,
  )
  .map((parts): object => Object.assign({}, ...parts));
const translation = fc
  .tuple(fc.record({ title: line }), fc.constantFrom({}, { updated: "2026-05-21" }), bylines)
  .map((parts): object => Object.assign({}, ...parts));
const item = fc.record({ original, translation: fc.option(translation) });

test("the table of items says what the JSON file says, field by field, and nothing else", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
      const files = items.flatMap(({ original: own, translation: other }, index) => [
        [`bulletins/2026-05/item-${index}.en.md`, formatMarkdownFile(own, "")] as const,
        ...(other === null ? [] : [[`bulletins/2026-05/item-${index}.es.md`, formatMarkdownFile(other, "")] as const]),
      ]);
      const known = ["publication.yaml", "topics.yaml", "events/open-day.yaml"] as const;
      const base = Object.fromEntries(known.map((name) => [name, SMALL_PUBLICATION[name] ?? ""]));
      const publication = publicationOf({ ...base, ...Object.fromEntries(files) });
      const render = (address: string) => renderOne({ ...checked, publication }, address);
      const table = parseTable(render("/data/items.csv"));
      const { items: records } = JSON.parse(render("/data/items.json"));
      assert.deepEqual(table.map(recordOf), records);
    }),
    { numRuns: 60 },
  );
});

test("the columns of the first versions keep their names and their order, and new ones follow", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const [row = {}] = parseTable(renderAll(checked).get("/data/items.csv") ?? "");
  const names = Object.keys(row);
  assert.deepEqual(names.slice(0, FIRST_COLUMNS.length), FIRST_COLUMNS);
  assert.ok(["place_en", "updated_en", "byline_name_es"].every((name) => names.indexOf(name) >= FIRST_COLUMNS.length));
});

function parseTable(csv: string): readonly Row[] {
  return parseCsv(csv, { bom: true, columns: true });
}

/** The JSON record of a row: an empty cell is no field, except a list. */
function recordOf(row: Row): unknown {
  const lists = new Set(["topics", "countries", "events"]);
  const names = ["id", "bulletin", "date", "topic", "topics", "countries", "event", "events", "original", "genre"];
  const own = names.map((name) => [name, lists.has(name) ? (row[name]?.match(/\S+/g) ?? []) : fieldOf(row[name])]);
  const texts = LANGUAGES.filter((language) => row[`title_${language}`] !== "").map((language) => {
    const fields = ["title", "summary", "url", "place"].map((name) => [name, fieldOf(row[`${name}_${language}`])]);
    const updated = fieldOf(row[`updated_${language}`]);
    return [language, defined({ ...Object.fromEntries(fields), byline: bylineOf(row, language), updated })];
  });
  return defined({ ...Object.fromEntries(own), texts: Object.fromEntries(texts) });
}

function bylineOf(row: Row, language: string): unknown {
  if (row[`byline_name_${language}`] === "") return undefined;
  const [names = [], roles = [], urls = []] = ["name", "role", "url"].map((member) =>
    textOf(row[`byline_${member}_${language}`]).split("\n"),
  );
  return names.map((name, index) => defined({ name, role: roles[index] || undefined, url: urls[index] || undefined }));
}

function fieldOf(cell = ""): string | undefined {
  return textOf(cell) || undefined;
}

/** The text of a cell: one of apostrophes and a formula has an apostrophe that is not its own. */
function textOf(cell = ""): string {
  return /^'+(?:[\t\r]|\n*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(cell) ? cell.slice(1) : cell;
}

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
