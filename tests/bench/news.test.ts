import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { COUNTRIES, TOPICS } from "./invent/lexicon.ts";
import { inventNews } from "./invent/news.ts";
import { randomFrom } from "./invent/random.ts";
import { datelineTree } from "./trees/dateline.ts";
import { eleventyTree } from "./trees/eleventy.ts";
import { hugoTree } from "./trees/hugo.ts";
import { bodyOf } from "./trees/tree.ts";

const news = inventNews(400);
const bodies = news.items.map((item) => bodyOf(item, (month, slug) => `/${month}/${slug}`, "media"));

test("the same seed gives the same news, another seed other news", () => {
  assert.deepEqual(inventNews(60, 7), inventNews(60, 7));
  assert.notDeepEqual(inventNews(60, 7).items, inventNews(60, 8).items);
});

test("random numbers are spread over their range, and `lowBelow` prefers small ones", () => {
  const random = randomFrom(3);
  const numbers = Array.from({ length: 4000 }, () => random.below(4));
  for (const number of [0, 1, 2, 3]) {
    const count = numbers.filter((other) => other === number).length;
    assert.ok(count > 900 && count < 1100, `${number} came ${count} times in 4000`);
  }
  const low = Array.from({ length: 1000 }, () => random.lowBelow(100)).filter((number) => number < 25);
  assert.ok(low.length > 400 && low.length < 600, `${low.length} of 1000 in the lowest quarter`);
  assert.throws(() => random.pick([]), RangeError);
});

test("invented news has twenty years, all topics, most countries, and bodies of about 1.5 kB", () => {
  assert.equal(news.items.length, 400);
  assert.ok(new Set(news.items.map(({ day }) => day.slice(0, 4))).size >= 20);
  assert.equal(new Set(news.items.map(({ topic }) => topic)).size, TOPICS.length);
  assert.ok(new Set(news.items.flatMap(({ countries }) => countries)).size > 25);
  const mean = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length;
  assert.ok(mean > 1200 && mean < 1800, `${mean} characters`);
});

test("items are sorted newest first, dated in the month of their bulletin, and have unique addresses", () => {
  const days = news.items.map(({ day }) => day);
  assert.deepEqual(days, days.toSorted().reverse());
  assert.ok(news.items.every(({ day, month }) => day.startsWith(month)));
  assert.equal(new Set(news.items.map(({ month, slug }) => `${month}/${slug}`)).size, 400);
});

test("bodies link to existing items", () => {
  const known = new Set(news.items.map(({ month, slug }) => `/${month}/${slug}`));
  const linked = bodies.flatMap((body) => [...body.matchAll(/\]\((\/[^)]+)\)/g)].map(([, to = ""]) => to));
  assert.ok(linked.length > 100);
  assert.deepEqual(
    linked.filter((to) => !known.has(to)),
    [],
  );
  assert.ok(bodies.every((body) => !body.includes("item:")));
});

test("countries have the names of the interface messages", () => {
  const table = readFileSync(path.join(ROOT, "templates", "messages", "countries", "en.yaml"), "utf8").split("\n");
  assert.deepEqual(
    COUNTRIES.filter(([code, name]) => !table.includes(`${code}: ${name}`)),
    [],
  );
});

test("the invented publication has no errors or warnings in Dateline", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, Object.fromEntries(datelineTree(inventNews(40))));
  const { code, stdout } = await runCommand(["validate", "--content", folder]);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /No errors or warnings/);
});

test("every tool gets the same text for every item", () => {
  for (const tree of [datelineTree(news), hugoTree(news), eleventyTree(news)]) {
    const texts = [...tree].map(([, text]) => text);
    for (const { title, summary, body } of news.items.slice(0, 20)) {
      const [first] = body;
      const found = texts.filter((text) => text.includes(title) && text.includes(first?.markdown ?? "nothing"));
      assert.ok(
        found.some((text) => text.includes(summary)),
        title,
      );
    }
  }
});
