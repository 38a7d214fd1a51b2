import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { writeImages } from "../../../scripts/assets/images/encode.ts";
import { encodeVariant, measureImage } from "../../../scripts/assets/images/measure-image.ts";
import { planImage } from "../../../scripts/assets/images/plan-image.ts";
import { listTree, readTree, temporaryFolder } from "../../support/folders.ts";

async function picture(width: number, height: number) {
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#4f5d6e" } })
    .jpeg()
    .toBuffer();
  const measured = await measureImage("bulletins/2021-10/media/wall.jpg", bytes);
  assert.ok("width" in measured);
  return { ...measured, bytes: () => bytes };
}

test("an image is published as one fallback and as AVIF in all widths up to its own", async () => {
  const { fallback, candidates } = planImage(await picture(1600, 1000));
  assert.equal(fallback.format, "jpeg");
  assert.deepEqual([fallback.width, fallback.height], [960, 600]);
  assert.deepEqual(
    candidates.map(({ width, height }) => [width, height]),
    [
      [480, 300],
      [720, 450],
      [960, 600],
      [1600, 1000],
    ],
  );
});

test("a small image is never enlarged", async () => {
  const { fallback, candidates } = planImage(await picture(300, 200));
  assert.deepEqual([fallback.width, ...candidates.map(({ width }) => width)], [300, 300]);
});

test("the sizes in a plan are those of the encoded images", async () => {
  const image = await picture(1000, 333);
  const { fallback, candidates } = planImage(image);
  for (const variant of [fallback, ...candidates]) {
    const { width, height } = await sharp(await encodeVariant(image, variant)).metadata();
    assert.deepEqual([width, height], [variant.width, variant.height], variant.address);
  }
});

test("the metadata of a photo is not published", async () => {
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
    .withExif({ IFD0: { Artist: "Somebody" }, IFD3: { GPSLatitude: "1/1 2/1 3/1" } })
    .jpeg()
    .toBuffer();
  const image = await measureImage("bulletins/2021-10/media/a.jpg", bytes);
  assert.ok("width" in image);
  const whole = { ...image, bytes: () => bytes };
  const { exif } = await sharp(await encodeVariant(whole, planImage(whole).fallback)).metadata();
  assert.equal(exif, undefined);
});

test("bytes that are no image give a diagnostic, not an exception", async () => {
  const found = await measureImage("bulletins/2021-10/media/a.jpg", Buffer.from("no image"));
  assert.ok("rule" in found && found.rule === "image-bytes");
});

test("a photo with a damaged byte is refused whenever it can't be decoded in full", async () => {
  const pixels = Buffer.from(Array.from({ length: 40 * 90 * 3 }, (_, index) => (index * 7919) % 251));
  const sound = await sharp(pixels, { raw: { width: 40, height: 90, channels: 3 } })
    .jpeg()
    .toBuffer();
  let damaged = 0;
  for (let index = 200; index < sound.length; index += 9) {
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
    const isWhole = await sharp(bytes, { failOn: "warning" })
      .raw()
      .toBuffer()
      .then(
        () => true,
        () => false,
      );
    if (isWhole) continue;
    damaged += 1;
    assert.ok("rule" in (await measureImage("media/a.jpg", bytes)), `byte ${index}`);
  }
  assert.ok(damaged > 30, String(damaged));
});

test("an image is encoded once: the second build reads the same bytes from the cache", async (context) => {
  const folder = await temporaryFolder(context);
  const plans = [planImage(await picture(500, 400))];
  const cache = { imagesDir: join(folder, "cache"), temporarySuffix: ".tmp" };
  await writeImages(plans, join(folder, "one"), cache);
  const kept = await listTree(cache.imagesDir);
  await writeImages(plans, join(folder, "two"), cache);
  assert.deepEqual(await readTree(join(folder, "two")), await readTree(join(folder, "one")));
  assert.deepEqual(await listTree(cache.imagesDir), kept);
  assert.equal(readdirSync(join(folder, "one", "media")).length, 3);
});

test("the error about an image that can't be encoded names its file", async (context) => {
  const folder = await temporaryFolder(context);
  const damaged = { ...(await picture(500, 400)), bytes: () => Buffer.from("no image") };
  const cache = { imagesDir: join(folder, "cache"), temporarySuffix: ".tmp" };
  await assert.rejects(writeImages([planImage(damaged)], join(folder, "one"), cache), {
    name: "EncodingError",
    message: "bulletins/2021-10/media/wall.jpg could not be encoded: export it again",
  });
});

test("files that say something else of the rights of a picture have other addresses, and the same bytes each time", async () => {
  const image = await picture(500, 400);
  const [ana, ben] = ["Ana", "Ben"].map((credit) => ({ ...image, rights: { credit, reuse: "allow" } as const }));
  assert.ok(ana !== undefined && ben !== undefined);
  const addresses = [image, ana, ben].map((each) => planImage(each).fallback.address);
  assert.equal(new Set(addresses).size, 3);
  const [once, again] = await Promise.all([ana, ana].map((each) => encodeVariant(each, planImage(each).fallback)));
  assert.deepEqual(once, again);
});
