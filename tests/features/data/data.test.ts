import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { formatMarkdownFile } from "../../../scripts/content/yaml/format-yaml.ts";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { readPublication } from "../../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../../scripts/pipeline/site-routes.ts";
import { anyItem, DOWNLOADS, FILES, FOLDER, FORMS, ITEM, MEDIA, VALUES } from "../../editions/any-item.ts";
import { parseTable, propertiesOf, recordOf } from "../../editions/data-table.ts";
import { renderAll } from "../../hostile/asleep.ts";
import { contentOf } from "../../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { anyFields, pathsIn } from "../../support/from-schema.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The columns of the first versions, in their order. */
const FIRST_COLUMNS = [
  "id",
  "bulletin",
  "date",
  "topic",
  "countries",
  "event",
  "original",
  "title_en",
  "summary_en",
  "url_en",
  "title_es",
  "summary_es",
  "url_es",
  "topics",
  "events",
  "byline",
];

const BASE = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}articleSeries: { reform: Reform, port: Port }\n`,
  "topics.yaml": "ships: { label: Ships }\nfish: { label: Fish }\n",
  "places.yaml": "coast: { label: Coast, countries: [PT] }\n",
  "events/open-day.yaml": SMALL_PUBLICATION["events/open-day.yaml"] ?? "",
  "events/race.yaml": "name: Race\nstart: 2026-05-09\n",
};

test("the table of items says what the JSON file says, field by field, and nothing else", async (t) => {
  const render = await openRenderer(t);
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 3 }), (written) => {
      const files = written.flatMap(({ original, translation }, index) => [
        [
          `${FOLDER}/item-${index}.en.md`,
          { ...original, ...("formerly" in original ? { formerly: [`2026-04/old-${index}`] } : {}) },
        ] as const,
        ...(translation === null ? [] : [[`${FOLDER}/item-${index}.es.md`, translation] as const]),
      ]);
      const { json, csv, schema } = render(Object.fromEntries(files));
      const { items: records } = JSON.parse(json);
      const fields = propertiesOf(JSON.parse(schema).properties.items.items);
      assert.deepEqual(
        parseTable(csv).map((row) => recordOf(row, fields)),
        records,
      );
    }),
    { numRuns: 60 },
  );
});

/** Fields that are not in the open data, only on pages or in the input. */
const NOT_IN_DATA = new Set([
  "image.src",
  "image.alt",
  "image.credit",
  "image.caption",
  "image.creditUrl",
  "image.focus",
  "image.madeBy",
  "images.madeBy",
  "video.image.src",
  "video.image.alt",
  "video.image.credit",
  // Only for files on other sites: local files contain it themselves.
  "documents.type",
  "documents.size",
  "audio.type",
  "audio.size",
  // A review is present while the text has not changed since.
  "reviewedBy",
  "reviewed",
  "reviewedRevision",
  "sources.name",
  "sources.url",
  "publishFrom",
  "expires",
  "slug",
  "revision",
  "draft",
]);

test("every field of an item is in the open data, or is named as one that is not", async (t) => {
  const render = await openRenderer(t);
  const wanted = [...new Set(pathsIn(ITEM))].filter((path) => !NOT_IN_DATA.has(path));
  assert.ok(wanted.length > 25);
  for (const path of wanted) {
    const form = path === "withdrawn" ? FORMS[2] : FORMS.find((each) => each[path.split(".")[0] ?? ""] !== null);
    const making = { given: { ...FILES, ...form }, values: VALUES, mayMiss: false };
    const [one] = fc.sample(anyFields(ITEM, making), { seed: 7, numRuns: 1 });
    assert.ok(one !== undefined);
    const name = `${FOLDER}/item-0.en.md`;
    const [before, after] = [one, replaceAt(one, path.split("."))].map((fields) => render({ [name]: fields }));
    assert.notEqual(after?.json, before?.json, `${path} is in items.json`);
    assert.notEqual(after?.csv, before?.csv, `${path} is in items.csv`);
  }
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

/** Renders the files of open data for items of these fields, by the names of their files. */
async function openRenderer(t: TestContext) {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  return (files: Readonly<Record<string, object>>) => {
    const texts = Object.entries(files).map(([name, fields]) => [name, formatMarkdownFile(fields, "")]);
    const { content, diagnostics } = contentOf({ ...BASE, ...Object.fromEntries(texts) }, [
      ...MEDIA.keys(),
      ...DOWNLOADS.keys(),
    ]);
    assert.deepEqual(diagnostics, []);
    const publication = buildPublication(publicContent(content, AS_OF), AS_OF);
    const base = { origin: "https://letter.harbour.example", path: "" };
    const inputs = { ...checked, publication, base, assets: STUB_ASSETS, media: MEDIA, downloads: DOWNLOADS };
    const routes = siteRoutes({ ...inputs, drawMap: DRAW_MAP });
    const read = (address: string) => routes.find((route) => route.address === address)?.text?.() ?? assert.fail();
    return {
      json: read("/data/items.json"),
      csv: read("/data/items.csv"),
      schema: read("/data/items.schema.json"),
    };
  };
}

/** The same fields with another value at a path, in the first member of lists. */
function replaceAt(value: unknown, [name, ...rest]: readonly string[]): object {
  if (Array.isArray(value)) return [replaceAt(value[0], name === undefined ? [] : [name, ...rest])];
  assert.ok(typeof value === "object" && value !== null && name !== undefined);
  const own: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return { ...value, [name]: rest.length === 0 ? otherThan(own) : replaceAt(own, rest) };
}

const OTHERS: ReadonlyMap<unknown, string> = new Map(
  [
    ["ships", "fish"],
    ["assisted", "machine"],
    ["machine", "person"],
    ["reform", "port"],
    ["open-day", "race"],
    ["ES", "PT"],
    ["en", "es"],
    ["2026-05-20", "2026-05-21"],
    ["2026-05-04", "2026-05"],
    ["PT1M30S", "PT1H"],
    ["news", "opinion"],
    ["+34 91 123 45 67", "+34 91 123 45 68"],
    ["978-3-16-148410-0", "3-16-148410-X"],
    ["0378-5955", "2049-3630"],
    ["2026-05-01", "2026-05-02"],
  ].flatMap(([one = "", other = ""]) => [[one, other] as const, [other, one] as const]),
);

/** Another value of the same kind. */
function otherThan(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 1 ? value.slice(1) : [otherThan(value[0])];
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, otherThan(one)]));
  if (typeof value === "number") return value + 1;
  const file = /^media\/a\.(?:png|pdf|mp3)$/.exec(String(value))?.[0];
  return OTHERS.get(value) ?? file?.replace("a.", "b.") ?? `${String(value)}x`;
}
