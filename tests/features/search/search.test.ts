import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByLetter } from "../../../scripts/features/search/letters.ts";
import type { SearchItems } from "../../../scripts/features/search/search-data.ts";
import { dataAt, pageAt, viewsOf } from "../../pages/views-of.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

test("an index has capitals without diacritics, then the texts in their order", () => {
  const texts = ["Perú", "Ángel", "agua", "«Zeta»", "2021", "¿Por qué?", "Egipto", "Étienne", "السجون", "—"];
  const groups = groupByLetter(texts.map((text) => ({ text })));
  assert.deepEqual(
    groups.map(({ letter, entries }) => [letter, ...entries.map(({ text }) => text)]),
    [
      ["#", "—"],
      ["0–\u{2060}9", "2021"],
      ["A", "agua", "Ángel"],
      ["E", "Egipto", "Étienne"],
      ["P", "Perú", "¿Por qué?"],
      ["Z", "«Zeta»"],
      ["ا", "السجون"],
    ],
  );
});

test("the search page leads to every topic, country and event, and to every year", async (context) => {
  const { letters, years } = pageAt(await viewsOf(context), "/es/search/", "search");
  assert.deepEqual(
    letters.map(({ letter, entries }) => [letter, ...entries.map(({ text, href, note }) => `${text} ${href} ${note}`)]),
    [
      ["B", "Barcos /news/es/topics/ships/ tema, 1\u00A0noticia"],
      [
        "P",
        "Portugal /news/es/countries/pt/ país, 1\u00A0noticia",
        "Puertas abiertas /news/es/events/open-day/ evento, 2026",
      ],
    ],
  );
  assert.deepEqual(
    years.map(({ text, href }) => [text, href]),
    [["2026", "/news/es/2026/"]],
  );
});

test("a publication that omits the search page has none", async (context) => {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}search: omit\n`;
  assert.ok(!(await viewsOf(context, { "publication.yaml": publication })).has("/search/"));
});

test("the search finds a standing page by its keywords in its language, and the page does not show them", async (context) => {
  const files = { "pages/about.es.md": "---\ntitle: Quiénes somos\nkeywords: [teléfono]\n---\nNosotros.\n" };
  const views = await viewsOf(context, files);
  assert.doesNotMatch(JSON.stringify(pageAt(views, "/es/about/", "page")), /teléfono/);
  const { items }: SearchItems = JSON.parse(await dataAt(context, "/es/search/pages.json", files));
  assert.deepEqual(
    items.map(({ title, keywords }) => [title, keywords]),
    [["Quiénes somos", ["teléfono"]]],
  );
});
