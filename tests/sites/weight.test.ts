import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants as zlib } from "node:zlib";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { readFortyItems } from "../support/forty-items.ts";
import { SAMPLE } from "../support/sample.ts";
import { buildSite, sharedSite } from "../support/site.ts";
import { readSite } from "./pages.ts";

/**
 * The most bytes of HTML and stylesheet that a browser needs to show a page, as a host sends them (Brotli, quality 11). A map has as
 * many as it needs. The rules for paper are not among them: all pages share one file of them, which browsers load after the page.
 */
const MOST = 10_240;
const MOST_OF_KIND: Readonly<Record<string, number>> = { coverage: 20_000 };
const MOST_OF_FORTY_ITEMS = 14_336;
const MOST_FOR_PAPER = 1_300;

test("no page of any kind and language is too heavy", async () => {
  const pages = await weigh(await sharedSite(SAMPLE), MOST);
  assert.ok(new Set(pages.map(({ kind }) => kind)).size >= 15);
  assert.deepEqual(
    pages.filter(({ kind, bytes }) => bytes > (MOST_OF_KIND[kind] ?? MOST)),
    [],
  );
  assert.deepEqual(
    pages.filter(({ paper }) => paper === 0 || paper > MOST_FOR_PAPER),
    [],
  );
});

test("nor is one of a publication in all languages of the interface, though its pages link to eight languages", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  const sample = await readTree(SAMPLE);
  const publication = sample.get("publication.yaml")?.toString("utf8") ?? "";
  await writeTree(content, {
    ...Object.fromEntries(sample),
    "publication.yaml": publication
      .replace(/^(languages: \[.*)\]/m, "$1, de, it, ar, pt-br]")
      // The funded party is stated in every language.
      .replace(/^( +)fr: (.*(?:financé|responsab|rédaction).*)/gm, (line, indent, text) =>
        [line, ...["de", "it", "ar", "pt-br"].map((language) => `${indent}${language}: ${text}`)].join("\n"),
      ),
  });
  const pages = await weigh(await buildSite(t, content), MOST);
  for (const language of ["es", "fr", "de", "ar", "pt-br"])
    assert.ok(pages.some(({ address }) => address.startsWith(`/${language}/`)));
  assert.deepEqual(
    pages.filter(({ kind, bytes }) => bytes > (MOST_OF_KIND[kind] ?? MOST)),
    [],
  );
});

test("nor is a kind of page that only other publications have", async () => {
  const publications = ["own-model", "two-series", "forty-facts/content"];
  const sites = await Promise.all(publications.map((name) => sharedSite(`tests/fixtures/publications/${name}`)));
  const pages = (await Promise.all(sites.map((site) => weigh(site, MOST)))).flat();
  assert.ok(pages.some(({ kind }) => kind === "term"));
  assert.deepEqual(
    pages.filter(({ kind, bytes }) => bytes > (MOST_OF_KIND[kind] ?? MOST)),
    [],
  );
});

test("nor is a bulletin of forty items with natural texts", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, await readFortyItems());
  const pages = await weigh(await buildSite(t, content), MOST_OF_FORTY_ITEMS, "bulletin");
  assert.ok(pages.length > 0);
  assert.deepEqual(
    pages.filter(({ bytes }) => bytes > MOST_OF_FORTY_ITEMS),
    [],
  );
});

/** All pages of a site with a kind, which is a class of `<main>`, heaviest first, and the size of their rules for paper. */
async function weigh(site: string, most: number, only?: string) {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? brotliSize(readFileSync(path.join(site, file)));
    sizes.set(file, size);
    return size;
  };
  const weights = [...(await readSite(site)).values()].flatMap(({ address, html }) => {
    const [, kind] = /<main [^>]*class="page page-([a-z-]+)"/.exec(html) ?? [];
    if (kind === undefined || (only !== undefined && kind !== only)) return [];
    const stylesheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"( media="print")?/g)];
    const total = (forPaper: boolean) =>
      stylesheets
        .filter(([, , print]) => (print !== undefined) === forPaper)
        .reduce((sum, [, file = ""]) => sum + sizeOf(file), 0);
    const styles = total(false);
    assert.ok(styles > 0, address);
    return [{ kind, address, bytes: styles + sizeWithin(most - styles, html), paper: total(true) }];
  });
  return weights.toSorted((a, b) => b.bytes - a.bytes);
}

/** The compressed size of a text; at a lower quality, which takes a tenth of the time, if even that is not more than `most`. */
function sizeWithin(most: number, text: string): number {
  const size = brotliSize(text, LOWER_QUALITY);
  return size <= most ? size : brotliSize(text);
}

const LOWER_QUALITY = 6;

function brotliSize(text: string | Uint8Array, quality: number = zlib.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(text, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality } }).length;
}
