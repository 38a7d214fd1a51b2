import assert from "node:assert/strict";
import { test } from "node:test";
import { collectFacts } from "../../scripts/check-output/collect.ts";
import { factsOf } from "../../scripts/check-output/file.ts";
import type { FileFacts } from "../../scripts/check-output/page-metadata.ts";
import { page, type Site } from "./verify.ts";

function factsIn(site: Site): readonly FileFacts[] {
  return Object.entries(site).flatMap(([file, text]) => factsOf(file, text) ?? []);
}

test("a text that several files have is kept once", () => {
  const facts = factsIn({
    "a.html": page({ body: '<a href="/x">' }),
    "b.html": page({ body: '<a href="/x"><a href="/y">' }),
  });
  const site = collectFacts(facts);
  assert.equal(site.texts.filter((text) => text === "/x").length, 1);
});

test("of the facts of one file the last count", () => {
  const [first = [], last = []] = [factsIn({ "a.html": "<html>" }), factsIn({ "a.html": page() })];
  assert.deepEqual(collectFacts([...first, ...last]), collectFacts(last));
});
