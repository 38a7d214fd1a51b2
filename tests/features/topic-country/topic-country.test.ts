import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAt, viewsOf } from "../../pages/views-of.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

const item = (title: string, fields: string) => `---\ntitle: ${title}\n${fields}\n---\n`;
const TUGS = item("Tugs", "date: 2026-05-07\ntopic: ships\ncountries: [PT, ES]");
const MORE = { "bulletins/2026-05/tugs.en.md": TUGS };

test("a topic has a page in each country with two items on it, in every language, and none for one item", async (context) => {
  const views = await viewsOf(context, MORE);
  const page = pageAt(views, "/topics/ships/pt/", "topic-country");
  assert.equal(page.title, "Ships\u00a0· Portugal");
  assert.deepEqual(
    page.items.map(({ title }) => title.text),
    ["Tugs", "A new crane"],
  );
  assert.equal(pageAt(views, "/es/topics/ships/pt/", "topic-country").title, "Barcos\u00a0· Portugal");
  assert.ok(!views.has("/topics/ships/es/"));
  assert.ok(!(await viewsOf(context)).has("/topics/ships/pt/"));
});

test("topics, countries and items lead to it, and what has one item leads to that item", async (context) => {
  const views = await viewsOf(context, MORE);
  const related = (address: string, kind: "topic" | "country") =>
    pageAt(views, address, kind).related.map(({ text, href, count }) => `${text} ${href} ${count}`);
  assert.deepEqual(related("/topics/ships/", "topic"), [
    "Portugal /news/topics/ships/pt/ 2\u00A0items",
    "Spain /news/2026/05/tugs/ 1\u00A0item",
  ]);
  assert.deepEqual(related("/countries/pt/", "country"), ["Ships /news/topics/ships/pt/ 2\u00A0items"]);
  assert.deepEqual(pageAt(views, "/2026/05/new-crane/", "item").topicCountries, [
    { text: "Ships\u00a0· Portugal", href: "/news/topics/ships/pt/" },
  ]);
});

test("where untranslated items are omitted, a language has the page if it shows two items", async (context) => {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}untranslated: omit\n`;
  const views = await viewsOf(context, { ...MORE, "publication.yaml": publication });
  assert.deepEqual(pageAt(views, "/topics/ships/pt/", "topic-country").head.alternates, []);
  assert.ok(!views.has("/es/topics/ships/pt/"));
  assert.deepEqual(
    pageAt(views, "/es/topics/ships/", "topic").related.map(({ href }) => href),
    ["/news/es/2026/05/new-crane/"],
  );
});

test("a publication that omits these pages links to topics and countries instead", async (context) => {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}topicCountries: omit\n`;
  const views = await viewsOf(context, { ...MORE, "publication.yaml": publication });
  assert.ok(!views.has("/topics/ships/pt/"));
  assert.deepEqual(
    pageAt(views, "/topics/ships/", "topic").related.map(({ href }) => href),
    ["/news/countries/pt/", "/news/countries/es/"],
  );
});
