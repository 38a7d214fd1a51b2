import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { type Moment, parseMoment } from "../../scripts/i18n/moment.ts";
import { replaceSite } from "../../scripts/pipeline/build-site.ts";
import { openRenderCache } from "../../scripts/pipeline/cache/render-cache.ts";
import { openBuild } from "../../scripts/pipeline/open-build.ts";
import { cacheKeysAfter } from "../../scripts/pipeline/render-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const EXPIRED = "bulletins/2026-04/berths.en.md";
const CALL = `---
title: Call for berths
date: 2026-04-02
topic: ships
countries: [GR]
expires: 2026-04-30
---
Write to us.
`;

test("after an edit of a body, only routes that show it get a new cache key", async (t) => {
  const { edit, plan } = await openPlanner(t);
  for (const [file, page] of [
    [ITEM, "/2026/05/new-crane/"],
    [EXPIRED, "/2026/04/berths/"],
  ] as const) {
    edit(file, (text) => `${text}\nMore.\n`);
    const computed = await plan();
    assert.ok(computed.includes(page));
    assert.deepEqual(
      computed.filter((address) => ["/", "/2026/05/", "/topics/ships/", "/about/"].includes(address)),
      [],
    );
  }
  // The search waits for the pages of the project, so its keys are computed in each build.
  assert.deepEqual(await plan(), ["/search/", "/es/search/"]);
});

test("after an edit of a body, routes that show a link to one of its headings get a new cache key", async (t) => {
  const { edit, plan } = await openPlanner(t);
  edit(EXPIRED, () => CALL.replace("Write to us.", "[Blue](../2026-05/new-crane.en.md#blue)"));
  await plan();
  for (const text of ["## Blue", "## Red", "## Blue"]) {
    edit(ITEM, (before) => before.replace(/(?:\n## .*)?$/, `\n${text}`));
    const computed = await plan();
    assert.ok(computed.includes("/2026/04/berths/"), text);
    assert.ok(!computed.includes("/topics/ships/"));
  }
  edit("pages/about.en.md", (before) => `${before}\n[Blue](../bulletins/2026-05/new-crane.en.md#blue)\n`);
  await plan();
  edit(ITEM, (before) => before.replace("## Blue", "## Red"));
  assert.ok((await plan()).includes("/about/"));
});

test("after any other change, every route gets a new cache key", async (t) => {
  const { edit, plan } = await openPlanner(t);
  const hasAll = async (asOf?: Moment) => assert.ok((await plan(asOf)).length > 50);
  edit(ITEM, (text) => text.replace(/^title: .*$/m, "title: Another title"));
  await hasAll();
  edit("pages/about.en.md", (text) => `${text}\nMore.\n`);
  await hasAll();
  await hasAll(parseMoment("2026-11-27"));
});

/** Builds a site; `plan` then plans it again, and gives the addresses whose cache key was computed. */
async function openPlanner(t: TestContext) {
  const folder = await temporaryFolder(t);
  const contentDir = path.join(folder, "content");
  await writeTree(contentDir, {
    ...SMALL_PUBLICATION,
    [EXPIRED]: CALL,
    "pages/about.en.md": "---\ntitle: About\n---\nUs.\n",
  });
  const options = optionsFor({
    contentDir,
    cacheDir: path.join(folder, "cache"),
    outputDir: path.join(folder, "site"),
  });
  const plan = async (asOf = AS_OF): Promise<readonly string[]> => {
    const context = openBuild({ ...options, asOf }, ownerOf(process));
    const { plan: planned } = await context.plan();
    assert.ok(planned !== undefined);
    const { site } = openRenderCache(context.cache.renderedDir);
    const computed: string[] = [];
    const cacheKeyOf = cacheKeysAfter(site, {
      ...planned,
      cacheKeyOf(route) {
        computed.push(route.address);
        return planned.cacheKeyOf(route);
      },
    });
    for (const route of planned.routes) assert.equal(cacheKeyOf(route), planned.cacheKeyOf(route), route.address);
    assert.deepEqual((await replaceSite(planned, context)).diagnostics, []);
    await context.pool.close();
    return computed;
  };
  await plan();
  return {
    plan,
    edit(file: string, rewrite: (text: string) => string) {
      const full = path.join(contentDir, file);
      writeFileSync(full, rewrite(readFileSync(full, "utf8")));
    },
  };
}
