import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT, readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

/**
 * The SHA-256 of every file of the sample's site, as `sha256sum` writes it. It proves that a change of the program alone changes no
 * byte of a site. A change that readers are to see writes it anew: `UPDATE_BYTES=1 npm test -- tests/sites/every-byte`.
 */
const TABLE = path.join(ROOT, "tests", "golden", "sample.sha256");

test("every file of the sample's site has the bytes that it had", async () => {
  const files = await readTree(await sharedSite(SAMPLE));
  const now = new Map([...files].map(([file, bytes]) => [file, createHash("sha256").update(bytes).digest("hex")]));
  assert.ok(now.size > 100);
  if (process.env["UPDATE_BYTES"] === "1") await writeFile(TABLE, formatTable(now));
  const before = parseTable(await readFile(TABLE, "utf8"));
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  assert.deepEqual(
    names.filter((file) => before.get(file) !== now.get(file)).map((file) => describe(file, before, now)),
    [],
    "files differ: if readers are to see that, UPDATE_BYTES=1 accepts them",
  );
});

type Hashes = ReadonlyMap<string, string>;

function describe(file: string, before: Hashes, now: Hashes): string {
  if (!before.has(file)) return `${file} is new`;
  return now.has(file) ? `${file} has other bytes` : `${file} is missing`;
}

function formatTable(hashes: Hashes): string {
  return [...hashes].map(([file, hash]) => `${hash}  ${file}\n`).join("");
}

function parseTable(text: string): Hashes {
  return new Map(Array.from(text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm), ([, hash = "", file = ""]) => [file, hash]));
}
