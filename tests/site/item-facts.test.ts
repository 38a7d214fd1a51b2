import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import { FEATURES } from "../../scripts/features/index.ts";
import { checkFields } from "../../scripts/schema/check-fields.ts";
import { itemFields } from "../../scripts/schema/fields/item-fields.ts";
import { textsOf } from "../features/traces.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

const FACTS = `publication:
  title: Prisons 2026
  authors: [Ana Ruiz, Luis Mora]
  publisher: Harbour Press
  year: 2026
  pages: 120
  doi: 10.1000/(a)<b>
  isbn: 978-3-16-148410-0
press:
  - { outlet: El País, title: Las cárceles, url: "https://elpais.example/a", date: 2026-05-12, lang: es }
  - { outlet: Radio 3, title: On the crane }
  - { outlet: Le Monde, url: "https://lemonde.example/", date: 2026-05-13, lang: fr }
contact: { name: Ana Ruiz, email: ana@example.org, phone: "+34 91 123 45 67", url: "https://example.org/ana" }
coordinates: { latitude: -0.2202, longitude: -78.5123 }
keywords: [overcrowding]
`;

test("an item's page shows a publication, the press, a contact and a point, and programs read the same", async (t) => {
  const site = await siteWith(t, FACTS);
  const page = site.get("/2026/05/new-crane/") ?? "";
  assert.match(page, /<dt>Authors<\/dt>\n<dd>Ana Ruiz<\/dd>\n<dd>Luis Mora<\/dd>/);
  assert.match(
    page,
    /<a href="https:\/\/doi\.org\/10\.1000\/\(a\)%3Cb%3E" rel="external">10\.1000\/\(a\)&lt;b&gt;<\/a>/,
  );
  assert.match(
    page,
    /<a href="https:\/\/elpais\.example\/a" rel="external" lang="es">El País: Las cárceles<\/a> \(12\sMay\s2026\)/,
  );
  assert.match(page, /<dd>Radio 3: On the crane<\/dd>/);
  assert.match(page, /<a href="https:\/\/lemonde\.example\/" rel="external">Le Monde<\/a> \(13\sMay\s2026\)/);
  assert.match(page, /<a href="tel:\+34911234567">\+34 91 123 45 67<\/a>/);
  assert.match(
    page,
    /<a href="https:\/\/www\.openstreetmap\.org\/\?mlat=-0\.2202&amp;mlon=-78\.5123#map=14\/-0\.2202\/-78\.5123"/,
  );
  assert.doesNotMatch(page.replace(/<script.*?<\/script>/gs, ""), /overcrowding/);
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const article = JSON.parse(json)["@graph"][0];
  assert.deepEqual(article.citation, [
    {
      "@type": "Book",
      name: "Prisons 2026",
      author: [
        { "@type": "Person", name: "Ana Ruiz" },
        { "@type": "Person", name: "Luis Mora" },
      ],
      publisher: { "@type": "Organization", name: "Harbour Press" },
      datePublished: "2026",
      numberOfPages: 120,
      identifier: { "@type": "PropertyValue", propertyID: "DOI", value: "10.1000/(a)<b>" },
      sameAs: "https://doi.org/10.1000/(a)%3Cb%3E",
      isbn: "978-3-16-148410-0",
    },
  ]);
  assert.deepEqual(article.contentLocation.geo, {
    "@type": "GeoCoordinates",
    latitude: -0.2202,
    longitude: -78.5123,
  });
  assert.equal(article.subjectOf.length, 3);
  assert.equal(article.subjectOf[2].headline, undefined);
  assert.deepEqual(article.keywords, ["overcrowding"]);
});

test("an item says the post of a vacancy, with labels in the language of the page, and job boards read it", async (t) => {
  const vacancy = `deadline: 2026-12-15T17:00
reference: VA-112
job: { grade: P-4, contract: Fixed-term, station: Lisbon }
`;
  const site = await siteWith(t, vacancy);
  const page = site.get("/2026/05/new-crane/") ?? "";
  assert.match(page, /<dt>Grade<\/dt>\n<dd>P-4<\/dd>/);
  assert.match(page, /<dt>Duty station<\/dt>\n<dd>Lisbon<\/dd>/);
  assert.match(
    site.get("/es/2026/05/new-crane/") ?? "",
    /<dt>Contrato<\/dt>\n<dd><span lang="en">Fixed-term<\/span><\/dd>/,
  );
  const jobOf = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "")["@graph"][0].mainEntity;
  assert.deepEqual(jobOf(page), {
    "@type": "JobPosting",
    title: "A new crane",
    description: "It lifts forty tonnes.",
    url: "https://letter.harbour.example/2026/05/new-crane/",
    identifier: "VA-112",
    datePosted: "2026-05-04",
    validThrough: "2026-12-15T17:00:00Z",
    hiringOrganization: { "@type": "Organization", name: "Harbour Office", url: "https://harbour.example/" },
    employmentType: "Fixed-term",
    occupationalCategory: "P-4",
    jobLocation: {
      "@type": "Place",
      address: { "@type": "PostalAddress", addressLocality: "Lisbon", addressCountry: "Portugal" },
    },
  });
  const others = await siteWith(t, "job: { employer: Port of Vigo, contract: One year, station: Vigo }\n");
  assert.deepEqual(jobOf(others.get("/2026/05/new-crane/") ?? "").hiringOrganization, {
    "@type": "Organization",
    name: "Port of Vigo",
  });
});

test("an item names who funds it and who takes part, with logos, and says whose its picture is and what it shows", async (t) => {
  const logo = await sharp({ create: { width: 40, height: 20, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const facts = `image: { src: media/port.png, alt: The port, caption: The port at dawn., credit: A. Ruiz, creditUrl: "https://ana.example/" }
funding:
  - { name: Ministry of Ports, url: "https://ports.example/", logo: media/ministry.png }
  - { name: Harbour Fund }
partners: [{ name: Port of Vigo, url: "https://vigo.example/" }]
`;
  const site = await siteWith(t, facts, {
    "bulletins/2026-05/media/ministry.png": logo,
    "bulletins/2026-05/media/port.png": logo,
  });
  const page = site.get("/2026/05/new-crane/") ?? "";
  assert.match(
    page,
    /<dt>Funding<\/dt>\n<dd><picture class="logo logo-plate"><img src="[^"]*ministry[^"]*" alt="" width="40" height="20"><\/picture> <a href="https:\/\/ports\.example\/" rel="external">Ministry of Ports<\/a><\/dd>\n<dd>Harbour Fund<\/dd>/,
  );
  assert.match(
    page,
    /<dt>Partners<\/dt>\n<dd><a href="https:\/\/vigo\.example\/" rel="external">Port of Vigo<\/a><\/dd>/,
  );
  assert.match(
    page,
    /<figcaption><span class="caption">The port at dawn\.<\/span> <a href="https:\/\/ana\.example\/" rel="external">A\. Ruiz<\/a>/,
  );
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const article = JSON.parse(json)["@graph"][0];
  assert.deepEqual(article.funder, [
    { "@type": "Organization", name: "Ministry of Ports", url: "https://ports.example/" },
    { "@type": "Organization", name: "Harbour Fund" },
  ]);
  assert.deepEqual(article.contributor, [
    { "@type": "Organization", name: "Port of Vigo", url: "https://vigo.example/" },
  ]);
  assert.equal(article.image.caption, "The port at dawn.");
  assert.equal(article.image.creditText, "A. Ruiz");
  const [item] = JSON.parse(site.get("/data/items.json") ?? "").items.filter(
    ({ funding }: { readonly funding?: unknown }) => funding !== undefined,
  );
  assert.match(item.funding[0].logo, /^https:\/\/letter\.harbour\.example\/.*ministry.*\.(?:png|webp)$/);
  // A list shows whose the picture is, without the link: the title is the only one.
  assert.match(site.get("/2026/05/") ?? "", /<figcaption>A\. Ruiz<\/figcaption>/);
});

test("a translation shows the facts of its original, with labels in its language", async (t) => {
  const page = (await siteWith(t, FACTS)).get("/es/2026/05/new-crane/") ?? "";
  assert.match(page, /<dt>Editorial<\/dt>\n<dd>Harbour Press<\/dd>/);
  assert.match(page, /rel="external">El País: Las cárceles<\/a>/);
  assert.match(page, /<dd><span lang="en">Radio 3: On the crane<\/span><\/dd>/);
});

test("numbers whose last digit does not fit the others are refused, and so is a DOI with its address", () => {
  const faultsOf = (work: object) =>
    checkFields(itemFields, "a.en.md", { title: "A", publication: { title: "B", ...work } }).diagnostics;
  for (const isbn of ["978-3-16-148410-0", "9783161484100", "3-16-148410-X", "316148410X"])
    assert.deepEqual(faultsOf({ isbn }), [], isbn);
  for (const isbn of ["978-3-16-148410-1", "3-16-148410-0", "977-3-16-148410-0", "97831614841"])
    assert.equal(faultsOf({ isbn }).length, 1, isbn);
  for (const issn of ["0378-5955", "2434-561X"]) assert.deepEqual(faultsOf({ issn }), [], issn);
  for (const issn of ["0378-5956", "0378 5955", "2434-5610"]) assert.equal(faultsOf({ issn }).length, 1, issn);
  assert.equal(faultsOf({ doi: "https://doi.org/10.1000/182" })[0]?.suggestion, "10.1000/182");
});

async function siteWith(
  t: TestContext,
  facts: string,
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<ReadonlyMap<string, string>> {
  const contentDir = join(await temporaryFolder(t), "content");
  const name = "bulletins/2026-05/new-crane.en.md";
  const item = (SMALL_PUBLICATION[name] ?? "").replace("topic: ships\n", `topic: ships\n${facts}`);
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...files, [name]: item });
  return textsOf(optionsFor({ contentDir }), FEATURES);
}

test("an item of a genre and a series of the publication's own names them, and leads to the parts around it", async (t) => {
  const contentDir = join(await temporaryFolder(t), "content");
  const partOf = (part: number) =>
    `---\ntitle: Part of ${part}\ndate: 2026-05-09\ngenre: obituary\npartOf: { series: reform, part: ${part} }\n---\nIt is.\n`;
  await writeTree(contentDir, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}genres: { obituary: { en: Obituary, es: Obituario } }
articleSeries: { reform: { en: The reform, es: La reforma } }
`,
    ...Object.fromEntries([10, 2, 1].map((part) => [`bulletins/2026-05/part-${part}.en.md`, partOf(part)])),
  });
  const site = await textsOf(optionsFor({ contentDir }), FEATURES);
  const page = site.get("/2026/05/part-2/") ?? "";
  assert.match(page, /<span>Obituary<\/span>/);
  assert.match(
    page,
    /<dt>Series<\/dt>\n<dd>The reform, part 2<\/dd>\n<dd>part 1: <a href="\/2026\/05\/part-1\/">Part of 1<\/a><\/dd>\n<dd>part 10: /,
  );
  assert.match(
    page,
    /"isPartOf":\[\{"@type":"PublicationIssue",[^}]+\},\{"@type":"CreativeWorkSeries","name":"The reform"\}\],"position":2/,
  );
  assert.match(site.get("/es/2026/05/") ?? "", /<span>Obituario<\/span>/);
  assert.match(site.get("/feed.json") ?? "", /"Obituary"/);
  assert.match(site.get("/data/items.schema.json") ?? "", /"obituary"/);
});

test("documents and recordings of other sites are links that load nothing, with what is known of them", async (t) => {
  const site = await siteWith(
    t,
    `documents:
  - { file: "https://www.law.example/A.PDF?x=1", title: the act }
  - { file: "https://law.example/act", title: the table, type: application/pdf, size: 1258291, lang: es }
audio:
  - { file: "https://radio.example/talk.mp3", title: The talk, duration: PT12M }
`,
  );
  const page = site.get("/2026/05/new-crane/") ?? "";
  assert.match(
    page,
    /<a href="https:\/\/www\.law\.example\/A\.PDF\?x=1" type="application\/pdf" hreflang="en" rel="external">Download: <bdi>the act<\/bdi> \(PDF, law\.example\)<\/a>/,
  );
  assert.match(page, /<bdi>the table<\/bdi> \(PDF, 1\.3\sMB, in Spanish, law\.example\)/);
  assert.doesNotMatch(page, /<audio/);
  const feed = site.get("/rss.xml") ?? "";
  assert.match(feed, /<enclosure url="https:\/\/law\.example\/act" length="1258291" type="application\/pdf"/);
  assert.doesNotMatch(feed, /<enclosure url="https:\/\/www\.law/);
  const [item] = JSON.parse(site.get("/data/items.json") ?? "").items;
  assert.deepEqual(item.texts.en.documents[0], {
    url: "https://www.law.example/A.PDF?x=1",
    title: "the act",
    type: "application/pdf",
    language: "en",
  });
});
