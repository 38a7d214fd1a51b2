import assert from "node:assert/strict";
import { test } from "node:test";
import { formatPageResults, isPerfect, type LighthouseReport, pageResultOf } from "./lighthouse/page-result.ts";
import { pickPages } from "./lighthouse/pages.ts";

const PAGE = { kind: "home", file: "index.html", firstBytes: 8200 };

/** A report with perfect scores, except for the given audits. */
function reportWith(scores: Readonly<Record<string, number | null>>): LighthouseReport {
  const audits = {
    "largest-contentful-paint": {
      title: "Largest Contentful Paint",
      score: 1,
      numericValue: 1400,
      displayValue: "1.4\u00A0s",
    },
    "cumulative-layout-shift": { title: "Cumulative Layout Shift", score: 1, numericValue: 0.01 },
    "total-byte-weight": { title: "Avoids enormous payloads", score: 1, numericValue: 90_000 },
    "color-contrast": { title: "Contrast is not enough", score: 1 },
  };
  const performance = { "largest-contentful-paint": 25, "cumulative-layout-shift": 25, "total-byte-weight": 0 };
  const category = (title: string, weights: Readonly<Record<string, number>>) => {
    const auditRefs = Object.entries(weights).map(([id, weight]) => ({ id, weight }));
    return {
      title,
      auditRefs,
      score: Math.min(1, ...auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => scores[id] ?? 1)),
    };
  };
  return {
    categories: {
      performance: category("Performance", performance),
      accessibility: category("Accessibility", { "color-contrast": 7 }),
    },
    audits: Object.fromEntries(
      Object.entries(audits).map(([id, audit]) => [id, { ...audit, score: scores[id] ?? audit.score }]),
    ),
  };
}

test("the largest page of each kind is picked, and no feeds or email editions", () => {
  const files = new Map([
    ["index.html", 900],
    ["2021/10/index.html", 800],
    ["2021/12/index.html", 700],
    ["2021/10/prisons/index.html", 10],
    ["2021/10/email/index.html", 5000],
    ["topics/prisons/index.html", 10],
    ["topics/prisons/2021/index.html", 10],
    ["about/index.html", 10],
    ["es/2021/10/carceles/index.html", 10],
    ["feed.xml", 9000],
    ["404.html", 20],
  ]);
  assert.deepEqual(
    pickPages(files).map(({ kind, file }) => `${kind}: ${file}`),
    [
      "home: index.html",
      "bulletin: 2021/10/index.html",
      "item: 2021/10/prisons/index.html",
      "topic: topics/prisons/index.html",
      "topic’s year: topics/prisons/2021/index.html",
      "standing page: about/index.html",
      "translated item: es/2021/10/carceles/index.html",
    ],
  );
});

test("a page with 100 in every category is perfect and has no reasons", () => {
  const comparison = pageResultOf(PAGE, reportWith({}));
  assert.deepEqual(comparison.scores, { Performance: 100, Accessibility: 100 });
  assert.ok(isPerfect(comparison));
  assert.deepEqual(comparison.reasons, []);
  assert.match(
    formatPageResults([comparison]),
    /^home +100 +100 +1\.40 s +0\.010 +90\.0 kB +8\.2 kB\n\n100 in every category/m,
  );
});

test("scores below 100 are reported with their reasons, without audits of weight 0", () => {
  const comparison = pageResultOf(
    PAGE,
    reportWith({ "largest-contentful-paint": 0.98, "color-contrast": 0, "total-byte-weight": 0 }),
  );
  assert.ok(!isPerfect(comparison));
  assert.deepEqual(comparison.reasons, [
    "Performance: Largest Contentful Paint: 1.4 s (98)",
    "Accessibility: Contrast is not enough (0)",
  ]);
  const text = formatPageResults([comparison]);
  assert.match(text, /^home \(index\.html\)\n {2}Performance: Largest/m);
  assert.match(text, /1 of 1 kinds of page below 100\./);
});

test("a category without a score is not perfect", () => {
  const { categories, audits } = reportWith({});
  const broken = { categories: { seo: { title: "SEO", score: null, auditRefs: [] }, ...categories }, audits };
  assert.ok(!isPerfect(pageResultOf(PAGE, broken)));
});
