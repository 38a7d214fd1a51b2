import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { compareFiles, compareTexts, findFault } from "./agreement.ts";
import type { Expectation } from "./expected/expectation.ts";
import { expectationsOf } from "./expected/index.ts";
import { inventNews } from "./invent/news.ts";
import { surveySite } from "./survey.ts";
import { findAbsent, findMissing, messagesOf } from "./words.ts";

const news = inventNews(30);
const expectations = expectationsOf(news);

/** A site that shows what is expected and nothing else. */
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

test("words are those that a reader sees of the main part, or hears of a drawing", () => {
  const html =
    "<nav>Home</nav><main id=x><h1>A&nbsp;&amp; B&#39;s</h1><svg><title>no</title></svg><p>c<br>d &#x65;</p></main>";
  assert.deepEqual(messagesOf("a/index.html", html).shown, ["A", "B", "s", "c", "d", "e"]);
  const drawing = '<main>2021 <svg role="img" aria-label="1 item; "><rect/></svg></main>';
  assert.deepEqual(messagesOf("a/index.html", drawing).shown, ["2021", "1", "item"]);
});

test("words of a head are those of its links and its structured data", () => {
  const data = '{"b":[{"name":"A \\u003cb\\u003e &"}],"a":"2021-10"}';
  const head = `<link rel="canonical" href="/a/"><script type="application/ld+json">${data}</script>`;
  const words = ["html", "head", "link", "rel", "canonical", "href", "a", "a", "2021", "10", "b", "name", "A", "b"];
  assert.deepEqual(messagesOf("a/index.html", `<html><head>${head}</head><main>x</main>`).head, words);
});

test("words of other files are those that programs find in them", () => {
  const words = ["One", "two", "and", "three"];
  assert.deepEqual(messagesOf("a.xml", "<c>One &lt;b&gt;two &amp;amp;&lt;/b&gt;</c> and three").shown, words);
  assert.deepEqual(messagesOf("a.json", '{"b":"<b>two</b>\\nand","a":"One","c":{"three":1}}').shown, [
    ...["a", "One", "b", "two", "and", "c", "three", "1"],
  ]);
  assert.deepEqual(messagesOf("a.json", '{"a":').shown, []);
  assert.deepEqual(messagesOf("a.ics", "One\\, t\r\n wo\\nand\r\nth\r\n\tree\r\n").shown, words);
  assert.deepEqual(messagesOf("a.csv", '"One, ""two""",and three').shown, words);
});

test("phrases are found as whole words, in their order or anywhere", () => {
  const words = ["the", "first", "and", "the", "second"];
  assert.equal(findMissing(words, ["the first", "the second"]), undefined);
  assert.equal(findMissing(words, ["the second", "the first"]), "the first");
  assert.equal(findMissing(words, ["the sec"]), "the sec");
  assert.deepEqual(findAbsent(words, ["second", "the first", "third"]), ["third"]);
});

test("a site that shows everything agrees", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, plainSite());
  const survey = surveySite(folder);
  assert.deepEqual(compareFiles(expectations, survey), { missing: [], extra: [] });
  assert.deepEqual(compareTexts(expectations, folder, survey), []);
});

test("a file that is missing and one that nobody expects are named, assets are not", async (t) => {
  const folder = await temporaryFolder(t);
  const { "rss.xml": _, ...site } = plainSite();
  await writeTree(folder, { ...site, "poster.png": "", "assets/style.css": "" });
  assert.deepEqual(compareFiles(expectations, surveySite(folder)), { missing: ["rss.xml"], extra: ["poster.png"] });
});

const READ = [
  ...["home", "bulletin", "bulletins", "item", "topic", "country", "topic's year", "country's year", "events", "event"],
  ...["feed", "RSS feed", "JSON feed", "e-mail", "e-mail as text", "calendar", "event's calendar"],
  ...["items as JSON", "items as CSV", "bulletins as JSON", "events as JSON"],
];

test("a file with another word is found out, whatever its kind", async (t) => {
  const folder = await temporaryFolder(t);
  const changed = READ.map((kind): readonly [file: string, text: string] => {
    const file = fileOf(kind);
    const expectation = expectations.get(file)?.() ?? assert.fail(file);
    const [phrase = "", ...others] = expectation.inOrder;
    const inOrder = [phrase.replace(/\w+/, "another"), ...others];
    return [file, plainFile(file, { ...expectation, inOrder })];
  });
  await writeTree(folder, { ...plainSite(), ...Object.fromEntries(changed) });
  const faults = compareTexts(expectations, folder, surveySite(folder)).map((fault) => fault.split(" does not")[0]);
  assert.deepEqual(faults.toSorted(), changed.map(([file]) => file).toSorted());
});

function words(text: string, head = "") {
  return { shown: text.split(" "), head: head.split(" ") };
}

test("rows in another order are found out", () => {
  const expectation = { kind: "topic", inOrder: ["One", "Two"], anywhere: ["2021"] };
  assert.equal(findFault(expectation, words("One 2021 Two")), undefined);
  assert.equal(findFault(expectation, words("Two 2021 One")), "does not show, where it should, “Two”");
  assert.equal(findFault(expectation, words("One Two")), "does not show, where it should, “2021”");
});

test("what a head does not say is found out", () => {
  const expectation = { kind: "item", inOrder: ["One"], anywhere: [], inHead: ["headline One"] };
  assert.equal(findFault(expectation, words("One", "headline One")), undefined);
  assert.equal(findFault(expectation, words("One", "name One")), "does not say in its head “headline One”");
});

test("of the others on a topic the nearest three count, whichever of those that are equally near", () => {
  const rows = [
    ["A", 1],
    ["B", 3],
    ["C", 3],
    ["D", 3],
    ["E", 9],
  ] as const;
  const expectation = { kind: "item", inOrder: [], anywhere: [], nearest: rows.map(([row, days]) => ({ row, days })) };
  assert.equal(findFault(expectation, words("A B C")), undefined);
  assert.equal(findFault(expectation, words("A D C")), undefined);
  assert.equal(findFault(expectation, words("B C D")), "shows others 3,3,3 days away, not 1,3,3");
  assert.equal(findFault(expectation, words("A B E")), "shows others 1,3 days away, not 1,3,3");
});
