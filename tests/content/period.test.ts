import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { explainPeriod, findPeriod } from "../../scripts/content/meant-period.ts";
import {
  comparePeriods,
  dateOfPeriod,
  daysOfPeriod,
  type Period,
  parsePeriod,
  partsOfPeriod,
  stepsOfPeriod,
  yearOfPeriod,
} from "../../scripts/content/period.ts";
import { addDays, daysBetween, earliestDayOf } from "../../scripts/i18n/day.ts";
import { anyPeriod, period } from "./period-arbitraries.ts";

test("each kind of period has its notation, its days, its date and its address", () => {
  const kinds = {
    "2022-06-15": ["day", "2022-06-15", "2022-06-15", "2022-06-15", "2022/06/15"],
    "2022-w24": ["week", "2022-06-13", "2022-06-19", "2022-06", "2022/w24"],
    "2020-w53": ["week", "2020-12-28", "2021-01-03", "2020-12", "2020/w53"],
    "2025-w01": ["week", "2024-12-30", "2025-01-05", "2025-01", "2025/w01"],
    "2022-06-01-15": ["fortnight", "2022-06-01", "2022-06-15", "2022-06", "2022/06/01-15"],
    "2024-02-16-29": ["fortnight", "2024-02-16", "2024-02-29", "2024-02", "2024/02/16-29"],
    "2022-b3": ["bimester", "2022-05-01", "2022-06-30", "2022", "2022/b3"],
    "2022-06": ["month", "2022-06-01", "2022-06-30", "2022-06", "2022/06"],
    "2022-q1": ["quarter", "2022-01-01", "2022-03-31", "2022", "2022/q1"],
    "2022-q4": ["quarter", "2022-10-01", "2022-12-31", "2022", "2022/q4"],
    "2024": ["year", "2024-01-01", "2024-12-31", "2024", "2024"],
    "2024-02-cop-30": ["special", "2024-02-01", "2024-02-29", "2024-02", "2024/02/cop-30"],
  };
  for (const [name, expected] of Object.entries(kinds)) {
    const of = period(name);
    const { start, end } = daysOfPeriod(of);
    assert.deepEqual([partsOfPeriod(of).kind, start, end, dateOfPeriod(of), stepsOfPeriod(of)], expected, name);
    assert.equal(yearOfPeriod(of), name.slice(0, 4));
  }
});

test("a text in no notation, or of a period that does not exist, is none", () => {
  const others = [
    "",
    "2022-",
    "2022-6",
    "2022-13",
    "2022-00",
    "202206",
    "2022/06",
    "2022-06-",
    "2022-06-1",
    "2022-06-31",
    "2022-06-15-especial",
    "2022-06-2nd",
    "2022-06-Especial",
    "2022-06-a--b",
    "2022-06-con",
    "2022-06-año",
    "2022-w00",
    "2022-w53",
    "2022-w1",
    "2022-W24",
    "2022-w024",
    "2022-06-16-31",
    "2022-06-01-14",
    "2022-06-1-15",
    "2022-b0",
    "2022-b7",
    "2022-B3",
    "2022-q0",
    "2022-q5",
    "2022-q",
    "2022-Q2",
    "2022-q22",
    "22",
    "22-06",
    "1899",
    "2201",
    "1899-w01",
    "2022 ",
    " 2022",
    "2022-w24-x",
    "2022-q2-x",
    "2022-especial",
    "media",
  ];
  for (const name of others) assert.equal(parsePeriod(name), undefined, name);
});

test("parsing never throws, and finds no period that it was not given", () => {
  const near = fc.tuple(
    fc.constantFrom("2022", "2022-06", "2022-w5", "2022-q", "2020-02-"),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        near.map(([start, rest]) => start + rest),
      ),
      (text) => {
        assert.ok([undefined, text].includes(parsePeriod(text)));
        findPeriod(text);
        explainPeriod(text, text);
      },
    ),
  );
});

test("two periods never have one address, and no address of a period is above a file's own", () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      assert.equal(stepsOfPeriod(a) === stepsOfPeriod(b), a === b);
      assert.equal(stepsOfPeriod(a).replaceAll("/", "-"), a);
    }),
  );
});

test("the date of a period is within it, as precise as the period allows", () => {
  fc.assert(
    fc.property(anyPeriod, (of) => {
      const { start, end } = daysOfPeriod(of);
      assert.ok(start <= end);
      const first = earliestDayOf(dateOfPeriod(of));
      assert.ok(first <= end && daysBetween(start, first) > -366, `${of}: ${first}`);
    }),
  );
});

test("the weeks of a year follow on each other, and the quarters fill it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2199 }), (year) => {
      const weeks = Array.from({ length: 53 }, (_, index) =>
        parsePeriod(`${year}-w${String(index + 1).padStart(2, "0")}`),
      );
      const next = period(`${year + 1}-w01`);
      const all = [...weeks, next].filter((week): week is Period => week !== undefined).map(daysOfPeriod);
      for (const [index, { start }] of all.entries()) {
        const before = all[index - 1];
        if (before !== undefined) assert.equal(start, addDays(before.end, 1));
      }
      const quarters = [1, 2, 3, 4].map((number) => daysOfPeriod(period(`${year}-q${number}`)));
      assert.deepEqual([quarters[0]?.start, quarters[3]?.end], [`${year}-01-01`, `${year}-12-31`]);
      for (const [index, { start }] of quarters.entries()) {
        const before = quarters[index - 1];
        if (before !== undefined) assert.equal(start, addDays(before.end, 1));
      }
    }),
    { numRuns: 40 },
  );
});

test("periods are sorted by first day, then by name", () => {
  const names = ["2022-07", "2022-06-especial", "2022-06", "2022-06-01", "2022", "2022-q1", "2022-q3", "2021-w52"];
  assert.deepEqual(names.map(period).sort(comparePeriods), [
    "2021-w52",
    "2022",
    "2022-q1",
    "2022-06",
    "2022-06-01",
    "2022-06-especial",
    "2022-07",
    "2022-q3",
  ]);
});

test("a name that is almost a period is understood", () => {
  const meant = {
    "2022-6": "2022-06",
    "2022_06": "2022-06",
    "2022.06": "2022-06",
    "202206": "2022-06",
    "06-2022": "2022-06",
    "2022-6-5": "2022-06-05",
    "20220615": "2022-06-15",
    "15-06-2022": "2022-06-15",
    "2022-W24": "2022-w24",
    "2022W24": "2022-w24",
    "2022-w4": "2022-w04",
    "2022-kw24": "2022-w24",
    "Semana 24 2022": "2022-w24",
    "2022-S24": "2022-w24",
    "w24-2022": "2022-w24",
    "2022-Q2": "2022-q2",
    "2022q2": "2022-q2",
    "Q2 2022": "2022-q2",
    "2022-T2": "2022-q2",
    "2T-2022": "2022-q2",
    "2022-trimestre-2": "2022-q2",
    "2022-06-Especial": "2022-06-especial",
    "2022-06-Número especial": "2022-06-numero-especial",
    "2022-B3": "2022-b3",
    "2022 bimestre 3": "2022-b3",
    "2022-06-16-31": "2022-06-16-30",
    "Especial 2022-06": "2022-06-especial",
    "2022-6-especial": "2022-06-especial",
  };
  for (const [typed, name] of Object.entries(meant)) assert.equal(findPeriod(typed), name, typed);
  for (const typed of ["2022-13", "2022-w54", "2022-q7", "2022-06-31", "2022-s1", "05-06-2022", "junio", "1850-06"])
    assert.equal(findPeriod(typed), undefined, typed);
});

test("a folder with the name of any period can contain a bulletin", () => {
  fc.assert(
    fc.property(anyPeriod, (of) => {
      const path = parseContentPath(`bulletins/${of}/quito.es.md`);
      assert.ok(path?.kind === "item");
      assert.equal(path.period, of);
      assert.equal(parseContentPath(`bulletins/${of}/media/quito.png`)?.kind, "media");
    }),
  );
});
