import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { writeContent } from "../../scripts/documentation/write-content.ts";
import type { SearchItems, SearchTexts } from "../../scripts/features/search/search-data.ts";
import { findItems, type IndexedYear, indexYear } from "../../scripts/features/search/theme/scripts/search/find.ts";
import { parseMoment } from "../../scripts/i18n/moment.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../scripts/pipeline/site-routes.ts";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";

/** What readers have looked for, and the pages of the documentation that answer it. */
const QUERIES: readonly (readonly [query: string, ...pages: readonly string[]])[] = [
  ["rollback", "engineers/publishing"],
  ["roll back", "engineers/publishing"],
  ["footer", "engineers/look"],
  ["analytics", "engineers/readers-data"],
  ["cookie", "engineers/readers-data"],
  ["GDPR", "engineers/readers-data"],
  ["privacy policy", "engineers/readers-data"],
  ["multiple authors", "editors/items"],
  ["related", "editors/items"],
  ["pattern", "engineers/own-rules"],
  ["regex", "engineers/own-rules"],
  ["house style", "engineers/own-rules"],
  ["remove a language", "engineers/languages"],
  ["add a language", "engineers/languages"],
  ["replace a language", "engineers/languages"],
  ["shortcode", "engineers/eleventy"],
  ["--drafts", "engineers/publishing", "commands"],
  ["--rollback", "engineers/publishing", "commands"],
  ["embargo", "editors/issues"],
  ["roles", "editors/team"],
  ["workflow", "editors/team", "engineers/desk"],
  ["onboarding", "editors/team"],
  ["import PDF", "engineers/from-pdf"],
  ["OCR", "engineers/from-pdf"],
  ["scanned", "engineers/from-pdf"],
  ["cross-reference", "editors/items"],
  ["WordPress shortcode xyzzy", "engineers/publication"],
];

/** How many results a reader looks at. */
const FIRST = 3;

let years: readonly IndexedYear[];
before(async () => {
  years = await indexDocumentation();
});

for (const [query, ...pages] of QUERIES)
  test(`a search of the documentation for “${query}” begins with pages that answer it`, () => {
    const { found } = findItems(years, { query, filters: new Map(), order: "", language: "en" });
    const first = found.slice(0, FIRST).map(({ item }) => item.href);
    assert.ok(
      pages.some((page) => first.includes(`/${page}/`)),
      `${first.join(" ")} of ${found.length}`,
    );
  });

/** The index of the English search page. */
async function indexDocumentation(): Promise<readonly IndexedYear[]> {
  const contentDir = path.join(await temporaryFolder({ after }), "content");
  await writeContent(ROOT, contentDir);
  const { checked, report } = await readPublication({
    contentDir,
    themeDirs: [path.join(ROOT, "docs/theme"), ...THEME_DIRS],
    purpose: "release",
    asOf: parseMoment("2099-12-31") ?? assert.fail(),
  });
  assert.ok(checked !== undefined, JSON.stringify(report.diagnostics));
  const routes = siteRoutes({
    ...checked,
    base: { origin: "https://docs.example", path: "" },
    assets: STUB_ASSETS,
    media: new Map(),
    downloads: new Map(),
    drawMap: DRAW_MAP,
  });
  const texts = new Map(
    routes.flatMap(({ address, text }) =>
      text !== undefined && /^\/search\/.*\.json$/.test(address) ? [[String(address), text()] as const] : [],
    ),
  );
  const parts = [...texts].flatMap(([address, items]) => {
    const bodies = texts.get(address.replace(/\.json$/, "-texts.json"));
    return bodies === undefined ? [] : [indexPart(JSON.parse(items), JSON.parse(bodies))];
  });
  return Promise.all(parts);
}

function indexPart({ items }: SearchItems, { texts }: SearchTexts): Promise<IndexedYear> {
  const entries = items.map((item, index) => ({ item, text: texts[index] ?? "" }));
  return indexYear(entries, { language: "en", nameOf: () => "" });
}
