import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../scripts/markdown/plain.ts";
import { bulletin, item, only, publicationOf, slugsOf, translation } from "./publication-of.ts";

test("the original is the text in the first language that exists, and carries the facts", () => {
  const publication = publicationOf({
    "bulletins/2021-10/a.fr.md": translation("Un"),
    "bulletins/2021-10/a.es.md": item("2021-10-01", "countries: [ES, PT]"),
  });
  const [first] = publication.items;
  assert.equal(first?.original.language, "es");
  assert.deepEqual([...(first?.texts.keys() ?? [])], ["es", "fr"]);
  assert.deepEqual(
    [first?.date, first?.topics.map(({ key }) => key), first?.countries],
    ["2021-10-01", ["ships"], ["ES", "PT"]],
  );
});

test("a translation has its own words and slug, and the original's sources unless it has its own", () => {
  const sources = "sources: [{ name: Port, url: https://port.example/ }]";
  const [first] = publicationOf({
    "bulletins/2021-10/a.en.md": item("2021-10-01", sources),
    "bulletins/2021-10/a.es.md": translation("La grúa", "slug: la-grua"),
    "bulletins/2021-10/a.fr.md": translation("La grue", "sources: []"),
  }).items;
  const [en, es, fr] = [...(first?.texts.values() ?? [])];
  assert.deepEqual([en?.slug, es?.slug, fr?.slug], ["a", "la-grua", "a"]);
  assert.deepEqual([es?.title, es?.sources.length, fr?.sources.length], ["La grúa", 1, 0]);
});

test("an item of several topics and events is once under each; one without topic is under none", () => {
  const event = "name: A meeting\nstart: 2021-10-02\n";
  const { items, topics, events } = publicationOf({
    "events/one.yaml": event,
    "events/two.yaml": event,
    "bulletins/2021-10/a.en.md": item("2021-10-01", "events: [two, one]").replace(
      "topic: ships",
      "topics: [fish, ships]",
    ),
    "bulletins/2021-10/b.en.md": item("2021-10-03", "event: one").replace("topic: ships", ""),
  });
  assert.deepEqual(
    items.map((each) => [each.topics.map(({ key }) => key), each.events.map(({ key }) => key)]),
    [
      [[], ["one"]],
      [
        ["fish", "ships"],
        ["two", "one"],
      ],
    ],
  );
  assert.deepEqual(
    topics.map((topic) => [topic.record.key, slugsOf(topic)]),
    [
      ["ships", ["a"]],
      ["fish", ["a"]],
      ["constructor", []],
    ],
  );
  assert.deepEqual(
    events.map(({ record, coverage }) => [record.key, slugsOf({ items: coverage })]),
    [
      ["one", ["a", "b"]],
      ["two", ["a"]],
    ],
  );
});

test("topics are in the order of the vocabulary with their items, whatever they are called", () => {
  const { topics } = publicationOf({ "bulletins/2021-10/a.en.md": item("2021-10-01").replace("ships", "constructor") });
  assert.deepEqual(
    topics.map(({ record, items }) => [record.key, items.length]),
    [
      ["ships", 0],
      ["fish", 0],
      ["constructor", 1],
    ],
  );
});

test("countries are those with items, by code", () => {
  const { countries } = publicationOf({
    "bulletins/2021-10/a.en.md": item("2021-10-01", "countries: [PT, ES]"),
    "bulletins/2021-10/b.en.md": item("2021-10-02", "countries: [ES]"),
  });
  assert.deepEqual(
    countries.map((country) => [country.code, slugsOf(country)]),
    [
      ["ES", ["b", "a"]],
      ["PT", ["a"]],
    ],
  );
});

test("events are earliest first, with their coverage and announcements, oldest first", () => {
  const { events } = publicationOf({
    "events/fair.yaml": "name: Fair\nstart: 2021-11-01\nend: 2021-11-03\n",
    "events/regatta.yaml": "name: Regatta\nstart: 2021-10-05\n",
    "events/auction.yaml": "name: Auction\nstart: 2021-11-01\n",
    "bulletins/2021-10/a.en.md": item("2021-10-06", "event: regatta"),
    "bulletins/2021-11/b.en.md": item("2021-11-02", "event: regatta"),
    "bulletins/2021-10/bulletin.en.md": bulletin("agenda: [fair]"),
    "bulletins/2021-11/bulletin.en.md": bulletin("agenda: [fair, regatta]"),
  });
  assert.deepEqual(
    events.map(({ record, coverage, announcedIn }) => [
      record.key,
      coverage.map(({ slug }) => slug),
      announcedIn.map(({ period }) => period),
    ]),
    [
      ["regatta", ["a", "b"], ["2021-11"]],
      ["auction", [], []],
      ["fair", [], ["2021-10", "2021-11"]],
    ],
  );
  assert.deepEqual(events[0]?.record.schedule, [{ precision: "day", start: "2021-10-05", end: "2021-10-05" }]);
});

test("a bulletin's translation has its own words, and the original's callouts unless it has its own", () => {
  const callouts = "callouts: [{ type: quote, text: Ahoy., attribution: A. Ruiz }]";
  const { texts } = only(
    publicationOf({
      "bulletins/2021-10/bulletin.en.md": bulletin(callouts, "Autumn.\n"),
      "bulletins/2021-10/bulletin.es.md": bulletin("", "Otoño.\n"),
    }),
  );
  assert.deepEqual(
    [...texts.values()].map(({ language, introduction, callouts: own }) => [
      language,
      textOf(introduction),
      own?.length,
    ]),
    [
      ["en", "Autumn.", 1],
      ["es", "Otoño.", undefined],
    ],
  );
});

test("standing pages have a text for each language, the original first", () => {
  const { pages } = publicationOf({
    "pages/about.es.md": "---\ntitle: Acerca\nslug: acerca\n---\n",
    "pages/about.en.md": "---\ntitle: About\n---\n",
  });
  assert.equal(pages[0]?.original.title, "About");
  assert.deepEqual(
    [...(pages[0]?.texts.values() ?? [])].map(({ path }) => path),
    ["about", "acerca"],
  );
});
