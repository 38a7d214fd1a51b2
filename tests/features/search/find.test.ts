import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type Entry,
  type Filters,
  findItems,
  indexYear,
} from "../../../scripts/features/search/theme/scripts/search/find.ts";
import { excerptOf, markMatches, wordsOf } from "../../../scripts/features/search/theme/scripts/search/search-words.ts";
import { type CalendarDate, parseDate } from "../../../scripts/i18n/day.ts";

const NAMES = new Map([
  ["prisons", "Sistemas penitenciarios"],
  ["police", "Policía"],
  ["EC", "Ecuador"],
  ["PE", "Perú"],
  ["borders", "Fronteras"],
]);
const NONE: Filters = new Map(["topic", "country", "pillars", "year"].map((facet) => [facet, new Set<string>()]));

const YEARS = await Promise.all(
  [
    [
      entry("2021-10-14", "Un plan para las cárceles", ["prisons"], ["EC"], "Las autoridades piden ayuda.", {
        pillars: ["borders"],
      }),
      entry("2021-06-01", "Policías de dos países", ["police"], ["PE", "EC"], "Se habló de la cárcel de Lima."),
    ],
    [entry("2020-03-02", "Un centro penitenciario nuevo", ["prisons"], ["PE"])],
  ].map((entries) => indexYear(entries, { language: "es", nameOf: (_, value) => NAMES.get(value) ?? "" })),
);

function entry(
  date: string,
  title: string,
  topics: readonly string[],
  countries: readonly string[],
  text?: string,
  terms?: Entry["item"]["terms"],
): Entry {
  const item = { title, href: `/${date}/`, datetime: dateOf(date), date, topics, countries, ...(terms && { terms }) };
  return text === undefined ? { item } : { item, text };
}

function dateOf(text: string): CalendarDate {
  const date = parseDate(text);
  assert.ok(date !== undefined);
  return date;
}

function find(
  query: string,
  filters: Readonly<Record<string, ReadonlySet<string>>> = {},
  order = "",
): readonly string[] {
  const given = new Map([...NONE, ...Object.entries(filters)]);
  const findings = findItems(YEARS, { query, filters: given, order, language: "es" });
  return findings.found.map(({ item }) => item.datetime ?? "");
}

test("a word is found without its accents, in capitals, by its beginning, and with a typing error", () => {
  for (const query of ["cárceles", "carceles", "CÁRCELES", "cárcele", "carzeles"])
    assert.equal(find(query)[0], "2021-10-14", query);
});

test("a word with soft hyphens is found and marked as a whole", async () => {
  const title = "Das Bundes\u{AD}ministe\u{AD}rium";
  const year = await indexYear([entry("2021-06-01", title, [], [], "")], { language: "de", nameOf: () => "" });
  const [found] = year.find("bundesministerium");
  assert.equal(found?.item.title, title);
  assert.deepEqual(markMatches(title, found?.terms ?? new Set(), "de"), [
    { text: "Das ", isMatch: false },
    { text: "Bundes\u{AD}ministe\u{AD}rium", isMatch: true },
  ]);
  assert.equal(year.find("Bundes\u{AD}ministerium").length, 1);
});

test("a word is found in the singular and in the plural, in each language with rules", async () => {
  const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    de: [
      ["Gefängnis", "Gefängnisse"],
      ["Land", "Länder"],
      ["Behörde", "Behörden"],
      ["Haus", "Häuser"],
      ["Richterin", "Richterinnen"],
    ],
    en: [
      ["country", "countries"],
      ["prison", "prisons"],
      ["branch", "branches"],
      ["process", "processes"],
    ],
    es: [
      ["cárcel", "cárceles"],
      ["juez", "jueces"],
      ["policía", "policías"],
      ["clase", "clases"],
      ["operación", "operaciones"],
    ],
    fr: [
      ["journal", "journaux"],
      ["réseau", "réseaux"],
      ["enquête", "enquêtes"],
      ["lieu", "lieux"],
    ],
    it: [
      ["carcere", "carceri"],
      ["banca", "banche"],
      ["autorità", "autorità"],
      ["giudice", "giudici"],
      ["reato", "reati"],
    ],
    pt: [
      ["operação", "operações"],
      ["policial", "policiais"],
      ["ordem", "ordens"],
      ["juiz", "juízes"],
      ["tribunal", "tribunais"],
    ],
    "pt-PT": [["prisão", "prisões"]],
  };
  for (const [language, pairs] of Object.entries(cases)) {
    for (const [singular, plural] of pairs) {
      const year = await indexYear(
        [singular, plural].map((title) => entry("2021-10-14", title, [], [])),
        { language, nameOf: () => "" },
      );
      for (const query of [singular, plural]) {
        const titles = year.find(query).map(({ item }) => item.title);
        assert.deepEqual(titles.toSorted(), [singular, plural].toSorted(), `${language}: ${query}`);
        const marked = year.find(query).map(({ item, terms }) => markMatches(item.title, terms, language));
        assert.ok(
          marked.every(([part]) => part?.isMatch),
          `${language}: ${query} is marked`,
        );
      }
    }
  }
});

test("titles rank above texts, and names of topics and countries are found too", () => {
  assert.deepEqual(find("cárcel"), ["2021-10-14", "2021-06-01"]);
  assert.deepEqual(find("peru").toSorted(), ["2020-03-02", "2021-06-01"]);
});

test("every word of a query that is in any item must be in an item; the others are left out and listed", () => {
  assert.deepEqual(find("penitenciarios ecuador"), ["2021-10-14"]);
  const leftOut = (query: string) => findItems(YEARS, { query, filters: NONE, order: "", language: "es" }).leftOut;
  assert.deepEqual(find("penitenciarios bolivia ecuador"), ["2021-10-14"]);
  assert.deepEqual(leftOut("penitenciarios Bolivia ecuador"), ["Bolivia"]);
  assert.deepEqual(find("xyzzy bolivia"), []);
  assert.deepEqual(leftOut("xyzzy bolivia"), ["xyzzy", "bolivia"]);
  assert.deepEqual(leftOut("penitenciarios ecuador"), []);
  // Both are known, but no item has both: none is left out.
  assert.deepEqual(find("policías plan"), []);
  assert.deepEqual(leftOut("policías plan"), []);
});

test("a word of one or two letters is found as a whole, unless it is the last and may still be typed", async () => {
  const year = await indexYear([entry("2021-10-14", "Delta", [], []), entry("2021-10-15", "Delta de Lima", [], [])], {
    language: "es",
    nameOf: () => "",
  });
  const titles = (query: string) => year.find(query).map(({ item }) => item.title);
  assert.deepEqual(titles("de delta"), ["Delta de Lima"]);
  assert.deepEqual(titles("de").toSorted(), ["Delta", "Delta de Lima"]);
});

test("signs before a word, as an option of a command has them, do not hide it", () => {
  assert.deepEqual(find("--plan"), ["2021-10-14"]);
});

test("any words that no item has leave the results of a query as they are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("plan", "cárceles", "policías", "centro", "ecuador"), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom("xyzzyq", "qwortzk", "wvutzkq"), { maxLength: 3 }),
      fc.nat(3),
      (known, unknown, at) => {
        const query = [...known.slice(0, at), ...unknown, ...known.slice(at)].join(" ");
        assert.deepEqual(find(query), find(known.join(" ")), query);
      },
    ),
  );
});

test("filters of one property widen a search, those of several narrow it", () => {
  assert.deepEqual(find("", { country: new Set(["EC", "PE"]) }), ["2021-10-14", "2021-06-01", "2020-03-02"]);
  assert.deepEqual(find("", { country: new Set(["PE"]), topic: new Set(["prisons"]) }), ["2020-03-02"]);
  assert.deepEqual(find("policia", { year: new Set(["2020"]) }), []);
});

test("an item is found and filtered by the terms of the publication's own vocabularies", () => {
  assert.deepEqual(find("", { pillars: new Set(["borders"]) }), ["2021-10-14"]);
  assert.deepEqual(find("fronteras"), ["2021-10-14"]);
});

test("a filter counts the items that there would be if it were chosen", () => {
  const filters = new Map([...NONE, ["country", new Set(["PE"])]]);
  const { counts } = findItems(YEARS, { query: "", filters, order: "", language: "es" });
  assert.deepEqual([...(counts.get("country") ?? [])].toSorted(), [
    ["EC", 2],
    ["PE", 2],
  ]);
  assert.deepEqual([...(counts.get("topic") ?? [])].toSorted(), [
    ["police", 1],
    ["prisons", 1],
  ]);
  assert.deepEqual([...(counts.get("year") ?? [])].toSorted(), [
    ["2020", 1],
    ["2021", 1],
  ]);
});

test("the newest items come first if the reader wants it, or if there is no query", () => {
  assert.deepEqual(find("un", {}, "newest"), ["2021-10-14", "2020-03-02"]);
  assert.deepEqual(find(" "), ["2021-10-14", "2021-06-01", "2020-03-02"]);
});

test("words that match are marked as they are written", () => {
  assert.deepEqual(markMatches("Las cárceles, ¡cárceles!", new Set(["carceles"]), "es"), [
    { text: "Las ", isMatch: false },
    { text: "cárceles", isMatch: true },
    { text: ", ¡", isMatch: false },
    { text: "cárceles", isMatch: true },
    { text: "!", isMatch: false },
  ]);
  assert.deepEqual(markMatches("في السجون", new Set(["سجون"]), "ar").at(-1), { text: "السجون", isMatch: true });
});

test("an excerpt of a long text begins a little before what matches, and breaks no word", () => {
  const text = `${"before ".repeat(60)}the prison ${"after ".repeat(60)}`.trim();
  const excerpt = excerptOf(text, new Set(["prison"]), { language: "en", length: 120 }) ?? "";
  assert.match(excerpt, /^…(?:before )+the prison(?: after)+…$/);
  assert.ok(excerpt.length <= 122);
  assert.equal(excerptOf("A prison.", new Set(["prison"]), { language: "en", length: 120 }), "A prison.");
  assert.equal(excerptOf(text, new Set(["police"]), { language: "en", length: 120 }), undefined);
});

test("languages without spaces between words are divided into words", () => {
  assert.ok(wordsOf("東京で会議が開かれた", "ja").includes("会議"));
});
