import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { iso31661 } from "iso-3166";
import { countryAliases, countryCodes } from "../../scripts/i18n/countries.ts";
import { INTERFACE_LANGUAGES } from "../../scripts/i18n/interface-languages.ts";
import { findCountry } from "../../scripts/schema/country-names.ts";
import { findExactCountry } from "../../scripts/schema/exact-countries.ts";

test("a country is found by a code, a short form, or a name in any language of the interface, also mistyped", () => {
  const typed = {
    ec: "EC",
    uk: "GB",
    USA: "US",
    EEUU: "US",
    UE: "EU",
    ONU: "UN",
    Ecuador: "EC",
    Équateur: "EC",
    equateur: "EC",
    Equador: "EC",
    الإكوادور: "EC",
    Ecudaor: "EC",
    Perú: "PE",
    Perou: "PE",
    brasil: "BR",
    Brasil: "BR",
    España: "ES",
    مصر: "EG",
    Kosovo: "XK",
    Ägypten: "EG",
    Egitto: "EG",
    Vietnã: "VN",
    Irã: "IR",
    "Union européenne": "EU",
    "Naciones Unidas": "UN",
    "United Nations": "UN",
  };
  for (const [name, code] of Object.entries(typed)) assert.equal(findCountry(name), code, name);
  for (const name of ["ZZ", "", "x", "Wonderland", "amazon-basin", "CHE", "AUS"])
    assert.equal(findCountry(name), undefined, name);
});

test("a country is known by its codes of two and three letters and its whole names, and by nothing else", () => {
  const exact = {
    ec: "EC",
    UK: "GB",
    USA: "US",
    CHE: "CH",
    AUS: "AU",
    svn: "SI",
    SVK: "SK",
    Équateur: "EC",
    equateur: "EC",
    Schweiz: "CH",
    "Hong Kong": "HK",
    Palestina: "PS",
    الإكوادور: "EC",
    "Bosnia and Herzegovina": "BA",
    "Russian Federation": "RU",
    "Côte d'Ivoire": "CI",
    "Côte d’Ivoire": "CI",
  };
  for (const [name, code] of Object.entries(exact)) assert.equal(findExactCountry(name), code, name);
  for (const name of [
    "England",
    "Congo",
    "Ecudaor",
    "SUI",
    "XYZ",
    "Korea",
    "Vergin Islands",
    "Guin",
    "Eng",
    "",
    "x",
    "—",
  ])
    assert.equal(findExactCountry(name), undefined, name);
});

test("no text is taken for a country that is neither a code nor a name of it", () => {
  const written = [
    ...iso31661.flatMap(({ alpha2, alpha3, name }) => [alpha2, alpha3, name]),
    ...countryCodes,
    ...countryAliases.keys(),
    ...INTERFACE_LANGUAGES.flatMap((language) =>
      ["long", "short"].flatMap((style) => {
        const names = new Intl.DisplayNames([language], { type: "region", style: style === "long" ? "long" : "short" });
        return [...countryCodes].map((code) => names.of(code) ?? code);
      }),
    ),
  ];
  const known = new Set(written.map(plain));
  const mistyped = fc
    .tuple(fc.constantFrom(...written), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom("", "x", "land", " "))
    .map(([name, at, length, put]) => {
      const start = at % name.length;
      return name.slice(0, start) + put + name.slice(start + length);
    });
  fc.assert(
    fc.property(fc.oneof(mistyped, fc.string({ maxLength: 12 })), (name) => {
      assert.ok(findExactCountry(name) === undefined || known.has(plain(name)), name);
    }),
  );
});

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mn}+/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, "-");
}
