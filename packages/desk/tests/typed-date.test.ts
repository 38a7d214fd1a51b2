import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MESSAGE_LANGUAGES } from "../../../scripts/diagnostics/message-language.ts";
import { openSay } from "../src/browser/desk/say.ts";
import { parseTypedDate, parseTypedMoment } from "../src/browser/desk/typed-date.ts";

const whole: readonly (readonly [typed: string, language: "en" | "es" | "pt" | "fr", date: string])[] = [
  ["14 de octubre de 2021", "es", "2021-10-14"],
  ["jue 14 oct 2021", "es", "2021-10-14"],
  ["14/10/2021", "es", "2021-10-14"],
  ["14.10.21", "fr", "2021-10-14"],
  ["2021-10-14", "en", "2021-10-14"],
  ["October 14, 2021", "en", "2021-10-14"],
  ["14th of October 2021", "en", "2021-10-14"],
  ["1er février 2022", "fr", "2022-02-01"],
  ["1.º de março de 2022", "pt", "2022-03-01"],
  ["octubre de 2021", "es", "2021-10"],
  ["2021-10", "fr", "2021-10"],
];

for (const [typed, language, date] of whole)
  test(`“${typed}” is ${date} in ${language}`, () => {
    assert.deepEqual(parseTypedDate(typed, language, "2021-10"), { means: "date", date });
  });

const withoutYear: readonly (readonly [typed: string, language: "en" | "es" | "pt" | "fr", date: string])[] = [
  ["14 oct", "es", "2021-10-14"],
  ["14/10", "es", "2021-10-14"],
  ["octubre", "es", "2021-10"],
  ["14 out", "pt", "2021-10-14"],
  ["14 déc.", "fr", "2021-12-14"],
  ["3 January", "en", "2022-01-03"],
];

for (const [typed, language, date] of withoutYear)
  test(`“${typed}” has no year in ${language}, and ${date} is proposed`, () => {
    assert.deepEqual(parseTypedDate(typed, language, "2021-10"), { means: "no year", date });
  });

test("what is no date is not taken for one", () => {
  for (const typed of [
    "mañana",
    "31/02/2021",
    "14 2021",
    "ma 2021",
    "14 15 oct",
    "oct nov",
    "13/13/2021",
    "14 oct 2021 9h30",
  ])
    assert.deepEqual(parseTypedDate(typed, "es", "2021-10"), { means: "unknown" }, typed);
  assert.deepEqual(parseTypedDate("  ", "es", "2021-10"), { means: "nothing" });
});

test("a month of another year is the nearest one: in January, December is that of the year before", () => {
  assert.deepEqual(parseTypedDate("20 dic", "es", "2022-01"), { means: "no year", date: "2021-12-20" });
});

test("every day that a language writes out is read as that day", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2150-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...MESSAGE_LANGUAGES),
      fc.constantFrom("long", "short"),
      (date, language, month) => {
        const format = new Intl.DateTimeFormat(language, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
        assert.deepEqual(parseTypedDate(format.format(date), language, "2021-10"), {
          means: "date",
          date: date.toISOString().slice(0, 10),
        });
      },
    ),
  );
});

test("an hour behind a day is taken where one may be typed, and nothing of it is lost elsewhere", () => {
  for (const [typed, language, date] of [
    ["14 oct 2021, 9:30", "es", "2021-10-14T09:30"],
    ["14 de octubre de 2021 a las 17:05", "es", "2021-10-14T17:05"],
    ["14/10/2021 9.30", "es", "2021-10-14T09:30"],
    ["14 octobre 2021 à 9 h 30", "fr", "2021-10-14T09:30"],
    ["14 oct. 2021, 9h", "fr", "2021-10-14T09:00"],
    ["14 de outubro de 2021, às 9h30", "pt", "2021-10-14T09:30"],
    ["October 14, 2021 at 9:30", "en", "2021-10-14T09:30"],
    ["14.10.2021", "es", "2021-10-14"],
    ["14/10/2021", "es", "2021-10-14"],
    ["octubre de 2021", "es", "2021-10"],
  ] as const)
    assert.deepEqual(parseTypedMoment(typed, language, "2021-10"), { means: "date", date }, typed);
  for (const typed of ["14 oct 2021, 25:00", "14 oct 2021, 9:75", "octubre de 2021, 9:30", "9:30"])
    assert.deepEqual(parseTypedMoment(typed, "es", "2021-10"), { means: "unknown" }, typed);
});

test("every day with its hour as the desk says it is read as that moment", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2150-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...MESSAGE_LANGUAGES), (date, language) => {
      const moment = date.toISOString().slice(0, 16);
      const said = openSay({ language, says: {} }).moment(moment);
      assert.deepEqual(parseTypedMoment(said, language, "2021-10"), { means: "date", date: moment }, said);
    }),
  );
});
