import assert from "node:assert/strict";
import { test } from "node:test";
import { withinSize } from "../../scripts/editions/feeds/feed-limits.ts";
import { EPOCH } from "../../scripts/i18n/day.ts";
import { noonOf } from "../../scripts/i18n/instant.ts";
import { asHtml } from "../../scripts/markdown/html.ts";

test("a feed ends before it is larger than 1.5 MB, but has at least one entry; others are not made", () => {
  const made: number[] = [];
  const kept = (sizes: readonly number[]) => {
    made.length = 0;
    return withinSize(sizes, (size) => {
      made.push(size);
      const instant = noonOf(EPOCH);
      const html = asHtml("x".repeat(size));
      return { id: "", title: "", url: "", lang: "en", published: instant, updated: instant, html, categories: [] };
    }).length;
  };
  assert.equal(kept([]), 0);
  assert.equal(kept([2_000_000, 1]), 1);
  assert.equal(kept([500_000, 500_000, 500_000]), 3);
  assert.equal(kept([500_000, 500_000, 500_001, 1]), 2);
  assert.deepEqual(made, [500_000, 500_000, 500_001]);
});
