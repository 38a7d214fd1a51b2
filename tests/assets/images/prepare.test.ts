import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp, { type Sharp } from "sharp";
import { preparePicture } from "../../../scripts/assets/images/prepare.ts";
import { NODE, run } from "../../support/command.ts";
import { ROOT } from "../../support/folders.ts";

test("a picture of a telephone in HEIC becomes JPEG", async () => {
  const prepared = await preparePicture(await readFile(path.join(ROOT, "tests/fixtures/images/phone.heic")));
  assert.equal(prepared?.extension, "jpg");
  const { width, height } = await sharp(prepared.bytes).metadata();
  assert.deepEqual([width, height], [48, 32]);
});

test("a damaged picture in HEIC is none, and its decoder prints nothing", async () => {
  const script = `
    import { readFileSync } from "node:fs";
    import { preparePicture } from "./scripts/assets/images/prepare.ts";
    const whole = readFileSync("tests/fixtures/images/phone.heic");
    for (const end of [20, 200, whole.length - 100]) {
      if ((await preparePicture(whole.subarray(0, end))) !== undefined) throw new Error(\`a picture of \${end} bytes\`);
    }`;
  const result = await run([...NODE, "--input-type=module", "--eval", script]);
  assert.deepEqual(result, { code: 0, stdout: "", stderr: "" });
});

test("a picture that lies on its side and says where it was taken becomes upright and says nothing", async () => {
  const photo = await blue(60, 40)
    .jpeg()
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitude: "1/1 2/1 3/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const prepared = await preparePicture(photo);
  const { width, height, exif, orientation } = await sharp(prepared?.bytes).metadata();
  assert.deepEqual(
    { width, height, exif, orientation },
    { width: 40, height: 60, exif: undefined, orientation: undefined },
  );
});

test("a picture for print, and one of 54 megapixels, become pictures for the web", async () => {
  for (const photo of [
    await blue(60, 40).toColourspace("cmyk").jpeg().toBuffer(),
    await blue(9000, 6000).jpeg().toBuffer(),
  ]) {
    const { width = 0, space } = await sharp((await preparePicture(photo))?.bytes).metadata();
    assert.equal(space, "srgb");
    assert.ok(width <= 3200);
  }
});

test("a picture that is ready keeps its bytes", async () => {
  const photo = await blue(60, 40).png().toBuffer();
  assert.deepEqual(await preparePicture(photo), { bytes: photo, extension: "png" });
});

function blue(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#2255aa" } });
}
