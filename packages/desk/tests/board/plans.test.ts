import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parsePeriod } from "../../../../scripts/content/period.ts";
import { parseDay } from "../../../../scripts/i18n/day.ts";
import { ROOT, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { planRemoval, proposeBulletins, proposeDay } from "../../src/board/plans.ts";
import { editTexts, openTexts } from "../../src/preview/open-texts.ts";
import { contextOf } from "../context.ts";

const FOLDER = "bulletins/2026-05/";
const TODAY = parseDay("2026-11-28") ?? assert.fail();
const folder = await temporaryFolder({ after: (remove) => test.after(remove) });
await writeTree(folder, SMALL_PUBLICATION);
const small = openTexts(await contextOf(folder));

test("an item is removed with its languages, and its bulletin names it no more", () => {
  const bulletin = `${FOLDER}bulletin.en.md`;
  const texts = editTexts(small, {
    texts: [[bulletin, "---\nnumber: 1 # the first\nlead: new-crane\norder: [new-crane]\n---\nSpring.\n"]],
  });
  const change = planRemoval(
    { content: texts.content, text: (file) => texts.texts.get(file), hashOf: (file) => `hash of ${file}` },
    `${FOLDER}new-crane.es.md`,
  );
  assert.deepEqual(change.files, [
    { file: `${FOLDER}new-crane.en.md`, from: `hash of ${FOLDER}new-crane.en.md`, text: null },
    { file: `${FOLDER}new-crane.es.md`, from: `hash of ${FOLDER}new-crane.es.md`, text: null },
    { file: bulletin, from: `hash of ${bulletin}`, text: "---\nnumber: 1 # the first\n---\nSpring.\n" },
  ]);
});

test("a bulletin that does not name an item stays as it is", () => {
  const texts = editTexts(small, { texts: [[`${FOLDER}bulletin.en.md`, "---\nnumber: 1\n---\n"]] });
  const planned = { content: texts.content, text: (file: string) => texts.texts.get(file), hashOf: () => null };
  assert.equal(planRemoval(planned, `${FOLDER}new-crane.en.md`).files.length, 2);
  assert.deepEqual(planRemoval(planned, `${FOLDER}nothing.en.md`).files, []);
});

test("the next bulletin has the next period and number, and as late a day as the last one", () => {
  const text = "---\nnumber: 7\ndate: 2026-05-20\n---\n";
  const { content } = editTexts(small, { texts: [[`${FOLDER}bulletin.en.md`, text]] });
  assert.deepEqual(proposeBulletins(content(), parseDay("2026-06-01") ?? assert.fail()), [
    { period: "2026-06", file: "bulletins/2026-06/bulletin.en.md", number: 8, date: "2026-06-20" },
  ]);
});

test("each series has a next bulletin of its own", async () => {
  const series = openTexts(await contextOf(path.join(ROOT, "tests/fixtures/publications/two-series")));
  assert.deepEqual(
    proposeBulletins(series.content(), TODAY).map(({ period, series: of }) => [of?.key, period]),
    [
      ["weekly", "2026-w49"],
      ["digest", "2026-11"],
      ["safety", "2027-02-safety"],
    ],
  );
});

test("the first bulletin of all is that of today, in the notation of its frequency", () => {
  const first = (fields: string) => {
    const { content } = editTexts(small, {
      texts: [
        ["publication.yaml", `${SMALL_PUBLICATION["publication.yaml"]}${fields}`],
        ...[...small.files].filter((file) => file.startsWith("bulletins/")).map((file) => [file, undefined] as const),
      ],
    });
    return proposeBulletins(content(), TODAY).map(({ period, number }) => [period, number]);
  };
  assert.deepEqual(first(""), [["2026-11", 1]]);
  assert.deepEqual(first("frequency: weekly\n"), [["2026-w48", 1]]);
  assert.deepEqual(first("frequency: quarterly\n"), [["2026-q4", 1]]);
});

test("the day of the next bulletin has the rhythm of those before it, and is not over", () => {
  const dayAfter = (days: Readonly<Record<string, string>>, period: string, today = "2026-01-01") => {
    const { content } = editTexts(small, {
      texts: Object.entries(days).map(([each, fields]) => [
        `bulletins/${each}/bulletin.en.md`,
        `---\n${fields}\n---\n`,
      ]),
    });
    return proposeDay(content(), parsePeriod(period) ?? assert.fail(), parseDay(today) ?? assert.fail());
  };
  // No day is declared yet.
  assert.equal(dayAfter({}, "2026-06"), "2026-06-30");
  // The twentieth, as a day or as a moment.
  assert.equal(dayAfter({ "2026-05": "publishFrom: 2026-05-20T09:30" }, "2026-06"), "2026-06-20");
  // The last day of a month, and two days after it.
  assert.equal(dayAfter({ "2026-04": "date: 2026-04-30", "2026-05": "date: 2026-05-31" }, "2026-06"), "2026-06-30");
  assert.equal(dayAfter({ "2026-05": "date: 2026-05-31" }, "2026-06"), "2026-06-30");
  assert.equal(dayAfter({ "2026-04": "date: 2026-05-02", "2026-05": "date: 2026-06-02" }, "2026-06"), "2026-07-02");
  // The second Tuesday.
  const tuesdays = { "2026-03": "date: 2026-03-10", "2026-04": "date: 2026-04-14", "2026-05": "date: 2026-05-12" };
  assert.equal(dayAfter(tuesdays, "2026-06"), "2026-06-09");
  // Later bulletins do not count, and a past day is not proposed.
  assert.equal(dayAfter({ "2026-07": "date: 2026-07-01" }, "2026-06"), "2026-06-30");
  assert.equal(dayAfter({ "2026-05": "date: 2026-05-20" }, "2026-06", "2026-11-28"), "2026-11-28");
});
