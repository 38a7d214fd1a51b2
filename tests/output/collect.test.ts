import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { collectFacts, mergeFacts } from "../../scripts/output/collect.ts";
import type { FileFacts, SiteFacts } from "../../scripts/output/facts.ts";
import { factsOf } from "../../scripts/output/file.ts";
import { checkFacts, checkOutput } from "../../scripts/output/index.ts";
import { page, type Site } from "./judge.ts";

const names = ["index.html", "a/index.html", "b/index.html", "es/a/index.html", "feed.xml", "photo.jpg"];
const addresses = [
  "/news/",
  "/news/a/",
  "/news/a/#x",
  "../b/",
  "b/#y",
  "/news/photo.jpg",
  "https://example.com/",
  "/lost/",
];

/** A page that points at others, has ids, names translations, or is broken by itself. */
const pageText = fc
  .record({
    links: fc.array(fc.constantFrom(...addresses), { maxLength: 3 }),
    loads: fc.array(fc.constantFrom(...addresses), { maxLength: 1 }),
    id: fc.constantFrom("x", "y", "z"),
    canonical: fc.constantFrom("", "a/", "b/"),
    translations: fc.subarray(["en a/", "es es/a/", "x-default a/"]),
    lang: fc.constantFrom("en", "es"),
    title: fc.constantFrom("<title>a</title>", ""),
  })
  .map(({ links, loads, id, canonical, translations, lang, title }) =>
    page({
      html: `<html lang="${lang}">`,
      title,
      canonical: `<link rel="canonical" href="https://example.org/news/${canonical}">`,
      head: translations
        .map((each) => each.split(" "))
        .map(([code, path]) => `<link rel="alternate" hreflang="${code}" href="https://example.org/news/${path}">`)
        .join(""),
      body: [
        `<p id="${id}">{{</p>`,
        ...links.map((url) => `<a href="${url}">a</a>`),
        ...loads.map((url) => `<iframe src="${url}"></iframe>`),
      ].join("\n"),
    }),
  );

const feed = fc.constantFrom("<feed><link href='/news/a/#z'/></feed>", "<feed>", "<map/>");

/** A site of some of the names. */
const anySite: fc.Arbitrary<Site> = fc
  .tuple(fc.subarray(names), fc.array(pageText, { minLength: 6, maxLength: 6 }), feed)
  .map(([files, pages, xml]) =>
    Object.fromEntries(
      files.map((file, index) => [
        file,
        file.endsWith(".html") ? (pages[index] ?? "") : file.endsWith(".xml") ? xml : "",
      ]),
    ),
  );

function factsIn(site: Site): readonly FileFacts[] {
  return Object.entries(site).flatMap(([file, text]) => factsOf(file, text) ?? []);
}

function termsOf(site: Site) {
  return { origin: "https://example.org", path: "/news", textOf: (file: string) => site[file] ?? "" };
}

test("facts that were put together, kept and merged give the verdict of the facts of each file", () => {
  fc.assert(
    fc.property(anySite, anySite, fc.subarray(names), (before, changes, gone) => {
      const kept = Object.entries(before).filter(([file]) => !gone.includes(file));
      const after: Site = { ...Object.fromEntries(kept), ...changes };
      const files = new Set(Object.keys(after));
      const old: SiteFacts = JSON.parse(JSON.stringify(collectFacts(factsIn(before))));
      const merged = mergeFacts([old, collectFacts(factsIn(changes))], files);
      assert.deepEqual(checkFacts(merged, files, termsOf(after)), checkOutput(factsIn(after), files, termsOf(after)));
    }),
    { numRuns: 300 },
  );
});

test("a text is kept once, and not longer than a file has it", () => {
  const facts = factsIn({
    "a.html": page({ body: '<a href="/x">' }),
    "b.html": page({ body: '<a href="/x"><a href="/y">' }),
  });
  const site = collectFacts(facts);
  assert.equal(site.texts.filter((text) => text === "/x").length, 1);
  const left = mergeFacts([site], new Set(["a.html"]));
  assert.deepEqual(left, collectFacts(facts.slice(0, 1)));
});

test("of the facts of one file the last count", () => {
  const [first = [], last = []] = [factsIn({ "a.html": "<html>" }), factsIn({ "a.html": page() })];
  assert.deepEqual(collectFacts([...first, ...last]), collectFacts(last));
  assert.deepEqual(mergeFacts([collectFacts(first), collectFacts(last)], new Set(["a.html"])), collectFacts(last));
});
