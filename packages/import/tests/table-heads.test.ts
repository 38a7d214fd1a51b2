import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rejects } from "../../../tests/support/words.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";
import { HEADS, type TableHead } from "./table-heads.ts";

/** The columns that import takes without `--map`, and the first date that it reads. */
async function readHead(t: Parameters<typeof readSource>[0], { as, text }: TableHead) {
  const { items, events = [], notes } = await readSource(t, "csv", { "a.csv": text }, "a.csv", { as });
  const [, map = ""] = /--map ([^`]*)`/.exec(textsOf(notes).join("\n")) ?? [];
  const [time] = events.map(({ times }) => (times !== undefined && "start" in times ? times.start : undefined));
  const columns = Object.fromEntries(map.split(",").map((pair) => pair.split("=")));
  return { columns: { ...ownColumns(text), ...columns }, date: as === "items" ? items[0]?.date : time };
}

/** The columns that are called as their fields. */
function ownColumns(text: string): Readonly<Record<string, string>> {
  const [head = ""] = text.split("\n", 1);
  const names = head.split(/[,;\t]/).map((name) => name.replaceAll('"', ""));
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), name]));
}

test("sixteen of twenty tables of public repositories are read without an option, each column as what it is", async (t) => {
  assert.equal(HEADS.length, 20);
  const read = HEADS.filter(({ columns }) => columns !== undefined);
  assert.ok(read.length >= 16);
  for (const each of read) {
    const { columns, date } = await readHead(t, each);
    const taken = Object.fromEntries(Object.keys(each.columns ?? {}).map((field) => [field, columns[field]]));
    assert.deepEqual({ from: each.from, ...taken, date }, { from: each.from, ...each.columns, date: each.date });
  }
});

test("a table that needs an option is refused with a sentence that says which", async (t) => {
  const refused = HEADS.filter(({ columns }) => columns === undefined);
  const said = [
    /^ImportError: No row of `.*a\.csv` has a date\. The values of `Sort Date` look like dates: choose one, as in `--map date=Sort Date`\.$/,
    /^ImportError: No column of `.*a\.csv` is `name`\. /,
    /^ImportError: No column of `.*a\.csv` is `name`\. /,
  ];
  assert.equal(refused.length, said.length);
  for (const [index, each] of refused.entries()) await rejects(readHead(t, each), said[index] ?? /./);
});

test("a column is the same in any spelling of its words, and in any order of them", async (t) => {
  const spelled = fc
    .tuple(
      fc.shuffledSubarray(["start", "date"], { minLength: 2 }),
      fc.constantFrom("_", " ", "-", "."),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
      ),
      fc.constantFrom("", "event", "the"),
    )
    .map(([words, mark, spell, filler]) => spell([...(filler === "" ? [] : [filler]), ...words].join(mark)));
  await fc.assert(
    fc.asyncProperty(spelled, fc.constantFrom(",", ";", "|", "\t"), async (column, mark) => {
      const text = `Title${mark}Created${mark}${column}\nShips${mark}2020-01-01${mark}2021-10-14\n`;
      const { events = [] } = await readSource(t, "csv", { "a.csv": text }, "a.csv", { as: "events" });
      assert.deepEqual(events[0]?.times, { start: "2021-10-14" });
    }),
    { numRuns: 40 },
  );
});
