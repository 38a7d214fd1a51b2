import assert from "node:assert/strict";
import { test } from "node:test";
import { RecordError } from "../../scripts/release/file-tree.ts";
import { parseRedirects, parseWithdrawn } from "../../scripts/release/redirects-file.ts";

test("a list that is no list of redirects or of withdrawn addresses is refused", () => {
  for (const text of ["{}", "[1]"]) assert.throws(() => parseWithdrawn(text), RecordError);
  for (const text of ["[]", '{"/a/":1}', "null"]) assert.throws(() => parseRedirects(text), RecordError);
});
