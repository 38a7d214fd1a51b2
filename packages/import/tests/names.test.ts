import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parsePeriod } from "../../../scripts/content/period.ts";
import { parseSlug } from "../../../scripts/content/slug.ts";
import { defined } from "../../../scripts/defined.ts";
import { parseDate } from "../../../scripts/i18n/day.ts";
import { parseLanguageTag } from "../../../scripts/i18n/language-tag.ts";
import { nameOf, takeName } from "../src/item-names.ts";
import { findLanguage } from "../src/languages.ts";
import { periodOfDate } from "../src/periods.ts";
import type { SourceItem } from "../src/source.ts";

const ITEM: SourceItem = {
  id: "7",
  title: "",
  authors: [],
  categories: [],
  content: { kind: "text", text: "" },
  unfinished: [],
  notes: [],
};

const PERIOD = parsePeriod("2021-10");

test("every item gets a name that a file may have, and no two the same", () => {
  const title = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("con", "bulletin", "bulletin", "Año nuevo", "a".repeat(200), "%E0%A4%A", "خبر"),
    // Another word begins in place of a number.
    fc.constantFrom(...[73, 77].map((length) => `${"a".repeat(length)} bc`)),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
      assert.ok(PERIOD !== undefined);
      const period = PERIOD;
      const taken = { all: new Set<string>(), numbers: new Map<string, number>() };
      const names = titles.map((each) => takeName(taken, period, nameOf({ ...ITEM, title: each })));
      for (const name of names) assert.ok(parseSlug(name) !== undefined && name !== "bulletin", name);
      assert.equal(new Set(names).size, names.length);
    }),
  );
});

test("a name is that of the old address, or else words of the title", () => {
  assert.equal(nameOf({ ...ITEM, name: "quito-mission", title: "Other" }), "quito-mission");
  assert.equal(nameOf({ ...ITEM, name: "a%C3%B1o-nuevo.html" }), "ano-nuevo");
  assert.equal(nameOf({ ...ITEM, title: "L’été à la Straße: 2021" }), "lete-a-la-strasse-2021");
  assert.equal(nameOf({ ...ITEM, title: "خبر" }), "item-7");
  assert.equal(nameOf({ ...ITEM, title: "word ".repeat(40) }), "word-".repeat(16).slice(0, -1));
});

test("a date is in the bulletin of its day, week, month, quarter or year", () => {
  const date = parseDate("2021-01-03");
  assert.ok(date !== undefined);
  const periods = (["daily", "weekly", "monthly", "quarterly", "yearly", undefined] as const).map((frequency) =>
    periodOfDate(date, defined({ frequency })),
  );
  assert.deepEqual(periods, ["2021-01-03", "2020-w53", "2021-01", "2021-q1", "2021", "2021-01"]);
});

test("a date is in the bulletin of its series, if it tells one", () => {
  const [day, month, name] = [parseDate("2021-01-03"), parseDate("2021-01"), parseSlug("digest")];
  assert.ok(day !== undefined && month !== undefined && name !== undefined);
  const [weekly, digest] = [
    { kinds: ["week"], frequency: "weekly" },
    { kinds: ["month"], name },
  ] as const;
  assert.deepEqual([periodOfDate(day, weekly), periodOfDate(month, weekly)], ["2020-w53", undefined]);
  assert.deepEqual([periodOfDate(day, digest), periodOfDate(month, digest)], ["2021-01-digest", "2021-01-digest"]);
  assert.equal(periodOfDate(day, { kinds: ["quarter", "month"], frequency: "quarterly" }), "2021-q1");
  assert.equal(periodOfDate(day, { kinds: ["special"] }), undefined);
  assert.deepEqual(
    [periodOfDate(day, { frequency: "fortnightly" }), periodOfDate(month, { frequency: "fortnightly" })],
    ["2021-01-01-15", "2021-01"],
  );
  assert.equal(periodOfDate(month, { frequency: "bimonthly" }), "2021-b1");
});

test("the language of a source is found by its tag, or by the first part of it", () => {
  const known = ["en", "pt", "pt-br"].flatMap((tag) => parseLanguageTag(tag) ?? []);
  assert.deepEqual(
    ["en-US", "pt_BR", "PT", "pt-PT", "de", "", undefined].map((written) => findLanguage(written, known)),
    ["en", "pt-br", "pt", "pt", undefined, "en", "en"],
  );
});
