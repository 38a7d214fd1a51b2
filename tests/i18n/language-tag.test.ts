import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countryAliases, countryCodes } from "../../scripts/i18n/countries.ts";
import {
  canonicalTag,
  directionOf,
  findCountryCode,
  htmlLang,
  openGraphLocale,
  parseCountryCode,
  parseLanguageTag,
} from "../../scripts/i18n/language-tag.ts";

test("a well-formed tag in lower case is a language", () => {
  const right = ["es", "pt-br", "zh-hant-tw", "es-419", "sr-latn", "ast", "zh-yue", "sl-rozaj-biske", "de-1996"];
  for (const text of [...right, "en-u-ca-gregory", "en-x-news", "ar-a-bb-b-cc"])
    assert.equal(parseLanguageTag(text), text);
});

test("any other text is not a language", () => {
  const wrong = [
    "",
    "e",
    "english",
    "ES",
    "pt-BR",
    "pt_br",
    "es-",
    "-es",
    "es--mx",
    "x-news",
    "i-klingon",
    "es\n",
    "es md",
  ];
  const repeated = ["sl-rozaj-rozaj", "en-a-bb-a-cc", "en-u", "en-x", "es-mx-mx", "es-latn-latn"];
  for (const text of [...wrong, ...repeated]) assert.equal(parseLanguageTag(text), undefined, text);
});

test("`Intl` accepts every language that we accept, and the canonical form differs only in letter case", () => {
  const step = fc.constantFrom("latn", "arab", "hant", "br", "419", "1996", "rozaj", "u", "x", "ca", "news", "mx");
  fc.assert(
    fc.property(fc.constantFrom("es", "pt", "ar", "zh", "ast"), fc.array(step, { maxLength: 4 }), (language, steps) => {
      const tag = parseLanguageTag([language, ...steps].join("-"));
      if (tag === undefined) return;
      assert.equal(new Intl.Locale(tag).language, language);
      assert.equal(canonicalTag(tag).toLowerCase(), tag);
      if (tag !== "pt") assert.equal(htmlLang(tag), canonicalTag(tag));
    }),
  );
});

test("in HTML a tag has its usual letter case", () => {
  const cases = { es: "es", "pt-br": "pt-BR", "zh-hant-tw": "zh-Hant-TW", "es-419": "es-419", "de-1996": "de-1996" };
  for (const [text, written] of [...Object.entries(cases), ["en-x-us-news", "en-x-us-news"]] as const) {
    const tag = parseLanguageTag(text ?? "");
    assert.equal(tag && htmlLang(tag), written);
  }
});

test("plain pt is European Portuguese for pages, voices and plural rules, and stays pt as a key", () => {
  const written = ["pt", "pt-br", "es"].flatMap((text) => parseLanguageTag(text) ?? []);
  assert.deepEqual(written.map(htmlLang), ["pt-PT", "pt-BR", "es"]);
  assert.deepEqual(written.map(openGraphLocale), ["pt_PT", "pt_BR", "es_ES"]);
  assert.deepEqual(written.map(canonicalTag), ["pt", "pt-BR", "es"]);
});

test("an Open Graph locale has the territory of the tag, or else the usual one of the language", () => {
  const cases = {
    en: "en_GB",
    es: "es_ES",
    fr: "fr_FR",
    de: "de_DE",
    ar: "ar_AR",
    sv: "sv_SE",
    "en-us": "en_US",
    "sr-latn": "sr_RS",
    "zh-hant": "zh_TW",
    "zh-hans": "zh_CN",
    "zh-hant-hk": "zh_HK",
    "es-419": "es_LA",
    "en-x-us": "en_GB",
    mis: "mis",
  };
  for (const [text, locale] of Object.entries(cases)) {
    const tag = parseLanguageTag(text);
    assert.equal(tag && openGraphLocale(tag), locale);
  }
});

test("the direction follows the script, and the language's usual script if the tag names none", () => {
  const rightToLeft = [
    "ar",
    "he",
    "fa",
    "ur",
    "ps",
    "yi",
    "dv",
    "ckb",
    "ar-eg",
    "az-arab",
    "uz-arab-af",
    "ff-adlm",
    "xyz-arab",
    "xyz-nkoo-ml",
  ];
  const leftToRight = [
    "en",
    "es",
    "pt-br",
    "tr",
    "ms",
    "az",
    "ar-latn",
    "zh-hant",
    "ku",
    "en-x-arab",
    "xyz",
    "xyz-latn",
  ];
  for (const text of rightToLeft) assert.equal(directionIn(text), "rtl", text);
  for (const text of leftToRight) assert.equal(directionIn(text), "ltr", text);
});

test("a country is one of the 249 codes of ISO 3166-1, in upper case, or EU, UN or XK", () => {
  assert.equal(countryCodes.size, 249 + 3);
  for (const code of ["EC", "NO", "TW", "PS", "SS", "BQ", "EU", "UN", "XK"]) assert.equal(parseCountryCode(code), code);
  for (const code of ["UK", "AN", "ec", "E", "ECU", "", "toString"]) assert.equal(parseCountryCode(code), undefined);
});

test("an invalid code that people often write leads to the assigned one", () => {
  assert.equal(findCountryCode("UK"), "GB");
  assert.equal(findCountryCode("el"), "GR");
  assert.equal(findCountryCode(" ec "), "EC");
  assert.equal(findCountryCode("XX"), undefined);
  for (const [alias, code] of countryAliases) assert.ok(!countryCodes.has(alias) && countryCodes.has(code), alias);
});

function directionIn(text: string): string | undefined {
  const tag = parseLanguageTag(text);
  return tag && directionOf(tag);
}
