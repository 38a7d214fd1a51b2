import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { explainError } from "../../scripts/commands/explain-error.ts";
import { formatMessage } from "../../scripts/diagnostics/message.ts";
import { temporaryFolder, withoutRoot } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";

test("what can't be written is named, with the reason", async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "site", "index.html");
  assert.equal(
    explained(errorOf(() => mkdirSync(path.dirname(file)))),
    `\`${path.dirname(file)}\` can't be written. You don't have permission for it.`,
  );
  assert.equal(
    explained(Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS", syscall: "open", path: file })),
    `\`${file}\` can't be written. The disk is read-only.`,
  );
  assert.equal(
    explained(Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "write" })),
    "The disk is full.",
  );
});

test("what can't be read is named, and other errors are bugs", async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "secret");
  writeFileSync(file, "", { mode: 0o600 });
  assert.equal(
    explained(errorOf(() => readFileSync(file))),
    `\`${file}\` can't be read. You don't have permission for it.`,
  );
  assert.equal(explained(new TypeError("x is not a function")), undefined);
});

function explained(error: unknown): string | undefined {
  return explainError(error)
    ?.map((each) => formatMessage(each, wordsIn("en")))
    .join(" ");
}

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
