import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import exifr from "exifr";
import { parseAtomFeed } from "feedsmith";
import sharp, { type Sharp } from "sharp";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

const URL_OF_SITE = "https://letter.harbour.example/";
const WANTED = `
contact: { email: crew@harbour.example, security: holes@harbour.example }
licence: CC-BY-4.0
reuse: no-training
issn: { en: 2049-3630 }
feedArchive: show
`;

const folder = await temporaryFolder({ after });
await writeTree(folder, {
  ...SMALL_PUBLICATION,
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${WANTED}`,
  "bulletins/2026-03/bulletin.en.md": "---\nnumber: 1\n---\nWinter.\n",
  "bulletins/2026-03/media/ice.jpg": await photo().jpeg().toBuffer(),
  "bulletins/2026-03/media/chart.png": await photo().png().toBuffer(),
  "bulletins/2026-03/ice.en.md": `---
title: Ice in the harbour
date: 2026-03-02
image: { src: media/ice.jpg, alt: Ice, credit: Ana Ñuño, creditUrl: "https://nuno.example/photos" }
images: [{ src: media/chart.png, alt: How thick it was, madeBy: machine }]
---
The ice was thin.
`,
  "bulletins/2026-04/bulletin.en.md": "---\nnumber: 2\n---\nNothing happened.\n",
  "bulletins/2026-05/bulletin.en.md": "---\nnumber: 3\nlead: new-crane\n---\nSpring in the harbour.\n",
});
const site = await buildSite({ after }, folder);
/** A picture as a camera leaves it. */
function photo(): Sharp {
  return sharp({ create: { width: 1000, height: 600, channels: 3, background: "#345678" } }).withExif({
    IFD0: { Make: "Camera", Artist: "Somebody", DateTime: "2026:03:02 10:00:00" },
    IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" },
  });
}

const textOf = (file: string) => readFile(path.join(site, file), "utf8");

test("security.txt names the address for security, and expires less than a year after the build", async () => {
  assert.equal(
    await textOf(".well-known/security.txt"),
    `Contact: mailto:holes@harbour.example
Expires: 2027-09-01T00:00:00Z
Preferred-Languages: en, es
Canonical: ${URL_OF_SITE}.well-known/security.txt
`,
  );
});

test("a program that follows a feed to its archive reads every item, and finds the feed from there", async () => {
  const found: string[] = [];
  let next: string | undefined = `${URL_OF_SITE}feed.xml`;
  const documents: string[] = [];
  while (next !== undefined) {
    const xml = await textOf(next.slice(URL_OF_SITE.length));
    const { id, entries = [], links = [] } = parseAtomFeed(xml);
    const linkTo = (rel: string) => links.find((link) => link.rel === rel)?.href;
    assert.equal(id, `${URL_OF_SITE}feed.xml`);
    assert.equal(linkTo("self"), next);
    assert.equal(xml.includes("<fh:archive/>"), documents.length > 0);
    if (documents.length > 0) {
      assert.equal(linkTo("current"), `${URL_OF_SITE}feed.xml`);
      assert.equal(linkTo("next-archive"), documents.length === 1 ? undefined : documents.at(-1));
      assert.ok(entries.every(({ content }) => content !== undefined));
      found.push(...entries.map(({ title }) => (typeof title === "string" ? title : (title?.value ?? ""))));
    }
    documents.push(next);
    next = linkTo("prev-archive");
  }
  assert.deepEqual(documents.slice(1), [`${URL_OF_SITE}2026/05/feed.xml`, `${URL_OF_SITE}2026/03/feed.xml`]);
  assert.deepEqual(found, ["A new crane", "Ice in the harbour"]);
});

test("items and issues with an ISSN say in 300 bytes what they are, whose, and where they belong", async () => {
  const links = await Promise.all(
    ["2026/05/new-crane/index.html", "2026/05/index.html", "index.html", "topics/index.html"].map(async (file) =>
      Array.from(
        (await textOf(file)).matchAll(/<link rel="(?:type|author|license|collection)" href="[^"]+">\n/g),
        ([tag]) => tag,
      ),
    ),
  );
  const [author, licence] = [
    '<link rel="author" href="https://harbour.example/">\n',
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">\n',
  ];
  assert.deepEqual(links, [
    [
      '<link rel="type" href="https://schema.org/NewsArticle">\n',
      author,
      licence,
      '<link rel="collection" href="/2026/05/">\n',
    ],
    ['<link rel="type" href="https://schema.org/PublicationIssue">\n', author, licence],
    [],
    [],
  ]);
  for (const tags of links) assert.ok(tags.join("").length <= 300, `${tags.join("").length}`);
});

test("robots.txt refuses the crawlers of training alone, and a file reserves the right of mining", async () => {
  const [refused = "", others] = (await textOf("robots.txt")).split("\n\n");
  assert.match(refused, /^(?:User-agent: [\w-]+\n)+Disallow: \/$/);
  assert.ok(refused.includes("User-agent: GPTBot\n") && !/Googlebot|bingbot|SearchBot|\*/.test(refused), refused);
  assert.equal(others, "User-agent: *\nAllow: /");
  assert.deepEqual(JSON.parse(await textOf(".well-known/tdmrep.json")), [{ location: "/", "tdm-reservation": 1 }]);
});

test("the colophon says what the reservation means in the language of the page", async () => {
  for (const [file, sentence] of [
    [
      "index.html",
      "These texts and pictures may not be used to train artificial intelligence; the right to mine them is reserved.",
    ],
    ["es/index.html", "Estos textos e imágenes no pueden usarse para entrenar inteligencia artificial"],
  ] as const)
    assert.ok((await textOf(file)).includes(`<li>${sentence}`), file);
});

test("every file of a picture has its credit and its terms, and nothing that a camera wrote", async () => {
  const files = (await readdir(path.join(site, "media"))).filter((name) => /^(?:ice|chart)\./.test(name));
  const endings = new Set(files.map((name) => name.slice(name.lastIndexOf("."))));
  assert.deepEqual([...endings].toSorted(), [".avif", ".jpg", ".png"]);
  for (const name of files) {
    const bytes = await readFile(path.join(site, "media", name));
    const { exif, iptc, xmp } = await sharp(bytes).metadata();
    assert.deepEqual([exif, iptc], [undefined, undefined], name);
    const text = xmp?.toString("utf8") ?? "";
    assert.match(text, /DMI-PROHIBITED-AIMLTRAINING/, name);
    assert.equal(text.includes("<photoshop:Credit>Ana Ñuño</photoshop:Credit>"), name.startsWith("ice."), name);
    assert.equal(/digitalsourcetype\/trainedAlgorithmicMedia</.test(text), name.startsWith("chart."), name);
    assert.doesNotMatch(text, /Camera|Somebody|GPS|2026/, name);
    if (!name.endsWith(".jpg")) continue;
    assert.deepEqual(await exifr.parse(bytes, { xmp: true, mergeOutput: false }), {
      dc: { creator: "Ana Ñuño", rights: { lang: "x-default", value: "Ana Ñuño" } },
      photoshop: { Credit: "Ana Ñuño" },
      xmpRights: { WebStatement: "https://nuno.example/photos" },
      plus: { DataMining: "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING" },
    });
  }
});
