import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { compareFiles, compareTexts, findDifference } from "./compare-sites.ts";
import type { Expectation } from "./expected/expectation.ts";
import { expectationsOf } from "./expected/index.ts";
import { inventNews } from "./invent/news.ts";
import { listSiteFiles } from "./site-files.ts";
import { findAbsent, findMissing, wordsOf } from "./words.ts";

const news = inventNews(30);
const expectations = expectationsOf(news);

/** A site that has exactly the expected files and texts. */
function plainSite(): Record<string, string> {
  return Object.fromEntries([...expectations].map(([file, expect]) => [file, plainFile(file, expect())]));
}

function plainFile(file: string, { inOrder, anywhere, inHead = [], nearest = [] }: Expectation): string {
  const phrases = [...inOrder, ...anywhere, ...nearest.slice(0, 3).map(({ row }) => row)];
  const marked = phrases.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  switch (path.extname(file)) {
    case ".html":
      return `<head>${inHead.map(escaped).join("\n")}</head><main>${marked}</main>`;
    case ".xml":
      return `<feed>${escaped(marked)}</feed>`;
    case ".json":
      return JSON.stringify(phrases);
    case ".ics":
      return phrases
        .map((text) => `${text.replaceAll(/[,;\\]/g, "\\$&").replaceAll(/.{60}/g, "$&\r\n ")}\r\n`)
        .join("");
    default:
      return phrases.join("\n");
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function fileOf(kind: string): string {
  const found = [...expectations].find(([, expect]) => expect().kind === kind);
  assert.ok(found !== undefined, kind);
  return found[0];
}

test("the words of a page are those of its main element and of the labels of its drawings", () => {
  const html =
    "<nav>Home</nav><main id=x><h1>A&nbsp;&amp; B&#39;s</h1><svg><title>no</title></svg><p>c<br>d &#x65;</p></main>";
  assert.deepEqual(wordsOf("a/index.html", html).shown, ["A", "B", "s", "c", "d", "e"]);
  const drawing = '<main>2021 <svg role="img" aria-label="1 item; "><rect/></svg></main>';
  assert.deepEqual(wordsOf("a/index.html", drawing).shown, ["2021", "1", "item"]);
});

test("the words of a head are those of its links and its structured data", () => {
  const data = '{"b":[{"name":"A \\u003cb\\u003e &"}],"a":"2021-10"}';
  const head = `<link rel="canonical" href="/a/"><script type="application/ld+json">${data}</script>`;
  const words = ["html", "head", "link", "rel", "canonical", "href", "a", "a", "2021", "10", "b", "name", "A", "b"];
  assert.deepEqual(wordsOf("a/index.html", `<html><head>${head}</head><main>x</main>`).head, words);
});

test("the words of feeds, data, calendars and tables are those of their decoded values", () => {
  const words = ["One", "two", "and", "three"];
  assert.deepEqual(wordsOf("a.xml", "<c>One &lt;b&gt;two &amp;amp;&lt;/b&gt;</c> and three").shown, words);
  assert.deepEqual(wordsOf("a.json", '{"b":"<b>two</b>\\nand","a":"One","c":{"three":1}}').shown, [
    "a",
    "One",
    "b",
    "two",
    "and",
    "c",
    "three",
    "1",
  ]);
  assert.deepEqual(wordsOf("a.json", '{"a":').shown, []);
  assert.deepEqual(wordsOf("a.ics", "One\\, t\r\n wo\\nand\r\nth\r\n\tree\r\n").shown, words);
  assert.deepEqual(wordsOf("a.csv", '"One, ""two""",and three').shown, words);
});

test("phrases match whole words, in order or anywhere", () => {
  const words = ["the", "first", "and", "the", "second"];
  assert.equal(findMissing(words, ["the first", "the second"]), undefined);
  assert.equal(findMissing(words, ["the second", "the first"]), "the first");
  assert.equal(findMissing(words, ["the sec"]), "the sec");
  assert.deepEqual(findAbsent(words, ["second", "the first", "third"]), ["third"]);
});

test("a site with all expected files and texts has no differences", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, plainSite());
  const siteFiles = listSiteFiles(folder);
  assert.deepEqual(compareFiles(expectations, siteFiles), { missing: [], extra: [] });
  assert.deepEqual(compareTexts(expectations, folder, siteFiles), []);
});

test("missing and unexpected files are reported, but no assets", async (t) => {
  const folder = await temporaryFolder(t);
  const { "rss.xml": _, ...site } = plainSite();
  await writeTree(folder, { ...site, "poster.png": "", "assets/style.css": "" });
  assert.deepEqual(compareFiles(expectations, listSiteFiles(folder)), { missing: ["rss.xml"], extra: ["poster.png"] });
});

const READ = [
  "home",
  "bulletin",
  "bulletins",
  "item",
  "topic",
  "country",
  "topic's year",
  "country's year",
  "events",
  "event",
  "feed",
  "RSS feed",
  "JSON feed",
  "email",
  "email as text",
  "calendar",
  "event's calendar",
  "items as JSON",
  "items as CSV",
  "bulletins as JSON",
  "events as JSON",
];

test("a different word in a file of any kind is reported", async (t) => {
  const folder = await temporaryFolder(t);
  const changed = READ.map((kind): readonly [file: string, text: string] => {
    const file = fileOf(kind);
    const expectation = expectations.get(file)?.() ?? assert.fail(file);
    const [phrase = "", ...others] = expectation.inOrder;
    const inOrder = [phrase.replace(/\w+/, "another"), ...others];
    return [file, plainFile(file, { ...expectation, inOrder })];
  });
  await writeTree(folder, { ...plainSite(), ...Object.fromEntries(changed) });
  const differences = compareTexts(expectations, folder, listSiteFiles(folder)).map(
    (difference) => difference.split(" does not")[0],
  );
  assert.deepEqual(differences.toSorted(), changed.map(([file]) => file).toSorted());
});

function words(text: string, head = "") {
  return { shown: text.split(" "), head: head.split(" ") };
}

test("rows in another order are reported", () => {
  const expectation = { kind: "topic", inOrder: ["One", "Two"], anywhere: ["2021"] };
  assert.equal(findDifference(expectation, words("One 2021 Two")), undefined);
  assert.equal(findDifference(expectation, words("Two 2021 One")), "does not show, where it should, “Two”");
  assert.equal(findDifference(expectation, words("One Two")), "does not show, where it should, “2021”");
});

test("a phrase that is missing in a head is reported", () => {
  const expectation = { kind: "item", inOrder: ["One"], anywhere: [], inHead: ["headline One"] };
  assert.equal(findDifference(expectation, words("One", "headline One")), undefined);
  assert.equal(findDifference(expectation, words("One", "name One")), "does not contain in its head “headline One”");
});

test("a page must show the three nearest related items; of items at the same distance, any", () => {
  const rows = [
    ["A", 1],
    ["B", 3],
    ["C", 3],
    ["D", 3],
    ["E", 9],
  ] as const;
  const expectation = { kind: "item", inOrder: [], anywhere: [], nearest: rows.map(([row, days]) => ({ row, days })) };
  assert.equal(findDifference(expectation, words("A B C")), undefined);
  assert.equal(findDifference(expectation, words("A D C")), undefined);
  assert.equal(findDifference(expectation, words("B C D")), "shows others 3,3,3 days away, not 1,3,3");
  assert.equal(findDifference(expectation, words("A B E")), "shows others 1,3 days away, not 1,3,3");
});
