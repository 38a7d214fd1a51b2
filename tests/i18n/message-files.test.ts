import assert from "node:assert/strict";
import { test } from "node:test";
import { countryCodes } from "../../scripts/i18n/countries.ts";
import { ownNameOf } from "../../scripts/i18n/language-names.ts";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { placeholdersOf } from "../../scripts/i18n/placeholders.ts";
import { countRulesIn, countriesIn, languages, messagesIn } from "./message-files.ts";

/** Keys of groups whose own keys differ from language to language, and numbers. */
const free = /^(?:list\.euphony|numbers\.|dates\.patterns\.elision)/;
const plurals = /^(?:bulletin\.(?:issues|items|countries|topics|events)|event\.dates|search\.results)\./;

test("every language has the same keys and the same placeholders in them as English", () => {
  const english = new Map(leavesOf(messagesIn("en")));
  for (const language of languages) {
    const leaves = new Map(leavesOf(messagesIn(language)));
    assert.deepEqual([...leaves.keys()], [...english.keys()], language);
    for (const [key, text] of leaves) {
      const expected = placeholdersOf(english.get(key) ?? "");
      assert.deepEqual([...placeholdersOf(text)].sort(), [...expected].sort(), `${language}: ${key}`);
    }
  }
});

test("every message is a text without white space around it", () => {
  for (const language of languages) {
    for (const [key, text] of leavesOf(messagesIn(language))) {
      assert.equal(typeof text, "string", `${language}: ${key}`);
      assert.ok(text !== "" && text === text.trim() && text === text.normalize("NFC"), `${language}: ${key}`);
    }
  }
});

test("every language can name every language, and those that items may be in", () => {
  const named = Object.keys(messagesIn("en").inLanguage).sort();
  for (const language of languages) {
    assert.ok(named.includes(language), language);
    assert.deepEqual(Object.keys(messagesIn(language).inLanguage).sort(), named, language);
  }
  for (const tag of named) assert.notEqual(ownNameOf(parseLanguageTag(tag) ?? assert.fail(tag)), undefined, tag);
});

test("every language has twelve months and every plural form that its grammar asks for", () => {
  for (const language of languages) {
    const { dates, bulletin, event, search } = messagesIn(language);
    assert.deepEqual([dates.months.length, new Set(dates.months).size, dates.monthsShort.length], [12, 12, 12]);
    const categories = new Set(Array.from({ length: 200 }, (_, count) => countRulesIn(language).plurals.select(count)));
    for (const forms of [
      search.results,
      bulletin.issues,
      bulletin.items,
      bulletin.countries,
      bulletin.topics,
      bulletin.events,
      event.dates,
    ]) {
      assert.deepEqual(Object.keys(forms).sort(), [...categories].sort(), language);
      for (const form of Object.values(forms))
        assert.deepEqual(
          placeholdersOf(form).filter((name) => name !== "count"),
          [],
        );
      assert.deepEqual(placeholdersOf(forms.other), ["count"]);
    }
  }
});

/** Words that other languages write as English does, and the languages that do. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  Total: ["es", "fr", "pt", "pt-br"],
  Menu: ["fr", "it", "pt", "pt-br"],
  "Feeds:": ["de", "pt", "pt-br"],
  Links: ["de", "pt-br"],
  Online: ["de", "it", "pt-br"],
  Interview: ["de"],
  Name: ["de"],
  April: ["de"],
  August: ["de"],
  September: ["de"],
  November: ["de"],
  ...Object.fromEntries(["DOI", "ISBN", "ISSN"].map((name) => [name, languages])),
  Publication: ["fr"],
  Pages: ["fr"],
  Sources: ["fr"],
  Documents: ["fr"],
  Contact: ["fr"],
  Grade: ["fr"],
  Participants: ["fr"],
  "{count} date": ["fr"],
  "{count} dates": ["fr"],
  No: ["es", "it"],
  "ISSN {issn} (online)": ["it", "pt-br"],
  "{minutes} min": ["es", "fr", "it", "pt", "pt-br"],
};

test("no message was left in English", () => {
  const english = new Map(leavesOf(messagesIn("en")));
  for (const language of languages.filter((each) => each !== "en")) {
    const left = leavesOf(messagesIn(language)).filter(
      ([key, text]) => english.get(key) === text && /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, "")),
    );
    const texts = left.map(([, text]) => text.replaceAll("\u00A0", " "));
    assert.deepEqual(
      texts.filter((text) => SHARED[text]?.includes(language) !== true),
      [],
      language,
    );
  }
});

test("quotation marks are those of each language, and apostrophes are typographic", () => {
  const quoted = new Map([
    ["ar", "«{query}»"],
    ["de", "„{query}“"],
    ["en", "“{query}”"],
    ["es", "«{query}»"],
    ["fr", "«\u202F{query}\u202F»"],
    ["it", "«{query}»"],
    ["pt", "«{query}»"],
    ["pt-br", "“{query}”"],
  ]);
  for (const language of languages) {
    const { search } = messagesIn(language);
    assert.ok(search.none.endsWith(quoted.get(language) ?? assert.fail(language)), `${language}: ${search.none}`);
    const texts = [...leavesOf(messagesIn(language)).map(([, text]) => text), ...countriesIn(language).values()];
    for (const text of texts) assert.doesNotMatch(text, /['"]/, language);
  }
});

test("French has no line break before a colon or a question mark", () => {
  for (const [key, text] of leavesOf(messagesIn("fr"))) assert.doesNotMatch(text, / [:;?!»]|« /, key);
});

test("every language names every country, each by a name of its own, sorted by code", () => {
  for (const language of languages) {
    assert.ok(parseLanguageTag(language));
    const countries = countriesIn(language);
    assert.deepEqual([...countries.keys()], [...countryCodes].sort(), language);
    assert.equal(new Set(countries.values()).size, countryCodes.size, language);
    for (const name of countries.values()) assert.ok(name === name.trim() && name === name.normalize("NFC"), name);
  }
});

test("countries have short names, with the other name of the United Nations where a territory is disputed", () => {
  const names = ["MM", "HK", "CZ", "TR", "CD", "PS", "FK"].map((code) => countriesIn("en").get(code));
  assert.deepEqual(names, [
    "Myanmar",
    "Hong Kong",
    "Czechia",
    "Türkiye",
    "Democratic Republic of the Congo",
    "Palestine",
    "Falkland Islands (Malvinas)",
  ]);
});

/** Every text with its path of keys, except texts that may differ between languages. */
function leavesOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (free.test(path) || plurals.test(path)) return [];
  if (typeof value !== "object" || value === null) return [[path, value as string]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === "" ? key : `${path}.${key}`));
}
