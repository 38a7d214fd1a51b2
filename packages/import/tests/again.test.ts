import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { listContent } from "../../../scripts/content/read/list.ts";
import { contentCacheFor } from "../../../scripts/pipeline/cache/cache-dirs.ts";
import { openCachedReader } from "../../../scripts/pipeline/cache/cached-reader.ts";
import { isListedText } from "../../../scripts/pipeline/load-file.ts";
import { openPool } from "../../../scripts/pipeline/workers/pool.ts";
import { ownerOf } from "../../../scripts/release/output-dir.ts";
import { ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { optionsFor } from "../../../tests/support/options.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.jpg");
const OTHER = path.join(ROOT, "tests/fixtures/import/quay.png");

function page(name: string, text: string): string {
  return `<html lang="en"><head><title>${name}</title><meta property="article:section" content="Works"></head><body><main><article><h1>${name}</h1>${text}</article></main></body></html>`;
}

/** A folder with content and an old site: pages that link to each other, and pictures from the root. */
async function openFolder(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    ...CONTENT,
    "site/2021/10/14/crane/index.html": page(
      "Crane",
      '<p>See <a href="/2021/10/15/quay/">the quay</a> and <a href="/about/">us</a>.</p><p><img src="/img/dot.jpg" alt="A dot"> <img src="/img/b/dot.png" alt="A quay"></p>',
    ),
    "site/2021/10/15/quay/index.html": page(
      "Quay",
      '<p>Text. <img src="../../../../img/dot.jpg" alt="A dot"> <img src="gone.jpg" alt="Gone"></p>',
    ),
    "site/index.html": page("News", '<ul><li><a href="/2021/10/14/crane/">Crane</a></li></ul>'),
  });
  await mkdir(path.join(folder, "site/img/b"), { recursive: true });
  await copyFile(PICTURE, path.join(folder, "site/img/dot.jpg"));
  await copyFile(OTHER, path.join(folder, "site/img/b/dot.png"));
  return folder;
}

const IMPORT = ["import", "html", "site", "--no-pictures"];

test("a dry run prints the report of the run, and writes nothing", async (t) => {
  const folder = await openFolder(t);
  await runCommand(IMPORT, { cwd: folder });
  const before = await readTree(folder);
  const dry = await runCommand([...IMPORT, "--dry-run"], { cwd: folder });
  assert.deepEqual(await readTree(folder), before);
  const run = await runCommand(IMPORT, { cwd: folder });
  assert.equal(run.code, 0, run.stdout + run.stderr);
  assert.equal(dry.stdout, await readFile(path.join(folder, "import/report.md"), "utf8"));
  assert.match(dry.stdout, /^2 items in 1 issue: 2 written, /m);
  assert.match(dry.stdout, /list of other pages: `index\.html`/);
  const again = await runCommand([...IMPORT, "--dry-run"], { cwd: folder });
  assert.match(again.stdout, /^2 items in 1 issue: 0 written, 2 unchanged, /m);
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
});

test("links to other pages become links to items, and no picture of the folder is lost", async (t) => {
  const folder = await openFolder(t);
  await runCommand(IMPORT, { cwd: folder });
  await runCommand(IMPORT, { cwd: folder });
  const files = await readTree(path.join(folder, "content"));
  const crane = String(files.get("bulletins/2021-10/crane.en.md"));
  assert.match(crane, /\[the quay\]\(quay\.en\.md\) and \[us\]\(https:\/\/letter\.harbour\.example\/about\/\)/);
  assert.match(crane, /!\[A dot\]\(media\/dot\.jpg\) !\[A quay\]\(media\/dot\.png\)/);
  assert.match(crane, /^formerly: \/2021\/10\/14\/crane\/$|^formerly:\n {2}- \/2021\/10\/14\/crane\/$/m);
  assert.match(String(files.get("bulletins/2021-10/quay.en.md")), /!\[A dot\]\(media\/dot\.jpg\)/);
  assert.deepEqual(
    [...files.keys()].filter((file) => file.includes("media")),
    ["bulletins/2021-10/media/dot.jpg", "bulletins/2021-10/media/dot.png"],
  );
});

test("another run keeps what was edited, and adds what is new", async (t) => {
  const folder = await openFolder(t);
  await runCommand(IMPORT, { cwd: folder });
  await runCommand(IMPORT, { cwd: folder });
  const edited = path.join(folder, "content/bulletins/2021-10/quay.en.md");
  await writeFile(edited, (await readFile(edited, "utf8")).replace("Text.", "An edited text."));
  await writeTree(folder, { "site/2021/10/16/ship/index.html": page("Ship", "<p>A new text.</p>") });
  const before = await readTree(path.join(folder, "content"));
  const dry = await runCommand([...IMPORT, "--dry-run"], { cwd: folder });
  const { stdout } = await runCommand(IMPORT, { cwd: folder });
  assert.equal(dry.stdout, await readFile(path.join(folder, "import/report.md"), "utf8"));
  assert.match(stdout, /^3 items in 1 issue: 1 written, 1 unchanged, 1 edited or removed since the last import\./);
  const after = await readTree(path.join(folder, "content"));
  for (const [file, bytes] of before) assert.ok(after.get(file)?.equals(bytes), file);
  assert.deepEqual(
    [...after.keys()].filter((file) => !before.has(file)),
    ["bulletins/2021-10/ship.en.md"],
  );
});

test("topics that do not fit into topics.yaml end a run before it writes anything, and a dry run too", async (t) => {
  const folder = await openFolder(t);
  const many = Array.from({ length: 499 }, (_, index) => `t${index}: { label: { en: T${index}, es: T${index} } }\n`);
  await writeFile(path.join(folder, "content/topics.yaml"), many.join(""));
  await writeTree(folder, {
    "import/topics.yaml": "Works: works\nPorts: ports\n",
    "site/2021/10/16/port.html": page("Port", "<p>Text.</p>").replace("Works", "Ports"),
  });
  const before = await readTree(path.join(folder, "content"));
  for (const more of [[], ["--dry-run"]]) {
    const { code, stderr } = await runCommand([...IMPORT, ...more], { cwd: folder });
    assert.equal(code, 1, stderr);
    assert.match(
      stderr,
      /The topics of `import\/topics\.yaml` do not fit into `topics\.yaml`: [^\n]*[\s\S]*501 entries/,
    );
  }
  assert.deepEqual(await readTree(path.join(folder, "content")), before);
});

test("topics may be none yet, in any form: the import adds those of the mapping", async (t) => {
  const folder = await openFolder(t);
  const topics = path.join(folder, "content/topics.yaml");
  const mapping = path.join(folder, "import/topics.yaml");
  for (const [own, before, expected] of [
    ["{}\n", "{}\n", "works:\n  label:\n    en: Works\n"],
    ["# Ours\n{} # none\n", "# Yes\n", /^# Ours\n[\s\S]*^works:\n {2}label:\n {4}en: Works\n/m],
    ["# Ours\n", "", /^# Ours\nworks:\n/],
    ["{ ships: { label: { en: Ships, es: Barcos } } }", "{ Works: works }\n", /^ships:\n[\s\S]*^works:\n/m],
    [undefined, undefined, "works:\n  label:\n    en: Works\n"],
  ] as const) {
    for (const old of ["import", "content/topics.yaml", "content/bulletins"])
      await rm(path.join(folder, old), { recursive: true, force: true });
    if (own !== undefined) await writeFile(topics, own);
    if (before !== undefined) await writeTree(folder, { "import/topics.yaml": before });
    const first = await runCommand(IMPORT, { cwd: folder });
    const { code, stdout, stderr } = await runCommand(IMPORT, { cwd: folder });
    assert.equal(code, 0, `${own} ${before} ${first.stderr}${stdout}${stderr}`);
    const written = await readFile(topics, "utf8");
    if (typeof expected === "string") assert.equal(written, expected);
    else assert.match(written, expected);
    assert.match(await readFile(mapping, "utf8"), /Works: works/);
    const validated = await runCommand(["validate"], { cwd: folder });
    assert.equal(validated.code, 0, validated.stdout);
  }
});

test("an import leaves no text of the content to be parsed by the next one", async (t) => {
  const folder = await openFolder(t);
  await runCommand(IMPORT, { cwd: folder });
  assert.equal((await runCommand(IMPORT, { cwd: folder })).code, 0);
  const [contentDir, cacheDir] = [path.join(folder, "content"), path.join(folder, ".cache")];
  const texts = listContent(contentDir).files.filter(isListedText);
  assert.equal(texts.length, 4);
  const parsed: number[] = [];
  const cache = contentCacheFor(optionsFor({ contentDir, cacheDir }), ownerOf(process));
  const pool = openPool();
  const reader = openCachedReader(cache, pool, (step, counts) => {
    if (step === "reading") parsed.push(counts?.of ?? 0);
  });
  await reader.load(contentDir, texts);
  await pool.close();
  assert.deepEqual(parsed, [0]);
});
