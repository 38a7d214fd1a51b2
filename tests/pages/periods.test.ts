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
  const { yearLink, archive } = pageAt(views, "/2026/w20/", "bulletin");
  assert.equal((yearLink ?? archive)?.href, "/news/2026/");
});

test("topics, countries and events lead to the years whose bulletins have their items, the newest first", async (context) => {
  const views = await viewsOf(context, MIXED);
  assert.deepEqual(
    pageAt(views, "/topics/ships/", "topic").issues.map(({ year, href }) => `${year} ${href}`),
    ["2026 /news/2026/", "2025 /news/2025/"],
  );
  const only = [{ year: "2026", text: "All issues of 2026", href: "/news/2026/" }];
  assert.deepEqual(pageAt(views, "/countries/pt/2026/", "country-year").issues, only);
  assert.deepEqual(pageAt(views, "/events/open-day/", "event").issues, only);
});

test("the bars of a year are named without a mark at the end", async (context) => {
  const [year] = pageAt(await viewsOf(context), "/topics/ships/", "topic").activity;
  assert.equal(year?.text, "May 2026: 1\u{A0}item");
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

test("half a month and two months have the words of their days and months, in every language", async (context) => {
  const views = await viewsOf(context, {
    "bulletins/2026-03-16-31/crane.en.md": item,
    "bulletins/2026-b2/crane.en.md": item,
  });
  const titles = ["/2026/03/16-31/", "/es/2026/03/16-31/", "/2026/b2/", "/es/2026/b2/"].map(
    (address) => pageAt(views, address, "bulletin").masthead,
  );
  assert.deepEqual(titles, [
    { name: "16–31\u{A0}March", year: "2026" },
    { name: "Del 16 al 31\u{A0}de marzo", year: "de 2026" },
    { name: "March–April", year: "2026" },
    { name: "De marzo a abril", year: "de 2026" },
  ]);
  assert.deepEqual(
    pageAt(views, "/2026/", "year").issues.map(({ title }) => title),
    ["May", "16–31\u{A0}March", "March–April"],
  );
});

test("a list of more than 60 bulletins shows the newest, and leads to the pages of their years", async (context) => {
  const weeks = Array.from({ length: 104 }, (_, index) => `${2024 + Math.floor(index / 52)}-w${(index % 52) + 1}`);
  const padded = weeks.map((week) => week.replace(/w(\d)$/, "w0$1"));
  const views = await viewsOf(context, Object.fromEntries(padded.map((week) => [`bulletins/${week}/a.en.md`, item])));
  const { years, parts } = pageAt(views, "/bulletins/", "bulletins");
  assert.equal(years.flatMap(({ bulletins }) => bulletins).length, 60);
  assert.deepEqual(
    parts.map(({ text, href, count }) => `${text} ${href} ${count}`),
    ["2026 /news/2026/ 1\u{A0}issue", "2025 /news/2025/ 52\u{A0}issues", "2024 /news/2024/ 52\u{A0}issues"],
  );
  assert.deepEqual(pageAt(await viewsOf(context), "/bulletins/", "bulletins").parts, []);
});

test("a list of bulletins shows the lead of each, its number and its countries", async (context) => {
  const [year] = pageAt(await viewsOf(context), "/bulletins/", "bulletins").years;
  const [first] = year?.bulletins ?? [];
  assert.equal(first?.lead?.text, "A new crane");
  assert.equal(first?.number, "No.\u{A0}1");
  assert.deepEqual(first?.countries, [{ text: "Portugal" }]);
});
