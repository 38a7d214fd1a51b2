import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { sharedSite } from "../support/site.ts";

const CONTENT = "tests/fixtures/publications/two-series";

/** A file of the site, without white space between elements. */
async function read(file: string): Promise<string> {
  return readFile(path.join(await sharedSite(CONTENT), file), "utf8");
}

/** The links in the main part of a page, in its order. */
async function linksOf(page: string): Promise<readonly string[]> {
  const html = await read(`${page}index.html`);
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main"));
  return [...main.matchAll(/<a [^>]*?href="([^"#]+)/g)].map(([, href = ""]) => href);
}

test("the home page is the newest issue of all, and leads to the newest of each other series", async () => {
  const links = await linksOf("");
  assert.deepEqual(
    links.filter((href) => /^\/(?:bulletins\/\w+|2026\/(?:\w+|11\/safety))\/$/.test(href)),
    ["/bulletins/weekly/", "/bulletins/digest/", "/2026/10/", "/2026/11/safety/", "/2026/w47/"],
  );
});

test("the page of a series has its issues and feeds, in every language under its title", async () => {
  const issues = async (page: string) => (await linksOf(page)).filter((href) => /2026\/\w/.test(href));
  assert.deepEqual(await issues("bulletins/weekly/"), ["/2026/w48/", "/2026/w47/", "/2026/w46/"]);
  assert.deepEqual(await issues("es/bulletins/safety/"), ["/es/2026/11/safety/", "/es/2026/08/safety/"]);
  const titles = { "": "Weekly letter", "es/": "Carta semanal", "pt/": "Carta semanal", "fr/": "Lettre hebdomadaire" };
  for (const [prefix, title] of Object.entries(titles)) {
    const html = await read(`${prefix}bulletins/weekly/index.html`);
    assert.match(html, new RegExp(`<h1>${title}</h1>`));
    assert.match(html, new RegExp(`<link[^>]*href="/${prefix}bulletins/weekly/feed.xml"`));
  }
  const feed = JSON.parse(await read("bulletins/safety/feed.json"));
  assert.equal(feed.title, "Safety report · Ports Observatory");
  assert.deepEqual(
    feed.items.map(({ title }: { readonly title: string }) => title),
    ["Safety report, November 2026", "Safety report, August 2026"],
  );
});

test("an issue names its series, and has that before and that after it in the series as neighbours", async () => {
  const html = await read("2026/w47/index.html");
  assert.match(html, /<a href="\/bulletins\/weekly\/">Weekly letter<\/a>/);
  const neighbours = (page: string) =>
    [...page.matchAll(/rel="(prev|next)" href="([^"]+)"/g)].map((each) => each.slice(1));
  assert.deepEqual(neighbours(html), [
    ["prev", "/2026/w46/"],
    ["next", "/2026/w48/"],
  ]);
  assert.deepEqual(neighbours(await read("2026/10/index.html")), [["prev", "/2026/09/"]]);
  assert.deepEqual(neighbours(await read("2026/11/safety/index.html")), [["prev", "/2026/08/safety/"]]);
});

test("search engines learn that an issue is part of a series, which is part of the publication", async () => {
  const things = async (file: string) => {
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await read(file)) ?? [];
    return JSON.parse(json)["@graph"];
  };
  const [issue] = await things("2026/w47/index.html");
  assert.deepEqual(issue.isPartOf, {
    "@type": "Periodical",
    "@id": "https://ports.example/bulletins/weekly/",
    name: "Weekly letter",
    isPartOf: { "@type": "Periodical", "@id": "https://ports.example/", name: "Ports Observatory" },
  });
  const [series] = await things("bulletins/weekly/index.html");
  assert.equal(series["@id"], issue.isPartOf["@id"]);
  assert.deepEqual(series.isPartOf, issue.isPartOf.isPartOf);
});

test("readers choose the series that they subscribe to, and lists of several name them", async () => {
  const html = await read("fr/subscribe/index.html");
  const boxes = [...html.matchAll(/<input type="checkbox" name="l" value="([^"]+)" checked> ([^<]+)</g)];
  assert.deepEqual(
    boxes.map((each) => each.slice(1)),
    [
      ["7a3c4f0e-weekly", "Lettre hebdomadaire"],
      ["1b2d3c4e-digest", "Synthèse mensuelle"],
      ["9f8e7d6c-safety", "Rapport de sécurité"],
    ],
  );
  assert.match(html, /https:\/\/ports\.example\/fr\/bulletins\/weekly\/feed\.xml/);
  assert.match(await read("2026/index.html"), /Monthly digest · No\.\s10 · 2\sitems/);
  assert.match(await read("bulletins/index.html"), /<span>Monthly digest<\/span> <span>No\.\s10<\/span>/);
});

test("open data and the email edition tell the series", async () => {
  const { bulletins } = JSON.parse(await read("data/bulletins.json"));
  assert.deepEqual(bulletins.map(({ id, series }: Readonly<Record<string, string>>) => `${id} ${series}`).sort(), [
    "2026-08-safety safety",
    "2026-09 digest",
    "2026-10 digest",
    "2026-11-safety safety",
    "2026-w46 weekly",
    "2026-w47 weekly",
    "2026-w48 weekly",
  ]);
  const [head = "", first = ""] = (await read("data/items.csv")).split("\r\n");
  assert.equal(first.split(",")[head.split(",").indexOf("series")], "weekly");
  assert.match(await read("2026/11/safety/email.txt"), /^November 2026 · Safety report · No\.\s4$/m);
});
