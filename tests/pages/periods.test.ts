import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAt, viewsOf } from "./views-of.ts";

const item = "---\ntitle: A crane\ntopic: ships\n---\n";
const MIXED = {
  "bulletins/2025/crane.en.md": item,
  "bulletins/2025-q4/bulletin.en.md": "---\nnumber: 14\ndate: 2026-01-10\n---\n",
  "bulletins/2026-w20/crane.en.md": item,
  "bulletins/2026-05-special/bulletin.en.md": "---\ntitle: Gold\nnumber: Special 2\n---\n",
};

test("a year lists its bulletins, the newest first, and a bulletin of the year takes its place", async (context) => {
  const views = await viewsOf(context, MIXED);
  const year = pageAt(views, "/2026/", "year");
  assert.deepEqual(
    year.issues.map(({ title, headlines }) => [title, headlines.length]),
    [
      ["Week\u{A0}20", 1],
      ["Gold", 0],
      ["May", 1],
    ],
  );
  assert.deepEqual(year.coverage, { text: "Coverage in 2026", href: "/news/coverage/2026/" });
  const whole = pageAt(views, "/2025/", "bulletin");
  assert.deepEqual(
    whole.others?.issues.map(({ title }) => title),
    ["Fourth quarter"],
  );
  assert.equal(pageAt(views, "/2026/w20/", "bulletin").yearLink?.href, "/news/2026/");
});

test("the masthead has the words of each kind of period, in every language", async (context) => {
  const views = await viewsOf(context, MIXED);
  const quarter = pageAt(views, "/es/2025/q4/", "bulletin");
  assert.deepEqual(quarter.masthead, { name: "Cuarto trimestre", year: "de 2025" });
  assert.equal(quarter.issued?.text, "Publicado el 10\u{A0}de enero de 2026");
  const special = pageAt(views, "/2026/05/special/", "bulletin");
  assert.deepEqual(special.masthead, { period: "Special issue · May 2026", name: "Gold", datetime: "2026-05" });
  assert.equal(special.number, "Special 2");
});
