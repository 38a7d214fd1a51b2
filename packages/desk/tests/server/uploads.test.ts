import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import { ROOT, writeTree } from "../../../../tests/support/folders.ts";
import { openHome } from "../home/home-server.ts";

/* A file is prepared before the form gets it, and again when it is saved: a prepared file is not changed. */

const MEDIA = "bulletins/2026-05/media";

interface Prepared {
  readonly name?: string;
  readonly content?: string;
  readonly error?: string;
}

async function openUploads(t: TestContext) {
  const home = await openHome(t);
  const prepare = async (name: string, bytes: Uint8Array) => {
    const response = await home.send("prepareFile", { name, content: Buffer.from(bytes).toString("base64") });
    const answer: Prepared = JSON.parse(await response.text());
    return { status: response.status, ...answer, bytes: Buffer.from(answer.content ?? "", "base64") };
  };
  const keep = async (name: string, bytes: Uint8Array) => {
    const uploads = [{ file: `${MEDIA}/${name}`, content: Buffer.from(bytes).toString("base64") }];
    return (await home.send("desk.save", { files: [], uploads })).status;
  };
  return { ...home, prepare, keep };
}

test("a photo of a telephone becomes JPEG, with a name that content may have", async (t) => {
  const { prepare, keep, folder } = await openUploads(t);
  const { name, bytes } = await prepare(
    "IMG_2041.HEIC",
    await readFile(path.join(ROOT, "tests/fixtures/images/phone.heic")),
  );
  assert.equal(name, "img-2041.jpg");
  const { format, width, height } = await sharp(bytes).metadata();
  assert.deepEqual({ format, width, height }, { format: "jpeg", width: 48, height: 32 });
  assert.equal(await keep(name ?? "", bytes), 200);
  assert.deepEqual(await readFile(path.join(folder, MEDIA, name)), bytes);
});

test("a photo of 9.8 MB that lies on its side, for print, with its place, becomes one for the web", async (t) => {
  const { prepare } = await openUploads(t);
  const [width, height] = [60, 40];
  const small = await sharp({ create: { width, height, channels: 3, background: "#2255aa" } })
    .toColourspace("cmyk")
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: "1/1 2/1 3/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  // Cameras add previews and notes behind the picture.
  const photo = Buffer.concat([small, Buffer.alloc(9_800_000 - small.length)]);
  const { name, bytes } = await prepare("Foto Ñandú 1.JPG", photo);
  assert.equal(name, "foto-nandu-1.jpg");
  const prepared = await sharp(bytes).metadata();
  assert.deepEqual([prepared.width, prepared.height], [height, width]);
  assert.deepEqual([prepared.space, prepared.exif, prepared.orientation], ["srgb", undefined, undefined]);
  assert.ok(bytes.length < 100_000, String(bytes.length));
});

test("a name that another picture has gets a number, and the same picture keeps it", async (t) => {
  const { prepare, keep, folder } = await openUploads(t);
  const [dot, other] = await Promise.all(
    ["dot.png", "dot.webp"].map((name) => readFile(path.join(ROOT, "tests/fixtures/images", name))),
  );
  await writeTree(folder, { [`${MEDIA}/pier.png`]: dot ?? "", [`${MEDIA}/pier.webp`]: "other" });
  assert.equal((await prepare("Pier.png", dot ?? Buffer.alloc(0))).name, "pier.png");
  assert.equal((await prepare("Pier.webp", other ?? Buffer.alloc(0))).name, "pier-2.webp");
  assert.equal((await prepare("Фото.png", dot ?? Buffer.alloc(0))).name, "picture.png");
  assert.equal(await keep("pier.webp", other ?? Buffer.alloc(0)), 422);
});

test("a document keeps its bytes, and what only is called a picture is refused", async (t) => {
  const { prepare } = await openUploads(t);
  const { name, bytes } = await prepare("Plan de Acción.PDF", Buffer.from("%PDF-"));
  assert.deepEqual([name, bytes.toString()], ["plan-de-accion.pdf", "%PDF-"]);
  const refused = await prepare("IMG_1.JPG", Buffer.from("no picture"));
  assert.equal(refused.status, 422);
  assert.match(refused.error ?? "", /^`IMG_1\.JPG` isn't a picture that can be read/);
});
