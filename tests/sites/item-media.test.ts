import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n%%EOF\n");
const FOLDER = "bulletins/2026-05";
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  ...SMALL_PUBLICATION,
  [`${FOLDER}/new-crane.en.md`]: `---
title: A new crane
date: 2026-05-04
topic: ships
images: [{ src: media/a.png, alt: The yard, caption: The yard after the works., credit: A. Ruiz }]
video: { title: The talk, url: "https://www.video.example/1", duration: PT1H12M, image: { src: media/a.png, alt: The studio } }
documents:
  - { file: media/plan.pdf, title: action plan }
  - { file: media/plan.pdf, title: plan de acción, lang: es }
audio: [{ file: media/talk.mp3, title: The interview, duration: PT12M30S }]
corrections: [{ date: 2026-05-06, text: It was said to be green. }, { date: 2026-05-20, text: It was said to be red. }]
---
It is **blue**[^1]. [The plan](media/plan.pdf) is public.

[^1]: Since 1920.
`,
  [`${FOLDER}/new-crane.es.md`]: "---\ntitle: Una grúa nueva\nimages: [{ alt: El patio }]\n---\n",
  [`${FOLDER}/media/plan.pdf`]: Buffer.concat([PDF, Buffer.alloc(1_200_000, "%"), PDF]),
  [`${FOLDER}/media/talk.mp3`]: Buffer.concat([Buffer.from("ID3"), Buffer.alloc(840_000)]),
};

test("an item's pictures, video, documents and recordings are in its page and in every edition", async (context) => {
  const content = path.join(await temporaryFolder(context), "content");
  const picture = await readFile("tests/fixtures/images/dot.png");
  await writeTree(content, { ...FILES, [`${FOLDER}/media/a.png`]: picture });
  const site = await buildSite(context, content);
  const read = (file: string) => readFile(path.join(site, file), "utf8");
  const origin = "https://letter.harbour.example";

  const page = await read("2026/05/new-crane/index.html");
  const [, pdf = ""] = /href="(\/media\/plan\.[0-9a-f]{8}\.pdf)" type="application\/pdf"/.exec(page) ?? [];
  assert.deepEqual(await readFile(path.join(site, pdf)), FILES[`${FOLDER}/media/plan.pdf`]);
  const [, mp3 = ""] = /<audio controls preload="none" src="(\/media\/talk\.[0-9a-f]{8}\.mp3)"/.exec(page) ?? [];
  assert.deepEqual(await readFile(path.join(site, mp3)), FILES[`${FOLDER}/media/talk.mp3`]);
  assert.match(page, /Download: <bdi>action plan<\/bdi> \(PDF, 1\.2\u{A0}MB\)/u);
  assert.match(page, /hreflang="es">Download: <bdi>plan de acción<\/bdi> \(PDF, 1\.2\u{A0}MB, in Spanish\)/u);
  assert.match(page, /Download: <bdi>The interview<\/bdi> \(MP3, 13\u{A0}min, 840\u{A0}kB\)/u);
  assert.match(page, /<span class="caption">The yard after the works\.<\/span> A\. Ruiz/);
  assert.match(page, /<a href="https:\/\/www\.video\.example\/1" rel="external">Watch on video\.example<\/a>/);
  assert.ok(page.includes(`<a href="${pdf}">The plan</a>`));
  assert.match(page, /"video":\{"@type":"VideoObject","name":"The talk"/);
  assert.match(page, /"audio":\[\{"@type":"AudioObject","name":"The interview"/);
  assert.match(page, /"associatedMedia":\[\{"@type":"ImageObject".*"@type":"MediaObject","name":"action plan"/);

  const order = ["item-facts", "action plan", 'class="body"', "gallery", "PT1H12M", "The interview"];
  const places = order.map((part) => page.indexOf(part, page.indexOf("<main")));
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    places,
  );
  assert.match(page, /<a href="#corrections"><time datetime="2026-05-20">Corrected on 20\sMay 2026<\/time><\/a>/);
  assert.match(page, /<section class="corrections" id="corrections">/);

  const spanish = await read("es/2026/05/new-crane/index.html");
  assert.match(spanish, /alt="El patio"/);
  assert.match(spanish, /Descargar: <bdi lang="en">action plan<\/bdi> \(PDF, 1,2\u{A0}MB, en inglés\)/u);

  const length = String(FILES[`${FOLDER}/media/talk.mp3`]?.length);
  assert.ok(
    (await read("rss.xml")).includes(`<enclosure url="${origin}${mp3}" length="${length}" type="audio/mpeg"/>`),
  );
  const atom = await read("feed.xml");
  assert.equal(atom.match(/<link rel="enclosure"/g)?.length, 3);
  assert.ok(atom.includes(`<link rel="enclosure" type="application/pdf"`) && atom.includes(`href="${origin}${pdf}"`));
  const feed = JSON.parse(await read("feed.json"));
  assert.deepEqual(feed.items[0].attachments[0], {
    url: `${origin}${mp3}`,
    mime_type: "audio/mpeg",
    title: "The interview",
    size_in_bytes: Number(length),
    duration_in_seconds: 750,
  });
  assert.match(feed.items[0].content_html, /<sup>1<\/sup>.*Watch on video\.example.*Download: action plan/s);

  const mail = await read("2026/05/email.txt");
  assert.match(mail, /The talk \(Watch on video\.example\) \[\d\]\nDownload: The interview/);
  assert.ok((await read("2026/05/email/index.html")).includes(`href="${origin}${pdf}"`));
  const { texts } = JSON.parse(await read("data/items.json")).items[0];
  assert.deepEqual(texts.en.documents[1], {
    url: `${origin}${pdf}`,
    title: "plan de acción",
    type: "application/pdf",
    size: FILES[`${FOLDER}/media/plan.pdf`]?.length,
    language: "es",
  });
});

test("a changed document is published under a new address, in every page that leads to it", async (context) => {
  const content = path.join(await temporaryFolder(context), "content");
  await writeTree(content, { ...FILES, [`${FOLDER}/media/a.png`]: await readFile("tests/fixtures/images/dot.png") });
  const hrefIn = async (site: string, file: string) =>
    /\/media\/plan\.[0-9a-f]{8}\.pdf/.exec(await readFile(path.join(site, file), "utf8"))?.[0];
  const files = [
    "2026/05/new-crane/index.html",
    "es/2026/05/new-crane/index.html",
    "feed.xml",
    "2026/05/email.txt",
    "data/items.json",
  ];
  const before = await buildSite(context, content);
  await writeFile(path.join(content, FOLDER, "media", "plan.pdf"), PDF);
  const after = await buildSite(context, content);
  for (const file of files) {
    const [old, fresh] = [await hrefIn(before, file), await hrefIn(after, file)];
    assert.ok(old !== undefined && fresh !== undefined && old !== fresh, file);
  }
});
