import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { BULLETINS, generateBulletins } from "../browser/generated-bulletins.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { buildSite, sharedSite } from "../support/site.ts";
import { readSite } from "./pages.ts";

/** The most bytes of HTML and stylesheets of a page, as a host sends them (Brotli, quality 11). A map has as many as it needs. */
const MOST = 10_240;
const MOST_OF_KIND: Readonly<Record<string, number>> = { bulletin: 11_700, coverage: 20_000 };
const MOST_OF_FORTY_ITEMS = 14_336;

test("no page of any kind and language is too heavy", async () => {
  const pages = await weigh(await sharedSite(SAMPLE));
  assert.ok(new Set(pages.map(({ kind }) => kind)).size >= 15);
  assert.deepEqual(
    pages.filter(({ kind, bytes }) => bytes > (MOST_OF_KIND[kind] ?? MOST)),
    [],
  );
});

test("nor is a bulletin of forty items", async (t) => {
  const [{ bytes } = assert.fail("no bulletin")] = await weigh(await buildFortyItems(t), "bulletin");
  assert.ok(bytes <= MOST_OF_FORTY_ITEMS, `${bytes} bytes`);
});

/** All pages of a site with a kind, which is a class of `<main>`, heaviest first. */
async function weigh(site: string, only?: string) {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? brotliCompressSync(readFileSync(path.join(site, file))).length;
    sizes.set(file, size);
    return size;
  };
  const weights = [...(await readSite(site)).values()].flatMap(({ address, html }) => {
    const [, kind] = /<main [^>]*class="page page-([a-z-]+)"/.exec(html) ?? [];
    if (kind === undefined || (only !== undefined && kind !== only)) return [];
    const stylesheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, file = ""]) => file);
    assert.ok(stylesheets.length > 0, address);
    return [
      {
        kind,
        address,
        bytes: [html]
          .map(brotliSize)
          .concat(stylesheets.map(sizeOf))
          .reduce((a, b) => a + b),
      },
    ];
  });
  return weights.toSorted((a, b) => b.bytes - a.bytes);
}

function brotliSize(text: string): number {
  return brotliCompressSync(text).length;
}

/** Builds a generated bulletin of forty items with pictures and an introduction. */
async function buildFortyItems(t: TestContext): Promise<string> {
  const { period } = BULLETINS.find(({ items }) => items === 40) ?? assert.fail("no bulletin of forty items");
  const files = Object.entries(await generateBulletins()).filter(
    ([name]) => !name.startsWith("bulletins/") || name.startsWith(`bulletins/${period}/`),
  );
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, Object.fromEntries(files));
  return buildSite(t, content);
}
