import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { textOf } from "../../scripts/markdown/plain.ts";
import { recordsOf } from "../../scripts/model/content.ts";
import { readContent } from "../../scripts/pipeline/read-content.ts";
import { ROOT, readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

test("the open data have the title of every item, and the full-text feeds have every word of its text", async () => {
  const { content } = readContent(path.join(ROOT, SAMPLE));
  const site = await readTree(await sharedSite(SAMPLE));
  const wordsIn = (file: string): ReadonlySet<string> => new Set(String(site.get(file)).match(WORDS) ?? []);
  const data = wordsIn("data/items.json");
  const feeds = [...site.keys()].filter((file) => file.endsWith("feed.json")).map(wordsIn);
  const records = content.items.flatMap(recordsOf);
  assert.ok(records.length > 30 && feeds.length > 10);
  for (const { path: at, fields, body } of records) {
    for (const word of (fields.title ?? "").match(WORDS) ?? []) assert.ok(data.has(word), `${at.file}: ${word}`);
    for (const word of textOf(body).match(WORDS) ?? [])
      assert.ok(
        feeds.some((words) => words.has(word)),
        `${at.file}: ${word}`,
      );
  }
});

/** Words of three letters or more: shorter ones occur beside escapes of JSON and HTML. */
const WORDS = /\p{L}{3,}/gu;
