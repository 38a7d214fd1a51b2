import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite, checkSite, formatReport, loadPublication, messageOf } from "../scripts/index.ts";
import { temporaryFolder, writeTree } from "./support/folders.ts";
import { optionsFor } from "./support/options.ts";
import { SMALL_PUBLICATION } from "./support/publication.ts";

test("a program checks and builds a site with one call each, and gets the errors as a report", async (context) => {
  const folder = await temporaryFolder(context);
  const options = optionsFor({ contentDir: join(folder, "content"), outputDir: join(folder, "site") });
  await writeTree(options.contentDir, SMALL_PUBLICATION);
  assert.deepEqual((await checkSite(options)).diagnostics, []);
  assert.ok(!existsSync(options.outputDir));
  assert.deepEqual((await buildSite(options)).diagnostics, []);
  assert.ok(existsSync(join(options.outputDir, "2026/05/new-crane/index.html")));

  await writeTree(options.contentDir, { "topics.yaml": "docks:\n  label: { en: Docks, es: Muelles }\n" });
  const report = await checkSite(options);
  const [unknown] = report.diagnostics.filter(({ rule }) => rule === "known-topic");
  assert.ok(unknown !== undefined && unknown.place.line === 5);
  assert.match(messageOf(report, unknown, "es"), /^Tema desconocido: `ships`\./);
  assert.match(formatReport(report, "unix", "fr"), /new-crane\.en\.md:5:\d+: error: Thème inconnu.*\[known-topic\]$/m);
  assert.deepEqual(JSON.parse(JSON.stringify(report)), JSON.parse(formatReport(report, "json", "en")));
  assert.deepEqual((await loadPublication(options)).sites, []);
});

test("a program gets a publication in each language as readers may see it, without drafts", async (context) => {
  const folder = await temporaryFolder(context);
  const options = optionsFor({ contentDir: join(folder, "content"), outputDir: join(folder, "site") });
  const draft = "---\ntitle: Not yet\ndraft: true\n---\n";
  await writeTree(options.contentDir, { ...SMALL_PUBLICATION, "bulletins/2026-05/not-yet.en.md": draft });
  const { report, sites } = await loadPublication(options);
  assert.deepEqual(report.diagnostics, []);
  assert.deepEqual(
    sites.map(({ language, items }) => [language, items.map(({ text, href }) => `${text} ${href}`)]),
    [
      ["en", ["A new crane /2026/05/new-crane/"]],
      ["es", ["Una grúa nueva /es/2026/05/new-crane/"]],
    ],
  );
  assert.ok(!existsSync(options.outputDir));
});

test("a program neither checks nor builds content that a command has left half changed, and is told so in English", async (context) => {
  const folder = await temporaryFolder(context);
  const options = optionsFor({ contentDir: join(folder, "content"), outputDir: join(folder, "site") });
  await writeTree(options.contentDir, SMALL_PUBLICATION);
  const { XDG_CACHE_HOME: before } = process.env;
  process.env["XDG_CACHE_HOME"] = join(folder, "cache");
  context.after(() => {
    if (before === undefined) delete process.env["XDG_CACHE_HOME"];
    else process.env["XDG_CACHE_HOME"] = before;
  });
  const journal = `${hash("sha256", realpathSync(options.contentDir), "hex")}.json`;
  await writeTree(join(folder, "cache", "dateline", "changes"), { [journal]: "{}" });
  for (const work of [checkSite, buildSite, loadPublication])
    await assert.rejects(work(options), /^Error: .* validate -- --fix/);
  assert.ok(!existsSync(options.outputDir));
});
