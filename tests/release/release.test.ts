import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { stageFile } from "../../scripts/files/write-whole.ts";
import { findDigest, formatFiles, parseFiles, RecordError } from "../../scripts/release/file-tree.ts";
import { ChangedSiteError, parseRelease, readRelease } from "../../scripts/release/manifest.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { halveDisk } from "../support/half-disk.mjs";
import { writeReleaseOf } from "../support/release.ts";

const FILES = { "index.html": "<p>home", "es/index.html": "<p>inicio", "assets/x.0123abcd.css": "p{}", _headers: "/*" };

test("release.json lists all files except itself and those for hosts, and its id is the digest of the list", async (t) => {
  const dir = await temporaryFolder(t);
  await writeTree(dir, FILES);
  const { id } = writeReleaseOf(dir);
  const { release, files } = JSON.parse(readFileSync(join(dir, "release.json"), "utf8"));
  assert.deepEqual(
    files.map(({ path }: { path: string }) => path),
    ["assets/x.0123abcd.css", "es/index.html", "index.html"],
  );
  const lines = files.map((file: Record<string, string>) =>
    [file["path"], file["sha256"], file["size"], file["type"]].join("\t"),
  );
  const digest = createHash("sha256")
    .update(`${lines.join("\n")}\n`)
    .digest("hex");
  assert.equal(release, digest);
  assert.equal(id, digest);
});

test("release.json is replaced as a whole and on the disk, and what a killed run leaves of it is no file of the site", async (t) => {
  const folder = await temporaryFolder(t);
  const [dir, reader] = [join(folder, "site"), join(folder, "reader")];
  await writeTree(dir, { ...FILES, "release.json": "old", "release.json.tmp": '{"release":' });
  stageFile(dir, "release.json", "a run is killed before it gives the file its name");
  linkSync(join(dir, "release.json"), reader);
  const { files } = writeReleaseOf(dir);
  assert.equal(readFileSync(reader, "utf8"), "old");
  assert.equal(files.length, 3);
  assert.deepEqual(readRelease(dir).files, files);
  const end = halveDisk(folder, 0);
  try {
    assert.throws(() => writeReleaseOf(dir), { code: "ENOSPC" });
  } finally {
    end();
  }
  assert.deepEqual(readRelease(dir).files, files);
});

test("release.json says as of when the site was built, which those of earlier versions do not", async (t) => {
  const dir = await temporaryFolder(t);
  await writeTree(dir, FILES);
  const { id } = writeReleaseOf(dir);
  const text = readFileSync(join(dir, "release.json"), "utf8");
  assert.deepEqual([readRelease(dir).asOf, readRelease(dir).id], ["2026-11-26", id]);
  const minute = text.replace('"2026-11-26"', '"2026-11-26T09:30"');
  assert.equal(parseRelease(minute).asOf, "2026-11-26T09:30");
  const before = text.replace('"asOf":"2026-11-26",', "");
  assert.deepEqual(parseRelease(before), { id, files: parseRelease(text).files });
  for (const wrong of ['""', '"tomorrow"', "20261126"])
    assert.throws(() => parseRelease(text.replace('"2026-11-26"', wrong)), RecordError, wrong);
});

test("the same files give the same release, in whatever order they were written", async (t) => {
  const [one, other] = [await temporaryFolder(t), await temporaryFolder(t)];
  await writeTree(one, FILES);
  await writeTree(other, Object.fromEntries(Object.entries(FILES).reverse()));
  writeReleaseOf(other);
  assert.equal(writeReleaseOf(one).id, writeReleaseOf(other).id);
});

for (const [what, change] of [
  ["a file that was changed", (dir: string) => writeFileSync(join(dir, "index.html"), "<p>other")],
  ["a file that was added", (dir: string) => writeFileSync(join(dir, "new.html"), "")],
  ["a file that was removed", (dir: string) => rmSync(join(dir, "index.html"))],
] as const) {
  test(`${what} after the build is detected`, async (t) => {
    const dir = await temporaryFolder(t);
    await writeTree(dir, FILES);
    writeReleaseOf(dir);
    assert.deepEqual(readRelease(dir), readRelease(dir));
    change(dir);
    assert.throws(() => readRelease(dir), ChangedSiteError);
  });
}

test("a list of files is the same after formatting and parsing, and other texts are refused", () => {
  const digest = fc
    .stringMatching(/^[0-9a-f]{64}$/)
    .map(findDigest)
    .filter((found) => found !== undefined);
  const facts = {
    path: fc.stringMatching(/^[a-z0-9]{1,5}(\/[a-z0-9]{1,5}){0,3}\.html$/),
    sha256: digest,
    size: fc.nat(),
    type: fc.constant("text/html; charset=utf-8"),
  };
  const file = fc.record(facts, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), (files) => {
      const tree = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      assert.deepEqual(parseFiles(JSON.parse(formatFiles(tree))), tree);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.throws(() => parseRelease(text), RecordError);
    }),
  );
  for (const path of ["../x", "/etc/passwd", "a//b", "a/../b", "", "a\nb", "a\\b", "./a"]) {
    const sha256 = "0".repeat(64);
    assert.throws(() => parseFiles([{ path, sha256, size: 1, type: "text/html" }]), RecordError, path);
  }
});
