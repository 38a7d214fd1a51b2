import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { cachedBytes } from "../../../scripts/assets/images/image-cache.ts";
import { PlaceError } from "../../../scripts/files/real-folder.ts";
import { temporaryFolder } from "../../support/folders.ts";

test("a cached file is written once, and its temporary name is not followed where a link leads", async (t) => {
  const folder = await temporaryFolder(t);
  const [outside, kept] = [path.join(folder, "outside.txt"), path.join(folder, "images/4")];
  writeFileSync(outside, "mine");
  mkdirSync(kept, { recursive: true });
  symlinkSync(outside, path.join(kept, "a.png.7.tmp"));
  const cache = { folder: kept, temporarySuffix: ".7.tmp" };
  let made = 0;
  for (const _ of [1, 2]) {
    const bytes = await cachedBytes(cache, "a.png", () => {
      made += 1;
      return Buffer.from("picture");
    });
    assert.equal(Buffer.from(bytes).toString(), "picture");
  }
  assert.equal(made, 1);
  assert.equal(readFileSync(outside, "utf8"), "mine");
  assert.deepEqual(readdirSync(kept), ["a.png"]);
});

test("a link in the place of a cached file or its folder is refused, and neither read nor replaced", async (t) => {
  const folder = await temporaryFolder(t);
  const kept = path.join(folder, "images/4");
  mkdirSync(kept, { recursive: true });
  for (const [link, name] of [
    ["images/4/endless.png", "endless.png"],
    ["images/5", "a.png"],
  ] as const) {
    symlinkSync(name === "a.png" ? kept : "/dev/zero", path.join(folder, link));
    const cache = { folder: path.join(folder, name === "a.png" ? "images/5" : "images/4"), temporarySuffix: ".7.tmp" };
    await assert.rejects(
      cachedBytes(cache, name, () => Buffer.from("picture")),
      PlaceError,
    );
    assert.ok(lstatSync(path.join(folder, link)).isSymbolicLink());
  }
});
