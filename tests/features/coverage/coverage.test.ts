import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import type { CoverageView } from "../../../scripts/features/coverage/coverage.ts";
import { levelOf, levelsUpTo } from "../../../scripts/features/coverage/coverage-levels.ts";
import { pageRenderer } from "../../../scripts/templates/templates.ts";
import { pageAt, viewsOf } from "../../pages/views-of.ts";
import { THEME_DIRS } from "../../support/options.ts";

const item = (fields: string): string => `---\ntitle: A ship\n${fields}\n---\n`;

/** With the crane of May 2026: three items of two years. */
const SHIPS = {
  "bulletins/2025-11/tugs.en.md": item("date: 2025-11-07\ntopic: ships\ncountries: [PT, ES]"),
  "bulletins/2026-05/ferry.en.md": item("date: 2026-05-09\ntopic: ships\ncountries: [MT]"),
};

test("coverage counts the items of each country, the most first, and links to them", async (context) => {
  const { countries, figures, map } = pageAt(await viewsOf(context, SHIPS), "/coverage/", "coverage");
  assert.deepEqual(
    countries.map(({ text, href, bar, latest }) => [text, href, bar.text, latest]),
    [
      ["Portugal", "/news/countries/pt/", "2", "May 2026"],
      ["Malta", "/news/countries/mt/", "1", "May 2026"],
      ["Spain", "/news/countries/es/", "1", "Nov 2025"],
    ],
  );
  assert.deepEqual(figures, ["3\u00A0items", "3\u00A0countries", "1\u00A0topic"]);
  assert.deepEqual(
    map?.countries.map(({ name, level, dot }) => [name, level, dot !== undefined]),
    [
      ["Portugal: 2\u00A0items", 2, false],
      ["Malta: 1\u00A0item", 1, true],
      ["Spain: 1\u00A0item", 1, false],
    ],
  );
});

test("the page of a year counts that year alone, shows the same part of the world and links to the year of a country", async (context) => {
  const views = await viewsOf(context, SHIPS);
  const all = pageAt(views, "/coverage/", "coverage");
  const year = pageAt(views, "/coverage/2025/", "coverage");
  assert.deepEqual(
    year.countries.map(({ text, href, latest }) => [text, href, latest]),
    [
      ["Portugal", "/news/countries/pt/2025/", "Nov"],
      ["Spain", "/news/countries/es/2025/", "Nov"],
    ],
  );
  assert.equal(year.map?.land, all.map?.land);
  assert.equal(year.map?.countries.length, 2);
  assert.deepEqual(
    year.periods.map(({ text, current }) => [text, current]),
    [
      ["All years", false],
      ["2026", false],
      ["2025", true],
    ],
  );
});

test("topics are counted by quarter in a year, and by year in all of them", async (context) => {
  const views = await viewsOf(context, SHIPS);
  const topics = topicsOf(pageAt(views, "/coverage/2025/", "coverage"));
  assert.deepEqual(topics.periods, ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"]);
  assert.deepEqual(
    topics.rows.map(({ bars, total }) => [bars.map(({ text }) => text).join(" "), total]),
    [["– – – 1", "1"]],
  );
  const all = topicsOf(pageAt(views, "/coverage/", "coverage"));
  assert.deepEqual(all.periods, ["2025", "2026"]);
  assert.deepEqual(
    all.rows[0]?.bars.map(({ count }) => count),
    [1, 2],
  );
});

test("an item of which only the year is known counts for no quarter but that of its bulletin", async (context) => {
  const views = await viewsOf(context, {
    "bulletins/2025/report.en.md": item("topic: ships\ncountries: [PT]"),
    "bulletins/2025-q2/survey.en.md": item("topic: ships"),
  });
  const page = pageAt(views, "/coverage/2025/", "coverage");
  const [topics, { countries }] = [topicsOf(page), page];
  assert.deepEqual(
    topics.rows.map(({ bars, total }) => [bars.map(({ text }) => text).join(" "), total]),
    [["– 1 – –", "2"]],
  );
  assert.deepEqual(
    countries.map(({ latest, datetime }) => [latest, datetime]),
    [["2025", "2025"]],
  );
});

test("of many years, the earlier ones share a column", async (context) => {
  const years = ["2018", "2019", "2020", "2021", "2022", "2023", "2024"];
  const files = years.map((year) => [`bulletins/${year}-02/tugs.en.md`, item(`date: ${year}-02-07\ntopic: ships`)]);
  const topics = topicsOf(pageAt(await viewsOf(context, Object.fromEntries(files)), "/coverage/", "coverage"));
  assert.deepEqual(topics.periods, ["until 2020", "2021", "2022", "2023", "2024", "2026"]);
  assert.deepEqual(
    topics.rows[0]?.bars.map(({ count }) => count),
    [3, 1, 1, 1, 1, 1],
  );
});

test("a language is complete only if nothing is missing", async (context) => {
  const { languageRows } = pageAt(await viewsOf(context, SHIPS), "/coverage/", "coverage");
  assert.deepEqual(
    languageRows.map(({ name, count, share }) => [name, count, share]),
    [
      ["English", "3", "100%"],
      ["español", "1", "33%"],
    ],
  );
});

test("where texts in other languages are omitted, a language counts what it shows", async (context) => {
  const publication = "title: A\npublisher: { name: B, url: https://b.example/ }\nurl: https://b.example/\n";
  const views = await viewsOf(context, {
    ...SHIPS,
    "publication.yaml": `${publication}languages: [en, es]\nuntranslated: omit\n`,
  });
  assert.deepEqual(pageAt(views, "/es/coverage/", "coverage").figures, [
    "1\u00A0noticia",
    "1\u00A0país",
    "1\u00A0tema",
  ]);
  assert.ok(!views.has("/es/coverage/2025/"));
});

test("with `coverage: omit` no page, file or link of it is there", async (context) => {
  const publication = "title: A\npublisher: { name: B, url: https://b.example/ }\nurl: https://b.example/\n";
  const views = await viewsOf(context, { "publication.yaml": `${publication}languages: [en, es]\ncoverage: omit\n` });
  assert.deepEqual(
    [...views.keys()].filter((address) => address.includes("coverage")),
    [],
  );
  assert.ok(
    !JSON.stringify([...views.values()].map((view) => ("chrome" in view ? view.chrome : ""))).includes("/coverage/"),
  );
});

test("without a country there is no map, and without items no table", async (context) => {
  const crane = "bulletins/2026-05/new-crane.en.md";
  const views = await viewsOf(context, { [crane]: item("topic: ships") });
  const coverage = pageAt(views, "/coverage/", "coverage");
  assert.deepEqual([coverage.map, coverage.countries.length, topicsOf(coverage).rows.length], [undefined, 0, 1]);
});

test("a page with forty countries and twelve topics has at most 20 kB", async (context) => {
  const codes = "AR BO BR CL CO CR CU DO EC SV GT HN MX NI PA PY PE UY VE JM TT BB PT ES FR DE IT SE PL BE NL FI".split(
    " ",
  );
  const files = codes.map((code, index) => {
    const date = `2025-${String((index % 12) + 1).padStart(2, "0")}`;
    return [
      `bulletins/${date}/item-${index}.en.md`,
      item(`topic: ships\ncountries: [${code}, ${codes[index - 1] ?? "TR"}]`),
    ];
  });
  const view = pageAt(await viewsOf(context, Object.fromEntries(files)), "/coverage/", "coverage");
  const page = pageRenderer(THEME_DIRS)(view);
  assert.equal(view.map?.countries.length, codes.length + 1);
  assert.ok(brotliCompressSync(page).length < 14_000, String(brotliCompressSync(page).length));
});

test("levels contain every number once, in at most four ranges", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (most, other) => {
      const levels = levelsUpTo(most);
      assert.ok(levels.length <= 4 && levels[0]?.from === 1 && levels.at(-1)?.to === most);
      for (const [index, { from, to }] of levels.entries())
        assert.ok(from === (levels[index - 1]?.to ?? 0) + 1 && to >= from);
      const count = Math.min(most, other);
      const { from = 0, to = 0 } = levels[levelOf(count, levels) - 1] ?? {};
      assert.ok(from <= count && count <= to);
    }),
  );
  assert.deepEqual(
    levelsUpTo(100).map(({ from, to }) => `${from}–${to}`),
    ["1–3", "4–10", "11–31", "32–100"],
  );
});

function topicsOf({ terms }: Pick<CoverageView, "terms">): CoverageView["terms"][number] {
  return terms.find(({ id }) => id === "topics") ?? assert.fail();
}
