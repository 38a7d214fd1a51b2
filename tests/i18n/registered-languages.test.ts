import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { isRegistered } from "../../scripts/i18n/registered-languages.ts";

test("of two letters, all languages are registered that Unicode has a name for", () => {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const tags = letters.flatMap((first) => letters.flatMap((second) => parseLanguageTag(first + second) ?? []));
  const named = tags.filter((tag) => names.of(tag) !== undefined);
  assert.ok(named.length > 180);
  assert.deepEqual(
    named.filter((tag) => !isRegistered(tag)),
    [],
  );
  assert.ok(!tags.every(isRegistered));
});
