import assert from "node:assert/strict";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readPack, writePack } from "../../scripts/pipeline/pack.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";

const TEXTS = new Map([
  ["a", "Quito"],
  ["b", "São Paulo · ﷺ"],
]);

test("a pack gives back what was put in, and leaves nothing beside it", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "some", "texts.pack");
  writePack(file, TEXTS, ".aside");
  assert.deepEqual(readPack(file).texts, TEXTS);
  assert.deepEqual(await listTree(folder), ["some/texts.pack"]);
});

test("a pack that is not there is empty", () => {
  assert.equal(readPack("/nowhere/texts.pack").texts.size, 0);
});

test("a pack cut short, or changed in one byte, is as good as none", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.pack");
  writePack(file, TEXTS, ".aside");
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      writeFileSync(file, changed);
      assert.equal(readPack(file).texts.size, 0);
    }),
  );
  writeFileSync(file, whole);
  truncateSync(file, whole.length - 3);
  assert.equal(readPack(file).texts.size, 0);
});
