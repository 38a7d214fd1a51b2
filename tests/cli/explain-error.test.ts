import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { explainError } from "../../scripts/cli/explain-error.mjs";
import { temporaryFolder, withoutRoot } from "../support/folders.ts";

test("what can't be written is named, with the reason", async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "site", "index.html");
  assert.equal(
    explainError(errorOf(() => mkdirSync(path.dirname(file)))),
    `Can't write ${path.dirname(file)}: permission denied`,
  );
  assert.equal(
    explainError(
      Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS", syscall: "open", path: file }),
    ),
    `Can't write ${file}: the disk is read-only`,
  );
  assert.equal(
    explainError(Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "write" })),
    "The disk is full",
  );
});

test("what can't be read is named, and other errors are bugs", async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "secret");
  writeFileSync(file, "", { mode: 0o600 });
  assert.equal(explainError(errorOf(() => readFileSync(file))), `Permission denied: ${file}`);
  assert.equal(explainError(new TypeError("x is not a function")), undefined);
});

/** The error of a call without the rights of the administrator. */
function errorOf(call: () => void): unknown {
  return withoutRoot(() => {
    try {
      return assert.fail(String(call()));
    } catch (error) {
      return error;
    }
  });
}
