import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { type Entry, readCacheFile, writeCacheFile } from "../../scripts/build/cache/cache-file.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";

const ENTRIES = new Map([
  ["a", { index: "Quito", body: () => "" }],
  ["b", { index: "São Paulo · ﷺ", body: () => "“Sampa”" }],
  ["c", { index: "", body: () => "Ñuñoa" }],
]);

test("a pack gives back what was put in, and leaves nothing beside it", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "some", "texts.pack");
  writeCacheFile(file, ENTRIES, ".aside");
  assert.deepEqual(
    [...readCacheFile(file).entries].map(([key, { index, body }]) => [key, index, body() ?? ""]),
    [...ENTRIES].map(([key, { index, body }]) => [key, index, body()]),
  );
  assert.deepEqual(await listTree(folder), ["some/texts.pack"]);
});

test("a pack that is not there is empty", () => {
  assert.equal(readCacheFile("/nowhere/texts.pack").entries.size, 0);
});

test("a pack cut short, or changed in one byte, is as good as none: whole, or as far as what is asked for", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.pack");
  writeCacheFile(file, ENTRIES, ".aside");
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      writeFileSync(file, changed);
      for (const [key, { index, body }] of readCacheFile(file).entries) {
        assert.equal(index, ENTRIES.get(key)?.index);
        assert.equal(body(), undefined);
      }
    }),
  );
  writeFileSync(file, whole);
  truncateSync(file, whole.length - 3);
  assert.equal(readCacheFile(file).entries.size, 0);
});

test("a rest is not taken from a pack that was written after its heads were read", async (context) => {
  const file = join(await temporaryFolder(context), "texts.pack");
  writeCacheFile(file, ENTRIES, ".aside");
  const before = readCacheFile(file).entries.get("b");
  writeCacheFile(file, new Map([["b", { index: "Lima", body: () => "“La Ciudad de los Reyes”" }]]), ".aside");
  assert.ok(before !== undefined);
  assert.equal(before.body(), undefined);
  writeCacheFile(file, new Map([["b", before]]), ".aside");
  assert.equal(readCacheFile(file).entries.size, 0);
});

const MANY = new Map(
  Array.from({ length: 80 }, (_, number) => [`key ${number}`, { index: `head ${number}`, body: () => `${number}` }]),
);

function textsOf(entries: ReadonlyMap<string, Entry>): readonly (readonly string[])[] {
  return [...entries].map(([key, { index, body }]) => [key, index, body() ?? ""]);
}

test("what little has changed is written beside a pack, which is not written again", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.pack");
  writeCacheFile(file, MANY, ".aside");
  const { ino } = statSync(file);
  for (const text of ["first", "second", "third"]) {
    const { entries } = readCacheFile(file);
    const changed = new Map([...entries].filter(([key]) => key !== `key ${text.length}`));
    for (const key of [text, "key 9"]) changed.set(key, { index: text, body: () => `rest ${text}` });
    const expected = textsOf(changed);
    writeCacheFile(file, changed, ".aside");
    assert.deepEqual(textsOf(readCacheFile(file).entries), expected);
  }
  assert.equal(statSync(file).ino, ino);
  assert.deepEqual(await listTree(folder), ["texts.pack", "texts.pack.more"]);
});

test("after any changes a pack gives back what was put in, in its order", async (context) => {
  const file = join(await temporaryFolder(context), "texts.pack");
  const change = fc.tuple(fc.constantFrom("set" as const, "remove" as const, "move" as const), fc.nat(50));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 6 }), (rounds) => {
      writeCacheFile(file, MANY, ".aside");
      for (const [round, changes] of rounds.entries()) {
        const entries = new Map(readCacheFile(file).entries);
        for (const [what, at] of changes) apply(entries, what, at, `${round}`);
        const expected = textsOf(entries);
        writeCacheFile(file, entries, ".aside");
        assert.deepEqual(textsOf(readCacheFile(file).entries), expected);
      }
    }),
    { numRuns: 50 },
  );
});

function apply(entries: Map<string, Entry>, what: "set" | "remove" | "move", at: number, text: string): void {
  const [key, entry] = [`key ${at}`, entries.get(`key ${at}`)];
  if (what !== "set") entries.delete(key);
  if (what === "move" && entry !== undefined) entries.set(key, entry);
  if (what === "set") entries.set(key, { index: text, body: () => `${text} ${at}` });
}

test("much that has changed is written with everything else, and nothing is left beside it", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.pack");
  writeCacheFile(file, MANY, ".aside");
  const few = new Map(readCacheFile(file).entries);
  few.delete("key 1");
  writeCacheFile(file, few, ".aside");
  assert.equal((await listTree(folder)).length, 2);
  const half = new Map([...readCacheFile(file).entries].slice(0, 20));
  const expected = textsOf(half);
  writeCacheFile(file, half, ".aside");
  assert.deepEqual(textsOf(readCacheFile(file).entries), expected);
  assert.deepEqual(await listTree(folder), ["texts.pack"]);
});

test("without what is written beside it, or with that of another, a pack is what it was before", async (context) => {
  const file = join(await temporaryFolder(context), "texts.pack");
  const before = textsOf(MANY);
  const addOne = () => {
    const { entries } = readCacheFile(file);
    writeCacheFile(file, new Map([...entries, ["more", { index: "more", body: () => "more" }]]), ".aside");
  };
  writeCacheFile(file, MANY, ".aside");
  addOne();
  const whole = readFileSync(`${file}.more`);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      writeFileSync(`${file}.more`, changed);
      const { entries } = readCacheFile(file);
      const more = entries.get("more");
      assert.ok(more === undefined || (more.index === "more" && more.body() === undefined));
      assert.deepEqual(textsOf(entries).slice(0, MANY.size), before);
    }),
  );
  rmSync(`${file}.more`);
  assert.deepEqual(textsOf(readCacheFile(file).entries), before);
  const other = new Map([...MANY, ["key 0", { index: "other", body: () => "other" }]]);
  writeCacheFile(file, other, ".aside");
  writeFileSync(`${file}.more`, whole);
  assert.deepEqual(textsOf(readCacheFile(file).entries), textsOf(other));
});

test("a pack that another build has written meanwhile is not taken for the one that was read", async (context) => {
  const file = join(await temporaryFolder(context), "texts.pack");
  writeCacheFile(file, MANY, ".aside");
  const { entries } = readCacheFile(file);
  const other = new Map([...MANY].reverse());
  writeCacheFile(file, other, ".aside");
  writeCacheFile(file, new Map([...entries, ["more", { index: "", body: () => "more" }]]), ".aside");
  assert.deepEqual(textsOf(readCacheFile(file).entries), [["more", "", "more"]]);
});
