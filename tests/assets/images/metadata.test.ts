import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import sharp, { type Sharp } from "sharp";
import { buildSite } from "../../../scripts/index.ts";
import { readTree, temporaryFolder, writeTree } from "../../support/folders.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

const SECRET = "SECRET-PLACE";
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${SECRET}"/></rdf:RDF></x:xmpmeta>`;
const FORMATS = ["jpeg", "png", "webp", "avif", "gif"] as const;

/** A picture of one or more frames with EXIF, a GPS position and XMP, as far as the format holds them. */
function picture(frames: number): Sharp {
  const pixels = Buffer.from(Array.from({ length: 60 * 40 * frames * 3 }, (_, index) => (index * 7919) % 251));
  return sharp(pixels, { raw: { width: 60, height: 40 * frames, channels: 3, pageHeight: 40 } })
    .withExif({
      IFD0: { Artist: SECRET, Copyright: SECRET },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "1/1 2/1 3/1" },
    })
    .withXmp(XMP);
}

/** A JPEG with an IPTC record (marker APP13) after its first two bytes. */
function withIptc(jpeg: Buffer): Buffer {
  const record = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, SECRET.length]), Buffer.from(SECRET)]);
  const block = Buffer.concat([
    Buffer.from("Photoshop 3.0\x008BIM\u{4}\u{4}\0\0\0\0\0", "latin1"),
    Buffer.from([record.length]),
    record,
    Buffer.alloc(record.length % 2),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(block.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), length, block, jpeg.subarray(2)]);
}

/** A GIF with a comment and an XMP block before its trailer. */
function withComment(gif: Buffer): Buffer {
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, SECRET.length]), Buffer.from(SECRET), Buffer.from([0])]);
  const application = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from("XMP DataXMP"),
    Buffer.from([SECRET.length]),
    Buffer.from(SECRET),
    Buffer.from([0]),
  ]);
  return Buffer.concat([gif.subarray(0, -1), comment, application, Buffer.from([0x3b])]);
}

test("no published picture has metadata, whatever its format, and animations stay animations", async (context) => {
  const pictures: Record<string, Buffer> = {};
  for (const format of FORMATS) pictures[`a-${format}.${format}`] = await picture(1).toFormat(format).toBuffer();
  pictures["a-jpeg.jpeg"] = withIptc(await picture(1).jpeg().toBuffer());
  pictures["a-gif.gif"] = withComment(await picture(1).gif().toBuffer());
  pictures["b-webp.webp"] = await picture(3)
    .webp({ delay: [100, 200, 300], loop: 2 })
    .toBuffer();
  pictures["b-gif.gif"] = withComment(
    await picture(3)
      .gif({ delay: [100, 200, 300], loop: 2 })
      .toBuffer(),
  );
  for (const [name, bytes] of Object.entries(pictures)) assert.ok(bytes.includes(SECRET), name);

  const folderOfTest = await temporaryFolder(context);
  const [content, site] = [path.join(folderOfTest, "content"), path.join(folderOfTest, "site")];
  const folder = "bulletins/2026-05";
  const item = `${folder}/new-crane.en.md`;
  const shown = Object.keys(pictures).map((name) => `![A crane](media/${name})\n`);
  await writeTree(content, {
    ...SMALL_PUBLICATION,
    [item]: `${SMALL_PUBLICATION[item]}\n${shown.join("\n")}`,
    [`${folder}/new-crane.es.md`]: "---\ntitle: Una grúa\nsummary: Nueva.\n---\n",
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`${folder}/media/${name}`, bytes])),
  });
  // A separate cache: an encoded picture of another version would hide a fault.
  await buildSite({ contentDir: content, outputDir: site, cacheDir: path.join(folderOfTest, "cache") });
  const files = await readTree(path.join(site, "media"));
  const animated: string[] = [];
  for (const [name, bytes] of files) {
    assert.ok(!bytes.includes(SECRET) && !bytes.includes("GPS"), name);
    const { exif, xmp, iptc, icc, pages = 1, delay, loop } = await sharp(bytes).metadata();
    assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined], name);
    if (pages > 1) animated.push(`${name.slice(0, 6)} ${pages} ${delay} ${loop}`);
  }
  assert.deepEqual(animated.sort(), ["b-gif. 3 100,200,300 2", "b-webp 3 100,200,300 2"]);
  assert.ok(files.size >= 2 * Object.keys(pictures).length - 2);
});
