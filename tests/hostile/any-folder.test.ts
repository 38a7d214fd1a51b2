import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { formatMessage } from "../../scripts/diagnostics/message.ts";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { reportOn } from "../../scripts/pipeline/check-content.ts";
import { loadContent } from "../../scripts/pipeline/load-content.ts";
import { loadTextsWithoutHtml } from "../../scripts/pipeline/load-without-html.ts";
import type { SiteOptions } from "../../scripts/pipeline/options.ts";
import type { SiteReport } from "../../scripts/pipeline/site-report.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { runCommand } from "../support/run-command.ts";
import { wordsIn } from "../support/words.ts";
import { type Folder, HIDDEN_MARKS, type Mutation, mutations, RETITLED, SOUND } from "./mutations.ts";

/** How many folders are checked. Each takes a third of a second: `FC_RUNS=60 npm run properties -- any-folder` finds more. */
const RUNS = 16;

const seed = Number(process.env["FC_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

test("what validate accepts, build builds: nothing throws, is lost or fails its output checks", async (t) => {
  t.diagnostic(`FC_SEED=${seed} repeats these folders`);
  const dir = await temporaryFolder(t);
  const counts = { refused: 0, built: 0 };
  const property = fc.asyncProperty(mutations, async (changes) => {
    const folder = mutate(changes);
    const contentDir = path.join(dir, "content");
    const options = optionsFor({
      contentDir,
      outputDir: path.join(dir, "site"),
      cacheDir: path.join(dir, "cache"),
      purpose: "release",
    });
    for (const each of [contentDir, options.outputDir]) rmSync(each, { recursive: true, force: true });
    await writeTree(contentDir, Object.fromEntries(folder));
    const validated = await validate(options);
    const built = await buildSite(options, ownerOf(process));
    assert.deepEqual(errorsOf(built), errorsOf(validated), "build and validate report the same errors");
    for (const error of errorsOf(validated)) await assertLocated(error, contentDir);
    if (errorsOf(validated).length === 0) assertComplete(folder, options.outputDir);
    else assert.ok(!existsSync(options.outputDir), "a site with errors was written");
    counts[errorsOf(validated).length === 0 ? "built" : "refused"] += 1;
  });
  await fc.assert(property, {
    seed,
    numRuns: RUNS,
    examples: [[[]], [[RETITLED]], ...HIDDEN_MARKS.map((one): [Mutation[]] => [[one]])],
  });
  t.diagnostic(`${counts.refused} folders refused, ${counts.built} built`);
  assert.ok(counts.built > 0, "the folder without a change is built");
});

test("the commands agree with what they call: exit code 1 with a file, or 0 and a site, and no stack trace", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  for (const changes of fc.sample(mutations, { seed, numRuns: 2 })) {
    rmSync(contentDir, { recursive: true, force: true });
    await writeTree(contentDir, Object.fromEntries(mutate(changes)));
    const expected = errorsOf(await validate(optionsFor({ contentDir, purpose: "release" })));
    const output = path.join(path.dirname(contentDir), "site");
    rmSync(output, { recursive: true, force: true });
    const results = [
      await runCommand(["validate", "--content", contentDir]),
      await runCommand(["build", "--content", contentDir, "--output", output]),
    ];
    for (const { code, stdout, stderr } of results) {
      const what = `FC_SEED=${seed}\n${changes.map((change) => change.what).join("\n")}\n${stdout}${stderr}`;
      assert.equal(code, expected.length === 0 ? 0 : 1, what);
      assert.doesNotMatch(stdout + stderr, /^\s+at .*:\d+:\d+\)?$/m, what);
      for (const { place } of expected) assert.ok(stdout.includes(path.basename(place.file)), what);
    }
    assert.equal(existsSync(output), expected.length === 0);
  }
});

function mutate(changes: readonly Mutation[]): Folder {
  return changes.reduce((folder, { apply }) => apply(folder), SOUND);
}

/** The report of `npm run validate`. */
async function validate(options: SiteOptions): Promise<SiteReport> {
  return reportOn(await loadContent(options, { load: loadTextsWithoutHtml }), options);
}

function errorsOf({ diagnostics }: SiteReport): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/** The place of an error is an existing file or folder, or an expected one, and an existing line. */
async function assertLocated({ place, message, rule }: Diagnostic, contentDir: string): Promise<void> {
  assert.ok(
    formatMessage(message, wordsIn("es")).length > 5 && rule !== "" && place.file.startsWith(contentDir),
    JSON.stringify({ place, rule }),
  );
  if (place.line === undefined) return;
  const lines = readFileSync(place.file, "utf8").split("\n").length;
  assert.ok(place.line >= 1 && place.line <= lines, JSON.stringify(place));
  assert.ok(
    (await listTree(contentDir)).some((file) => place.file.endsWith(file)),
    place.file,
  );
}

/** Every text that is not a draft is in the data, and every bulletin, event and standing page has its page. */
function assertComplete(folder: Folder, site: string): void {
  const read = (file: string) => JSON.parse(readFileSync(path.join(site, file), "utf8"));
  const { items } = read("data/items.json");
  const published = new Set<string>(
    items.flatMap(({ id, texts }: { readonly id: string; readonly texts: object }) =>
      Object.keys(texts).map((language) => `bulletins/${id}.${language}.md`),
    ),
  );
  const events = new Set<string>(read("data/events.json").events.map(({ id }: { readonly id: string }) => id));
  for (const [name, bytes] of folder) {
    const text = bytes.toString("utf8");
    const [, event] = /^events\/(.+)\.yaml$/.exec(name) ?? [];
    const [, page, language] = /^pages\/(.+)\.(\w+)\.md$/.exec(name) ?? [];
    if (event !== undefined) assert.ok(events.has(event), `${name} was lost`);
    else if (page !== undefined) {
      const file = path.join(site, language === "en" ? "" : (language ?? ""), page, "index.html");
      assert.ok(existsSync(file), `${name} was lost`);
    } else if (/^bulletins\/.*\.md$/.test(name) && !/\/bulletin\.\w+\.md$/.test(name) && !isDraft(name, folder))
      assert.ok(published.has(name.replace("/pt.", "/pt-PT.")), `${name} was lost:\n${text}`);
  }
}

/** A draft's translations are drafts, too. */
function isDraft(name: string, folder: Folder): boolean {
  const item = name.replace(/\.\w+\.md$/, "");
  return [...folder].some(
    ([each, bytes]) => each.startsWith(`${item}.`) && /^ *draft: *true/m.test(bytes.toString("utf8")),
  );
}
