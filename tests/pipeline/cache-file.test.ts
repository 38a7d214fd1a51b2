import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { type Entry, readCacheFile, writeCacheFile } from "../../scripts/pipeline/cache/cache-file.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";

const ENTRIES = new Map([
  ["a", { index: "Quito", body: () => "" }],
  ["b", { index: "São Paulo · ﷺ", body: () => "“Sampa”" }],
  ["c", { index: "", body: () => "Ñuñoa" }],
]);

test("a cache file returns the entries that were written, and leaves no temporary file", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "some", "texts.cache");
  writeCacheFile(file, ENTRIES, ".tmp");
  assert.deepEqual(
    [...readCacheFile(file).entries].map(([key, { index, body }]) => [key, index, body() ?? ""]),
    [...ENTRIES].map(([key, { index, body }]) => [key, index, body()]),
  );
  assert.deepEqual(await listTree(folder), ["some/texts.cache"]);
});

test("bodies of any length are read as they were written", async (context) => {
  const file = join(await temporaryFolder(context), "texts.cache");
  const lengths = [0, 400_000, 399_999, 200_001, 1, 1_000_000, 1_000_001, 3, 700_000, 600_000];
  const entries = lengths.map((length, at): [string, Entry] => {
    const body = `${"é".repeat(length / 2)}${length % 2 === 0 ? "" : "."}`;
    return [`key ${at}`, { index: "", body: () => body }];
  });
  writeCacheFile(file, new Map(entries), ".tmp");
  assert.ok(isDeepStrictEqual(textsOf(readCacheFile(file).entries), textsOf(new Map(entries))));
});

test("a missing cache file is empty", () => {
  assert.equal(readCacheFile("/nowhere/texts.cache").entries.size, 0);
});

test("a cache file that is truncated, or changed in one byte, counts as empty, or its bodies as missing", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.cache");
  writeCacheFile(file, ENTRIES, ".tmp");
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

test("a body is not read from a cache file that was written after its indexes were read", async (context) => {
  const file = join(await temporaryFolder(context), "texts.cache");
  writeCacheFile(file, ENTRIES, ".tmp");
  const before = readCacheFile(file).entries.get("b");
  writeCacheFile(file, new Map([["b", { index: "Lima", body: () => "“La Ciudad de los Reyes”" }]]), ".tmp");
  assert.ok(before !== undefined);
  assert.equal(before.body(), undefined);
  writeCacheFile(file, new Map([["b", before]]), ".tmp");
  assert.equal(readCacheFile(file).entries.size, 0);
});

const MANY = new Map(
  Array.from({ length: 80 }, (_, number) => [`key ${number}`, { index: `index ${number}`, body: () => `${number}` }]),
);

function textsOf(entries: ReadonlyMap<string, Entry>): readonly (readonly string[])[] {
  return [...entries].map(([key, { index, body }]) => [key, index, body() ?? ""]);
}

test("a few changes are written to a delta file, and the cache file is not written again", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.cache");
  writeCacheFile(file, MANY, ".tmp");
  const { ino } = statSync(file);
  for (const text of ["first", "second", "third"]) {
    const { entries } = readCacheFile(file);
    const changed = new Map([...entries].filter(([key]) => key !== `key ${text.length}`));
    for (const key of [text, "key 9"]) changed.set(key, { index: text, body: () => `body ${text}` });
    const expected = textsOf(changed);
    writeCacheFile(file, changed, ".tmp");
    assert.deepEqual(textsOf(readCacheFile(file).entries), expected);
  }
  assert.equal(statSync(file).ino, ino);
  assert.deepEqual(await listTree(folder), ["texts.cache", "texts.cache.delta"]);
});

test("after any changes a cache file returns the entries that were written, in their order", async (context) => {
  const file = join(await temporaryFolder(context), "texts.cache");
  const change = fc.tuple(fc.constantFrom("set" as const, "remove" as const, "move" as const), fc.nat(50));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 6 }), (rounds) => {
      writeCacheFile(file, MANY, ".tmp");
      for (const [round, changes] of rounds.entries()) {
        const entries = new Map(readCacheFile(file).entries);
        for (const [what, at] of changes) apply(entries, what, at, `${round}`);
        const expected = textsOf(entries);
        writeCacheFile(file, entries, ".tmp");
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

test("after many changes the whole cache file is written, and no delta file is left", async (context) => {
  const folder = await temporaryFolder(context);
  const file = join(folder, "texts.cache");
  writeCacheFile(file, MANY, ".tmp");
  const few = new Map(readCacheFile(file).entries);
  few.delete("key 1");
  writeCacheFile(file, few, ".tmp");
  assert.equal((await listTree(folder)).length, 2);
  const half = new Map([...readCacheFile(file).entries].slice(0, 20));
  const expected = textsOf(half);
  writeCacheFile(file, half, ".tmp");
  assert.deepEqual(textsOf(readCacheFile(file).entries), expected);
  assert.deepEqual(await listTree(folder), ["texts.cache"]);
});

test("without its delta file, or with that of another file, a cache file has its earlier entries", async (context) => {
  const file = join(await temporaryFolder(context), "texts.cache");
  const before = textsOf(MANY);
  const addOne = () => {
    const { entries } = readCacheFile(file);
    writeCacheFile(file, new Map([...entries, ["more", { index: "more", body: () => "more" }]]), ".tmp");
  };
  writeCacheFile(file, MANY, ".tmp");
  addOne();
  const whole = readFileSync(`${file}.delta`);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ change, at);
      writeFileSync(`${file}.delta`, changed);
      const { entries } = readCacheFile(file);
      const more = entries.get("more");
      assert.ok(more === undefined || (more.index === "more" && more.body() === undefined));
      assert.deepEqual(textsOf(entries).slice(0, MANY.size), before);
    }),
  );
  rmSync(`${file}.delta`);
  assert.deepEqual(textsOf(readCacheFile(file).entries), before);
  const other = new Map([...MANY, ["key 0", { index: "other", body: () => "other" }]]);
  writeCacheFile(file, other, ".tmp");
  writeFileSync(`${file}.delta`, whole);
  assert.deepEqual(textsOf(readCacheFile(file).entries), textsOf(other));
});

test("a delta is not written for a cache file that another build has replaced since it was read", async (context) => {
  const file = join(await temporaryFolder(context), "texts.cache");
  writeCacheFile(file, MANY, ".tmp");
  const { entries } = readCacheFile(file);
  const other = new Map([...MANY].reverse());
  writeCacheFile(file, other, ".tmp");
  writeCacheFile(file, new Map([...entries, ["more", { index: "", body: () => "more" }]]), ".tmp");
  assert.deepEqual(textsOf(readCacheFile(file).entries), [["more", "", "more"]]);
});
