import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatList } from "../../scripts/i18n/format-list.ts";
import { type CountryCode, parseCountryCode } from "../../scripts/i18n/language-tag.ts";
import { compareText, countryName, fill, formatNumber, plural } from "../../scripts/i18n/messages.ts";
import { placeholdersOf } from "../../scripts/i18n/placeholders.ts";
import { countRulesIn, messagesIn } from "./message-files.ts";

test("a template is filled with its values, each placeholder once and values as they are", () => {
  assert.equal(fill("{topic} in {year}", { topic: "Prisons", year: 2021 }), "Prisons in 2021");
  assert.equal(fill("{a} {b} {a}", { a: "{b}", b: "$&" }), "{b} $& {b}");
});

test("a placeholder without a value is refused, and so is a value without a placeholder", () => {
  assert.throws(() => fill("{topic} in {year}", { topic: "Prisons" }), /placeholder \{year\} without a value/);
  assert.throws(() => fill("{constructor}", {}), RangeError);
  assert.throws(() => fill("Prisons", { topic: "Prisons" }), /no placeholder \{topic\}/);
});

test("the placeholders of a template are known by name", () => {
  assert.deepEqual(placeholdersOf("{topic} in {year}, {topic}"), ["topic", "year", "topic"]);
  assert.deepEqual(placeholdersOf("none"), []);
});

test("a filled template is the template with texts in the gaps, whatever the texts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      assert.equal(fill("<{a}|{b}>", { a, b }), `<${a}|${b}>`);
    }),
  );
});

test("a count takes the form that the language's grammar asks for", () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ["en", 0, "0 items"],
    ["en", 1, "1 item"],
    ["en", 12, "12 items"],
    ["fr", 0, "0 article"],
    ["pt", 0, "0 notícias"],
    ["pt", 1, "1 notícia"],
    ["fr", 2, "2 articles"],
    ["it", 0, "0 notizie"],
    ["it", 1, "1 notizia"],
    ["de", 0, "0 Beiträge"],
    ["de", 1, "1 Beitrag"],
    ["pt-br", 0, "0 notícia"],
    ["pt-br", 2000, "2.000 notícias"],
    ["es", 1_000_000, "1\u202F000\u202F000 noticias"],
    ["fr", 1999, "1\u202F999 articles"],
    ["ar", 0, "لا أخبار"],
    ["ar", 1, "خبر واحد"],
    ["ar", 2, "خبران"],
    ["ar", 3, "3 أخبار"],
    ["ar", 11, "11 خبرًا"],
    ["ar", 100, "100 خبر"],
  ];
  for (const [language, count, said] of cases) {
    assert.equal(
      plural(messagesIn(language).bulletin.items, count, countRulesIn(language)),
      said.replace(/(?<=\d) (?!\d)/g, "\u00A0"),
    );
  }
});

test("thousands are set apart from the number on that each language names", () => {
  const said = (language: string) =>
    [999, 1000, 9999, 10_000, 1_234_567].map((value) => formatNumber(value, messagesIn(language).numbers));
  const spaced = ["10 000", "1 234 567"].map((text) => text.replaceAll(" ", "\u202F"));
  assert.deepEqual(said("en"), ["999", "1,000", "9,999", "10,000", "1,234,567"]);
  assert.deepEqual(said("es"), ["999", "1000", "9999", ...spaced]);
  assert.deepEqual(said("pt"), ["999", "1000", "9999", ...spaced]);
  assert.deepEqual(said("de"), ["999", "1000", "9999", ...spaced]);
  assert.deepEqual(said("it"), ["999", "1000", "9999", "10.000", "1.234.567"]);
  assert.deepEqual(said("pt-br"), ["999", "1.000", "9.999", "10.000", "1.234.567"]);
  assert.deepEqual(said("fr"), ["999", "1\u202F000", "9\u202F999", ...spaced]);
});

test("a list is joined as each language does", () => {
  const said = (language: string, ...items: string[]) => formatList(items, messagesIn(language).list);
  assert.equal(said("en"), "");
  assert.equal(said("en", "Ecuador"), "Ecuador");
  assert.equal(said("en", "Ecuador", "Peru"), "Ecuador and Peru");
  assert.equal(said("en", "Ecuador", "Peru", "Mexico"), "Ecuador, Peru and Mexico");
  assert.equal(said("pt", "Equador", "Peru", "México", "Chile"), "Equador, Peru, México e Chile");
  assert.equal(said("fr", "{first}", "{second}"), "{first} et {second}");
  const words = { comma: ",", two: "{first} & {second}", middle: "{first}, {second}", last: "{first}, & {second}" };
  assert.equal(formatList(["A", "B"], words), "A & B");
  assert.equal(formatList(["A", "B", "C", "D"], words), "A, B, C, & D");
  assert.equal(said("ar", "الإكوادور", "بيرو", "المكسيك"), "الإكوادور وبيرو والمكسيك");
});

test("Spanish joins with e before the sound of i, except before a diphthong", () => {
  const last = (item: string) => formatList(["Ecuador", "Perú", item], messagesIn("es").list);
  assert.equal(last("Italia"), "Ecuador, Perú e Italia");
  assert.equal(last("Índice"), "Ecuador, Perú e Índice");
  assert.equal(last("hidrocarburos"), "Ecuador, Perú e hidrocarburos");
  assert.equal(last("hielo"), "Ecuador, Perú y hielo");
  assert.equal(last("Yemen"), "Ecuador, Perú y Yemen");
  assert.equal(formatList(["España", "Italia"], messagesIn("es").list), "España e Italia");
});

test("Italian joins with ed before e, except before ed", () => {
  const last = (item: string) => formatList(["Perù", item], messagesIn("it").list);
  assert.equal(last("Ecuador"), "Perù ed Ecuador");
  assert.equal(last("El\u00A0Salvador"), "Perù ed El\u00A0Salvador");
  assert.equal(last("editori"), "Perù e editori");
  assert.equal(last("Brasile"), "Perù e Brasile");
});

test("a country has the name that the table gives it, and a table without it is a mistake", () => {
  const countries = new Map([[country("EC"), "Ecuador"]]);
  assert.equal(countryName(country("EC"), countries), "Ecuador");
  assert.throws(() => countryName(country("PE"), countries), /lacks PE/);
});

test("texts are sorted by letters first, then by marks and case", () => {
  const sorted = ["Zambia", "Österreich", "Åland", "Oman", "albania", "Albania", "Ñemby", "Nauru"].sort(compareText);
  assert.deepEqual(sorted, ["Åland", "Albania", "albania", "Nauru", "Ñemby", "Oman", "Österreich", "Zambia"]);
  assert.deepEqual(["Elba", "El\u00A0Salvador"].sort(compareText), ["El\u00A0Salvador", "Elba"]);
});

test("the order of texts is a total order", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aAáÁb\u0301B"), maxLength: 4 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      assert.equal(compareText(a, b) + compareText(b, a), 0);
      assert.equal(compareText(a, b) === 0, a === b);
      if (compareText(a, b) <= 0 && compareText(b, c) <= 0) assert.ok(compareText(a, c) <= 0);
    }),
  );
});

function country(text: string): CountryCode {
  const parsed = parseCountryCode(text);
  if (parsed === undefined) throw new Error(`${text} is no country`);
  return parsed;
}
