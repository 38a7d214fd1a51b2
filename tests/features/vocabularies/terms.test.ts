import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { buildSite } from "../../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../../scripts/release/output-dir.ts";
import { readTree, temporaryFolder, writeTree } from "../../support/folders.ts";
import { optionsFor } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { PILLARS } from "./pillars.ts";

/** A vocabulary that only events use, and one that only pages use. */
const OTHERS = {
  "publication.yaml": `${PILLARS["publication.yaml"]}  event:
    kind: { type: key-of:kinds, label: { en: Kinds, es: Tipos } }
  page:
    author: { type: key-of:authors, label: Author }
`,
  "vocabularies/kinds.yaml": `fair: { label: { en: Fair, es: Feria } }
course: { label: { en: Course, es: Curso } }
`,
  "vocabularies/authors.yaml": "ana: { label: Ana }\n",
  "vocabularies/pillars.yaml": `trade: { label: { en: Trade, es: Comercio }, sameAs: [http://www.wikidata.org/entity/Q601401] }
safety: { label: { en: Safety, es: Seguridad }, broader: trade, formerly: [security] }
`,
  "events/open-day.yaml": "name: { en: Open day, es: Puertas abiertas }\nstart: 2026-06-20\nkind: fair\n",
  "events/some-day.yaml": "name: { en: Some day, es: Algún día }\nstart: unknown\nkind: course\n",
  "pages/about.en.md": "---\ntitle: About\nauthor: ana\n---\nHello.\n",
};

async function build(t: TestContext, files: Readonly<Record<string, string>>) {
  const dir = await temporaryFolder(t);
  const options = optionsFor({
    contentDir: path.join(dir, "content"),
    outputDir: path.join(dir, "site"),
    cacheDir: path.join(dir, "cache"),
  });
  await writeTree(options.contentDir, { ...SMALL_PUBLICATION, ...PILLARS, ...files });
  const { diagnostics } = await buildSite(options, ownerOf(process));
  assert.deepEqual(diagnostics, []);
  const tree = await readTree(path.join(dir, "site"));
  return { tree, read: (file: string) => tree.get(file)?.toString("utf8") ?? assert.fail(file) };
}

test("a term shows its events and their calendar; a vocabulary that neither items nor events use has no pages", async (t) => {
  const { tree, read } = await build(t, OTHERS);
  const fair = read("kinds/fair/index.html");
  assert.match(
    fair,
    /<h2 class="section-title">Events<\/h2>[\s\S]*webcal:[^"]*\/kinds\/fair\/calendar\.ics[\s\S]*Open day/,
  );
  assert.doesNotMatch(fair, /class="nothing"/);
  assert.match(fair, /<meta name="description" content="Fair: 1[\u00a0 ]event">/);
  assert.match(read("es/kinds/index.html"), /Feria[\s\S]*1[\u00a0 ]evento/);
  assert.match(read("kinds/fair/calendar.ics"), /SUMMARY:Open day/);
  // An event without a day is in no calendar.
  assert.ok(!tree.has("kinds/course/calendar.ics"));
  assert.match(read("kinds/course/index.html"), /Some day/);
  assert.ok(![...tree.keys()].some((file) => file.includes("authors")));
  assert.match(read("about/index.html"), /<dd>Ana<\/dd>/);
  assert.doesNotMatch(read("search/index.html"), /data-facet="kinds"|name="kinds"/);
  assert.match(read("search/index.html"), /Trade<\/a> <span>Pillars · 1[\u00a0 ]item<\/span>/);
});

test("coverage counts terms as it counts topics, in its tables and as data", async (t) => {
  const { read } = await build(t, OTHERS);
  assert.match(read("data/coverage.csv"), /^pillars,trade,Trade,2026-Q2,1\r?$/m);
  assert.match(read("es/data/coverage.csv"), /^pillars,trade,Comercio,2026-Q2,1\r?$/m);
  assert.match(
    read("coverage/2026/index.html"),
    /<h2 id="of-pillars">Pillars<\/h2>[\s\S]*<a href="\/pillars\/trade\/">Trade<\/a>/,
  );
});

test("the former key of a term leads to it, also its feeds; programs know it by its first key, and items by other vocabularies", async (t) => {
  const { read } = await build(t, {
    ...OTHERS,
    "bulletins/2026-05/ferry.en.md":
      "---\ntitle: A ferry\ndate: 2026-05-09\npillars: [safety, trade]\ncountries: [PT]\n---\nIt sails.\n",
  });
  const redirects = JSON.parse(read("redirects.json"));
  assert.equal(redirects["/pillars/security/"], "/pillars/safety/");
  assert.equal(redirects["/es/pillars/security/feed.xml"], "/es/pillars/safety/feed.xml");
  assert.match(read("pillars/safety/feed.xml"), /<id>[^<]*\/pillars\/security\/feed\.xml<\/id>/);
  assert.deepEqual(
    JSON.parse(read("data/items.json")).items.find(({ id }: { readonly id: string }) => id === "2026-05/ferry")
      .custom_pillars,
    ["security", "trade"],
  );
  assert.match(read("2026/05/ferry/index.html"), /"sameAs":\[?"http:\/\/www\.wikidata\.org\/entity\/Q601401"/);
});

test("the items of a term are all on its page, year by year, until they are too many for one", async (t) => {
  const items = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `bulletins/2025-0${(index % 9) + 1}/ship-${index}.en.md`,
        `---\ntitle: Ship ${index}\npillars: [trade]\n---\nIt sails.\n`,
      ]),
    );
  const few = await build(t, items(3));
  assert.match(few.read("pillars/trade/index.html"), /<h2>2026<\/h2>[\s\S]*A ferry[\s\S]*<h2>2025<\/h2>[\s\S]*Ship 0/);
  assert.ok(!few.tree.has("pillars/trade/2025/index.html"));
  const many = await build(t, items(200));
  assert.ok(many.tree.has("pillars/trade/2025/index.html"));
  assert.match(many.read("coverage/2025/index.html"), /<a href="\/pillars\/trade\/2025\/">/);
});

test("a project shows its picture, who funds it and who takes part; the colophon names the partners of the publication", async (t) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>\n';
  const { read, tree } = await build(t, {
    "vocabularies/pillars.yaml": `trade:
  label: { en: Trade, es: Comercio }
  kind: project
  picture: { src: media/trade.svg, alt: { en: A ship, es: Un barco } }
  funding: [{ name: { en: Port Fund, es: Fondo portuario }, url: "https://fund.example/", logo: media/fund.svg }]
  partners: [{ name: Port of Vigo }]
safety: { label: { en: Safety, es: Seguridad } }
`,
    "publication.yaml": `${PILLARS["publication.yaml"]}partners:
  - { name: { en: The Port, es: El puerto }, url: "https://port.example/", logo: media/port.svg }
`,
    "media/trade.svg": svg,
    "media/fund.svg": svg,
    "media/port.svg": svg,
  });
  const page = read("es/pillars/trade/index.html");
  assert.match(page, /<figure class="picture">[\s\S]*alt="Un barco"/);
  assert.match(
    page,
    /<dt>Financiación<\/dt>\n<dd><picture class="logo logo-plate"><img[^>]*fund[^>]*><\/picture> <a href="https:\/\/fund\.example\/" rel="external">Fondo portuario<\/a>/,
  );
  assert.match(page, /<dt>Socios<\/dt>\n<dd>Port of Vigo<\/dd>/);
  assert.match(
    page,
    /<p>Socios<\/p>\n<div class="funding">\n<picture class="logo logo-plate">.*\n<p><a href="https:\/\/port\.example\/"[^>]*>El puerto<\/a><\/p>/,
  );
  const thing = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "")["@graph"][0];
  assert.equal(thing["@type"], "Project");
  assert.match(thing.image, /^https:.*trade.*\.svg$/);
  assert.deepEqual(thing.funder, [{ "@type": "Organization", name: "Fondo portuario", url: "https://fund.example/" }]);
  assert.deepEqual(thing.member, [{ "@type": "Organization", name: "Port of Vigo" }]);
  assert.match(read("index.html"), /"contributor":\[\{"@type":"Organization","name":"The Port"/);
  // Terms are many: their feeds are in one format, which their pages link.
  assert.ok(
    tree.has("pillars/trade/feed.xml") && !tree.has("pillars/trade/rss.xml") && !tree.has("pillars/trade/feed.json"),
  );
  assert.doesNotMatch(page, /rss\.xml" type="application\/rss\+xml" title="Comercio/);
});
