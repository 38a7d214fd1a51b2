import assert from "node:assert/strict";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readPack, writePack } from "../../scripts/pipeline/pack.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const ENTRIES = new Map([
  ["a", { head: "Quito", rest: () => bytesOf("") }],
  ["b", { head: "São Paulo · ﷺ", rest: () => bytesOf("“Sampa”") }],
  ["c", { head: "", rest: () => bytesOf("Ñuñoa") }],
]);

test("a pack gives back what was put in, and leaves nothing beside it", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "some", "texts.pack");
  writePack(file, ENTRIES, ".aside");
  assert.deepEqual(
    [...readPack(file).entries].map(([key, { head, rest }]) => [key, head, Buffer.from(rest() ?? []).toString("utf8")]),
    [...ENTRIES].map(([key, { head, rest }]) => [key, head, Buffer.from(rest()).toString("utf8")]),
  );
  assert.deepEqual(await listTree(folder), ["some/texts.pack"]);
});

test("a pack that is not there is empty", () => {
  assert.equal(readPack("/nowhere/texts.pack").entries.size, 0);
});

test("a pack cut short, or changed in one byte, is as good as none: whole, or as far as what is asked for", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.pack");
  writePack(file, ENTRIES, ".aside");
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      writeFileSync(file, changed);
      for (const [key, { head, rest }] of readPack(file).entries) {
        assert.equal(head, ENTRIES.get(key)?.head);
        assert.equal(rest(), undefined);
      }
    }),
  );
  writeFileSync(file, whole);
  truncateSync(file, whole.length - 3);
  assert.equal(readPack(file).entries.size, 0);
});

test("a rest is not taken from a pack that was written after its heads were read", async (context) => {
  const file = join(await temporaryFolder(context), "texts.pack");
  writePack(file, ENTRIES, ".aside");
  const before = readPack(file).entries.get("b");
  writePack(file, new Map([["b", { head: "Lima", rest: () => bytesOf("“La Ciudad de los Reyes”") }]]), ".aside");
  assert.ok(before !== undefined);
  assert.equal(before.rest(), undefined);
  writePack(file, new Map([["b", before]]), ".aside");
  assert.equal(readPack(file).entries.size, 0);
});
