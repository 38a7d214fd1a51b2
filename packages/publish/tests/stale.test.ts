import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { parseRelease } from "../../../scripts/release/manifest.ts";
import { ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";

const MONTH = "content/bulletins/2026-05";
const ITEM = `${MONTH}/new-crane.en.md`;
const DRAFT = `${MONTH}/old-crane.en.md`;
const EMBARGOED = `${MONTH}/next-crane.en.md`;
const PICTURE = `${MONTH}/media/crane.png`;
const PICTURES = path.join(ROOT, "tests/fixtures/publications/arabic/bulletins/2026-05/media");

test("a site that is older than the content it was built from is not published, unless that is wanted", async (t) => {
  const folder = await openProject(t);
  const before = await built(folder);
  assert.equal((await publish(folder)).code, 0);
  const online = await readTree(path.join(folder, "www"));

  replace(folder, ITEM, "blue", "green");
  for (const [args, language] of [
    [[], "en"],
    [["--dry-run"], "en"],
    [[], "es"],
    [[], "pt"],
    [[], "fr"],
  ] as const) {
    const { code, stdout, stderr } = await publish(folder, [...args, "--lang", language]);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /^[^\n]*`_site`[^\n]*`content`[^\n]*`--stale`\.\n$/);
  }
  assert.deepEqual(await readTree(path.join(folder, "www")), online);

  assert.equal((await publish(folder, ["--stale"])).code, 0);
  assert.equal((await publish(folder, ["--rollback", before.slice(0, 10)])).code, 0);
  replace(folder, ITEM, "green", "blue");
  assert.equal((await publish(folder)).code, 0, "what is public is as it was");
  replace(folder, ITEM, "blue", "green");
  await built(folder);
  assert.equal((await publish(folder)).code, 0);
});

test("pictures and files that come, go and move make a site old; drafts, times and what publishing notes do not", async (t) => {
  const folder = await openProject(t);
  await built(folder);
  await writeTree(folder, { "content/addresses.txt": "" });
  for (let time = 0; time < 2; time += 1) assert.equal((await publish(folder)).code, 0);
  assert.notEqual(
    readFileSync(path.join(folder, "content/addresses.txt"), "utf8"),
    "",
    "publishing has noted addresses",
  );

  replace(folder, DRAFT, "rusty", "painted");
  replace(folder, EMBARGOED, "strong", "stronger");
  utimesSync(path.join(folder, ITEM), 1e9, 1e9);
  assert.equal((await publish(folder)).code, 0);

  const save = path.join(folder, "save");
  cpSync(path.join(folder, "content"), save, { recursive: true });
  for (const change of [
    () => cpSync(path.join(PICTURES, "quay.png"), path.join(folder, PICTURE)),
    () => rmSync(path.join(folder, "content/pages/about.en.md")),
    () => renameSync(path.join(folder, ITEM), path.join(folder, ITEM.replace("new-crane", "newer-crane"))),
    () => replace(folder, DRAFT, "draft: true\n", ""),
    () => replace(folder, ITEM, "title: A new crane", "title: ["),
    () => replace(folder, "content/publication.yaml", "The Harbour Letter", "The Harbour News"),
  ]) {
    change();
    assert.equal((await publish(folder)).code, 1, String(change));
    rmSync(path.join(folder, "content"), { recursive: true });
    cpSync(save, path.join(folder, "content"), { recursive: true });
    assert.equal((await publish(folder)).code, 0);
  }
});

test("a site is published where nobody knows from what it was built: without its content, from elsewhere", async (t) => {
  const folder = await openProject(t);
  await built(folder);
  replace(folder, ITEM, "blue", "green");
  assert.equal((await publish(folder)).code, 1);

  cpSync(path.join(folder, "content"), path.join(folder, "other"), { recursive: true });
  assert.equal((await publish(folder, ["--content", "other"])).code, 1, "the build has noted which content it was");
  cpSync(path.join(folder, "_site"), path.join(folder, "artefact"), { recursive: true, dereference: true });
  assert.equal((await publish(folder, ["--site", "artefact"])).code, 0);
  renameSync(path.join(folder, ".cache"), path.join(folder, "former"));
  assert.equal((await publish(folder)).code, 0);
  assert.ok(!existsSync(path.join(folder, ".cache")), "nothing is made for it");
  renameSync(path.join(folder, "former"), path.join(folder, ".cache"));
  renameSync(path.join(folder, "content"), path.join(folder, "moved"));
  assert.equal((await publish(folder)).code, 0);
});

test("whatever is changed, what is published without a word is what a build as of the same moment would give", async (t) => {
  const folder = await openProject(t);
  await built(folder);
  const words = fc.constantFrom("blue", "green");
  const change = fc.record({ item: words, draft: words, embargoed: words, about: fc.boolean(), picture: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(change, async ({ item, draft, embargoed, about, picture }) => {
      await writeContent(folder, { [ITEM]: item, [DRAFT]: draft, [EMBARGOED]: embargoed });
      if (!about) rmSync(path.join(folder, "content/pages/about.en.md"));
      if (picture) cpSync(path.join(PICTURES, "quay.png"), path.join(folder, PICTURE));
      const { code } = await publish(folder, ["--dry-run"]);
      const now = await built(folder, "_now");
      assert.equal(code === 0, now === releaseIn(folder, "_site"));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

async function openProject(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeContent(folder, {});
  return folder;
}

/** Writes the content anew, with other words in some files. */
async function writeContent(folder: string, words: Readonly<Record<string, string>>): Promise<void> {
  const item = (title: string, fields: string) => `---\ntitle: ${title}\nsummary: It lifts.\n${fields}---\nIt is`;
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await writeTree(folder, {
    [ITEM]: `${SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"]}\n![A crane](media/crane.png)\n\nIt is ${words[ITEM] ?? "new"}.\n`,
    [DRAFT]: `${item("Old crane", "date: 2026-05-05\ntopic: ships\ndraft: true\n")} rusty, ${words[DRAFT] ?? "new"}.\n`,
    [EMBARGOED]: `${item("Next crane", "date: 2026-05-06\ntopic: ships\npublishFrom: 2090-01-01\n")} strong, ${words[EMBARGOED] ?? "new"}.\n`,
  });
  mkdirSync(path.dirname(path.join(folder, PICTURE)), { recursive: true });
  cpSync(path.join(PICTURES, "crane.png"), path.join(folder, PICTURE));
}

/** Builds the site, and returns the id of its release. */
async function built(folder: string, output = "_site"): Promise<string> {
  const { code, stderr, stdout } = await runCommand(["build", "--as-of", "2026-06-01", "--output", output], {
    cwd: folder,
  });
  assert.equal(code, 0, stdout + stderr);
  return releaseIn(folder, output);
}

function releaseIn(folder: string, output: string): string {
  return parseRelease(readFileSync(path.join(folder, output, "release.json"), "utf8")).id;
}

function publish(folder: string, args: readonly string[] = []) {
  return runCommand(["publish", "--target", `dir:${path.join(folder, "www")}`, ...args], { cwd: folder });
}

function replace(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(path.join(folder, file), text.replace(from, to));
}
