import assert from "node:assert/strict";
import { test } from "node:test";
import { formatSize } from "../../scripts/i18n/file-size.ts";
import { messagesIn } from "./message-files.ts";

test("sizes of files are told in kilobytes and megabytes of 1000, in each language's notation", () => {
  const sizes = (language: string) =>
    [1, 840_499, 999_499, 999_500, 1_240_000, 20_000_000].map((bytes) =>
      formatSize(bytes, messagesIn(language).numbers).replace("\u{A0}", "_"),
    );
  assert.deepEqual(sizes("en"), ["1_kB", "840_kB", "999_kB", "1.0_MB", "1.2_MB", "20.0_MB"]);
  assert.equal(sizes("fr")[4], "1,2_Mo");
  assert.equal(sizes("es")[4], "1,2_MB");
  for (const language of ["pt", "pt-br", "it", "de"]) assert.equal(sizes(language)[4], "1,2_MB");
  assert.equal(sizes("ar")[1], "840_كيلوبايت");
});
