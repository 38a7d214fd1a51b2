import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { createCanvas } from "../../../scripts/assets/posters/canvas.ts";

const SIZE = { width: 4, height: 4, background: "#ffffff" };

test("a colour that is not written as #rrggbb is refused, not drawn in black", () => {
  for (const ink of ["red", "#fff", "#12345", "#1234567", "rgb(1 2 3)", "#12345g"])
    assert.throws(() => createCanvas({ ...SIZE, colours: { ink } }).png(), { name: "RangeError" }, ink);
});

test("more colours than a palette can have are refused: 256 with the shades", async () => {
  const canvas = (count: number) =>
    createCanvas({
      ...SIZE,
      colours: { ink: "#102030" },
      picture: {
        width: 1,
        height: 1,
        palette: Array.from({ length: count }, () => "#abcdef"),
        pixels: Uint8Array.of(count - 1),
      },
    });
  assert.throws(() => canvas(256 - 33 + 1).png(), { name: "RangeError" });
  const whole = canvas(256 - 33);
  whole.drawPicture({ x: 0, y: 0 });
  const pixels = await sharp(Buffer.from(whole.png())).removeAlpha().raw().toBuffer();
  assert.deepEqual([...pixels.subarray(0, 6)], [0xab, 0xcd, 0xef, 0xff, 0xff, 0xff]);
});
