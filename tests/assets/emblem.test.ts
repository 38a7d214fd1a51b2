import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { ROOT } from "../support/folders.ts";

/** On a coloured background the rules for the emblem require a white border of 1/25 of its height. */
const BORDER = 4;
const [WIDTH, HEIGHT] = [144, 96];

test("the emblem of email editions is that of pages, at twice the displayed size, with a white border", async () => {
  const svg = readFileSync(path.join(ROOT, "assets", "emblems", "eu.svg"));
  const border = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER, background: "#fff" };
  const drawn = await sharp(svg, { density: 216 }).resize(WIDTH, HEIGHT).extend(border).flatten().raw().toBuffer();
  const file = sharp(path.join(ROOT, "assets", "emblems", "eu.png"));
  const { data, info } = await file.raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height, info.channels], [WIDTH + 2 * BORDER, HEIGHT + 2 * BORDER, 3]);
  assert.equal(data.length, drawn.length);
  const difference = data.reduce((sum, value, index) => sum + Math.abs(value - (drawn[index] ?? 0)), 0) / data.length;
  assert.ok(difference < 2, `${difference} of 255`);
});
