import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { wordsIn } from "../../../tests/support/words.ts";
import { compareSites } from "../src/compare.ts";
import { showPictures } from "../src/compare-pictures.ts";
import { formatReport } from "../src/comparison-page.ts";
import { formatSummary } from "../src/comparison-summary.ts";
import { readSite } from "../src/read-site.ts";

const page = (title: string, text: string, around = "") =>
  `<!doctype html><html><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${text}</article>${around}</main></body></html>`;

const entry = (id: string, title: string) => ({ id, title, content_html: title });

const feed = (...items: readonly object[]) => JSON.stringify({ home_page_url: "https://letter.example/", items });

const OLD = {
  "index.html": "<main><h1>May</h1><p>Ships</p></main>",
  "2026/05/ships/index.html": page(
    "Ships",
    '<p>They carry forty tonnes of <b>grain</b>.</p><img src="/media/ship.11111111.jpg" alt="A ship">',
  ),
  "2026/05/quay/index.html": page("Quay", "<p>The quay is closed.</p>"),
  "2026/05/crane/index.html": page("Crane", "<p>The crane is blue.</p>"),
  "2026/05/lost/index.html": page("Lost", "<p>Nobody knows.</p>"),
  "2026/05/lost/poster.png": "x",
  "2026/05/email/index.html":
    '<p>Mail</p><a href="https://letter.example/2026/05/ships/">1</a><a href="https://letter.example/2026/05/lost/">2</a><a href="https://letter.example/2026/05/quay/">3</a><a href="https://other.example/">4</a>',
  "media/ship.11111111.jpg": "old",
  "feed.json": feed(entry("1", "Ships"), entry("2", "Lost"), entry("3", "Quay")),
};

const NEW = {
  "index.html": "<main><h1>May</h1><p>Ships</p><p>Boats</p></main>",
  "2026/05/ships/index.html": page(
    "Ships",
    '<p>They carry fifty tonnes of <b>grain</b>.</p><img src="/media/ship.22222222.jpg" alt="A ship">',
  ),
  "2026/05/harbour-quay/index.html": page("Quay", "<p>The quay is open.</p>"),
  "2026/05/quay/index.html": '<meta http-equiv="refresh" content="0; url=/2026/05/harbour-quay/">',
  "2026/05/blue-crane/index.html": page("Crane", "<p>The crane is blue.</p>"),
  "2026/05/boats/index.html": page("Boats @all <script>", "<p>Boats.</p>"),
  "media/ship.22222222.jpg": "new",
  "feed.json": feed(entry("1", "Ships"), entry("4", "Boats"), entry("30", "Quay")),
};

async function openSites(t: TestContext) {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "old"), OLD);
  await writeTree(path.join(folder, "new"), NEW);
  return { before: readSite(path.join(folder, "old")), after: readSite(path.join(folder, "new")) };
}

test("pages that came, went and moved are told apart", async (t) => {
  const { before, after } = await openSites(t);
  const { came, gone, moved, lost } = compareSites(before, after);
  assert.deepEqual(
    came.map(({ address }) => address),
    ["/2026/05/boats/"],
  );
  assert.deepEqual(gone, ["/2026/05/email/", "/2026/05/lost/"]);
  assert.deepEqual(
    moved.map(({ from, to, isRedirected }) => [from, to, isRedirected]),
    [
      ["/2026/05/crane/", "/2026/05/blue-crane/", false],
      ["/2026/05/quay/", "/2026/05/harbour-quay/", true],
    ],
  );
  assert.deepEqual(lost, ["/2026/05/crane/", "/2026/05/email/", "/2026/05/lost/"]);
});

test("each language of a page that moved is compared with itself, and its poster is no address of its own", async (t) => {
  const folder = await temporaryFolder(t);
  const moved = { en: "/a/crane/", es: "/es/a/crane/" };
  const at = (address: string, text: string) => [[`${address.slice(1)}index.html`, text]] as const;
  const before = Object.entries(moved).flatMap(([language, address]) => [
    ...at(address, page(`Crane ${language}`, `<p>In ${language}.</p>`)),
    [`${address.slice(1)}poster.png`, "x"] as const,
  ]);
  const after = Object.entries(moved).flatMap(([language, address]) => {
    const to = address.replace("crane", "blue-crane");
    return [
      ...at(address, `<meta http-equiv="refresh" content="0; url=https://letter.example${to}">`),
      ...at(to, page(`Crane ${language}`, `<p>In ${language}, blue.</p>`)),
    ];
  });
  await writeTree(path.join(folder, "old"), Object.fromEntries(before));
  await writeTree(path.join(folder, "new"), Object.fromEntries(after));
  const comparison = compareSites(readSite(path.join(folder, "old")), readSite(path.join(folder, "new")));
  assert.deepEqual(
    comparison.moved.map(({ from, to }) => [from, to]),
    [
      ["/a/crane/", "/a/blue-crane/"],
      ["/es/a/crane/", "/es/a/blue-crane/"],
    ],
  );
  assert.deepEqual([comparison.came, comparison.lost], [[], []]);
});

test("texts are compared word by word, pictures by their names, and lists come after texts", async (t) => {
  const { before, after } = await openSites(t);
  const { changed, followed } = compareSites(before, after);
  assert.deepEqual(
    changed.map(({ page: { address } }) => address),
    ["/2026/05/harbour-quay/", "/2026/05/ships/"],
  );
  assert.deepEqual(changed[1]?.changes, [
    [
      { kind: "same", text: "They carry " },
      { kind: "removed", text: "forty" },
      { kind: "added", text: "fifty" },
      { kind: "same", text: " tonnes of grain." },
    ],
  ]);
  assert.deepEqual(changed[1]?.pictures, [
    {
      before: { src: "/media/ship.11111111.jpg", alt: "A ship" },
      after: { src: "/media/ship.22222222.jpg", alt: "A ship" },
    },
  ]);
  assert.deepEqual(
    followed.map(({ page: { address } }) => address),
    ["/"],
  );
});

test("readers of feeds and of old mails are told of", async (t) => {
  const { before, after } = await openSites(t);
  const { feeds, mails } = compareSites(before, after);
  assert.deepEqual(feeds, [{ address: "/", came: ["Boats"], gone: ["…"], changed: [], again: ["Quay"] }]);
  assert.deepEqual(
    mails.map(({ links, changed, redirected, dead }) => [links, changed, redirected, dead]),
    [[3, ["/2026/05/ships/"], ["/2026/05/quay/"], ["/2026/05/lost/"]]],
  );
});

test("the same site twice shows nothing", async (t) => {
  const { before } = await openSites(t);
  assert.equal(
    formatSummary(compareSites(before, before), wordsIn("en")),
    "## What readers will notice\n\nNothing: both versions show the same.\n",
  );
});

test("the summary shows words as text, and the report needs no other file", async (t) => {
  const { before, after } = await openSites(t);
  const comparison = compareSites(before, after);
  const summary = formatSummary(comparison, wordsIn("en"));
  assert.match(
    summary,
    /^2 pages with changed texts, 1 list or other page, 1 new page, 2 pages that are gone, 2 pages that moved, 1 feed with changes\. \*\*3 published addresses no longer work\.\*\*$/m,
  );
  assert.match(summary, /^- They carry <del>forty<\/del><ins>fifty<\/ins> tonnes of grain\.$/m);
  assert.match(summary, /^- `\/2026\/05\/crane\/` → `\/2026\/05\/blue-crane\/` \*\*without a redirect\*\*$/m);
  assert.doesNotMatch(summary, /@all|<script/);
  const report = formatReport(
    comparison,
    { before: "old", after: "new" },
    showPictures({ before, after }),
    wordsIn("en"),
  );
  assert.match(report, /<del>forty<\/del><ins>fifty<\/ins>/);
  assert.ok(report.includes(`src="data:image/jpeg;base64,${Buffer.from("old").toString("base64")}"`));
  assert.doesNotMatch(report, /<script|https?:\/\//);
});

test("summary and page are in the language of the command", async (t) => {
  const { before, after } = await openSites(t);
  const comparison = compareSites(before, after);
  assert.match(
    formatSummary(comparison, wordsIn("es")),
    /^## Lo que notarán los lectores\n\n2 páginas con textos modificados, /,
  );
  const report = formatReport(comparison, { before: "a", after: "b" }, showPictures({ before, after }), wordsIn("fr"));
  assert.match(report, /<html lang="fr">[\s\S]*<h1>Ce que les lecteurs remarqueront<\/h1>/);
  assert.doesNotMatch(report + formatSummary(comparison, wordsIn("fr")), /\b(?:pages that|new|gone|moved|readers)\b/i);
});

test("a long summary ends with the number of parts that are left out", async (t) => {
  const { before, after } = await openSites(t);
  const [change] = compareSites(before, after).changed;
  assert.ok(change !== undefined);
  const text = Array.from({ length: 3000 }, () => [{ kind: "added", text: "some more words" } as const]);
  const changed = Array.from({ length: 5 }, () => ({ ...change, changes: text }));
  const summary = formatSummary({ ...compareSites(before, before), changed }, wordsIn("en"));
  assert.ok(summary.length < 61_000);
  assert.match(summary, /… and 5 more parts: see the HTML page\.\n$/);
});

/** An item was withdrawn since, and another text was edited. There is no content to read. */
const WITHDRAWN = {
  before: {
    "index.html": "<main><h1>May</h1><p>Crane falls</p><p>Two workers were hurt, says Ana Ruiz.</p><p>Ships</p></main>",
    "crane/index.html": page(
      "Crane falls",
      '<p>Two workers were hurt, says Ana Ruiz.</p><img src="/crane.1.jpg" alt="Wreck">',
    ),
    "ships/index.html": page("Ships", "<p>They carry forty tonnes.</p>", "<p>Before: two workers were hurt</p>"),
    "feed.json": feed(entry("1", "Ships")),
  },
  after: {
    "index.html": "<main><h1>May</h1><p>Crane falls</p><p>Withdrawn. An error.</p><p>Ships</p></main>",
    "crane/index.html": page("Crane falls", "<p>Withdrawn. An error.</p>"),
    "ships/index.html": page("Ships", "<p>They carry fifty tonnes.</p>"),
    "feed.json": feed(entry("1", "Ships")),
    "data/items.json": JSON.stringify({
      items: [{ withdrawn: "error", texts: { en: { url: "https://letter.example/crane/" } } }, { texts: {} }],
    }),
  },
};

test("what the new site says was withdrawn is named by its title, and the words of other texts are shown", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [name, files] of Object.entries(WITHDRAWN)) await writeTree(path.join(folder, name), files);
  const sites = { before: readSite(path.join(folder, "before")), after: readSite(path.join(folder, "after")) };
  const comparison = compareSites(sites.before, sites.after);
  const names = { before: "a", after: "b" };
  const shown = `${formatSummary(comparison, wordsIn("en"))}${formatReport(comparison, names, showPictures(sites), wordsIn("en"))}`;
  assert.doesNotMatch(shown, /workers|hurt|Ana|Ruiz|Wreck|crane\.1/);
  assert.match(shown, /^### `\/crane\/` Crane falls\n\n- <ins>Withdrawn\. An error\.<\/ins>$/m);
  assert.match(shown, /<del>forty<\/del><ins>fifty<\/ins>/);
});
