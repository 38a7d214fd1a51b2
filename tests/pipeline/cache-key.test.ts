import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type Moment, parseMoment } from "../../scripts/i18n/moment.ts";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import type { SiteOptions } from "../../scripts/pipeline/options.ts";
import { planSite, type SitePlan } from "../../scripts/pipeline/plan-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

/** A publication without events, calls and updates. */
const FILES: Readonly<Record<string, string>> = {
  "publication.yaml": `title: Harbour
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
`,
  "topics.yaml": "ships:\n  label: Ships\n",
  "pages/about.en.md": "---\ntitle: About\n---\nUs.\n",
  "bulletins/2026-05/crane.en.md": item("A crane", "countries: [PT]"),
};

/** A file that is published on 3 November. */
const NEW_FILES = {
  event: { "events/open-day.yaml": "name: Open day\nstart: 2026-12-09\npublishFrom: 2026-11-03\n" },
  call: { "bulletins/2026-05/new.en.md": item("New", "deadline: 2026-12-15\npublishFrom: 2026-11-03") },
  update: { "bulletins/2026-05/new.en.md": item("New", "updated: 2026-05-06\npublishFrom: 2026-11-03") },
} as const;

for (const [name, files] of Object.entries(NEW_FILES)) {
  test(`when the first ${name} is published, every page gets a new cache key, since all link to the new list`, async (t) => {
    assert.deepEqual(await keptAfter(t, { ...FILES, ...files }), []);
  });
}

test("when another event is published, pages that do not show it keep their cache keys", async (t) => {
  const fair = { "events/fair.yaml": "name: Fair\nstart: 2026-12-08\n" };
  const kept = await keptAfter(t, { ...FILES, ...NEW_FILES.event, ...fair });
  for (const address of ["/about/", "/404.html", "/topics/ships/"]) assert.ok(kept.includes(address), address);
});

/** The addresses that keep the cache key of the day before on 3 November. Asserts that they also have the same view. */
async function keptAfter(t: Cleanup, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const contentDir = join(await temporaryFolder(t), "content");
  await writeTree(contentDir, files);
  const [before, after] = [
    await planOf(optionsFor({ contentDir, purpose: "release", asOf: moment("2026-11-02") })),
    await planOf(optionsFor({ contentDir, purpose: "release", asOf: moment("2026-11-03") })),
  ];
  const known = new Map(before.routes.map((route) => [before.cacheKeyOf(route), route]));
  return after.routes.flatMap((route) => {
    const same = known.get(after.cacheKeyOf(route));
    if (same === undefined) return [];
    assert.deepEqual(route.view(), same.view(), route.address);
    return [route.address];
  });
}

async function planOf(options: SiteOptions): Promise<SitePlan> {
  const { checked, report } = await readPublication(options);
  assert.ok(checked !== undefined, JSON.stringify(report.diagnostics));
  return planSite(checked, options, cacheFor(options, ownerOf(process)));
}

function moment(text: string): Moment {
  return parseMoment(text) ?? assert.fail(text);
}

function item(title: string, fields: string): string {
  return `---\ntitle: ${title}\ndate: 2026-05-05\ntopic: ships\n${fields}\n---\nIt is blue.\n`;
}
