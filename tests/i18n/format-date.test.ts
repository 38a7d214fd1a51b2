import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { monthOf, yearOf } from "../../scripts/i18n/day.ts";
import * as format from "../../scripts/i18n/format-date.ts";
import { anyDay, day, month } from "./day-arbitraries.ts";
import { languages, messagesIn } from "./message-files.ts";

const ranges = [
  ["2021-10-07", "2021-10-07"],
  ["2021-11-08", "2021-11-12"],
  ["2022-05-30", "2022-06-01"],
  ["2021-12-30", "2022-01-02"],
] as const;

const expectedRanges: Readonly<Record<string, readonly string[]>> = {
  en: ["7 October 2021", "8–12 November 2021", "30 May – 1 June 2022", "30 December 2021 – 2 January 2022"],
  es: [
    "7 de octubre de 2021",
    "del 8 al 12 de noviembre de 2021",
    "del 30 de mayo al 1 de junio de 2022",
    "del 30 de diciembre de 2021 al 2 de enero de 2022",
  ],
  pt: [
    "7 de outubro de 2021",
    "8 a 12 de novembro de 2021",
    "30 de maio a 1 de junho de 2022",
    "30 de dezembro de 2021 a 2 de janeiro de 2022",
  ],
  fr: [
    "7 octobre 2021",
    "du 8 au 12 novembre 2021",
    "du 30 mai au 1er juin 2022",
    "du 30 décembre 2021 au 2 janvier 2022",
  ],
  it: ["7 ottobre 2021", "8–12 novembre 2021", "30 maggio – 1º giugno 2022", "30 dicembre 2021 – 2 gennaio 2022"],
  de: [
    "7. Oktober 2021",
    "8. bis 12. November 2021",
    "30. Mai bis 1. Juni 2022",
    "30. Dezember 2021 bis 2. Januar 2022",
  ],
  "pt-br": [
    "7 de outubro de 2021",
    "8 a 12 de novembro de 2021",
    "30 de maio a 1º de junho de 2022",
    "30 de dezembro de 2021 a 2 de janeiro de 2022",
  ],
  ar: ["7 أكتوبر 2021", "من 8 إلى 12 نوفمبر 2021", "من 30 مايو إلى 1 يونيو 2022", "من 30 ديسمبر 2021 إلى 2 يناير 2022"],
};

test("each language writes a range without repetition", () => {
  for (const language of languages) {
    const said = ranges.map(([start, end]) =>
      format.formatRange({ start: day(start), end: day(end) }, messagesIn(language).dates),
    );
    assert.deepEqual(said, expectedRanges[language]?.map(keepDays));
  }
});

test("a day is written with and without its year", () => {
  const first = day("2021-10-01");
  const said = languages.map((language) => [
    format.formatDay(first, messagesIn(language).dates),
    format.formatDayShort(first, messagesIn(language).dates),
  ]);
  assert.deepEqual(
    said,
    [
      ["1 أكتوبر 2021", "1 أكتوبر"],
      ["1. Oktober 2021", "1. Oktober"],
      ["1 October 2021", "1 October"],
      ["1 de octubre de 2021", "1 de octubre"],
      ["1er octobre 2021", "1er octobre"],
      ["1º ottobre 2021", "1º ottobre"],
      ["1 de outubro de 2021", "1 de outubro"],
      ["1º de outubro de 2021", "1º de outubro"],
    ].map((row) => row.map(keepDays)),
  );
});

test("a month is written inside a sentence, as a title and in short", () => {
  const { dates } = messagesIn("es");
  assert.equal(format.formatMonth(month("2021-10"), dates), "octubre de 2021");
  assert.equal(format.formatMonthTitle(month("2021-10"), dates), "Octubre de 2021");
  assert.equal(format.nameOfMonth(month("2021-10"), dates), "octubre");
  assert.equal(format.shortNameOfMonth(month("2021-10"), dates), "oct");
});

test("no date in any language contains an unfilled placeholder", () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...languages), (a, b, language) => {
      const [start, end] = a <= b ? [a, b] : [b, a];
      const { dates } = messagesIn(language);
      const said = [
        format.formatRange({ start, end }, dates),
        format.formatDay(a, dates),
        format.formatDayShort(a, dates),
        format.formatMonthTitle(monthOf(a), dates),
      ];
      assert.doesNotMatch(said.join(" "), /[{}]|undefined/);
    }),
  );
});

test("a pattern with a placeholder that nobody fills is a mistake, and so is a missing month", () => {
  const { dates } = messagesIn("en");
  const wrong = { ...dates, patterns: { ...dates.patterns, day: "{day} {moon}" } };
  assert.throws(() => format.formatDay(day("2021-10-14"), wrong), /placeholder \{moon\} without a value/);
  assert.throws(() => format.formatMonth(month("2021-10"), { ...dates, months: ["January"] }), /no name for number 10/);
});

test("ranges in one month and months in one year are written without their year, if it is at the end", () => {
  const days = { start: day("2022-05-01"), end: day("2022-05-15") };
  const months = { start: month("2022-04"), end: month("2022-05") };
  const said = languages.map((language) => {
    const { dates } = messagesIn(language);
    return [format.formatRangeShort(days, dates), format.formatMonthsShort(months, dates)];
  });
  assert.deepEqual(said, [
    ["من 1 إلى 15\u{A0}مايو", "من أبريل إلى مايو"],
    ["1. bis 15.\u{A0}Mai", "April bis Mai"],
    ["1–15\u{A0}May", "April–May"],
    ["del 1 al 15\u{A0}de mayo", "de abril a mayo"],
    ["du 1er au 15\u{A0}mai", "d’avril à mai"],
    ["1º–15\u{A0}maggio", "aprile–maggio"],
    ["1 a 15\u{A0}de maio", "abril a maio"],
    ["1º a 15\u{A0}de maio", "abril a maio"],
  ]);
  const { dates } = messagesIn("en");
  const yearFirst = {
    ...dates,
    patterns: { ...dates.patterns, day: "{year} {month} {day}", dayShort: "{month} {day}" },
  };
  assert.equal(format.formatRangeShort(days, yearFirst), format.formatRange(days, yearFirst));
});

/** A date with a no-break space between the number of each day and its month, where an expectation has a plain one. */
function keepDays(text: string): string {
  return text.replace(/(?<=\d(?:er|º|\.)?) (?=(?:de )?(?!de |a |al |au |bis |إلى)\p{L}{3})/gu, "\u00A0");
}

test("each language writes quarters and weeks, with and without their year", () => {
  const week = { year: yearOf(day("2022-06-13")), week: 24 };
  const said = languages.map((language) => {
    const { dates } = messagesIn(language);
    return [
      format.formatQuarter(week.year, 2, dates),
      format.formatWeek(week, dates),
      format.formatWeekShort(week, dates),
    ];
  });
  assert.deepEqual(said, [
    ["الربع الثاني من عام 2022", "الأسبوع\u{A0}24 من عام 2022", "الأسبوع\u{A0}24"],
    ["zweites Quartal 2022", "Kalenderwoche\u{A0}24/2022", "Kalenderwoche\u{A0}24"],
    ["second quarter 2022", "week\u{A0}24, 2022", "week\u{A0}24"],
    ["segundo trimestre de 2022", "semana\u{A0}24 de 2022", "semana\u{A0}24"],
    ["deuxième trimestre 2022", "semaine\u{A0}24 de 2022", "semaine\u{A0}24"],
    ["secondo trimestre 2022", "settimana\u{A0}24 del 2022", "settimana\u{A0}24"],
    ["segundo trimestre de 2022", "semana\u{A0}24 de 2022", "semana\u{A0}24"],
    ["segundo trimestre de 2022", "semana\u{A0}24 de 2022", "semana\u{A0}24"],
  ]);
});
