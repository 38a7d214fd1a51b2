import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import sharp from "sharp";
import { MACHINE_FONTS } from "../../../scripts/editions/pdf/print.ts";
import { ROOT, temporaryFolder, writeTree } from "../../support/folders.ts";
import { openPagePrinter, printPage } from "../../support/print.ts";

const SITE = "https://example.org/news/";
/** Each test has a page of one site, and all share a browser. */
const folder = await temporaryFolder({ after });
const { print, close } = await openPagePrinter({ folder, siteUrl: SITE });
after(close);

const PAGE = `<!doctype html>
<html lang="pt-BR">
<head>
<title>Outubro de 2021</title>
<link rel="stylesheet" href="/news/style.css">
</head>
<body>
<h1>Outubro</h1>
<p><a href="/news/2021/">2021</a></p>
<h2>Primeira</h2>
<h2>Segunda</h2>
<p><img src="/news/dot.svg" alt="Um ponto" loading="lazy"></p>
<p><img src="https://elsewhere.example/x.png" alt="De fora"></p>
<script>document.title = "Changed";</script>
</body>
</html>
`;

test("a page becomes a tagged A4 PDF with title, language and bookmarks, whose links lead to the published site", async () => {
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>';
  const style = "@page { size: A4 } h2 { break-before: page }";
  await writeTree(folder, { "index.html": PAGE, "style.css": style, "dot.svg": dot });
  const { bytes } = await print({ url: SITE });
  const pdf = bytes.toString("latin1");

  assert.match(pdf, /^%PDF-1\.\d/);
  assert.match(pdf, /\/Title \(Outubro de 2021\)/, "the title, which no script has changed");
  assert.match(pdf, /\/Lang \(pt-BR\)/);
  assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Outlines/);
  for (const heading of ["Outubro", "Primeira", "Segunda"]) assert.ok(pdf.includes(`/Title (${heading})`), heading);
  assert.match(pdf, /\/URI \(https:\/\/example\.org\/news\/2021\/\)/);
  assert.match(pdf, /\/MediaBox \[0 0 594\.\d+ 841\.\d+\]/);
  assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 3, "a page for each second heading: the stylesheet was loaded");
  assert.match(pdf, /\/Alt \(Um ponto\)/);
});

test("the sample of the machine's fonts has every font that the theme names and does not bring along", async () => {
  const css = await readFile(path.join(ROOT, "assets/css/1-tokens.css"), "utf8");
  const own = new Set(Array.from(css.matchAll(/^ {2}font-family: (.+);$/gm), ([, name = ""]) => unquote(name)));
  const stacks = Array.from(css.matchAll(/^ *--(?:serif|display|sans): (.+);$/gm), ([, list = ""]) => list.split(", "));
  const local = Array.from(css.matchAll(/local\((.+?)\)/g), ([, name = ""]) => name);
  const named = new Set([...stacks.flat(), ...local].map(unquote).filter((name) => !own.has(name)));
  assert.ok(named.size > 10, [...named].join());
  assert.deepEqual(
    [...named].filter((name) => !MACHINE_FONTS.includes(name)),
    [],
  );
});

function unquote(name: string): string {
  return name.replaceAll('"', "");
}

test("a PDF contains the JPEG of a picture, whatever formats the page offers", async () => {
  const grain = Uint8Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * index) >> 5);
  const noise = sharp(grain, { raw: { width: 300, height: 300, channels: 3 } });
  const jpeg = await noise.jpeg({ quality: 50 }).toBuffer();
  await writeFile(path.join(folder, "noise.jpg"), jpeg);
  await writeFile(path.join(folder, "noise.avif"), await noise.avif().toBuffer());
  const sources = '<source type="image/avif" srcset="/news/noise.avif 300w" sizes="100vw">';
  const picture = `<picture>${sources}<img src="/news/noise.jpg" alt="Noise" width="300" height="300"></picture>`;
  await writeTree(folder, { "noise/index.html": `<!doctype html><html lang="en"><title>Noise</title>${picture}` });
  const { bytes: pdf } = await print({ url: `${SITE}noise/` });
  assert.ok(pdf.includes(jpeg.subarray(-1000)), "the bytes of the JPEG");
  assert.ok(pdf.length < jpeg.length + 20_000, `${pdf.length} bytes for a picture of ${jpeg.length}`);
});

test("the page of each element that a link within the document leads to is known, also beyond the first eight", async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  const links = numbers.map((number) => `<a href="#part-${number}">${number}</a>`);
  const parts = numbers.map((number) => `<h2 id="part-${number}" style="break-before:page">Part</h2>`);
  await writeTree(folder, {
    "parts/index.html": `<!doctype html><html lang="en"><title>Parts</title>${links.join(" ")}${parts.join("")}`,
  });
  const { pageOf } = await print({ url: `${SITE}parts/` });
  assert.deepEqual(
    new Map(numbers.map((number) => [`part-${number}`, number + 1])),
    new Map([...pageOf].toSorted(byPage)),
  );
});

test("the same page gives the same bytes at another moment and of another browser, dated by the day of its content", async () => {
  await writeTree(folder, { "again/index.html": PAGE });
  const url = `${SITE}again/`;
  const first = await print({ url });
  await setTimeout(1000);
  const second = await printPage({ folder, siteUrl: SITE, url });
  assert.ok(first.bytes.equals(second.bytes));
  assert.match(first.bytes.toString("latin1"), /\/CreationDate \(D:20211031120000\+00'00'\)\n\/ModDate \(D:20211031/);
});

function byPage([, a]: readonly [string, number], [, b]: readonly [string, number]): number {
  return a - b;
}
