import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

const PAGES = ["index.html", "es/index.html", "2026/05/new-crane/index.html", "404.html"];

test("browsers and phones find the publication's icon in its colour, and a new colour changes it", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  const publication = SMALL_PUBLICATION["publication.yaml"] ?? "";
  for (const [accent, colour] of [
    ["#8a1c2b", [138, 28, 43]],
    ["#1f3f63", [31, 63, 99]],
  ] as const) {
    await writeTree(content, {
      ...SMALL_PUBLICATION,
      "publication.yaml": `${publication}colours: { accent: "${accent}" }\n`,
    });
    const site = await buildSite(t, content);
    const bytesOf = (file: string) => readFile(path.join(site, file));

    const touch = await bytesOf("apple-touch-icon.png");
    const { width, height, hasAlpha } = await sharp(touch).metadata();
    assert.deepEqual([width, height, hasAlpha], [180, 180, false]);
    assert.deepEqual(await cornerOf(touch), colour);

    const drawings = drawingsIn(await bytesOf("favicon.ico"));
    assert.deepEqual(
      drawings.map(({ size }) => size),
      [16, 32, 48],
    );
    for (const { size, png } of drawings) {
      const measured = await sharp(png).metadata();
      assert.deepEqual([measured.format, measured.width, measured.height], ["png", size, size]);
      assert.deepEqual((await cornerOf(png)).slice(0, 3), colour);
    }

    const manifest = JSON.parse((await bytesOf("site.webmanifest")).toString("utf8"));
    assert.deepEqual(
      [manifest.name, manifest.lang, manifest.dir, manifest.start_url],
      ["The Harbour Letter", "en", "ltr", "/"],
    );
    assert.equal(manifest.icons.length, 2);
    for (const { src, sizes } of manifest.icons) {
      const icon = await sharp(await bytesOf(src)).metadata();
      assert.ok(sizes === "any" || sizes === `${icon.width}x${icon.height}`, src);
    }

    for (const page of PAGES) {
      const html = (await bytesOf(page)).toString("utf8");
      assert.match(html, /<link rel="apple-touch-icon" href="\/apple-touch-icon.png">/, page);
      assert.match(html, /<link rel="manifest" href="\/site.webmanifest">/, page);
    }
  }
});

test("in a folder of its host, a publication links to its icons there", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  const publication = SMALL_PUBLICATION["publication.yaml"]?.replace(
    "harbour.example/\nlang",
    "harbour.example/news/\nlang",
  );
  await writeTree(content, { ...SMALL_PUBLICATION, "publication.yaml": publication ?? "" });
  const site = await buildSite(t, content);
  const html = await readFile(path.join(site, "index.html"), "utf8");
  assert.match(html, /href="\/news\/apple-touch-icon.png"/);
  assert.match(html, /href="\/news\/site.webmanifest"/);
  const manifest = JSON.parse(await readFile(path.join(site, "site.webmanifest"), "utf8"));
  assert.equal(manifest.start_url, "/news/");
  for (const { src } of manifest.icons) assert.match(src, /^\/news\/assets\/icon\.[0-9a-f]{8}(-512)?\.(svg|png)$/);
});

/** The images of an ICO file, with the side that its directory gives. */
function drawingsIn(ico: Buffer): readonly { readonly size: number; readonly png: Buffer }[] {
  assert.deepEqual([ico.readUInt16LE(0), ico.readUInt16LE(2)], [0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [bytes, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    return { size: ico.readUInt8(entry), png: ico.subarray(offset, offset + bytes) };
  });
}

/** The colour of the pixel in the upper left corner. */
async function cornerOf(png: Buffer): Promise<readonly number[]> {
  return [...(await sharp(png).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer())];
}
