import assert from "node:assert/strict";
import { test } from "node:test";
import { compareFiles, compareTexts, findFault } from "../../scripts/bench/agreement.ts";
import { expectationsOf } from "../../scripts/bench/expectation.ts";
import { inventNews } from "../../scripts/bench/invent/news.ts";
import { surveySite } from "../../scripts/bench/survey.ts";
import { findAbsent, findMissing, wordsOf } from "../../scripts/bench/words.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

const news = inventNews(30);
const expectations = expectationsOf(news);

/** A site that shows what is expected and nothing else. */
function plainSite(): Record<string, string> {
  return Object.fromEntries(
    [...expectations].map(([file, expect]) => {
      const { inOrder, anywhere, nearest = [] } = expect();
      const rows = nearest.slice(0, 3).map(({ row }) => row);
      return [
        file,
        `<main>${[...inOrder, ...anywhere, ...rows].map((text) => `<p>${escaped(text)}</p>`).join("\n")}</main>`,
      ];
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function pageOf(kind: string): string {
  const found = [...expectations].find(([, expect]) => expect().kind === kind);
  assert.ok(found !== undefined, kind);
  return found[0];
}

test("words are those that a reader sees of the main part", () => {
  const html =
    "<nav>Home</nav><main id=x><h1>A&nbsp;&amp; B&#39;s</h1><svg><title>no</title></svg><p>c<br>d &#x65;</p></main>";
  assert.deepEqual(wordsOf(html), ["A", "B", "s", "c", "d", "e"]);
  assert.deepEqual(wordsOf("<feed><title>One &lt;two&gt;</title></feed>"), ["One", "two"]);
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
  const { "feed.xml": _, ...site } = plainSite();
  await writeTree(folder, { ...site, "robots.txt": "", "assets/style.css": "" });
  assert.deepEqual(compareFiles(expectations, surveySite(folder)), { missing: ["feed.xml"], extra: ["robots.txt"] });
});

test("a page with another word is found out, whatever its kind", async (t) => {
  const folder = await temporaryFolder(t);
  for (const kind of ["home", "item", "topic", "country's year", "feed", "events", "bulletins"]) {
    const file = pageOf(kind);
    const [phrase = ""] = expectations.get(file)?.().inOrder ?? [];
    const changed = (plainSite()[file] ?? "").replace(escaped(phrase), phrase.split(" ").slice(1).join(" "));
    await writeTree(folder, { ...plainSite(), [file]: changed });
    const faults = compareTexts(expectations, folder, surveySite(folder));
    assert.ok(
      faults.some((fault) => fault.startsWith(`${file} does not show`)),
      `${kind}: ${faults.join("; ")}`,
    );
  }
});

test("rows in another order are found out", () => {
  const expectation = { kind: "topic", inOrder: ["One", "Two"], anywhere: ["2021"] };
  assert.equal(findFault(expectation, "<main>One 2021 Two</main>"), undefined);
  assert.equal(findFault(expectation, "<main>Two 2021 One</main>"), "does not show, where it should, “Two”");
  assert.equal(findFault(expectation, "<main>One Two</main>"), "does not show, where it should, “2021”");
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
  assert.equal(findFault(expectation, "<main>A B C</main>"), undefined);
  assert.equal(findFault(expectation, "<main>A D C</main>"), undefined);
  assert.equal(findFault(expectation, "<main>B C D</main>"), "shows others 3,3,3 days away, not 1,3,3");
  assert.equal(findFault(expectation, "<main>A B E</main>"), "shows others 1,3 days away, not 1,3,3");
});
