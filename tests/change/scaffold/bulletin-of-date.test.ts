import assert from "node:assert/strict";
import { test } from "node:test";
import { findBulletinOf } from "../../../scripts/change/scaffold/bulletin-of-date.ts";
import { findNext } from "../../../scripts/change/scaffold/scaffold-bulletin.ts";
import type { Frequency } from "../../../scripts/content/frequency.ts";
import { parseDate } from "../../../scripts/i18n/day.ts";
import type { Content } from "../../../scripts/model/content.ts";
import { contentOf } from "../../model/translations/content.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

test("a new bulletin continues the notation of the frequency in a publication that has several", () => {
  const rows = [
    ["quarterly", ["2022-06-15", "2022-q2"], "2022-q3"],
    ["quarterly", ["2022-q2", "2022-07-20"], "2022-q3"],
    ["quarterly", ["2022-q2", "2022-q3", "2022-08-especial", "2022"], "2022-q4"],
    ["weekly", ["2022-w24", "2022-06", "2022"], "2022-w25"],
    ["weekly", ["2021-w50", "2022-06-15"], "2022-06-22"],
    ["monthly", ["2022-06", "2022-06-15", "2022-q2"], "2022-07"],
    ["yearly", ["2022", "2022-q3"], "2023"],
    ["quarterly", ["2021-q1", "2022-06-15"], "2022-09-15"],
    ["quarterly", ["2022-03", "2022-06"], "2022-09"],
  ] as const;
  for (const [frequency, periods, next] of rows)
    assert.equal(findNext(publication(frequency, periods)), next, `${frequency} ${periods.join(" ")}`);
});

test("an item goes into the bulletin that covers its date, or whose period holds it", () => {
  const rows = [
    ["quarterly", ["2022", "2022-q2", "2022-06-15"], "2022-06-15", "2022-q2"],
    ["weekly", ["2022", "2022-q2", "2022-w24"], "2022-06-15", "2022-w24"],
    ["irregular", ["2022", "2022-06", "2022-06-especial", "2022-06-15"], "2022-06-15", "2022-06-15"],
    ["monthly", ["2022-06", "2022-06-especial", "2022"], "2022-06", "2022-06"],
    ["quarterly", [["2022-09-15", "covers: { from: 2022-04-01, to: 2022-06-30 }"]], "2022-06-15", "2022-09-15"],
    ["monthly", [["2022-06", "covers: { from: 2022-05-01, to: 2022-05-31 }"], "2022-05-15"], "2022-05-02", "2022-06"],
  ] as const;
  for (const [frequency, periods, date, expected] of rows)
    assert.equal(
      findBulletinOf(publication(frequency, periods), known(parseDate(date))),
      expected,
      `${date} ${periods}`,
    );
});

test("where no bulletin covers the date, a monthly gets a new month, and others their latest draft", () => {
  const rows = [
    ["monthly", ["2022-06", "2022-q2"], "2022-07-02", "2022-07"],
    ["monthly", ["2022-05", ["2022-06", "draft: true"]], "2022-07-02", "2022-07"],
    [undefined, ["2022-06"], "2022-07-02", "2022-07"],
    [undefined, [], "2022-07-02", "2022-07"],
    ["quarterly", ["2022-q1", ["2022-q2", "draft: true"]], "2022-07-02", "2022-q2"],
    ["weekly", ["2022-06-08", ["2022-06-15", "draft: true"]], "2022-06-13", "2022-06-15"],
    ["bimonthly", [["2022-05", "draft: true"]], "2022-06-13", "2022-05"],
    ["irregular", ["2022-05", ["2022-06-15", "draft: true"]], "2022-06-13", "2022-06-15"],
  ] as const;
  for (const [frequency, periods, date, expected] of rows)
    assert.equal(
      findBulletinOf(publication(frequency, periods), known(parseDate(date))),
      expected,
      `${date} ${periods}`,
    );
});

test("without a draft there is nothing to add a quarterly's or a weekly's item to", () => {
  for (const [frequency, periods] of [
    ["quarterly", ["2022-q2"]],
    ["weekly", ["2022-06-15"]],
    ["weekly", []],
  ] as const) {
    const found = findBulletinOf(publication(frequency, periods), known(parseDate("2022-07-02")));
    assert.ok(typeof found === "object");
    assert.equal(found.refused.id, "new-no-bulletin");
  }
});

/** Bulletins by period, with the lines of their own files if they have any. */
function publication(
  frequency: Frequency | undefined,
  bulletins: readonly (string | readonly [period: string, fields: string])[],
): Content {
  const { "publication.yaml": masthead = "", "topics.yaml": topics = "" } = SMALL_PUBLICATION;
  const files = bulletins.map((each) => {
    const [period, fields] = typeof each === "string" ? [each, "lead: a"] : each;
    return [`bulletins/${period}/bulletin.en.md`, `---\n${fields}\n---\n`] as const;
  });
  return contentOf({
    "publication.yaml": frequency === undefined ? masthead : `${masthead}frequency: ${frequency}\n`,
    "topics.yaml": topics,
    ...Object.fromEntries(files),
  });
}

function known<Value>(value: Value | undefined): Value {
  assert.ok(value !== undefined);
  return value;
}
